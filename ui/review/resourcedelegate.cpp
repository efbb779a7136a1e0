// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/resourcedelegate.h"

#include "ui/parts/icons.h"
#include "ui/review/badge.h"
#include "ui/review/resourcetablemodel.h"

#include <QPainter>

namespace mc {
namespace {

constexpr int verticalPadding = 8;
constexpr int iconSize = 16;
constexpr int iconGap = 6;
constexpr double hoverShare = 0.04;

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.palette;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, wash(palette, Tone::Accent));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect,
                         mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), hoverShare));
    }
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     tone(palette, Tone::Line));
}

} // namespace

void ResourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    paintGround(*painter, option);
    QRect room = option.rect.adjusted(sidePadding, 0, -sidePadding, 0);
    const QVariant severity = index.data(ResourceTableModel::SeverityRole);
    if (severity.isValid()) {
        const QRect mark(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize);
        severityIcon(static_cast<Severity>(severity.toInt())).paint(painter, mark);
        room.setLeft(mark.right() + iconGap);
    }
    if (index.data(ResourceTableModel::OriginRole).toBool() && !option.text.isEmpty()) {
        paintBadge(*painter, option.palette, option.font, room, option.text, originTone(option.text));
    } else {
        painter->setFont(option.font);
        const bool soft = index.data(ResourceTableModel::SoftRole).toBool();
        painter->setPen(tone(option.palette, soft ? Tone::Soft : Tone::Text));
        painter->drawText(room, static_cast<int>(option.displayAlignment) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(option.text, m_elide, room.width()));
    }
    const bool hasKeyboard = option.state.testFlag(QStyle::State_HasFocus);
    if (hasKeyboard) {
        painter->setPen(tone(option.palette, Tone::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize ResourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + 2 * verticalPadding};
}

} // namespace mc
