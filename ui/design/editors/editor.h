// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"

#include <QWidget>

#include <optional>

namespace mc {

/// Edits one value of a field as text. It never keeps anybody from typing: what is wrong is told beside it.
class Editor : public QWidget
{
    Q_OBJECT
public:
    using Value = std::optional<QString>; ///< nothing: unset

    /// Shows a value without telling that it was edited. `standard` is what holds while nothing is set: a
    /// literal default or a phrase; empty if there is none.
    virtual void setValue(const Value &value, const QString &standard) = 0;
    /// The image version decides which values an enum has and what a flag's default is.
    virtual void setVersion(const std::optional<ImageVersion> &version) { (void)version; }
    /// The widget that takes the keys, with the names for assistive tools.
    [[nodiscard]] virtual QWidget *control() const = 0;

Q_SIGNALS:
    void edited(const std::optional<QString> &value);

protected:
    explicit Editor(QWidget *parent);
    /// The control at the left, filling the width or as wide as it is.
    void place(QWidget *control, bool fillsWidth, QWidget *unit = nullptr);
};

/// The editor for a field's type.
Editor *makeEditor(const Catalogue &catalogue, const Field &field, QWidget *parent);

/// Heights of all controls of one line, so that they stand on the same grid.
int controlHeight(const QWidget &control);

/// How the control of an editor behaves inside a form: undo belongs to the project, and the wheel scrolls the
/// page.
void makeCalm(QWidget *control);

} // namespace mc
