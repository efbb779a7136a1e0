// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The sections of a dump's page: how they are made, and where what is chosen in them leads.

#include "ui/review/dumppage.h"

#include "ui/parts/latepage.h"
#include "ui/parts/textview.h"
#include "ui/review/comparepage.h"
#include "ui/review/detailspane.h"
#include "ui/review/findingspage.h"
#include "ui/review/resourcetext.h"
#include "ui/review/searchpanel.h"
#include "ui/review/sectionbar.h"
#include "ui/review/tablespage.h"
#include "ui/review/topologypage.h"
#include "ui/review/tracepage.h"

#include <QStackedWidget>

namespace mc {

TablesPage *DumpPage::addTables(const QString &title, std::vector<TableKind> kinds)
{
    auto *page = new TablesPage(title, std::move(kinds), *m_document, m_shared.layouts, m_pages);
    m_sections->addSection(title);
    m_pages->addWidget(page);
    m_tables.push_back(page);
    connect(page, &TablesPage::currentChanged, this, &DumpPage::choose);
    connect(page, &TablesPage::tableChosen, this, [this] { sectionChanged(m_sections->currentIndex()); });
    return page;
}

/// The topology is made when it is shown first.
void DumpPage::addTopology()
{
    m_sections->addSection(tr("Topology"));
    m_topologyPlace = new LatePage(
        [this](QWidget *parent) {
            m_topology = new TopologyPage(*m_document, *m_message, parent);
            connect(m_topology, &TopologyPage::currentChanged, this, [this](RecordNumber record) {
                m_details->setVisible(record != noRecord);
                record == noRecord ? clearDetails() : choose(record);
            });
            connect(m_topology, &TopologyPage::activated, this,
                    [this] { m_details->text().view().setFocus(Qt::OtherFocusReason); });
            m_topology->setCurrent(m_current);
            return m_topology;
        },
        m_pages);
    m_pages->addWidget(m_topologyPlace);
}

void DumpPage::addTrace()
{
    m_sections->addSection(tr("Trace"));
    m_tracePlace = new LatePage(
        [this](QWidget *parent) {
            m_trace = new TracePage(*m_document, m_shared.defaults, m_shared.requests, parent);
            connect(m_trace, &TracePage::stationChosen, this, [this](RecordNumber record) {
                m_history.keep();
                goTo(record);
            });
            return m_trace;
        },
        m_pages);
    m_pages->addWidget(m_tracePlace);
}

void DumpPage::addCompare()
{
    m_sections->addSection(tr("Compare"));
    m_comparePlace = new LatePage(
        [this](QWidget *parent) {
            m_compare = new ComparePage(*m_document, m_shared.dumps, parent);
            return m_compare;
        },
        m_pages);
    m_pages->addWidget(m_comparePlace);
}

void DumpPage::makeSections()
{
    m_sections->addSection(tr("Overview"));
    m_pages->addWidget(m_overview);
    addTopology();
    addTables(tr("Listeners"), {TableKind::Listeners, TableKind::FilterChains});
    addTables(tr("Routes"), {TableKind::Routes, TableKind::VirtualHosts, TableKind::RouteConfigurations});
    addTables(tr("Clusters"), {TableKind::Clusters});
    addTables(tr("Endpoints"), {TableKind::Endpoints});
    addTables(tr("Secrets"), {TableKind::Secrets});
    addTables(tr("Other"), {TableKind::Others});
    m_sections->addSection(tr("Findings"));
    m_pages->addWidget(m_findings);
    addTrace();
    addCompare();
    connect(m_sections, &QTabBar::currentChanged, this, &DumpPage::sectionChanged);
    connect(m_overview, &OverviewPage::tableRequested, this, &DumpPage::showTable);
    connect(m_findings, &FindingsPage::chosen, this, &DumpPage::followFinding);
    connect(m_search, &SearchPanel::chosen, this, [this](RecordNumber record) {
        m_history.keep();
        goTo(record);
    });
    connect(m_details, &DetailsPane::linkChosen, this, [this](RecordNumber target) {
        m_history.keep();
        goTo(target);
    });
}

} // namespace mc
