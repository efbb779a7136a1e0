// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/detailspane.h"
#include "ui/review/dumpdocument.h"
#include "ui/review/overviewpage.h"
#include "ui/review/reviewshared.h"
#include "ui/review/visithistory.h"

#include <QWidget>

class QStackedWidget;

namespace mc {

class Banner;
class ComparePage;
class FindingsPage;
class HairSplitter;
class LatePage;
class ReadingBar;
class SearchPanel;
class SectionBar;
class TablesPage;
class TopologyPage;
class TracePage;

/// One open dump: its sections (overview, topology, tables, findings), the details of what is chosen, and the
/// way back.
class DumpPage : public QWidget
{
    Q_OBJECT
public:
    DumpPage(const QString &path, const ReviewShared &shared, QWidget *parent = nullptr);
    ~DumpPage() override;

    [[nodiscard]] DumpDocument &document() { return *m_document; }
    [[nodiscard]] Banner &message() { return *m_message; }
    [[nodiscard]] DetailsPane &details() { return *m_details; }
    [[nodiscard]] RecordNumber current() const { return m_current; }
    /// Null until the topology is shown first.
    [[nodiscard]] TopologyPage *topology() { return m_topology; }
    /// Null until the page is shown first.
    [[nodiscard]] TracePage *tracePage() { return m_trace; }
    /// Shows the page for tracing a request.
    void showTrace();
    /// Null until the page is shown first.
    [[nodiscard]] ComparePage *comparePage() { return m_compare; }
    /// Shows the page for comparing with another dump.
    void showCompare();

    /// Shows a resource in its table, with its details.
    void goTo(RecordNumber record);
    /// Shows a table, with a filter where one is given.
    void showTable(TableKind kind, const QString &filter = {});
    void showSection(int section);
    [[nodiscard]] int section() const;
    void focusFilter();
    void openSearch();

    [[nodiscard]] const VisitHistory &history() const { return m_history; }
    void goBack();
    void goForward();

    [[nodiscard]] QString identityText() const; ///< "mesh/shop/virtualNode/cart · Envoy 1.20.0"
    [[nodiscard]] QString readingText() const;  ///< "1.2 MB read in 2 ms"

Q_SIGNALS:
    void reloadRequested();
    void stateChanged(); ///< texts, history, title

private:
    void makeSections();
    void connectDocument();
    void addTopology();
    void addTrace();
    void addCompare();
    TablesPage *addTables(const QString &title, std::vector<TableKind> kinds);
    [[nodiscard]] TablesPage *pageOf(TableKind kind) const;
    void grow();
    void finish();
    void review();
    void showNotes();
    void showOverview();
    void tellOutcome();
    void sectionChanged(int section);
    void choose(RecordNumber record);
    void showDetails(RecordNumber record);
    void clearDetails();
    void showTopology();
    [[nodiscard]] bool showsTopology() const;
    void followFinding(const Finding &finding);

    ReviewShared m_shared;
    DumpDocument *m_document;
    Banner *m_message;
    ReadingBar *m_reading;
    SearchPanel *m_search;
    SectionBar *m_sections;
    HairSplitter *m_columns;
    QStackedWidget *m_pages;
    OverviewPage *m_overview;
    LatePage *m_topologyPlace = nullptr;
    TopologyPage *m_topology = nullptr; ///< in that place, once it was shown
    FindingsPage *m_findings;
    LatePage *m_tracePlace = nullptr;
    TracePage *m_trace = nullptr; ///< in that place, once it was shown
    LatePage *m_comparePlace = nullptr;
    ComparePage *m_compare = nullptr; ///< in that place, once it was shown
    DetailsPane *m_details;
    std::vector<TablesPage *> m_tables;
    VisitHistory m_history;
    RecordNumber m_current = noRecord;
    Job m_detailing;
};

} // namespace mc
