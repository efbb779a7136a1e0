// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/formview.h"

#include "ui/design/editors/editor.h"
#include "ui/design/editors/lineeditor.h"
#include "ui/design/fieldlist.h"
#include "ui/design/formmetrics.h"
#include "ui/design/formsections.h"
#include "ui/design/layoutpause.h"
#include "ui/parts/banner.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/findingslist.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace mc {
namespace {

constexpr int firstSlice = 3; // milliseconds of making rows before any is seen: about a screen of them
constexpr int slice = 5;
constexpr int roomAroundField = 160; // what was found about it stands beneath
constexpr int headingRoom = 24;      // how far below the upper edge a section counts as the current one

/// The width of the column, at the left of its page.
QHBoxLayout *inColumn(QWidget *content, QWidget *page, int above, int below)
{
    content->setMaximumWidth(metrics::widestColumn);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(metrics::margin, above, metrics::margin, below);
    row->setSpacing(0);
    row->addWidget(content, metrics::widestColumn);
    row->addStretch(1);
    return row;
}

} // namespace

FormView::FormView(Document &document, QWidget *parent)
    : QWidget(parent),
      m_context{document, 0, {}},
      m_pages(new QStackedWidget(this)),
      m_notice(new Banner(this))
{
    setAccessibleName(tr("Form"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_refreshSoon.setSingleShot(true);
    connect(&m_refreshSoon, &QTimer::timeout, this, &FormView::refresh);
    connect(&m_buildSoon, &QTimer::timeout, this, [this] { build(QDeadlineTimer(slice)); });

    auto *form = new QWidget(m_pages);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_notice);
    column->addWidget(makePage(), 1);
    m_pages->addWidget(form);
    m_pages->addWidget(makeNothing());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);

    connect(m_notice, &Banner::dismissed, this, [this] { m_dismissedNotices.insert(m_noticeVersion); });
    connect(&document, &Document::proxyChanged, this, [this](std::size_t proxy) {
        if (proxy == m_context.proxy)
            m_refreshSoon.start(0);
    });
    connect(&document, &Document::projectReplaced, this, &FormView::forget);
    connect(&document, &Document::readOnlyChanged, this, [this](bool readOnly) {
        m_scroll->widget()->setEnabled(!readOnly); // not what scrolls it: reading goes on
        m_pages->widget(1)->setEnabled(!readOnly);
    });
    connect(&document, &Document::proxiesChanged, this, [this] { m_refreshSoon.start(0); });
    m_pages->setCurrentIndex(1);
}

QWidget *FormView::makeTools()
{
    auto *tools = new QWidget(m_pages);
    auto *content = new QWidget(tools);
    m_filterText = new QLineEdit(content);
    m_filterText->setPlaceholderText(tr("Filter settings"));
    m_filterText->setAccessibleName(tr("Filter settings"));
    m_filterText->setClearButtonEnabled(true);
    prepareLine(m_filterText);
    m_filterText->setMinimumHeight(controlHeight(*m_filterText));
    m_filterText->setMinimumWidth(120);
    m_modifiedOnly = new QCheckBox(tr("Modified only"), content);
    m_problemsOnly = new QCheckBox(tr("With problems"), content);
    m_counts = new ElidedLabel({}, Label::Look::Body, Tone::Soft, content);
    m_counts->setAccessibleName(tr("What is offered"));
    connect(m_filterText, &QLineEdit::textChanged, this, &FormView::filter);
    connect(m_modifiedOnly, &QCheckBox::toggled, this, &FormView::filter);
    connect(m_problemsOnly, &QCheckBox::toggled, this, &FormView::filter);

    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_filterText, 1);
    row->addWidget(m_modifiedOnly);
    row->addWidget(m_problemsOnly);
    row->addWidget(m_counts);
    inColumn(content, tools, 16, 16);
    return tools;
}

QWidget *FormView::makePage()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *content = new QWidget(page);
    content->setMinimumWidth(metrics::narrowestColumn);
    inColumn(content, page, 8, metrics::margin);

    m_others = new FindingsList(content);
    m_nothingFound = new EmptyState(content);
    m_nothingFound->setText(tr("No setting is shown."), tr("The filter lets nothing through."));
    connect(m_nothingFound->addButton(tr("Show all settings")), &QPushButton::clicked, this,
            &FormView::clearFilter);
    m_nothingFound->hide();
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_others);
    column->addWidget(m_nothingFound);
    m_sections = makeFormSections(m_context, content);
    for (FormSection *section : m_sections) {
        section->hide(); // until its turn to be built has come: a hidden one costs no layout
        column->addWidget(section);
        connect(section, &FormSection::built, this, [this] { m_tabsAreStale = true; });
        connect(section, &FormSection::rowsWanted, this, &FormView::refresh);
    }
    column->addStretch(1);
    m_pausable = {page, content};
    for (FormSection *section : m_sections) {
        m_pausable.push_back(section);
        for (FieldList *list : section->findChildren<FieldList *>())
            m_pausable.push_back(list);
    }

    m_scroll = new QScrollArea(m_pages);
    m_scroll->setAccessibleName(tr("Settings"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(page);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &FormView::tellSection);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &FormView::tellSection);
    return m_scroll;
}

QWidget *FormView::makeNothing()
{
    auto *page = new QWidget(m_pages);
    auto *state = new EmptyState(page);
    state->setText(tr("This project has no proxies."),
                   tr("Add the Envoy of a virtual node or of a virtual gateway to begin."));
    connect(state->addButton(tr("Add a virtual node")), &QPushButton::clicked, this,
            [this] { Q_EMIT addProxyRequested(ProxyKind::VirtualNode); });
    connect(state->addButton(tr("Add a virtual gateway")), &QPushButton::clicked, this,
            [this] { Q_EMIT addProxyRequested(ProxyKind::VirtualGateway); });
    inColumn(state, page, metrics::margin, metrics::margin);
    return page;
}

void FormView::setProxy(std::optional<std::size_t> proxy)
{
    if (proxy.value_or(0) != m_context.proxy)
        forget();
    m_hasProxy = proxy.has_value();
    m_context.proxy = proxy.value_or(0);
    m_pages->setCurrentIndex(m_hasProxy ? 0 : 1);
    m_isStale = true;
    if (isVisible())
        refresh();
}

void FormView::forget()
{
    m_context.document.endBurst();
    for (FormSection *section : m_sections)
        section->forget();
}

void FormView::refresh()
{
    m_refreshSoon.stop();
    m_isStale = false;
    if (!m_hasProxy || m_context.proxy >= m_context.document.project().size())
        return;
    const FormState state(m_context);
    for (FormSection *section : m_sections)
        section->refresh(state);
    showNotice(state);
    showOthers(state);
    m_offer = offerText(state);
    filter();
}

void FormView::showNotice(const FormState &state)
{
    const DocumentedSet *set =
        state.version() ? state.catalogue().images.documentedSetOf(*state.version()) : nullptr;
    const QString version = set ? toQString(state.version()->text()) : QString();
    const bool isNew = std::exchange(m_noticeVersion, version) != version;
    if (!set)
        m_notice->clear();
    else if (isNew && !m_dismissedNotices.contains(version))
        m_notice->tell(Severity::Info, QStringLiteral("%1: %2").arg(version, toQString(set->notice)));
}

/// Findings that no field of the form takes up stand above all of them.
void FormView::showOthers(const FormState &state)
{
    std::vector<const Finding *> others;
    for (const Finding &finding : state.findings()) {
        const bool hasPlace =
            std::any_of(m_sections.begin(), m_sections.end(),
                        [&](const FormSection *section) { return section->holds(finding.pointer); });
        if (!hasPlace)
            others.push_back(&finding);
    }
    m_others->setFindings(others);
    m_others->setContentsMargins(0, 0, 0, others.empty() ? 0 : metrics::betweenRows);
}

/// What the image version offers, for as long as nothing is filtered.
QString FormView::offerText(const FormState &state) const
{
    const auto &variables = state.catalogue().variables.fields();
    const auto all = std::count_if(variables.begin(), variables.end(),
                                   [](const Field &field) { return !field.platformOnly; });
    const QString version = state.version() ? toQString(state.version()->text()) : tr("version not known");
    return tr("%1 · %2 of %3 variables").arg(version).arg(state.offeredCount()).arg(all);
}

void FormView::showCounts(const FormFilter &filter)
{
    int shown = 0;
    int all = 0;
    for (const FormSection *section : m_sections) {
        shown += section->shownCount();
        all += section->count();
    }
    m_counts->setText(filter.isActive() ? tr("%1 of %2 settings").arg(shown).arg(all) : m_offer);
}

void FormView::filter()
{
    const FormFilter wanted{m_filterText->text().trimmed(), m_modifiedOnly->isChecked(),
                            m_problemsOnly->isChecked()};
    const LayoutPause pause(m_pausable);
    m_shownSections.clear();
    for (FormSection *section : m_sections) {
        if (section->applyFilter(wanted))
            m_shownSections.push_back(section);
        else
            section->hide();
    }
    m_nothingFound->setVisible(m_shownSections.empty());
    if (isVisible())
        build(QDeadlineTimer(firstSlice));
    showCounts(wanted);
    m_currentSection = currentSection();
    Q_EMIT sectionsChanged();
}

void FormView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
    else
        build(QDeadlineTimer(firstSlice));
}

void FormView::clearFilter()
{
    m_filterText->clear();
    m_modifiedOnly->setChecked(false);
    m_problemsOnly->setChecked(false);
}

void FormView::build(const QDeadlineTimer &deadline)
{
    if (!m_hasProxy || m_context.proxy >= m_context.document.project().size()) {
        m_buildSoon.stop(); // its proxy is gone, and with it what rows would show
        return;
    }
    const LayoutPause pause(m_pausable);
    const bool isComplete =
        std::all_of(m_shownSections.begin(), m_shownSections.end(), [&](FormSection *section) {
            if (section->isHidden() && deadline.hasExpired())
                return false;
            section->show();
            return section->build(deadline);
        });
    if (isComplete)
        m_buildSoon.stop();
    else
        m_buildSoon.start(0);
    if (isComplete && m_tabsAreStale)
        orderTabs();
}

/// Rows are made when they are needed; Tab goes through them as they stand.
void FormView::orderTabs()
{
    m_tabsAreStale = false;
    QWidget *before = m_problemsOnly;
    for (const FormSection *section : m_sections) {
        for (QWidget *widget : tabStopsOf(*section)) {
            setTabOrder(before, widget);
            before = widget;
        }
    }
}

void FormView::completeNow()
{
    if (m_isStale || m_refreshSoon.isActive())
        refresh();
    build(QDeadlineTimer(QDeadlineTimer::Forever));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // positions are right from here on
}

bool FormView::showField(const std::string &pointer)
{
    completeNow();
    const auto section = std::find_if(m_sections.begin(), m_sections.end(),
                                      [&](const FormSection *each) { return each->holds(pointer); });
    QWidget *control = section == m_sections.end() ? nullptr : (*section)->controlOf(pointer);
    if (!control)
        return false;
    if (control->isHidden() || !control->isVisibleTo(m_scroll->widget()))
        clearFilter();
    completeNow();
    control->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(control, 0, roomAroundField);
    return true;
}

void FormView::focusFilter()
{
    m_filterText->setFocus(Qt::ShortcutFocusReason);
    m_filterText->selectAll();
}

void FormView::showSection(FormSection *section)
{
    completeNow();
    m_scroll->verticalScrollBar()->setValue(section->y());
}

FormSection *FormView::currentSection() const
{
    const int top = m_scroll->verticalScrollBar()->value() + headingRoom;
    FormSection *current = nullptr;
    for (FormSection *section : m_shownSections) {
        // What was shown a moment ago has no place yet and stands at 0.
        const bool hasPlace = !section->isHidden() && (!current || section->y() > current->y());
        if (current && (!hasPlace || section->y() > top))
            break;
        current = section;
    }
    return current;
}

void FormView::tellSection()
{
    if (std::exchange(m_currentSection, currentSection()) != m_currentSection)
        Q_EMIT currentSectionChanged();
}

} // namespace mc
