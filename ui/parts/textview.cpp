// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/textview.h"

#include "ui/parts/label.h"
#include "ui/parts/textviewaccess.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>
#include <climits>

namespace mc {
namespace {

constexpr int barWidth = 3;
constexpr double lineSpacing = 1.35;

QTextLayout::FormatRange range(qsizetype begin, qsizetype length)
{
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(begin);
    range.length = static_cast<int>(length);
    return range;
}

} // namespace

TextView::TextView(QWidget *parent) : QAbstractScrollArea(parent)
{
    installTextViewAccess();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setFont(codeFont());
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setCursor(Qt::IBeamCursor);
    verticalScrollBar()->setSingleStep(1);
}

void TextView::setText(std::string text, Syntax syntax)
{
    m_rows = TextRows(std::move(text));
    m_syntax = syntax;
    m_marks.clear();
    m_numbers.clear();
    m_numbersWidth = 0;
    m_anchor = m_cursor = 0;
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
}

void TextView::updateText(std::string text, std::vector<Span> marks)
{
    m_rows = TextRows(std::move(text));
    m_marks = std::move(marks);
    m_anchor = std::min(m_anchor, m_rows.text().size());
    m_cursor = std::min(m_cursor, m_rows.text().size());
    updateScrollBars();
    viewport()->update();
}

void TextView::setMarks(std::vector<Span> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

void TextView::setLineNumbers(const std::vector<std::size_t> &numbers)
{
    m_numbers.assign(m_rows.count(), 0);
    std::size_t line = 0;
    for (std::size_t row = 0; row < m_rows.count() && line < numbers.size(); ++row) {
        if (m_rows.beginsLine(row))
            m_numbers[row] = numbers[line++];
    }
    const std::size_t largest = numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
    m_numbersWidth = fontMetrics().horizontalAdvance(QString::number(largest)) + sideMargin;
    updateScrollBars();
    viewport()->update();
}

void TextView::showFirstMark()
{
    const auto inSight = [this](Span mark) {
        const std::size_t row = m_rows.rowOf(mark.begin);
        return row >= firstRow() && row < firstRow() + rowsInSight();
    };
    if (m_marks.empty() || std::any_of(m_marks.begin(), m_marks.end(), inSight))
        return;
    const auto wanted = static_cast<int>(m_rows.rowOf(m_marks.front().begin));
    verticalScrollBar()->setValue(wanted - static_cast<int>(rowsInSight() / 3));
}

Span TextView::selection() const
{
    return {std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor)};
}

std::string TextView::selectedText() const
{
    const Span span = selection();
    return m_rows.text().substr(span.begin, span.end - span.begin);
}

void TextView::select(std::size_t anchor, std::size_t cursor)
{
    m_anchor = std::min(anchor, m_rows.text().size());
    moveCursor(std::min(cursor, m_rows.text().size()), true);
}

void TextView::copy() const
{
    if (const std::string text = selectedText(); !text.empty())
        QApplication::clipboard()->setText(QString::fromStdString(text));
}

void TextView::selectAll()
{
    m_anchor = 0;
    m_cursor = m_rows.text().size();
    viewport()->update();
    tellCursorMoved(this);
}

QString TextView::visibleText() const
{
    QString text;
    const std::size_t last = std::min(m_rows.count(), firstRow() + rowsInSight());
    for (std::size_t row = firstRow(); row < last; ++row)
        text += m_rows.shown(row) + u'\n';
    return text;
}

int TextView::visibleOffset(std::size_t position) const
{
    qsizetype offset = 0;
    const std::size_t wanted = m_rows.rowOf(position);
    const std::size_t last = std::min(m_rows.count(), firstRow() + rowsInSight());
    for (std::size_t row = firstRow(); row < last && row < wanted; ++row)
        offset += m_rows.shown(row).size() + 1;
    if (wanted >= firstRow() && wanted < last)
        offset += m_rows.indexOf(wanted, position);
    return static_cast<int>(offset);
}

std::size_t TextView::positionOfVisible(int offset) const
{
    const std::size_t last = std::min(m_rows.count(), firstRow() + rowsInSight());
    qsizetype left = offset;
    for (std::size_t row = firstRow(); row < last; ++row) {
        const qsizetype length = m_rows.shown(row).size();
        if (left <= length)
            return m_rows.positionOf(row, left);
        left -= length + 1;
    }
    return m_rows.row(last - 1).end;
}

std::size_t TextView::firstRow() const
{
    return static_cast<std::size_t>(verticalScrollBar()->value());
}

std::size_t TextView::rowsInSight() const
{
    return static_cast<std::size_t>(std::max(1, (viewport()->height() - topMargin) / rowHeight()));
}

int TextView::rowHeight() const
{
    return qRound(fontMetrics().height() * lineSpacing);
}

int TextView::rowTop(std::size_t row) const
{
    return topMargin + (static_cast<int>(row) - verticalScrollBar()->value()) * rowHeight();
}

void TextView::updateScrollBars()
{
    const auto rows = static_cast<int>(std::min<std::size_t>(m_rows.count(), INT_MAX));
    const auto page = static_cast<int>(rowsInSight());
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, std::max(0, rows - page));

    const int character = fontMetrics().horizontalAdvance(u'0');
    const int width = leftMargin() + sideMargin + static_cast<int>(m_rows.longest()) * character;
    horizontalScrollBar()->setSingleStep(character * 4);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
}

QList<QTextLayout::FormatRange> TextView::colours(const QString &line) const
{
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : highlight(line, m_syntax)) {
        formats.append(range(run.begin, run.length));
        formats.last().format.setForeground(tone(palette(), run.tone));
    }
    return formats;
}

std::unique_ptr<QTextLayout> TextView::layOut(std::size_t row) const
{
    auto layout = std::make_unique<QTextLayout>(m_rows.shown(row), font(), viewport());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(fontMetrics().horizontalAdvance(u'0') * 4);
    layout->setTextOption(option);
    if (m_rows.beginsLine(row))
        layout->setFormats(colours(layout->text()));
    layout->setCacheEnabled(true);
    layout->beginLayout();
    layout->createLine();
    layout->endLayout();
    return layout;
}

double TextView::xOf(std::size_t position) const
{
    const std::size_t row = m_rows.rowOf(position);
    const auto layout = layOut(row);
    return layout->lineAt(0).cursorToX(static_cast<int>(m_rows.indexOf(row, position)));
}

std::size_t TextView::positionInRow(std::size_t row, double x) const
{
    const auto layout = layOut(row);
    return m_rows.positionOf(row, layout->lineAt(0).xToCursor(x));
}

std::size_t TextView::positionAt(QPoint point) const
{
    const int offset = (point.y() - topMargin) / rowHeight() - (point.y() < topMargin ? 1 : 0);
    const auto last = static_cast<int>(m_rows.count()) - 1;
    const auto row = static_cast<std::size_t>(std::clamp(verticalScrollBar()->value() + offset, 0, last));
    return positionInRow(row, point.x() - leftMargin() + horizontalScrollBar()->value());
}

void TextView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const std::size_t last = std::min(m_rows.count(), firstRow() + rowsInSight() + 2);
    for (std::size_t row = firstRow(); row < last; ++row) {
        paintMarks(painter, row);
        paintRow(painter, row);
        paintNumber(painter, row);
    }
}

void TextView::paintMarks(QPainter &painter, std::size_t row) const
{
    const Span span = m_rows.row(row);
    const QRect area(0, rowTop(row), viewport()->width(), rowHeight());
    const auto first = std::partition_point(m_marks.begin(), m_marks.end(),
                                            [span](Span mark) { return mark.end < span.begin; });
    for (auto mark = first; mark != m_marks.end() && mark->begin <= span.end; ++mark) {
        if (mark->empty()) {
            if (mark->begin == span.begin)
                painter.fillRect(QRect(0, area.top() - 1, area.width(), 2), tone(palette(), Tone::Accent));
        } else if (mark->end > span.begin) {
            painter.fillRect(area, wash(palette(), Tone::Warning));
            painter.fillRect(QRect(0, area.top(), barWidth, area.height()), tone(palette(), Tone::Accent));
        }
    }
}

void TextView::paintRow(QPainter &painter, std::size_t row) const
{
    const auto layout = layOut(row);
    QList<QTextLayout::FormatRange> selections;
    const Span chosen = selection();
    const Span span = m_rows.row(row);
    if (!chosen.empty() && chosen.begin <= span.end && chosen.end > span.begin) {
        const qsizetype begin = m_rows.indexOf(row, chosen.begin);
        selections.append(range(begin, m_rows.indexOf(row, chosen.end) - begin));
        const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
        selections.last().format.setBackground(palette().brush(group, QPalette::Highlight));
        selections.last().format.setForeground(palette().brush(group, QPalette::HighlightedText));
    }

    const double slack = (rowHeight() - layout->boundingRect().height()) / 2;
    const QPointF place(leftMargin() - horizontalScrollBar()->value(), rowTop(row) + slack);
    painter.setPen(palette().color(QPalette::Text));
    layout->draw(&painter, place, selections);
    if (hasFocus() && m_rows.rowOf(m_cursor) == row)
        layout->drawCursor(&painter, place, static_cast<int>(m_rows.indexOf(row, m_cursor)));
}

/// The numbers stay in sight when a long line is scrolled along.
void TextView::paintNumber(QPainter &painter, std::size_t row) const
{
    if (row >= m_numbers.size())
        return;
    const QRect gutter(barWidth, rowTop(row), leftMargin() - sideMargin / 2 - barWidth, rowHeight());
    if (horizontalScrollBar()->value() > 0)
        painter.fillRect(gutter, palette().color(QPalette::Base));
    if (m_numbers[row] == 0)
        return;
    painter.setPen(tone(palette(), Tone::Soft));
    painter.drawText(gutter.adjusted(0, 0, -sideMargin / 2, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(m_numbers[row]));
}

void TextView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void TextView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TextView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TextView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateScrollBars();
}

} // namespace mc
