// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace mc {

class EmptyState;
class FindingRows;
class Label;

/// What was found about a dump, the worst first. Choosing one leads to the resource.
class FindingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPage(QWidget *parent = nullptr);

    void setFindings(const Findings &findings);
    /// Not known yet.
    void setWaiting();

Q_SIGNALS:
    void chosen(const Finding &finding);

private:
    void makeView();
    void showWhole();

    FindingRows *m_rows;
    QStackedWidget *m_pages;
    QTableView *m_view;
    Label *m_whole; ///< all of the current finding, which its row may cut off
    EmptyState *m_nothing;
};

} // namespace mc
