// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/badgelabel.h"

#include "ui/review/badge.h"

#include <QPainter>

namespace mc {

Badge::Badge(const QString &word, Tone tone, QWidget *parent) : QWidget(parent), m_word(word), m_tone(tone)
{
    setAccessibleName(word);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Badge::sizeHint() const
{
    return {badgeWidth(font(), m_word) + 1, fontMetrics().height() + 6};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, palette(), font(), rect(), m_word, m_tone);
}

} // namespace mc
