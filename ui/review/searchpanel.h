// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/job.h"
#include "ui/review/dumpsearch.h"

#include <QWidget>

class QLineEdit;
class QTimer;

namespace mc {

class DumpDocument;
class Label;
class SearchRows;
class SideList;

/// Search as you type over everything in a dump: names and facts at once, the whole text on another thread.
/// Arrow keys move among the hits, Enter leads there, Escape closes it.
class SearchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPanel(const DumpDocument &document, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void chosen(RecordNumber record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showState();
    void choose(const QModelIndex &index);

    const DumpDocument &m_document;
    QLineEdit *m_words;
    Label *m_state;
    SearchRows *m_rows;
    SideList *m_list;
    QTimer *m_soon;
    Job m_names;
    Job m_text;
    bool m_more = false;
};

} // namespace mc
