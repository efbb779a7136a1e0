// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/defaults/dateedit.h"

#include "models/catalogue/defaults.h"
#include "ui/parts/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mc {

DateEdit::DateEdit(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_problem(new Label({}, Label::Look::Body, Tone::Error, this))
{
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(tr("YYYY-MM-DD, empty if not known"));
    m_problem->setAccessibleName(tr("Problem"));
    m_problem->makeProse();
    m_problem->hide();
    setFocusProxy(m_edit);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        check();
        Q_EMIT changed();
    });
}

std::optional<std::string> DateEdit::date() const
{
    const std::string text = m_edit->text().trimmed().toStdString();
    return Defaults::isDate(text) ? std::optional(text) : std::nullopt;
}

void DateEdit::setText(const QString &text)
{
    m_edit->setText(text);
}

void DateEdit::check()
{
    const bool wrong = !m_edit->text().trimmed().isEmpty() && !date();
    m_problem->setText(wrong ? tr("This is no day of the calendar. Write it as 2021-03-15.") : QString());
    m_problem->setVisible(wrong);
}

} // namespace mc
