// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/highlighter.h"
#include "ui/parts/textrows.h"

#include <QAbstractScrollArea>
#include <QTextLayout>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// A read-only text of any length in the fixed font: only the rows in sight are laid out and coloured.
/// Selection by mouse and keyboard, copy, marks of changed places. Positions are bytes of the UTF-8 text.
class TextView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TextView(QWidget *parent = nullptr);

    /// Shows a text from its beginning, without marks or selection.
    void setText(std::string text, Syntax syntax);
    /// Shows a newer state of the same text: place and selection stay where they can.
    void updateText(std::string text, std::vector<Span> marks);
    [[nodiscard]] const std::string &text() const { return m_rows.text(); }

    /// Places that changed: a bar at the left and a soft background. An empty span stands for something taken
    /// out.
    void setMarks(std::vector<Span> marks);
    [[nodiscard]] const std::vector<Span> &marks() const { return m_marks; }
    /// The number of each line, shown beside it; 0 shows none. They are no part of the text, and the next
    /// setText() takes them away.
    void setLineNumbers(const std::vector<std::size_t> &numbers);
    /// Scrolls the first mark into view unless one is in sight.
    void showFirstMark();

    /// The selected bytes, as they are in the text.
    [[nodiscard]] std::string selectedText() const;
    [[nodiscard]] Span selection() const;
    void select(std::size_t anchor, std::size_t cursor);
    [[nodiscard]] std::size_t cursor() const { return m_cursor; }

    /// The rows in sight, as a person sees them: what a screen reader is given.
    [[nodiscard]] QString visibleText() const;
    /// Between a position and its index in visibleText(); positions out of sight give its beginning or end.
    [[nodiscard]] int visibleOffset(std::size_t position) const;
    [[nodiscard]] std::size_t positionOfVisible(int offset) const;
    [[nodiscard]] std::size_t firstRow() const;
    [[nodiscard]] std::size_t rowsInSight() const;

public Q_SLOTS:
    void copy() const;
    void selectAll();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int sideMargin = 16;
    static constexpr int topMargin = 8;

    void updateScrollBars();
    void moveCursor(std::size_t position, bool keepAnchor);
    void ensureVisible(std::size_t position);
    [[nodiscard]] std::size_t movedByKey(const QKeyEvent &event) const;
    [[nodiscard]] std::size_t positionAt(QPoint point) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> colours(const QString &line) const;
    [[nodiscard]] std::unique_ptr<QTextLayout> layOut(std::size_t row) const;
    [[nodiscard]] double xOf(std::size_t position) const;
    [[nodiscard]] std::size_t positionInRow(std::size_t row, double x) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowTop(std::size_t row) const;
    void paintRow(QPainter &painter, std::size_t row) const;
    void paintMarks(QPainter &painter, std::size_t row) const;
    void paintNumber(QPainter &painter, std::size_t row) const;
    [[nodiscard]] int leftMargin() const { return sideMargin + m_numbersWidth; }

    TextRows m_rows;
    Syntax m_syntax = Syntax::PlainText;
    std::vector<Span> m_marks;
    std::vector<std::size_t> m_numbers; ///< by row; empty: none are shown
    int m_numbersWidth = 0;             ///< in pixels, with the space behind them
    std::size_t m_anchor = 0;
    std::size_t m_cursor = 0;
    double m_wishedX = 0; ///< where the cursor wants to be when it moves over short rows
};

} // namespace mc
