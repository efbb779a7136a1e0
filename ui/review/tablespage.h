// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"
#include "ui/review/tablekind.h"

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;

namespace mc {

class DumpDocument;
class ResourceTable;
class SectionBar;
class TableLayouts;
struct RecordNotes;

/// One section of a dump: its table, or its tables with a row of words to choose among them. A table is made
/// when it is first looked at.
class TablesPage : public QWidget
{
    Q_OBJECT
public:
    TablesPage(const QString &name, std::vector<TableKind> kinds, const DumpDocument &document,
               TableLayouts &layouts, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<TableKind> &kinds() const { return m_kinds; }
    [[nodiscard]] std::size_t recordCount() const;
    void show(TableKind kind);
    /// The table in sight.
    [[nodiscard]] ResourceTable &table();

    void grow();
    void finish();
    void setNotes(const std::shared_ptr<const RecordNotes> &notes);

Q_SIGNALS:
    void currentChanged(RecordNumber record);
    void tableChosen(); ///< by the user

protected:
    void showEvent(QShowEvent *event) override;

private:
    ResourceTable &tableAt(int place);
    void showCounts();

    std::vector<TableKind> m_kinds;
    const DumpDocument &m_document;
    TableLayouts &m_layouts;
    std::shared_ptr<const RecordNotes> m_notes;
    SectionBar *m_bar = nullptr; ///< where there are several tables
    QStackedWidget *m_stack;
    std::vector<ResourceTable *> m_tables; ///< null: not looked at yet
};

} // namespace mc
