// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/resourcetablemodel.h"

#include "models/base/text.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"
#include "ui/review/roworder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace mc {
namespace {

constexpr qint64 longestSlice = 5;       // milliseconds of looking at records in one turn of the event loop
constexpr std::size_t lookAtClock = 256; // records between two looks at the clock
constexpr std::size_t quicklySorted = 5000; // rows that are sorted at once rather than on another thread
constexpr std::size_t longestShown = 2000;  // bytes of a cell: more fits into no window

/// Sorted from the order of the file, so that equal rows always stand in the same order.
std::vector<RecordNumber> sorted(std::vector<RecordNumber> rows, const CellTexts &texts, const Column &column,
                                 Qt::SortOrder order, const Job::Stop &stop)
{
    std::sort(rows.begin(), rows.end());
    sortRows(rows, texts, column, order, stop);
    return rows;
}

} // namespace

ResourceTableModel::ResourceTableModel(const DumpIndex &index, const Rows &records, TableKind kind,
                                       QObject *parent)
    : QAbstractTableModel(parent),
      m_index(index),
      m_records(records),
      m_kind(kind),
      m_columns(columnsOf(kind)),
      m_notes(std::make_shared<RecordNotes>()),
      m_shown(m_columns.size())
{
    const auto name = std::find_if(m_columns.begin(), m_columns.end(), [](const Column &column) {
        return column.source == Column::Source::Name;
    });
    m_nameColumn = static_cast<int>(std::distance(m_columns.begin(), name));
    std::iota(m_shown.begin(), m_shown.end(), std::size_t{0});
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ResourceTableModel::goOn);
    rebuild();
}

void ResourceTableModel::grow()
{
    if (!m_later.isActive())
        goOn();
}

void ResourceTableModel::finish()
{
    m_complete = true;
    grow();
}

void ResourceTableModel::setNotes(std::shared_ptr<const RecordNotes> notes)
{
    m_notes = std::move(notes);
    if (!m_filter.isEmpty() || m_sortColumn >= 0)
        return rebuild();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ResourceTableModel::setFilter(const QString &line)
{
    if (line == m_filterLine)
        return;
    m_filterLine = line;
    m_filter = RowFilter(line.toStdString(), m_columns);
    rebuild();
}

void ResourceTableModel::setShownColumns(std::vector<std::size_t> columns)
{
    m_shown = std::move(columns);
    if (!m_filter.isEmpty())
        rebuild();
}

void ResourceTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (column < 0)
        return rebuild();
    sortLater();
}

/// Looks at all records anew. What a first slice finds is shown in one step, so that a small table never
/// flickers.
void ResourceTableModel::rebuild()
{
    m_sorting.cancel();
    m_next = 0;
    Rows rows = nextRows();
    const bool all = m_next == m_records.size();
    if (all && m_sortColumn >= 0 && rows.size() <= quicklySorted)
        rows = sorted(std::move(rows), CellTexts(m_index, *m_notes), sortedColumn(), m_sortOrder, false);
    else if (!all || m_sortColumn >= 0)
        m_later.start(0); // to look at the others, or to sort on another thread
    replaceRows(std::move(rows));
}

const Column &ResourceTableModel::sortedColumn() const
{
    return m_columns[static_cast<std::size_t>(m_sortColumn)];
}

void ResourceTableModel::replaceRows(Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

/// The rows among the next records, as many as one slice of time looks at.
ResourceTableModel::Rows ResourceTableModel::nextRows()
{
    Rows rows;
    if (m_filter.isEmpty()) {
        rows.assign(m_records.begin() + static_cast<std::ptrdiff_t>(m_next), m_records.end());
        m_next = m_records.size();
        return rows;
    }
    const CellTexts texts(m_index, *m_notes);
    QElapsedTimer clock;
    clock.start();
    for (; m_next < m_records.size(); ++m_next) {
        if (m_next % lookAtClock == 0 && clock.elapsed() >= longestSlice)
            break;
        if (m_filter.matches(texts, m_records[m_next], m_columns, m_shown))
            rows.push_back(m_records[m_next]);
    }
    return rows;
}

void ResourceTableModel::goOn()
{
    const Rows rows = nextRows();
    if (!rows.empty()) {
        const auto first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }
    Q_EMIT countChanged();
    if (m_next < m_records.size())
        m_later.start(0);
    else if (m_sortColumn >= 0 && m_complete)
        sortLater();
}

void ResourceTableModel::sortLater()
{
    if (m_sortColumn < 0)
        return;
    if (m_rows.size() <= quicklySorted) {
        return replaceRows(sorted(m_rows, CellTexts(m_index, *m_notes), sortedColumn(), m_sortOrder, false));
    }
    const auto work = [index = m_index, notes = m_notes, rows = m_rows, column = sortedColumn(),
                       order = m_sortOrder](const Job::Stop &stop) {
        return sorted(rows, CellTexts(index, *notes), column, order, stop);
    };
    m_sorting.start(work, [this](Rows rows) {
        if (rows.size() == m_rows.size())
            replaceRows(std::move(rows));
        else
            sortLater(); // others came meanwhile
    });
    Q_EMIT countChanged();
}

/// Beside the name, or where that is not shown in the first column.
int ResourceTableModel::markColumn() const
{
    const auto name = static_cast<std::size_t>(m_nameColumn);
    const bool showsName = std::find(m_shown.begin(), m_shown.end(), name) != m_shown.end();
    return showsName || m_shown.empty() ? m_nameColumn : static_cast<int>(m_shown.front());
}

RecordNumber ResourceTableModel::recordAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : noRecord;
}

std::optional<int> ResourceTableModel::rowOf(RecordNumber record) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), record);
    if (found == m_rows.end())
        return std::nullopt;
    return static_cast<int>(std::distance(m_rows.begin(), found));
}

int ResourceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResourceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

/// Characters that would hide or turn the text around are written out.
QString ResourceTableModel::cellText(RecordNumber record, const Column &column) const
{
    std::string_view text = CellTexts(m_index, *m_notes).text(record, column);
    const bool cut = text.size() > longestShown;
    if (cut)
        text = text.substr(0, longestShown);
    if (text.find('\n') == std::string_view::npos || column.source != Column::Source::Fact)
        return toQString(visible(text)) + (cut ? QStringLiteral("…") : QString());
    QStringList items;
    for (const std::string_view item : split(text, '\n'))
        items.append(toQString(visible(item)));
    return items.join(QStringLiteral(", ")) + (cut ? QStringLiteral("…") : QString());
}

QVariant ResourceTableModel::data(const QModelIndex &index, int role) const
{
    const RecordNumber record = recordAt(index.row());
    if (!index.isValid() || record == noRecord)
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.source == Column::Source::Kind ? kindTitle(m_index.record(record).kind)
                                                     : cellText(record, column);
    case Qt::ToolTipRole:
        return plainToolTip(cellText(record, column));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.isNumber() ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return column.isCode() ? codeFont() : QVariant();
    case OriginRole:
        return column.isOrigin();
    case SeverityRole: {
        const auto severity = m_notes->severity(record);
        return severity && index.column() == markColumn() ? static_cast<int>(*severity) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ResourceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column.isNumber() ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return tr("Sort by %1. Filter it with %2:word").arg(column.title, toQString(column.key));
    return {};
}

} // namespace mc
