// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/formsection.h"

#include "ui/parts/label.h"

#include <QBoxLayout>

namespace mc {
namespace {

constexpr auto notOffered = "notOffered";

} // namespace

FormSection::FormSection(const QString &title, const QString &help, QWidget *parent)
    : QWidget(parent), m_title(title), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 24);
    m_column->setSpacing(16);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(new Label(title, Label::Look::Heading));
    if (!help.isEmpty()) {
        auto *text = new Label(help, Label::Look::Body, Tone::Soft);
        text->setWordWrap(true);
        heading->addWidget(text);
    }
    m_column->addLayout(heading);
}

void FormSection::addRow(FormRow *row)
{
    m_rows.push_back(row);
    m_column->insertWidget(m_column->count() - (m_footer ? 1 : 0), row);
}

void FormSection::addCaption(QWidget *caption)
{
    m_captions.push_back(caption);
    m_column->insertWidget(m_column->count() - (m_footer ? 1 : 0), caption);
}

void FormSection::clearRows()
{
    // Later: a row may be the sender of what led here.
    for (FormRow *row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    for (QWidget *caption : m_captions) {
        caption->hide();
        caption->deleteLater();
    }
    m_rows.clear();
    m_captions.clear();
}

void FormSection::setFooter(QWidget *footer)
{
    m_footer = footer;
    m_column->addWidget(footer);
}

int FormSection::problems() const
{
    int sum = 0;
    for (const FormRow *row : m_rows)
        sum += row->problems();
    return sum;
}

void FormSection::setOffered(FormRow *row, bool offered)
{
    row->setProperty(notOffered, !offered);
}

bool FormSection::isOffered(FormRow *row) const
{
    return !row->property(notOffered).toBool();
}

int FormSection::applyFilter(const FormFilter &filter)
{
    int shown = 0;
    for (FormRow *row : m_rows) {
        const bool visible = isOffered(row) && row->matches(filter);
        row->setVisible(visible);
        shown += visible ? 1 : 0;
    }
    for (QWidget *caption : m_captions)
        caption->setVisible(shown > 0);
    if (m_footer)
        m_footer->setVisible(!filter.isActive());
    setVisible(shown > 0 || (m_footer && !filter.isActive()));
    return shown;
}

} // namespace mc
