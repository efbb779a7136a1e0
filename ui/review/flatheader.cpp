// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/flatheader.h"

#include "ui/parts/icons.h"
#include "ui/review/resourcedelegate.h"

#include <QPainter>

namespace mc {
namespace {

constexpr int verticalPadding = 8;
constexpr int arrowSize = 12;

} // namespace

FlatHeader::FlatHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setMinimumSectionSize(48);
    setFocusPolicy(Qt::NoFocus); // its menu and the button beside the filter do the same
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 2 * verticalPadding};
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), tone(palette(), Tone::Line));
    painter.end();
    QHeaderView::paintEvent(event);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto alignment =
        Qt::Alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    const QString title = model()->headerData(section, orientation()).toString();
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tone(palette(), Tone::Line));
    QRect room = rect.adjusted(ResourceDelegate::sidePadding, 0, -ResourceDelegate::sidePadding, 0);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    if (sorted) {
        const QLatin1String name(sortIndicatorOrder() == Qt::AscendingOrder ? "up" : "down");
        const QRect arrow(room.right() - arrowSize + 1, room.center().y() - arrowSize / 2, arrowSize,
                          arrowSize);
        icon(name, Tone::Accent).paint(painter, arrow);
        room.setRight(arrow.left() - 4);
    }
    painter->setPen(tone(palette(), sorted ? Tone::Text : Tone::Soft));
    painter->drawText(room, int(alignment) | Qt::TextSingleLine,
                      fontMetrics().elidedText(title, Qt::ElideRight, room.width()));
}

} // namespace mc
