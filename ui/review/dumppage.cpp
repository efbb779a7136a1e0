// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/dumppage.h"

#include "models/base/text.h"
#include "models/catalogue/defaults.h"
#include "ui/parts/banner.h"
#include "ui/parts/hairsplitter.h"
#include "ui/parts/latepage.h"
#include "ui/parts/strings.h"
#include "ui/parts/textview.h"
#include "ui/review/comparepage.h"
#include "ui/review/findingspage.h"
#include "ui/review/overviewtexts.h"
#include "ui/review/readingbar.h"
#include "ui/review/resourcedetails.h"
#include "ui/review/resourcetable.h"
#include "ui/review/resourcetext.h"
#include "ui/review/searchpanel.h"
#include "ui/review/sectionbar.h"
#include "ui/review/tablespage.h"
#include "ui/review/topologypage.h"
#include "ui/review/tracepage.h"
#include "ui/review/tracerequestbar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mc {
namespace {

constexpr int tablesWidth = 880;
constexpr int detailsWidth = 480;

} // namespace

DumpPage::DumpPage(const QString &path, const ReviewShared &shared, QWidget *parent)
    : QWidget(parent),
      m_shared(shared),
      m_document(new DumpDocument(path, m_shared.defaults, this)),
      m_message(new Banner(this)),
      m_reading(new ReadingBar(this)),
      m_search(new SearchPanel(*m_document, this)),
      m_sections(new SectionBar(tr("Sections"), this)),
      m_columns(new HairSplitter(Qt::Horizontal, this)),
      m_pages(new QStackedWidget(m_columns)),
      m_overview(new OverviewPage(m_pages)),
      m_findings(new FindingsPage(m_pages)),
      m_details(new DetailsPane(m_columns))
{
    setAccessibleName(m_document->title());
    makeSections();
    m_columns->addWidget(m_pages);
    m_columns->addWidget(m_details);
    m_columns->setStretchFactor(0, 2);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({tablesWidth, detailsWidth});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sections);
    column->addWidget(m_message);
    column->addWidget(m_reading);
    column->addWidget(m_search);
    column->addWidget(m_columns, 1);
    connectDocument();
    m_reading->begin();
    sectionChanged(0);
    showOverview();
}

DumpPage::~DumpPage() = default;

void DumpPage::connectDocument()
{
    connect(m_document, &DumpDocument::grown, this, &DumpPage::grow);
    connect(m_document, &DumpDocument::progressed, this,
            [this] { m_reading->setProgress(m_document->bytesRead(), m_document->size()); });
    connect(m_document, &DumpDocument::finished, this, &DumpPage::finish);
    connect(m_document, &DumpDocument::reviewed, this, &DumpPage::review);
    connect(m_document, &DumpDocument::siblingAdded, this, [this](const QString &told) {
        showNotes();
        showOverview();
        m_message->tell(Severity::Info, told);
        if (m_current != noRecord)
            showDetails(m_current);
    });
    connect(m_reading, &ReadingBar::cancelled, m_document, &DumpDocument::cancel);
    connect(m_document, &DumpDocument::changedOnDisk, this, [this] {
        m_message->tell(
            Severity::Warning,
            tr("%1 was changed by another program. What is shown is from before.").arg(m_document->title()),
            {{tr("Reload"), [this] { Q_EMIT reloadRequested(); }}});
    });
}

void DumpPage::grow()
{
    for (TablesPage *page : m_tables) {
        page->grow();
        m_sections->setCount(m_pages->indexOf(page), page->recordCount());
    }
}

void DumpPage::finish()
{
    grow();
    for (TablesPage *page : m_tables)
        page->finish();
    if (m_topology)
        m_topology->follow();
    if (m_trace)
        m_trace->follow();
    m_reading->end();
    tellOutcome();
    showOverview();
    if (m_current != noRecord)
        showDetails(m_current); // now with its text
    Q_EMIT stateChanged();
}

/// A dump with faults is shown as far as it goes, and the fault above it.
void DumpPage::tellOutcome()
{
    const Banner::Action again{tr("Read Again"), [this] { Q_EMIT reloadRequested(); }};
    switch (m_document->state()) {
    case DumpDocument::State::Failed:
        return m_message->tell(Severity::Error, toQString(m_document->error().text()), {again});
    case DumpDocument::State::Cancelled:
        return m_message->tell(Severity::Info,
                               counted(m_document->index().size(),
                                       tr("Reading was cancelled. One resource was found until then."),
                                       tr("Reading was cancelled. %1 resources were found until then.")),
                               {again});
    case DumpDocument::State::Reading:
        return;
    case DumpDocument::State::Ready:
        break;
    }
    for (const Finding &note : m_document->dump()->notes) {
        if (note.severity == Severity::Error)
            return m_message->tell(Severity::Error, toQString(visible(note.message + ' ' + note.next)),
                                   {again});
    }
}

/// The second look at a dump, over all of its resources, is done.
void DumpPage::review()
{
    const DumpReview &found = *m_document->review();
    showNotes();
    m_findings->setFindings(found.findings);
    m_sections->setCount(m_pages->indexOf(m_findings), found.findings.size());
    showOverview();
    if (m_current != noRecord)
        showDetails(m_current); // now with its links
    Q_EMIT stateChanged();
}

void DumpPage::showNotes()
{
    for (TablesPage *page : m_tables)
        page->setNotes(m_document->notes());
    if (m_topology)
        m_topology->follow();
}

void DumpPage::showOverview()
{
    m_overview->show(overviewTexts(*m_document, *m_shared.defaults));
}

int DumpPage::section() const
{
    return m_sections->currentIndex();
}

void DumpPage::showSection(int section)
{
    m_sections->setCurrentIndex(section);
}

void DumpPage::sectionChanged(int section)
{
    m_pages->setCurrentIndex(section);
    if (showsTopology())
        return showTopology();
    auto *page = qobject_cast<TablesPage *>(m_pages->currentWidget());
    m_details->setVisible(page);
    if (!page)
        return;
    const RecordNumber record = page->table().current();
    if (record == noRecord)
        clearDetails();
    else if (record != m_current)
        choose(record);
}

void DumpPage::clearDetails()
{
    m_current = noRecord;
    m_detailing.cancel();
    m_details->clear();
}

bool DumpPage::showsTopology() const
{
    return m_pages->currentWidget() == m_topologyPlace;
}

/// What was chosen in a table is chosen in the topology. While nothing is, all the room is the topology's.
void DumpPage::showTopology()
{
    if (m_topology)
        m_topology->setCurrent(m_current);
    m_details->setVisible(m_current != noRecord);
}

TablesPage *DumpPage::pageOf(TableKind kind) const
{
    const auto found = std::find_if(m_tables.begin(), m_tables.end(), [kind](const TablesPage *page) {
        return std::find(page->kinds().begin(), page->kinds().end(), kind) != page->kinds().end();
    });
    return *found; // every kind of table stands in one section
}

void DumpPage::showTable(TableKind kind, const QString &filter)
{
    TablesPage *page = pageOf(kind);
    page->show(kind);
    if (!filter.isNull())
        page->table().setFilter(filter);
    m_sections->setCurrentIndex(m_pages->indexOf(page));
}

void DumpPage::goTo(RecordNumber record)
{
    if (record >= m_document->index().size())
        return;
    if (showsTopology() && m_topology && m_topology->has(record)) {
        choose(record);
        return showTopology(); // links lead on in the picture
    }
    const TableKind kind = tableOf(m_document->index().record(record).kind);
    TablesPage *page = pageOf(kind);
    page->show(kind);
    page->table().setCurrent(record);
    m_sections->setCurrentIndex(m_pages->indexOf(page));
    choose(record);
}

void DumpPage::choose(RecordNumber record)
{
    if (record == m_current)
        return;
    m_current = record;
    m_history.visit(record);
    showDetails(record);
    Q_EMIT stateChanged();
}

void DumpPage::showDetails(RecordNumber record)
{
    const DetailSource source{m_document->index(), m_document->dump(), m_document->review(),
                              m_document->notes(), m_shared.defaults,  record};
    m_detailing.start([source](const Job::Stop &) { return resourceDetails(source); },
                      [this](const DetailContent &content) { m_details->show(content); });
}

void DumpPage::followFinding(const Finding &finding)
{
    const auto &places = m_document->review()->places;
    const auto found = places.find(finding.resource);
    if (found == places.end())
        return;
    m_history.keep();
    goTo(found->second);
}

void DumpPage::goBack()
{
    if (m_history.canGoBack())
        goTo(m_history.goBack());
}

void DumpPage::goForward()
{
    if (m_history.canGoForward())
        goTo(m_history.goForward());
}

void DumpPage::focusFilter()
{
    if (auto *page = qobject_cast<TablesPage *>(m_pages->currentWidget()))
        page->table().focusFilter();
    else if (showsTopology() && m_topology)
        m_topology->focusFilter();
}

void DumpPage::showTrace()
{
    m_sections->setCurrentIndex(m_pages->indexOf(m_tracePlace));
    if (m_trace)
        m_trace->bar().focusUrl();
}

void DumpPage::showCompare()
{
    m_sections->setCurrentIndex(m_pages->indexOf(m_comparePlace));
}

void DumpPage::openSearch()
{
    m_search->open();
}

QString DumpPage::identityText() const
{
    return identityLine(*m_document);
}

QString DumpPage::readingText() const
{
    switch (m_document->state()) {
    case DumpDocument::State::Reading:
        return tr("Reading…");
    case DumpDocument::State::Ready:
        return tr("%1 read in %2 ms")
            .arg(byteText(m_document->size()), QLocale().toString(m_document->milliseconds()));
    case DumpDocument::State::Failed:
    case DumpDocument::State::Cancelled:
        break;
    }
    return tr("Not read to the end");
}

} // namespace mc
