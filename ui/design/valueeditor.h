// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/catalogue/catalogue.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace mc {

/// Edits one text value. Unset is shown by what holds then (the default), never as an empty value of its own.
class ValueEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows a value; `fallback` is what holds while it is unset. Emits nothing.
    virtual void show(const std::optional<QString> &value, const QString &fallback) = 0;
    /// The widget that takes the keyboard; it bears the field's name for assistive tools.
    virtual QWidget &input() = 0;
    /// True for an editor that shows the field's label itself, as a check box does.
    [[nodiscard]] virtual bool showsLabel() const { return false; }

Q_SIGNALS:
    void edited(const std::optional<QString> &value); ///< by the user; nothing: unset
    void left();                                      ///< the keyboard went elsewhere
};

/// The editor that a field's type asks for. `version` bounds the values of an enum.
ValueEditor *makeEditor(const Field &field, const Catalogue &catalogue,
                        const std::optional<ImageVersion> &version, QWidget *parent);

} // namespace mc
