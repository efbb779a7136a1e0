// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/badge.h"

#include <QPainter>

#include <algorithm>

namespace mc {
namespace {

constexpr int padding = 8;
constexpr double fontShare = 0.9;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * fontShare);
    return font;
}

} // namespace

Tone originTone(QStringView word)
{
    if (word == QLatin1String("App Mesh"))
        return Tone::Accent;
    if (word == QLatin1String("custom") || word == QLatin1String("written"))
        return Tone::Good;
    if (word == QLatin1String("inherited"))
        return Tone::Warning;
    return Tone::Soft;
}

int badgeWidth(const QFont &font, const QString &word)
{
    return QFontMetrics(smaller(font)).horizontalAdvance(word) + 2 * padding;
}

void paintBadge(QPainter &painter, const QPalette &palette, const QFont &font, const QRect &room,
                const QString &word, Tone shade)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smaller(font));
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = std::min(badgeWidth(font, word), room.width());
    const int height = metrics.height() + 4;
    const QRectF badge(room.left() + 0.5, room.center().y() - height / 2.0 + 0.5, width - 1, height);
    if (shade == Tone::Soft) {
        painter.setPen(tone(palette, Tone::Line));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(wash(palette, shade));
    }
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(tone(palette, shade));
    painter.drawText(badge, Qt::AlignCenter, metrics.elidedText(word, Qt::ElideRight, width - padding));
    painter.restore();
}

} // namespace mc
