// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/proxydelegate.h"

#include "ui/design/proxymodel.h"
#include "ui/parts/badge.h"
#include "ui/parts/colours.h"
#include "ui/parts/icons.h"

#include <QPainter>

namespace mc {
namespace {

constexpr int rowHeight = 32;
constexpr int iconSize = 16;
constexpr int gap = 8;

} // namespace

QSize ProxyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(),
            std::max(rowHeight, option.fontMetrics.height() + 12)};
}

void ProxyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) {
        QColor background = wash(option.palette, Tone::Accent);
        if (!selected)
            background.setAlphaF(background.alphaF() * 0.5F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(background);
        painter->drawRoundedRect(option.rect, 4, 4);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(tone(option.palette, Tone::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

    QRect rest = option.rect.adjusted(gap, 0, -gap, 0);
    const QRect iconRect(rest.left(), rest.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect);
    rest.setLeft(iconRect.right() + gap);

    if (const int problems = index.data(ProxyModel::ProblemsRole).toInt(); problems > 0) {
        const auto severity = static_cast<Severity>(index.data(ProxyModel::SeverityRole).toInt());
        rest.setRight(
            paintBadge(*painter, rest, option.palette, severityTone(severity), QString::number(problems)) -
            gap);
    }
    painter->setFont(option.font);
    const QString kind = index.data(ProxyModel::KindRole).toString();
    const int kindWidth = kind.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(kind) + gap;
    const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle,
                                                       std::max(0, rest.width() - kindWidth));
    painter->setPen(tone(option.palette, Tone::Text));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(name) + gap);
    painter->setPen(tone(option.palette, Tone::Soft));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, kind);
    painter->restore();
}

} // namespace mc
