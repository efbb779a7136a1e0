// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/job.h"
#include "ui/review/rowfilter.h"
#include "ui/review/tablecolumns.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace mc {

/// The resources of one table as rows: a vector of record numbers that it filters and sorts itself, in
/// slices, so that a table of any size never holds up the window. Grows while a dump is being read.
class ResourceTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        OriginRole = Qt::UserRole + 1, ///< true for the cells that are shown as a badge
        SeverityRole,                  ///< int of the worst finding's Severity, beside the name
        SoftRole                       ///< true for what is of less interest
    };

    /// `records` are the numbers of the table's records in `index`; both stay owned by the caller.
    ResourceTableModel(const DumpIndex &index, const std::vector<RecordNumber> &records, TableKind kind,
                       QObject *parent = nullptr);

    [[nodiscard]] TableKind kind() const { return m_kind; }
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    [[nodiscard]] int nameColumn() const { return m_nameColumn; }

    /// Records were added to the index: shows those that the filter lets through.
    void grow();
    /// The index is complete: rows that came meanwhile are sorted in.
    void finish();
    void setNotes(std::shared_ptr<const RecordNotes> notes);

    void setFilter(const QString &line);
    [[nodiscard]] const QString &filter() const { return m_filterLine; }
    /// The columns in which words of the filter are looked for: those that are shown.
    void setShownColumns(std::vector<std::size_t> columns);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] bool isBusy() const
    {
        return m_next < m_records.size() || m_later.isActive() || m_sorting.isRunning();
    }

    [[nodiscard]] RecordNumber recordAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(RecordNumber record) const;
    [[nodiscard]] std::size_t recordCount() const { return m_records.size(); } ///< without the filter

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged(); ///< of the rows shown, of all, or of what is still to be looked at

private:
    using Rows = std::vector<RecordNumber>;

    void rebuild();
    void goOn();
    [[nodiscard]] Rows nextRows();
    void sortLater();
    [[nodiscard]] const Column &sortedColumn() const;
    void replaceRows(Rows rows);
    [[nodiscard]] int markColumn() const;
    [[nodiscard]] QString cellText(RecordNumber record, const Column &column) const;

    const DumpIndex &m_index;
    const Rows &m_records;
    TableKind m_kind;
    std::vector<Column> m_columns;
    int m_nameColumn = 0;
    std::shared_ptr<const RecordNotes> m_notes;
    RowFilter m_filter;
    QString m_filterLine;
    std::vector<std::size_t> m_shown;
    Rows m_rows;
    std::size_t m_next = 0; ///< the first of the records that was not looked at yet
    int m_sortColumn = -1;  ///< -1: the order of the file
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_complete = false;
    QTimer m_later;
    Job m_sorting;
};

} // namespace mc
