// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"
#include "ui/review/tablekind.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLineEdit;
class QMenu;
class QTableView;
class QTimer;

namespace mc {

class FlatHeader;
class Label;
class ResourceTableModel;
struct RecordNotes;

/// One table of resources: a filter line, how many of how many rows it shows, the columns to choose from, and
/// the rows. By mouse and by keyboard.
class ResourceTable : public QWidget
{
    Q_OBJECT
public:
    ResourceTable(const DumpIndex &index, const std::vector<RecordNumber> &records, TableKind kind,
                  QWidget *parent = nullptr);

    [[nodiscard]] ResourceTableModel &model() { return *m_model; }
    /// What is known of records: the columns that show it come into sight with it.
    void setNotes(const std::shared_ptr<const RecordNotes> &notes);
    [[nodiscard]] RecordNumber current() const { return m_current; }
    /// Selects a record and scrolls to it; takes the filter away where it hides the record.
    void setCurrent(RecordNumber record);
    void setFilter(const QString &line);
    void focusFilter();
    void focusRows();

    /// Widths, order and choice of the columns, and by which one it is sorted.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void currentChanged(RecordNumber record); ///< by the user or by setCurrent
    void columnsChanged();                    ///< what saveColumns gives is another

private:
    QWidget *makeTools();
    void makeView();
    void showCount();
    void followView();
    void restoreSelection();
    void showColumn(std::size_t column, bool shown);
    void tellShownColumns();
    void buildColumnMenu(QMenu *menu);
    void showHeaderMenu(const QPoint &place);
    void filterColumn(std::size_t column);

    ResourceTableModel *m_model;
    QLineEdit *m_filter;
    Label *m_count;
    QTableView *m_view;
    FlatHeader *m_header;
    QTimer *m_filterSoon;
    RecordNumber m_current = noRecord;
    bool m_restoring = false;
};

} // namespace mc
