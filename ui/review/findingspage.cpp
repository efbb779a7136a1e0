// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/findingspage.h"

#include "ui/parts/emptystate.h"
#include "ui/parts/label.h"
#include "ui/review/findingrows.h"
#include "ui/review/flattable.h"

#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 24;
constexpr int severityWidth = 112;
constexpr int resourceWidth = 264;

} // namespace

FindingsPage::FindingsPage(QWidget *parent)
    : QWidget(parent),
      m_rows(new FindingRows(this)),
      m_pages(new QStackedWidget(this)),
      m_view(new QTableView(m_pages)),
      m_whole(new Label),
      m_nothing(new EmptyState(m_pages))
{
    setAccessibleName(tr("Findings"));
    makeView();
    m_nothing->setContentsMargins(margin, margin, margin, margin);
    m_whole->makeProse();
    m_whole->setAccessibleName(tr("The current finding"));
    m_whole->setContentsMargins(margin / 2, margin / 2, margin / 2, margin);
    auto *found = new QWidget(m_pages);
    auto *rows = new QVBoxLayout(found);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_whole);
    m_pages->addWidget(found);
    m_pages->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    setWaiting();
}

void FindingsPage::makeView()
{
    makeFlatTable(*m_view, *m_rows, tr("Findings"));
    m_view->setColumnWidth(FindingRows::SeverityColumn, severityWidth);
    m_view->setColumnWidth(FindingRows::ResourceColumn, resourceWidth);
    const auto choose = [this](const QModelIndex &index) {
        if (const Finding *finding = m_rows->findingAt(index.row()))
            Q_EMIT chosen(*finding);
    };
    connect(m_view, &QTableView::activated, this, choose); // Enter, double click
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPage::showWhole);
}

void FindingsPage::showWhole()
{
    const int row = m_view->currentIndex().row();
    m_whole->setText(m_rows->index(row, FindingRows::MessageColumn).data().toString());
}

void FindingsPage::setFindings(const Findings &findings)
{
    m_rows->setFindings(findings);
    m_view->selectRow(0);
    showWhole();
    m_nothing->setText(tr("Nothing stands out."),
                       tr("Every reference of this dump was followed and every policy was compared."));
    m_pages->setCurrentIndex(findings.empty() ? 1 : 0);
}

void FindingsPage::setWaiting()
{
    m_nothing->setText(tr("Nothing to tell yet."),
                       tr("The findings come once the whole file has been read."));
    m_pages->setCurrentIndex(1);
}

} // namespace mc
