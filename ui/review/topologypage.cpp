// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/topologypage.h"

#include "ui/parts/emptystate.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/review/dumpdocument.h"
#include "ui/review/topologysaving.h"
#include "ui/review/topologyview.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int filterWidth = 400; // as over the tables, with the two below
constexpr int filterPadding = 14;
constexpr int filterPause = 60; // milliseconds without a key before the picture follows

/// "edge-topology" beside edge.json.
QString pictureWish(const QString &dump)
{
    const QFileInfo file(dump);
    return file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral("-topology"));
}

} // namespace

TopologyPage::TopologyPage(const DumpDocument &document, Banner &message, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_pages(new QStackedWidget(this)),
      m_view(new TopologyView(m_pages)),
      m_saving(new TopologySaving(*m_view, message, pictureWish(document.path()), this)),
      m_nothing(new EmptyState(m_pages)),
      m_filter(new QLineEdit(this)),
      m_only(new QToolButton(this)),
      m_count(new Label({}, Label::Look::Body, Tone::Soft, this)),
      m_filterSoon(new QTimer(this))
{
    setAccessibleName(tr("Topology"));
    m_nothing->setContentsMargins(margin, margin, margin, margin);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_pages, 1);

    connect(m_view, &TopologyView::nodeChosen, this, &TopologyPage::chooseByUser);
    connect(m_view, &TopologyView::activated, this, [this](NodeNumber node) {
        if (recordOf(node) != noRecord)
            Q_EMIT activated(recordOf(node));
    });
    connect(m_view, &TopologyView::toggled, this, [this](const TopologyGroup &group) {
        toggle(m_wish, group);
        arrange();
    });
    follow();
}

TopologyPage::~TopologyPage() = default;

QWidget *TopologyPage::makeTools()
{
    auto *tools = new QWidget(this);
    m_filter->setParent(tools);
    m_filter->setPlaceholderText(tr("Filter the topology"));
    m_filter->setAccessibleName(tr("Filter the topology"));
    m_filter->setToolTip(tr("Words that must all occur in a name; shown is what matches, with its path"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(filterWidth);
    m_filter->setMinimumHeight(m_filter->fontMetrics().height() + filterPadding);
    m_filterSoon->setSingleShot(true);
    m_filterSoon->setInterval(filterPause);
    connect(m_filter, &QLineEdit::textChanged, m_filterSoon, qOverload<>(&QTimer::start));
    connect(m_filterSoon, &QTimer::timeout, this, [this] { setFilter(m_filter->text()); });
    m_count->setAccessibleName(tr("Resources shown"));

    m_only->setParent(tools);
    m_only->setText(tr("Only This Path"));
    m_only->setAccessibleName(tr("Only this path"));
    m_only->setToolTip(tr("Show only what lies on the path of the chosen resource"));
    m_only->setCheckable(true);
    m_only->setFocusPolicy(Qt::StrongFocus);
    connect(m_only, &QToolButton::toggled, this, &TopologyPage::showOnlyPath);

    QMenu *menu = makeMenu(tools);
    auto *more = new QToolButton(tools);
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setIcon(icon(QLatin1String("more")));
    more->setToolTip(tr("Zoom and save"));
    more->setAccessibleName(tr("Zoom and save"));
    connect(more, &QToolButton::clicked, menu,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, menu,
            [this, menu](const QPoint &place) { menu->popup(m_view->mapToGlobal(place)); });

    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_only);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(more);
    return tools;
}

QMenu *TopologyPage::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAccessibleName(tr("Zoom and save"));
    const auto addZoom = [&](const QString &text, const QKeySequence &keys, double factor) {
        QAction *action = menu->addAction(
            text, this, [this, factor] { m_view->setZoom(factor == 0 ? 1 : m_view->zoom() * factor); });
        action->setText(text + u'\t' + keys.toString(QKeySequence::NativeText)); // the view has the keys
    };
    addZoom(tr("Zoom &In"), QKeySequence(Qt::CTRL | Qt::Key_Plus), TopologyView::zoomStep);
    addZoom(tr("Zoom &Out"), QKeySequence(Qt::CTRL | Qt::Key_Minus), 1 / TopologyView::zoomStep);
    addZoom(tr("&Actual Size"), QKeySequence(Qt::CTRL | Qt::Key_0), 0);
    menu->addSeparator();
    menu->addAction(tr("Save as &SVG…"), this, [this] { m_saving->chooseFile(TopologySaving::Format::Svg); });
    menu->addAction(tr("Save as &PNG…"), this, [this] { m_saving->chooseFile(TopologySaving::Format::Png); });
    return menu;
}

bool TopologyPage::isBusy() const
{
    return m_building.isRunning() || m_arranging.isRunning() || m_filterSoon->isActive();
}

void TopologyPage::follow()
{
    if (m_document.notes())
        m_view->setNotes(m_document.notes());
    if (m_document.review() && !m_topology && !m_building.isRunning())
        build();
    showState();
}

void TopologyPage::build()
{
    const auto work = [dump = m_document.dump(), review = m_document.review()](const Job::Stop &) {
        return std::make_shared<const Topology>(dump->index, review->references,
                                                weightsOf(*dump, review->references));
    };
    m_building.start(work, [this](std::shared_ptr<const Topology> topology) {
        m_topology = std::move(topology);
        arrangeWith(m_topology->nodeOf(std::exchange(m_wanted, noRecord)));
    });
}

void TopologyPage::arrange()
{
    arrangeWith(noNode);
}

/// Makes the scene anew; with a node, so that this one stands for itself and is chosen.
void TopologyPage::arrangeWith(NodeNumber node)
{
    if (!m_topology)
        return;
    const auto work = [topology = m_topology, wish = m_wish, node](const Job::Stop &) {
        TopologyScene scene = topologyScene(topology, wish);
        return node == noNode ? scene : topologySceneWith(scene, node);
    };
    m_arranging.start(work, [this, node](TopologyScene scene) {
        m_wish = scene.wish;
        m_view->setScene(std::make_shared<const TopologyScene>(std::move(scene)));
        if (node != noNode)
            m_view->chooseNode(node);
        showState();
    });
    showState();
}

void TopologyPage::showState()
{
    const TopologyScene &scene = *m_view->scene();
    const QLocale locale;
    const QString all = locale.toString(static_cast<qulonglong>(m_topology ? m_topology->resources() : 0));
    const QString shown = locale.toString(static_cast<qulonglong>(scene.shownResources()));
    m_count->setText(m_arranging.isRunning() ? tr("%1 of %2 …").arg(shown, all)
                                             : tr("%1 of %2").arg(shown, all));
    m_only->setEnabled(m_view->chosenNode() != noNode || m_only->isChecked());
    m_filter->setEnabled(m_topology && m_topology->size() > 0);
    const bool failed = m_document.state() == DumpDocument::State::Failed ||
                        m_document.state() == DumpDocument::State::Cancelled;
    if (failed)
        m_nothing->setText(tr("No topology."), tr("It is drawn of a dump that was read to its end."));
    else if (!m_topology)
        m_nothing->setText(tr("Nothing to show yet."),
                           tr("The topology comes once the whole file has been read."));
    else if (m_topology->size() == 0)
        m_nothing->setText(tr("Nothing that takes or sends requests."),
                           tr("This dump holds no listeners, routes, clusters or endpoints."));
    else
        m_nothing->setText(tr("Nothing matches."), tr("Shorten the filter to see more."));
    const bool nothing = !m_topology || (scene.boxes.empty() && !m_arranging.isRunning());
    m_pages->setCurrentIndex(nothing ? 1 : 0);
}

RecordNumber TopologyPage::recordOf(NodeNumber node) const
{
    return m_topology && node < m_topology->size() ? m_topology->node(node).record : noRecord;
}

RecordNumber TopologyPage::current() const
{
    return m_topology ? recordOf(m_view->chosenNode()) : m_wanted;
}

bool TopologyPage::has(RecordNumber record) const
{
    return m_topology && m_topology->nodeOf(record) != noNode;
}

void TopologyPage::chooseByUser(NodeNumber node)
{
    if (node == noNode && m_view->chosen() == noBox && m_only->isChecked())
        m_only->setChecked(false);
    showState();
    Q_EMIT currentChanged(recordOf(node));
}

void TopologyPage::setCurrent(RecordNumber record)
{
    if (!m_topology) {
        m_wanted = record;
        return;
    }
    const NodeNumber node = m_topology->nodeOf(record);
    if (node == noNode)
        return m_view->choose(noBox);
    const TopologyScene &scene = *m_view->scene();
    const bool hidden = node >= scene.boxOf.size() || scene.boxOf[node] == noBox;
    if (!hidden && scene.boxes[scene.boxOf[node]].kind == TopologyBox::Kind::Node) {
        m_view->chooseNode(node);
        return showState();
    }
    if (hidden) {
        m_wish.filter.clear();
        m_wish.only = noNode;
        const QSignalBlocker quietFilter(m_filter);
        const QSignalBlocker quietOnly(m_only);
        m_filter->clear();
        m_only->setChecked(false);
    }
    arrangeWith(node);
}

void TopologyPage::setFilter(const QString &line)
{
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(line);
    }
    m_filterSoon->stop();
    m_wish.filter = line.toStdString();
    arrange();
}

void TopologyPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TopologyPage::showOnlyPath(bool only)
{
    {
        const QSignalBlocker quiet(m_only);
        m_only->setChecked(only);
    }
    m_wish.only = only ? m_view->chosenNode() : noNode;
    arrangeWith(m_view->chosenNode());
}

} // namespace mc
