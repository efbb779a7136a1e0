// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/editors/editor.h"

class QPlainTextEdit;

namespace mc {

/// Text of several lines in the fixed font, as high as it needs to be up to eight lines. Tab leaves it.
class LinesEditor : public Editor
{
    Q_OBJECT
public:
    explicit LinesEditor(QWidget *parent);

    void setValue(const Value &value, const QString &standard) override;
    [[nodiscard]] QWidget *control() const override;

private:
    void fitHeight();

    QPlainTextEdit *m_text;
    QString m_value;          ///< as set: the control would turn some characters into others
    bool m_isShowing = false; ///< setValue is at work: nobody edits
};

} // namespace mc
