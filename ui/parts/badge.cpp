// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/parts/badge.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace mc {

int paintBadge(QPainter &painter, const QRect &rect, const QPalette &palette, Tone badgeTone,
               const QString &text)
{
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * 0.85);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 4;
    const int width = std::max(height, metrics.horizontalAdvance(text) + 12);
    const QRect badge(rect.right() - width + 1, rect.center().y() - height / 2 + 1, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash(palette, badgeTone));
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    const QFont before = painter.font();
    painter.setFont(font);
    painter.setPen(tone(palette, badgeTone));
    painter.drawText(badge, Qt::AlignCenter, text);
    painter.setFont(before);
    return badge.left();
}

} // namespace mc
