// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tablespage.h"

#include "ui/review/dumpdocument.h"
#include "ui/review/resourcetable.h"
#include "ui/review/resourcetablemodel.h"
#include "ui/review/sectionbar.h"
#include "ui/review/tablelayouts.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mc {

TablesPage::TablesPage(const QString &name, std::vector<TableKind> kinds, const DumpDocument &document,
                       TableLayouts &layouts, QWidget *parent)
    : QWidget(parent),
      m_kinds(std::move(kinds)),
      m_document(document),
      m_layouts(layouts),
      m_stack(new QStackedWidget(this)),
      m_tables(m_kinds.size(), nullptr)
{
    setAccessibleName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_kinds.size() > 1) {
        m_bar = new SectionBar(tr("Tables of %1").arg(name), this);
        for (const TableKind kind : m_kinds)
            m_bar->addSection(tableTitle(kind));
        connect(m_bar, &QTabBar::currentChanged, this, [this](int place) {
            m_stack->setCurrentWidget(&tableAt(place));
            Q_EMIT tableChosen();
        });
        column->addWidget(m_bar);
    }
    column->addWidget(m_stack, 1);
    showCounts();
}

void TablesPage::showEvent(QShowEvent *event)
{
    m_stack->setCurrentWidget(&table());
    QWidget::showEvent(event);
}

ResourceTable &TablesPage::table()
{
    return tableAt(m_bar ? m_bar->currentIndex() : 0);
}

ResourceTable &TablesPage::tableAt(int place)
{
    const auto at = static_cast<std::size_t>(place);
    if (m_tables[at])
        return *m_tables[at];
    const TableKind kind = m_kinds[at];
    auto *table = new ResourceTable(m_document.index(), m_document.records(kind), kind, m_stack);
    table->restoreColumns(m_layouts.of(kind));
    if (m_notes)
        table->setNotes(m_notes);
    if (m_document.state() != DumpDocument::State::Reading)
        table->model().finish();
    connect(table, &ResourceTable::currentChanged, this, &TablesPage::currentChanged);
    connect(table, &ResourceTable::columnsChanged, this,
            [this, table, kind] { m_layouts.set(kind, table->saveColumns()); });
    m_stack->addWidget(table);
    m_tables[at] = table;
    return *table;
}

void TablesPage::show(TableKind kind)
{
    const auto found = std::find(m_kinds.begin(), m_kinds.end(), kind);
    if (found == m_kinds.end())
        return;
    const auto place = static_cast<int>(std::distance(m_kinds.begin(), found));
    if (m_bar)
        m_bar->setCurrentIndex(place);
    m_stack->setCurrentWidget(&tableAt(place));
}

std::size_t TablesPage::recordCount() const
{
    return m_document.records(m_kinds.front()).size();
}

void TablesPage::showCounts()
{
    for (std::size_t at = 0; m_bar && at < m_kinds.size(); ++at)
        m_bar->setCount(static_cast<int>(at), m_document.records(m_kinds[at]).size());
}

void TablesPage::grow()
{
    showCounts();
    for (ResourceTable *table : m_tables) {
        if (table)
            table->model().grow();
    }
}

void TablesPage::finish()
{
    showCounts();
    for (ResourceTable *table : m_tables) {
        if (table)
            table->model().finish();
    }
}

void TablesPage::setNotes(const std::shared_ptr<const RecordNotes> &notes)
{
    m_notes = notes;
    for (ResourceTable *table : m_tables) {
        if (table)
            table->setNotes(notes);
    }
}

} // namespace mc
