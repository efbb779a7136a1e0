// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/formview.h"

#include "models/design/validation.h"
#include "ui/design/fieldrow.h"
#include "ui/design/itemsection.h"
#include "ui/design/namerow.h"
#include "ui/design/ownsection.h"
#include "ui/parts/banner.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace mc {
namespace {

constexpr int columnWidth = 720;
constexpr int margin = 32;
constexpr int sliceMilliseconds = 8;
constexpr std::size_t firstScreenful = 12; ///< rows

bool contains(const std::vector<std::string> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> groupsOf(const FieldSet &set)
{
    std::vector<std::string> out;
    for (const Group &group : set.groups())
        out.push_back(group.id);
    return out;
}

} // namespace

FormView::FormView(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_notice(new Banner(this)), m_scroll(new QScrollArea(this))
{
    auto *page = new QWidget;
    auto *center = new QHBoxLayout(page);
    center->setContentsMargins(margin, 16, margin, margin);
    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_nothing = new Label({}, Label::Look::Body, Tone::Soft);
    m_nothing->makeProse();
    m_nothing->hide();
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    center->addWidget(column, 1);
    center->addStretch(0);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeTools());
    all->addWidget(m_notice);
    all->addWidget(m_scroll, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &FormView::buildSome);
    connect(m_notice, &Banner::dismissed, this, [this] { m_dismissedNotice = m_notice->text(); });
    const auto refreshIfShown = [this](std::size_t proxy) {
        if (m_proxy == proxy)
            refresh();
    };
    connect(&m_document, &Document::proxyChanged, this, refreshIfShown);
    plan();
    for (std::size_t i = 0; i < firstScreenful; ++i)
        buildOne();
}

QWidget *FormView::makeTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(margin, 16, margin, 8);
    row->setSpacing(16);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Filter settings"));
    m_search->setAccessibleName(tr("Filter settings by name, label or help"));
    m_search->setClearButtonEnabled(true);
    m_modifiedOnly = new QCheckBox(tr("&Modified only"));
    m_problemsOnly = new QCheckBox(tr("With &problems"));
    m_count = new Label({}, Label::Look::Body, Tone::Soft);
    row->addWidget(m_search, 1);
    row->addWidget(m_modifiedOnly);
    row->addWidget(m_problemsOnly);
    row->addWidget(m_count);
    const auto changed = [this] {
        m_filter = {m_search->text(), m_modifiedOnly->isChecked(), m_problemsOnly->isChecked()};
        if (m_filter.isActive())
            buildAll();
        applyFilter();
    };
    connect(m_search, &QLineEdit::textChanged, this, changed);
    connect(m_modifiedOnly, &QCheckBox::toggled, this, changed);
    connect(m_problemsOnly, &QCheckBox::toggled, this, changed);
    return tools;
}

FormSection *FormView::section(const QString &title, const QString &help)
{
    for (FormSection *known : m_sections)
        if (known->title() == title)
            return known;
    auto *made = new FormSection(title, help);
    m_sections.push_back(made);
    m_column->insertWidget(m_column->count() - 1, made);
    return made;
}

/// Decides the order of the page: who the proxy is, which image, its variables, its containers, then the
/// targets.
void FormView::plan()
{
    const Catalogue &catalogue = m_document.catalogue();
    const std::vector<std::string> groups = groupsOf(catalogue.settings);
    const std::vector<std::string> first(groups.begin(),
                                         groups.begin() + std::min<std::ptrdiff_t>(2, std::ssize(groups)));
    const std::vector<std::string> rest(groups.begin() + std::ssize(first), groups.end());

    planSettings(catalogue.settings, first);
    planVariables();
    const auto add = [this](auto *made) {
        m_sections.push_back(made);
        m_column->insertWidget(m_column->count() - 1, made);
        return made;
    };
    m_own = add(new OwnSection(m_document, OwnSection::Content::Variables));
    m_secrets = add(new OwnSection(m_document, OwnSection::Content::Secrets));
    m_applications = add(new ItemSection(m_document, ItemSection::List::Applications));
    m_helpers = add(new ItemSection(m_document, ItemSection::List::Helpers));
    planSettings(catalogue.settings, rest);
}

void FormView::planSettings(const FieldSet &set, const std::vector<std::string> &groups)
{
    for (const Group &group : set.groups()) {
        if (!contains(groups, group.id))
            continue;
        FormSection *into = section(toQString(group.label), toQString(group.help));
        bool nameRowPlanned = false;
        for (const Field &field : set.fields()) {
            if (field.group != group.id)
                continue;
            if (!NameRow::covers(field.id)) {
                m_pending.push_back({into, [this, &field] {
                                         return new FieldRow(m_document, field, bindSetting(field.id));
                                     }});
            } else if (!std::exchange(nameRowPlanned, true)) {
                m_pending.push_back({into, [this] { return new NameRow(m_document); }});
            }
        }
    }
}

void FormView::planVariables()
{
    const FieldSet &set = m_document.catalogue().variables;
    for (const Group &group : set.groups()) {
        FormSection *into = section(toQString(group.label), toQString(group.help));
        for (const Field &field : set.fields())
            if (field.group == group.id)
                m_pending.push_back({into, [this, &field] {
                                         return new FieldRow(m_document, field, bindVariable(field.id));
                                     }});
    }
}

bool FormView::buildOne()
{
    if (m_nextPending >= m_pending.size())
        return false;
    const Pending &next = m_pending[m_nextPending++];
    FormRow *row = next.make();
    next.section->addRow(row);
    if (m_proxy)
        refreshRow(next.section, row);
    return true;
}

void FormView::buildSome()
{
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(sliceMilliseconds)) {
        if (buildOne())
            continue;
        m_idle.stop();
        applyFilter();
        Q_EMIT built();
        Q_EMIT changed();
        return;
    }
}

void FormView::buildAll()
{
    if (m_nextPending >= m_pending.size())
        return;
    m_idle.stop();
    while (buildOne()) {
    }
    applyFilter();
    Q_EMIT built();
}

void FormView::setProxy(std::optional<std::size_t> proxy)
{
    m_proxy = proxy;
    setEnabled(proxy.has_value());
    if (m_nextPending < m_pending.size())
        m_idle.start();
    refresh();
}

void FormView::refresh()
{
    if (!m_proxy || *m_proxy >= m_document.project().size()) {
        applyFilter();
        return;
    }
    const Catalogue &catalogue = m_document.catalogue();
    const Proxy proxy = m_document.project().proxy(*m_proxy);
    m_context = {*m_proxy, imageVersionOf(catalogue, proxy)};
    if (!m_context.version)
        m_context.version = catalogue.images.newest();
    m_offered.clear();
    for (const Field *field : offeredVariables(catalogue, m_context.version))
        m_offered.push_back(field->id);

    m_own->follow(m_context);
    m_secrets->follow(m_context);
    m_applications->follow(m_context);
    m_helpers->follow(m_context);
    for (FormSection *known : m_sections)
        for (FormRow *row : known->rows())
            refreshRow(known, row);
    showNotice();
    applyFilter();
    Q_EMIT changed();
}

void FormView::refreshRow(FormSection *section, FormRow *row)
{
    row->refresh(m_context);
    section->setOffered(row, isOffered(row));
}

/// A variable is there if the image has it or the proxy sets it; a setting, if it is for this kind of proxy.
bool FormView::isOffered(const FormRow *row) const
{
    const auto *fieldRow = dynamic_cast<const FieldRow *>(row);
    if (!fieldRow || row->isModified())
        return true;
    const Field &field = fieldRow->field();
    if (field.type == FieldType::ResourceName)
        return false; // the parts above make it
    if (field.reader != Reader::None)
        return contains(m_offered, field.id);
    const std::string kind = proxyKindName(m_document.project().proxy(m_context.index).kind());
    return field.kinds.empty() || contains(field.kinds, kind);
}

void FormView::applyFilter()
{
    int shown = 0;
    for (FormSection *known : m_sections)
        shown += known->applyFilter(m_filter);
    const bool nothing = m_proxy && shown == 0 && m_nextPending >= m_pending.size();
    m_nothing->setText(tr("No setting fits the filter. Clear it to see them all."));
    m_nothing->setVisible(nothing);
    const std::size_t all = m_document.catalogue().variables.fields().size();
    m_count->setText(m_proxy && m_context.version ? tr("%1 · %2 of %3 variables")
                                                        .arg(toQString(m_context.version->text()))
                                                        .arg(m_offered.size())
                                                        .arg(all)
                                                  : QString());
}

void FormView::showNotice()
{
    const DocumentedSet *set = m_document.catalogue().images.documentedSetOf(*m_context.version);
    const QString text = set ? toQString(set->notice) : QString();
    if (text.isEmpty() || text == m_dismissedNotice)
        m_notice->clear();
    else if (m_notice->text() != text)
        m_notice->tell(Severity::Info, text);
}

void FormView::setFilter(const FormFilter &filter)
{
    m_search->setText(filter.text);
    m_modifiedOnly->setChecked(filter.modifiedOnly);
    m_problemsOnly->setChecked(filter.problemsOnly);
}

void FormView::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FormView::jumpTo(const FormSection *section)
{
    buildAll();
    m_scroll->widget()->layout()->activate();
    const int top = section->mapTo(m_scroll->widget(), QPoint(0, 0)).y();
    m_scroll->verticalScrollBar()->setValue(std::max(0, top - 16));
    for (FormRow *row : section->rows()) {
        if (row->isVisible()) {
            row->takeFocus();
            break;
        }
    }
}

bool FormView::focusField(const std::string &pointer)
{
    const std::size_t inside = pointer.find('/', std::string_view("/proxies/").size());
    if (inside == std::string::npos)
        return false;
    buildAll();
    setFilter({});
    const std::string_view place = std::string_view(pointer).substr(inside);
    for (FormSection *known : m_sections) {
        for (FormRow *row : known->rows()) {
            if (!row->owns(place) || !known->isOffered(row))
                continue;
            m_scroll->widget()->layout()->activate();
            m_scroll->ensureWidgetVisible(row, 0, 48);
            row->takeFocus();
            return true;
        }
    }
    return false;
}

} // namespace mc
