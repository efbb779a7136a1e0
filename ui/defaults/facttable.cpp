// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/defaults/facttable.h"

#include "ui/defaults/factdelegate.h"
#include "ui/parts/label.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>
#include <numeric>

namespace mc {
namespace {

constexpr int preferredWidth = 640;

/// Column titles in the soft tone, over the texts of their cells.
class FactHeader : public QHeaderView
{
public:
    explicit FactHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const auto alignment =
            Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
        const QString title = model()->headerData(section, orientation()).toString();
        painter->fillRect(rect, palette().color(QPalette::Base));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tone(palette(), Tone::Line));
        painter->setPen(tone(palette(), Tone::Soft));
        painter->drawText(rect.adjusted(FactDelegate::sideMargin, 0, -FactDelegate::sideMargin, 0),
                          int(alignment), title);
    }
};

} // namespace

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
    setHorizontalHeader(new FactHeader(this));
    setItemDelegate(new FactDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setAccessibleName(tr("Columns of %1").arg(name));
}

void FactTable::addRow(const std::vector<FactCell> &facts)
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

/// By the columns' shares; the last one takes what rounding leaves.
std::vector<int> FactTable::columnWidths(int width) const
{
    const int shares = std::accumulate(m_columns.begin(), m_columns.end(), 0,
                                       [](int sum, const Column &column) { return sum + column.share; });
    std::vector<int> widths;
    widths.reserve(m_columns.size());
    int left = width;
    for (const Column &column : m_columns) {
        widths.push_back(width * column.share / std::max(shares, 1));
        left -= widths.back();
    }
    widths.back() += left;
    return widths;
}

/// As high as its highest cell.
int FactTable::rowHeight(int row, const std::vector<int> &widths) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        option.rect.setWidth(widths[static_cast<std::size_t>(column)]);
        height = std::max(height, itemDelegate()->sizeHint(option, m_model->index(row, column)).height());
    }
    return height;
}

int FactTable::heightForWidth(int width) const
{
    const std::vector<int> widths = columnWidths(width);
    int height = horizontalHeader()->sizeHint().height();
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += rowHeight(row, widths);
    return height;
}

QSize FactTable::sizeHint() const
{
    return {preferredWidth, heightForWidth(preferredWidth)};
}

void FactTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    const std::vector<int> widths = columnWidths(width());
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHeight(row, rowHeight(row, widths));
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
