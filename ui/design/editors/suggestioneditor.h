// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/editors/editor.h"

class QComboBox;

namespace mc {

/// Free text with a list of well-known values to choose from: regions, image tags.
class SuggestionEditor : public Editor
{
    Q_OBJECT
public:
    SuggestionEditor(const QStringList &suggestions, QWidget *parent);

    void setValue(const Value &value, const QString &standard) override;
    [[nodiscard]] QWidget *control() const override;

private:
    void tell(const QString &text);

    QComboBox *m_box;
};

} // namespace mc
