// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/defaults/factdelegate.h"

#include "ui/parts/colours.h"
#include "ui/parts/label.h"

#include <QPainter>
#include <QTextLayout>

#include <memory>

namespace mc {
namespace {

constexpr int verticalMargin = 8;
constexpr int noteGap = 2;

/// A text laid out in a width; words longer than it are broken.
class Block
{
public:
    Block(const QString &text, const QFont &font, double width, Qt::Alignment alignment)
        : m_layout(text, font)
    {
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height();
        }
        m_layout.endLayout();
    }

    [[nodiscard]] double height() const { return m_height; }
    void draw(QPainter *painter, QPointF place) const { m_layout.draw(painter, place); }

private:
    QTextLayout m_layout;
    double m_height = 0;
};

struct Cell
{
    Cell(const QModelIndex &index, const QFont &font, double width)
        : text(index.data().toString(), font, width, alignmentOf(index))
    {
        const QString words = index.data(FactDelegate::NoteRole).toString();
        if (words.isEmpty())
            return;
        const bool code = index.data(FactDelegate::CodeRole).toBool();
        note = std::make_unique<Block>(words, code ? codeFont() : font, width, alignmentOf(index));
    }

    static Qt::Alignment alignmentOf(const QModelIndex &index)
    {
        return Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    }
    [[nodiscard]] double height() const { return text.height() + (note ? noteGap + note->height() : 0); }

    Block text;
    std::unique_ptr<Block> note;
};

double textWidth(double cellWidth)
{
    return cellWidth - 2 * FactDelegate::sideMargin;
}

} // namespace

void FactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QPalette &palette = option.palette;
    const Cell cell(index, option.font, textWidth(option.rect.width()));

    painter->save();
    if (selected)
        painter->fillRect(option.rect, palette.brush(group, QPalette::Highlight));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      tone(palette, Tone::Line));
    QPointF place = option.rect.topLeft() + QPointF(sideMargin, verticalMargin);
    const QColor onSelection = palette.color(group, QPalette::HighlightedText);
    painter->setPen(selected ? onSelection : tone(palette, Tone::Text));
    cell.text.draw(painter, place);
    if (cell.note) {
        place.ry() += cell.text.height() + noteGap;
        painter->setPen(selected ? onSelection : tone(palette, Tone::Soft));
        cell.note->draw(painter, place);
    }
    painter->restore();
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell(index, option.font, textWidth(option.rect.width()));
    return {option.rect.width(), qCeil(cell.height()) + 2 * verticalMargin};
}

} // namespace mc
