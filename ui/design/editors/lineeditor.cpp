// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/editors/lineeditor.h"

#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QLineEdit>

namespace mc {
namespace {

constexpr int shortWidth = 160;
constexpr int mediumWidth = 320;
constexpr int phrasePadding = 32;
constexpr int textMargin = 4;
constexpr int longestText = 1 << 28; // the control's own limit of 32767 would cut values

bool isNumber(FieldType type)
{
    switch (type) {
    case FieldType::Port:
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Duration:
    case FieldType::Quantity:
    case FieldType::Account:
        return true;
    default:
        return false;
    }
}

} // namespace

void prepareLine(QLineEdit *line)
{
    line->setMaxLength(longestText);
    line->setTextMargins(textMargin, 0, textMargin, 0);
}

void showText(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    line->setText(text);
    line->setCursorPosition(0); // the beginning of a long value, not its end
}

LineEditor::LineEditor(const Field &field, QWidget *parent)
    : Editor(parent), m_line(new QLineEdit(this)), m_isShort(isNumber(field.type) || !field.unit.empty())
{
    prepareLine(m_line);
    m_line->setMinimumHeight(controlHeight(*m_line));
    if (m_isShort)
        m_line->setFixedWidth(shortWidth);
    const bool isMedium = field.type == FieldType::Name;
    if (isMedium)
        m_line->setFixedWidth(mediumWidth);
    QWidget *unit =
        field.unit.empty() ? nullptr : new Label(toQString(field.unit), Label::Look::Body, Tone::Soft);
    place(m_line, !m_isShort && !isMedium, unit);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        Q_EMIT edited(text.isEmpty() ? Value() : Value(text)); // an emptied field is an unset one
    });
}

void LineEditor::setValue(const Value &value, const QString &standard)
{
    showText(m_line, value.value_or(QString()));
    if (m_line->placeholderText() == standard)
        return;
    m_line->setPlaceholderText(standard);
    const int phrase = m_line->fontMetrics().horizontalAdvance(standard) + phrasePadding;
    if (m_isShort)
        m_line->setFixedWidth(std::max(shortWidth, phrase));
}

QWidget *LineEditor::control() const
{
    return m_line;
}

} // namespace mc
