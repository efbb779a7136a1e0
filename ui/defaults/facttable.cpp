// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/defaults/facttable.h"

#include "ui/defaults/factdelegate.h"
#include "ui/parts/label.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <numeric>

namespace mc {

FactTable::FactTable(const QString &name, std::vector<Column> columns, QWidget *parent)
    : QTableView(parent),
      m_columns(std::move(columns)),
      m_model(new QStandardItemModel(0, static_cast<int>(m_columns.size()), this))
{
    setAccessibleName(name);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const Column &wanted = m_columns[static_cast<std::size_t>(column)];
        m_model->setHeaderData(column, Qt::Horizontal, wanted.title);
        const int side = wanted.alignedRight ? Qt::AlignRight : Qt::AlignLeft;
        m_model->setHeaderData(column, Qt::Horizontal, side | int(Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    setModel(m_model);
    setItemDelegate(new FactDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setAccessibleName(tr("Columns of %1").arg(name));
}

void FactTable::addRow(const std::vector<Fact> &facts)
{
    QList<QStandardItem *> row;
    for (std::size_t column = 0; column < facts.size(); ++column) {
        auto *item = new QStandardItem(facts[column].text);
        item->setData(facts[column].note, FactDelegate::NoteRole);
        item->setData(facts[column].codeNote, FactDelegate::CodeRole);
        item->setData(int(m_columns[column].alignedRight ? Qt::AlignRight : Qt::AlignLeft),
                      Qt::TextAlignmentRole);
        row.append(item);
    }
    m_model->appendRow(row);
}

/// Column widths by their shares, rows as high as their longest cell, and the table as high as its rows.
void FactTable::fitHeight()
{
    const int shares = std::accumulate(m_columns.begin(), m_columns.end(), 0,
                                       [](int sum, const Column &column) { return sum + column.share; });
    int left = width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool last = column + 1 == m_model->columnCount();
        const int wide = last ? left : width() * m_columns[static_cast<std::size_t>(column)].share / shares;
        setColumnWidth(column, wide);
        left -= wide;
    }
    resizeRowsToContents();
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length());
}

void FactTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void FactTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model->index(0, 0));
}

void FactTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

/// Selected cells as rows of tab-separated texts.
void FactTable::copy() const
{
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(row, column);
            if (selectionModel()->isSelected(index))
                cells.append(index.data().toString());
        }
        if (!cells.isEmpty())
            lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace mc
