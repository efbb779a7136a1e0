// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/chip.h"

#include "ui/parts/colours.h"
#include "ui/parts/strings.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace mc {
namespace {

constexpr int padding = 10;
constexpr int widest = 320;
constexpr int slack = 4; // advances are rounded one by one

} // namespace

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    return {std::min(fontMetrics().horizontalAdvance(text() + QStringLiteral(" ›")) + 2 * padding + slack,
                     widest),
            fontMetrics().height() + 6};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 80), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(tone(palette(), marked ? Tone::Accent : Tone::Line));
    painter.setBrush(marked ? wash(palette(), Tone::Accent) : QBrush(Qt::NoBrush));
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.setPen(tone(palette(), Tone::Text));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle,
                                                   width() - 2 * padding -
                                                       fontMetrics().horizontalAdvance(QStringLiteral(" ›")));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, shown + QStringLiteral(" ›"));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace mc
