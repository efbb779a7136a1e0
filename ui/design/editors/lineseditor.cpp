// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/editors/lineseditor.h"

#include "ui/parts/label.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace mc {
namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 8;
constexpr int padding = 12;

} // namespace

LinesEditor::LinesEditor(QWidget *parent) : Editor(parent), m_text(new QPlainTextEdit(this))
{
    m_text->setFont(codeFont());
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setUndoRedoEnabled(false);
    place(m_text, true);
    fitHeight();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (m_isShowing)
            return;
        m_value = m_text->toPlainText();
        Q_EMIT edited(m_value.isEmpty() ? Value() : Value(m_value));
    });
}

void LinesEditor::setValue(const Value &value, const QString &standard)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_text->setPlaceholderText(standard);
    const QString text = value.value_or(QString());
    if (std::exchange(m_value, text) != text)
        m_text->setPlainText(text);
}

void LinesEditor::fitHeight()
{
    const int lines = std::clamp(m_text->blockCount(), fewestLines, mostLines);
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + padding);
}

QWidget *LinesEditor::control() const
{
    return m_text;
}

} // namespace mc
