// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/comparison.h"
#include "ui/parts/job.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace mc {

class Banner;
class CompareRows;
class DumpDocument;
class DumpListModel;
class EmptyState;
class FieldRows;
class Label;

/// Compares the dump of its page with another one, which is open or chosen from a file: how much differs,
/// then the resources, then the fields of the chosen one with both values.
class ComparePage : public QWidget
{
    Q_OBJECT
public:
    ComparePage(const DumpDocument &document, const DumpListModel &dumps, QWidget *parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }
    [[nodiscard]] CompareRows &resources() { return *m_resources; }
    [[nodiscard]] FieldRows &fields() { return *m_fields; }
    /// Reads the other dump and compares this one, as the later one, with it.
    void compareWith(const QString &path);

private:
    QWidget *makeTools();
    QWidget *makeTables();
    void chooseFile();
    void showComparison(const Comparison &comparison);
    void showFields();
    void showWhole();
    void tellFault(const Error &error);

    const DumpDocument &m_document;
    const DumpListModel &m_dumps;
    QComboBox *m_others;
    Label *m_summary;
    Banner *m_message;
    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    CompareRows *m_resources;
    QTableView *m_resourceView;
    FieldRows *m_fields;
    QTableView *m_fieldView;
    Label *m_whole;
    Job m_job;
};

} // namespace mc
