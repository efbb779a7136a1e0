// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// The text view's keyboard and mouse.
#include "ui/parts/textview.h"

#include "ui/parts/textviewaccess.h"

#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>
#include <cctype>

namespace mc {
namespace {

bool isWordByte(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || std::isalnum(code) != 0 || byte == '_';
}

} // namespace

void TextView::moveCursor(std::size_t position, bool keepAnchor)
{
    m_cursor = position;
    if (!keepAnchor)
        m_anchor = position;
    ensureVisible(position);
    viewport()->update();
    tellCursorMoved(this);
}

void TextView::ensureVisible(std::size_t position)
{
    const auto row = static_cast<int>(m_rows.rowOf(position));
    QScrollBar *vertical = verticalScrollBar();
    const auto page = static_cast<int>(rowsInSight());
    vertical->setValue(std::clamp(vertical->value(), row - page + 1, row));

    const int x = leftMargin() + qRound(xOf(position));
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setValue(
        std::clamp(horizontal->value(), x + sideMargin - viewport()->width(), x - leftMargin()));
}

std::size_t TextView::movedByKey(const QKeyEvent &event) const
{
    const auto besideInRow = [this](std::size_t row, std::size_t position, auto neighbour) {
        const auto index = static_cast<int>(m_rows.indexOf(row, position));
        return m_rows.positionOf(row, ((*layOut(row)).*neighbour)(index, QTextLayout::SkipCharacters));
    };
    const bool far = event.modifiers() & Qt::ControlModifier;
    const std::size_t row = m_rows.rowOf(m_cursor);
    const std::size_t lastRow = m_rows.count() - 1;
    const auto vertically = [this](std::size_t target) { return positionInRow(target, m_wishedX); };
    switch (event.key()) {
    case Qt::Key_Left: {
        const Span span = m_rows.row(row);
        if (m_cursor > span.begin)
            return besideInRow(row, m_cursor, &QTextLayout::previousCursorPosition);
        return row > 0 ? m_rows.row(row - 1).end : 0;
    }
    case Qt::Key_Right: {
        const Span span = m_rows.row(row);
        if (m_cursor < span.end)
            return besideInRow(row, m_cursor, &QTextLayout::nextCursorPosition);
        return row < lastRow ? m_rows.row(row + 1).begin : m_cursor;
    }
    case Qt::Key_Up:
        return vertically(row > 0 ? row - 1 : 0);
    case Qt::Key_Down:
        return vertically(std::min(row + 1, lastRow));
    case Qt::Key_PageUp:
        return vertically(row - std::min(row, rowsInSight()));
    case Qt::Key_PageDown:
        return vertically(std::min(row + rowsInSight(), lastRow));
    case Qt::Key_Home:
        return far ? 0 : m_rows.row(row).begin;
    case Qt::Key_End:
        return far ? m_rows.text().size() : m_rows.row(row).end;
    default:
        return m_cursor;
    }
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    static const QList<int> moves{Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,   Qt::Key_Down,
                                  Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    if (!moves.contains(event->key()))
        return QAbstractScrollArea::keyPressEvent(event);
    const bool vertical = moves.indexOf(event->key()) >= 2 && moves.indexOf(event->key()) <= 5;
    moveCursor(movedByKey(*event), event->modifiers() & Qt::ShiftModifier);
    if (!vertical)
        m_wishedX = xOf(m_cursor);
}

void TextView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    moveCursor(positionAt(event->position().toPoint()), event->modifiers() & Qt::ShiftModifier);
    m_wishedX = xOf(m_cursor);
}

void TextView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveCursor(positionAt(event->position().toPoint()), true);
}

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const std::size_t position = positionAt(event->position().toPoint());
    const Span row = m_rows.row(m_rows.rowOf(position));
    const std::string &text = m_rows.text();
    std::size_t begin = position;
    while (begin > row.begin && isWordByte(text[begin - 1]))
        --begin;
    std::size_t end = position;
    while (end < row.end && isWordByte(text[end]))
        ++end;
    select(begin, end);
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &TextView::copy);
    copyAction->setEnabled(!selection().empty());
    menu.addAction(tr("Select &All"), QKeySequence::SelectAll, this, &TextView::selectAll);
    menu.exec(event->globalPos());
}

} // namespace mc
