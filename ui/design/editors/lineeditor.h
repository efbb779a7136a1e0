// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/editors/editor.h"

class QLineEdit;

namespace mc {

/// One line of text, a number, an address: as wide as such values are, with the unit behind it.
class LineEditor : public Editor
{
    Q_OBJECT
public:
    LineEditor(const Field &field, QWidget *parent);

    void setValue(const Value &value, const QString &standard) override;
    [[nodiscard]] QWidget *control() const override;

private:
    QLineEdit *m_line;
    bool m_isShort; ///< as narrow as a number, unless the default is a phrase
};

/// Margins and the length of what a line edit can hold.
void prepareLine(QLineEdit *line);

/// Shows a text in a line edit and leaves the cursor alone where it is the same.
void showText(QLineEdit *line, const QString &text);

} // namespace mc
