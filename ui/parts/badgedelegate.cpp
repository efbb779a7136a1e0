// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/badgedelegate.h"

#include "ui/parts/icons.h"

#include <QLocale>
#include <QPainter>

namespace mc {
namespace {

constexpr int padding = 8;
constexpr int iconSize = 16;
constexpr int badgeIcon = 12;
constexpr double roundness = 6;
constexpr double hoverShare = 0.05;

/// A soft wash for the current row, with a frame while the list has the keyboard.
void paintBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool hasKeyboard = isSelected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(hasKeyboard ? QPen(tone(option.palette, Tone::Accent)) : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? wash(option.palette, Tone::Accent)
                                : mixed(option.palette.color(QPalette::Text),
                                        option.palette.color(QPalette::Window), hoverShare));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);
}

/// Paints the badge at the right of `room` and takes its width away.
void paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect &room)
{
    const int count = index.data(BadgeCountRole).toInt();
    if (count == 0)
        return;
    const auto severity = static_cast<Severity>(index.data(BadgeSeverityRole).toInt());
    const QString text = QLocale().toString(count);
    const int height = option.fontMetrics.height();
    const int width = badgeIcon + option.fontMetrics.horizontalAdvance(text) + 18;
    const QRect badge(room.right() - width + 1, room.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash(option.palette, severityTone(severity)));
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    const QRect iconRect(badge.left() + 6, badge.center().y() - badgeIcon / 2 + 1, badgeIcon, badgeIcon);
    severityIcon(severity).paint(&painter, iconRect);
    painter.setPen(tone(option.palette, severityTone(severity)));
    painter.drawText(badge.adjusted(badgeIcon + 8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, text);
    room.setRight(badge.left() - padding);
}

} // namespace

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);

    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    if (!option.icon.isNull()) {
        const QRect icon(room.left(), room.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        option.icon.paint(painter, icon);
        room.setLeft(icon.right() + 1 + padding);
    }
    paintBadge(*painter, option, index, room);

    const QString second = index.data(SecondaryTextRole).toString();
    const int secondWidth = second.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(second) + padding;
    const QString text =
        option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, room.width() - secondWidth);
    painter->setFont(option.font);
    painter->setPen(tone(option.palette, Tone::Text));
    painter->drawText(room, Qt::AlignVCenter, text);
    if (secondWidth > 0) {
        painter->setPen(tone(option.palette, Tone::Soft));
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(text) + padding);
        painter->drawText(room, Qt::AlignVCenter, second);
    }
    painter->restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + 14};
}

void BadgeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(2 * padding + iconSize - 4, 2, -2, -2));
}

} // namespace mc
