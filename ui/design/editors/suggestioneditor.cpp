// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/editors/suggestioneditor.h"

#include "ui/design/editors/lineeditor.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace mc {
namespace {

constexpr int fixedWidth = 320;
constexpr int shownAtOnce = 16;

} // namespace

SuggestionEditor::SuggestionEditor(const QStringList &suggestions, QWidget *parent)
    : Editor(parent), m_box(new QComboBox(this))
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setMaxVisibleItems(shownAtOnce);
    m_box->setMinimumHeight(controlHeight(*m_box));
    m_box->setFixedWidth(fixedWidth);
    m_box->addItems(suggestions);
    m_box->setCurrentIndex(-1);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    place(m_box, false);
    prepareLine(m_box->lineEdit());
    makeCalm(m_box->lineEdit());
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &SuggestionEditor::tell);
    connect(m_box, &QComboBox::activated, this, [this] { tell(m_box->currentText()); });
}

void SuggestionEditor::tell(const QString &text)
{
    Q_EMIT edited(text.isEmpty() ? Value() : Value(text));
}

void SuggestionEditor::setValue(const Value &value, const QString &standard)
{
    m_box->lineEdit()->setPlaceholderText(standard);
    showText(m_box->lineEdit(), value.value_or(QString()));
}

QWidget *SuggestionEditor::control() const
{
    return m_box;
}

} // namespace mc
