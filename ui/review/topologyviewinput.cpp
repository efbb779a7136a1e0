// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// The topology's keyboard and mouse.
#include "ui/parts/strings.h"
#include "ui/review/topologyview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mc {
namespace {

constexpr double wheelNotch = 120; // as Qt counts the turning of a wheel
constexpr int page = 8;            // boxes

} // namespace

BoxNumber TopologyView::boxAt(QPoint place) const
{
    return place.y() < headingHeight() ? noBox : m_layout.boxAt(toLayout(place));
}

int TopologyView::columnAt(QPoint place) const
{
    const double x = toLayout(place).x();
    for (std::size_t column = 0; place.y() < headingHeight() && column < topologyColumns; ++column) {
        const double left = m_layout.left(column);
        if (m_layout.hasColumn(column) && x >= left && x <= left + TopologyLayout::boxWidth)
            return static_cast<int>(column);
    }
    return -1;
}

bool TopologyView::isArrowAt(BoxNumber box, QPoint place) const
{
    const TopologyBox::Kind kind = m_scene->boxes[box].kind;
    return kind == TopologyBox::Kind::OpenGroup ||
           (kind == TopologyBox::Kind::Group &&
            toLayout(place).x() > m_layout.box(box).right() - groupArrowRoom);
}

void TopologyView::userChose(BoxNumber box)
{
    choose(box);
    Q_EMIT nodeChosen(m_node);
}

void TopologyView::activate(BoxNumber box)
{
    if (box == noBox)
        return;
    if (m_scene->boxes[box].kind == TopologyBox::Kind::Node)
        Q_EMIT activated(m_scene->members[m_scene->boxes[box].first]);
    else
        Q_EMIT toggled(m_scene->boxes[box].group);
}

void TopologyView::hover(BoxNumber box)
{
    if (box == m_hovered)
        return;
    m_hovered = box;
    viewport()->setCursor(box == noBox ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

BoxNumber TopologyView::firstBox() const
{
    return m_scene->boxes.empty() ? noBox : 0;
}

/// The nearest box that a link leads to, else the nearest of the next column that has any.
BoxNumber TopologyView::besideOf(BoxNumber box, bool right) const
{
    const double middle = m_layout.box(box).center().y();
    BoxNumber nearest = noBox;
    double distance = std::numeric_limits<double>::max();
    const auto take = [&](BoxNumber other) {
        const double way = std::abs(m_layout.box(other).center().y() - middle);
        if (way < distance) {
            distance = way;
            nearest = other;
        }
    };
    for (const TopologyLink &link : m_scene->links) {
        if ((right ? link.from : link.to) == box)
            take(right ? link.to : link.from);
    }
    const int step = right ? 1 : -1;
    for (int column = static_cast<int>(m_scene->boxes[box].column) + step;
         nearest == noBox && column >= 0 && column < static_cast<int>(topologyColumns); column += step) {
        const auto at = static_cast<std::size_t>(column);
        for (BoxNumber other = m_scene->firstBox[at]; other < m_scene->firstBox[at + 1]; ++other)
            take(other);
    }
    return nearest == noBox ? box : nearest;
}

BoxNumber TopologyView::movedByKey(int key) const
{
    if (chosen() == noBox)
        return firstBox();
    const auto column = static_cast<std::size_t>(m_scene->boxes[chosen()].column);
    const auto moved = [&](int by) {
        const auto first = static_cast<std::int64_t>(m_scene->firstBox[column]);
        const auto last = static_cast<std::int64_t>(m_scene->firstBox[column + 1]) - 1;
        return static_cast<BoxNumber>(std::clamp(std::int64_t{chosen()} + by, first, last));
    };
    switch (key) {
    case Qt::Key_Up:
        return moved(-1);
    case Qt::Key_Down:
        return moved(1);
    case Qt::Key_PageUp:
        return moved(-page);
    case Qt::Key_PageDown:
        return moved(page);
    case Qt::Key_Home:
        return m_scene->firstBox[column];
    case Qt::Key_End:
        return m_scene->firstBox[column + 1] - 1;
    case Qt::Key_Left:
    case Qt::Key_Right:
        return besideOf(chosen(), key == Qt::Key_Right);
    default:
        return noBox;
    }
}

bool TopologyView::zoomByKey(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal)
        setZoom(m_zoom * zoomStep);
    else if (event.key() == Qt::Key_Minus)
        setZoom(m_zoom / zoomStep);
    else if (event.key() == Qt::Key_0)
        setZoom(1);
    else
        return false;
    return true;
}

void TopologyView::keyPressEvent(QKeyEvent *event)
{
    if (zoomByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activate(chosen());
    case Qt::Key_Space:
        if (chosen() != noBox && m_scene->boxes[chosen()].kind != TopologyBox::Kind::Node)
            Q_EMIT toggled(m_scene->boxes[chosen()].group);
        return;
    case Qt::Key_Escape:
        if (chosen() == noBox)
            break;
        return userChose(noBox);
    default:
        if (const BoxNumber box = movedByKey(event->key()); box != noBox)
            return userChose(box);
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TopologyView::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    m_grabbed = place;
    if (event->button() == Qt::MiddleButton) {
        m_dragging = true;
    } else if (event->button() == Qt::LeftButton) {
        if (const int column = columnAt(place); column >= 0)
            Q_EMIT toggled({static_cast<TopologyColumn>(column), {}, 0});
        else if (const BoxNumber box = boxAt(place); box == noBox)
            m_dragging = true;
        else if (isArrowAt(box, place))
            Q_EMIT toggled(m_scene->boxes[box].group);
        else
            userChose(box);
    }
    if (m_dragging)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void TopologyView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (!m_dragging)
        return hover(boxAt(place));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + m_grabbed.x() - place.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + m_grabbed.y() - place.y());
    m_grabbed = place;
}

void TopologyView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    viewport()->setCursor(Qt::ArrowCursor);
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const BoxNumber box = boxAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && box != noBox)
        activate(box);
}

void TopologyView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    const double notches = event->angleDelta().y() / wheelNotch;
    zoomAround(m_zoom * std::pow(zoomStep, notches), event->position().toPoint());
}

bool TopologyView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(noBox);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const BoxNumber box = boxAt(help->pos());
    QString text;
    if (box != noBox)
        text = TopologyTexts(*m_scene, *m_notes).toolTip(m_scene->boxes[box]);
    else if (columnAt(help->pos()) >= 0)
        text = tr("Fold or unfold the column");
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

} // namespace mc
