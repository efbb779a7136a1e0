// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/topologyview.h"

#include "ui/parts/label.h"

#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace mc {
namespace {

constexpr int headingPadding = 16;
constexpr int scrollStep = 24;

const std::shared_ptr<const TopologyScene> &emptyScene()
{
    static const DumpIndex index;
    static const auto scene = std::make_shared<const TopologyScene>(
        topologyScene(std::make_shared<Topology>(index, References(index)), {}));
    return scene;
}

} // namespace

TopologyView::TopologyView(QWidget *parent)
    : QAbstractScrollArea(parent), m_scene(emptyScene()), m_notes(std::make_shared<RecordNotes>())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Topology"));
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(scrollStep);
    verticalScrollBar()->setSingleStep(scrollStep);
    tellChosen();
}

TopologyView::~TopologyView() = default;

void TopologyView::setScene(std::shared_ptr<const TopologyScene> scene)
{
    const bool sameTopology = m_scene->topology == scene->topology;
    std::optional<TopologyGroup> group;
    if (sameTopology && m_node == noNode && chosen() != noBox)
        group = m_scene->boxes[chosen()].group;
    m_scene = std::move(scene);
    m_hovered = noBox;
    m_light = {};
    if (!sameTopology)
        m_node = noNode;
    layOut();
    if (m_node != noNode) {
        m_light.chosen = m_scene->boxOf[m_node];
    } else if (group) {
        const auto found =
            std::find_if(m_scene->boxes.begin(), m_scene->boxes.end(), [&](const TopologyBox &box) {
                return box.kind != TopologyBox::Kind::Node && box.group == *group;
            });
        if (found != m_scene->boxes.end())
            m_light.chosen = static_cast<BoxNumber>(found - m_scene->boxes.begin());
    }
    lightUp();
    if (chosen() != noBox)
        ensureVisible(chosen());
}

void TopologyView::setNotes(std::shared_ptr<const RecordNotes> notes)
{
    m_notes = std::move(notes);
    findMarks();
    viewport()->update();
}

void TopologyView::layOut()
{
    m_layout = TopologyLayout(*m_scene, QFontMetricsF(strongFont()).height());
    findMarks();
    updateScrollBars();
    viewport()->update();
}

/// A group has the worst mark of its nodes. Marks take room from the labels.
void TopologyView::findMarks()
{
    m_marks.assign(m_scene->boxes.size(), std::nullopt);
    m_labels.assign(m_scene->boxes.size(), {});
    for (const auto &[record, severity] : m_notes->severities) {
        const NodeNumber node = m_scene->topology->nodeOf(record);
        const BoxNumber box = node == noNode ? noBox : m_scene->boxOf[node];
        if (box != noBox)
            m_marks[box] = std::max(m_marks[box].value_or(severity), severity);
    }
}

void TopologyView::lightUp()
{
    m_light.boxes.clear();
    m_light.links.clear();
    if (chosen() != noBox) {
        const auto nodes = m_scene->nodesOf(m_scene->boxes[chosen()]);
        const TopologyPath path = m_scene->topology->pathOf(m_node == noNode ? nodes : std::span(&m_node, 1));
        m_light.boxes.assign(m_scene->boxes.size(), 0);
        m_light.links.assign(m_scene->links.size(), 0);
        m_light.boxes[chosen()] = 1;
        for (NodeNumber node = 0; node < path.nodes.size(); ++node) {
            if (path.nodes[node] != 0 && m_scene->boxOf[node] != noBox)
                m_light.boxes[m_scene->boxOf[node]] = 1;
        }
        for (EdgeNumber edge = 0; edge < path.edges.size(); ++edge) {
            if (path.edges[edge] != 0 && m_scene->linkOf[edge] < m_light.links.size())
                m_light.links[m_scene->linkOf[edge]] = 1;
        }
        const TopologyTexts texts(*m_scene, *m_notes);
        setAccessibleDescription(texts.spoken(m_scene->boxes[chosen()], path));
    } else {
        tellChosen();
    }
    viewport()->update();
}

/// For assistive tools, where nothing is chosen: what there is.
void TopologyView::tellChosen()
{
    const TopologyTexts texts(*m_scene, *m_notes);
    QStringList columns;
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        if (m_layout.hasColumn(column))
            columns.append(texts.heading(static_cast<TopologyColumn>(column)));
    }
    setAccessibleDescription(columns.isEmpty() ? tr("Nothing to show")
                                               : tr("Columns: %1. Arrow keys choose, Enter shows details.")
                                                     .arg(columns.join(QStringLiteral(", "))));
}

void TopologyView::choose(BoxNumber box)
{
    const bool isNode = box < m_scene->boxes.size() && m_scene->boxes[box].kind == TopologyBox::Kind::Node;
    m_node = isNode ? m_scene->members[m_scene->boxes[box].first] : noNode;
    m_light.chosen = box < m_scene->boxes.size() ? box : noBox;
    lightUp();
    if (chosen() != noBox)
        ensureVisible(chosen());
}

void TopologyView::chooseNode(NodeNumber node)
{
    m_node = node < m_scene->boxOf.size() ? node : noNode;
    m_light.chosen = m_node == noNode ? noBox : m_scene->boxOf[m_node];
    lightUp();
    if (chosen() != noBox)
        ensureVisible(chosen());
}

QPointF TopologyView::toLayout(QPointF point) const
{
    return {(point.x() + horizontalScrollBar()->value()) / m_zoom,
            (point.y() - headingHeight() + verticalScrollBar()->value()) / m_zoom};
}

QRectF TopologyView::inViewport(BoxNumber box) const
{
    const QRectF area = m_layout.box(box);
    return {area.x() * m_zoom - horizontalScrollBar()->value(),
            area.y() * m_zoom - verticalScrollBar()->value() + headingHeight(), area.width() * m_zoom,
            area.height() * m_zoom};
}

int TopologyView::headingHeight() const
{
    return QFontMetrics(strongFont()).height() + headingPadding;
}

void TopologyView::updateScrollBars()
{
    const QSizeF whole = m_layout.size() * m_zoom;
    const auto set = [](QScrollBar *bar, double length, int page) {
        bar->setPageStep(page);
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(length)) - page));
    };
    set(horizontalScrollBar(), whole.width(), viewport()->width());
    set(verticalScrollBar(), whole.height(), viewport()->height() - headingHeight());
}

void TopologyView::ensureVisible(BoxNumber box)
{
    constexpr int room = 24;
    const QRectF area = m_layout.box(box);
    const auto show = [this](QScrollBar *bar, double begin, double end, int page) {
        const int low = static_cast<int>(std::floor(begin * m_zoom)) - room;
        const int high = static_cast<int>(std::ceil(end * m_zoom)) + room - page;
        bar->setValue(high > low ? low : std::clamp(bar->value(), high, low));
    };
    show(horizontalScrollBar(), area.left(), area.right(), viewport()->width());
    show(verticalScrollBar(), area.top(), area.bottom(), viewport()->height() - headingHeight());
}

void TopologyView::zoomAround(double zoom, QPoint place)
{
    const double wanted = std::clamp(zoom, smallestZoom, largestZoom);
    if (wanted == m_zoom)
        return;
    const QPointF held = toLayout(place);
    m_zoom = wanted;
    updateScrollBars();
    horizontalScrollBar()->setValue(qRound(held.x() * m_zoom - place.x()));
    verticalScrollBar()->setValue(qRound(held.y() * m_zoom - place.y() + headingHeight()));
    viewport()->update();
}

TopologyPicture TopologyView::picture(const TopologyLight &light) const
{
    return {*m_scene, m_layout, *m_notes, m_marks, light, m_labels, m_hovered, hasFocus()};
}

void TopologyView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRectF part(toLayout(event->rect().topLeft()), toLayout(event->rect().bottomRight()));
    painter.translate(-horizontalScrollBar()->value(), headingHeight() - verticalScrollBar()->value());
    painter.scale(m_zoom, m_zoom);
    const TopologyPicture shown = picture(m_light);
    TopologyPainter(painter, shown, palette(), font(), m_zoom * devicePixelRatioF())
        .paint(part.adjusted(-8, -8, 8, 8));
    painter.resetTransform();
    if (event->rect().top() < headingHeight()) {
        painter.fillRect(QRect(0, 0, viewport()->width(), headingHeight()), palette().window());
        painter.fillRect(QRect(0, headingHeight() - 1, viewport()->width(), 1), tone(palette(), Tone::Line));
        paintHeadings(painter, m_zoom, QPointF(-horizontalScrollBar()->value(), 0));
    }
}

void TopologyView::paintHeadings(QPainter &painter, double zoom, QPointF origin) const
{
    const TopologyTexts texts(*m_scene, *m_notes);
    const QFontMetricsF metrics(strongFont());
    painter.setFont(strongFont());
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        if (!m_layout.hasColumn(column))
            continue;
        const auto kind = static_cast<TopologyColumn>(column);
        const QRectF area(m_layout.left(column) * zoom + origin.x(), origin.y(),
                          TopologyLayout::boxWidth * zoom, headingHeight());
        painter.setPen(tone(palette(), Tone::Soft));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(texts.heading(kind), Qt::ElideRight, area.width()));
    }
}

QSize TopologyView::wholeSize() const
{
    return (m_layout.size() + QSizeF(0, headingHeight())).toSize();
}

void TopologyView::paintWhole(QPainter &painter, double scale) const
{
    painter.fillRect(QRect(QPoint(), wholeSize()), palette().window());
    paintHeadings(painter, 1, {});
    painter.translate(0, headingHeight());
    TopologyPicture whole = picture(m_light);
    whole.hovered = noBox;
    whole.hasFocus = false;
    TopologyPainter(painter, whole, palette(), font(), scale).paint(QRectF(QPointF(), m_layout.size()));
}

/// What is chosen stays in sight, for instance when its details come.
void TopologyView::resizeEvent(QResizeEvent *event)
{
    const bool wasInSight =
        chosen() != noBox && QRectF(QPointF(), event->oldSize()).intersects(inViewport(chosen()));
    updateScrollBars();
    if (wasInSight)
        ensureVisible(chosen());
}

void TopologyView::scrollContentsBy(int, int)
{
    viewport()->update(); // the headings stay where they are
}

void TopologyView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

void TopologyView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TopologyView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace mc
