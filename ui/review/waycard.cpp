// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/waycard.h"

#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace mc {
namespace {

constexpr int padding = 12;
constexpr int verticalPadding = 8;
constexpr int narrowest = 136;
constexpr int widest = 264;
constexpr int slack = 4; // advances are rounded one by one
constexpr qreal roundness = 6;

} // namespace

WayCard::WayCard(const TraceStation &station, QWidget *parent) : QAbstractButton(parent), m_station(station)
{
    const QString whole = QStringLiteral("%1 %2").arg(station.role, station.name);
    setAccessibleName(whole);
    setAccessibleDescription(station.note);
    setToolTip(
        plainToolTip(station.note.isEmpty() ? whole : QStringLiteral("%1 · %2").arg(whole, station.note)));
    setEnabled(station.record != noRecord);
    setFocusPolicy(isEnabled() ? Qt::StrongFocus : Qt::NoFocus);
    if (isEnabled())
        setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize WayCard::sizeHint() const
{
    const QFontMetrics strong{strongFont()};
    const int text =
        std::max({strong.horizontalAdvance(m_station.name), fontMetrics().horizontalAdvance(m_station.role),
                  fontMetrics().horizontalAdvance(m_station.note)});
    return {std::clamp(text + 2 * padding + slack, narrowest, widest),
            3 * fontMetrics().lineSpacing() + 2 * verticalPadding};
}

void WayCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isEnabled() && (hasFocus() || underMouse());
    painter.setPen(tone(palette(), marked ? Tone::Accent : Tone::Line));
    painter.setBrush(marked ? wash(palette(), Tone::Accent) : palette().brush(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);

    const int room = width() - 2 * padding;
    const int line = fontMetrics().lineSpacing();
    const auto draw = [&](int row, const QFont &font, Tone colour, const QString &text) {
        painter.setFont(font);
        painter.setPen(tone(palette(), colour));
        painter.drawText(QRect(padding, verticalPadding + row * line, room, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideMiddle, room));
    };
    draw(0, font(), Tone::Soft, m_station.role);
    draw(1, strongFont(), Tone::Text, m_station.name);
    draw(2, font(), Tone::Soft, m_station.note);
}

void WayCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace mc
