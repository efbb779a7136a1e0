// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/colours.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace mc {

/// The tone of an origin's badge: App Mesh's in the accent, Envoy's quiet, values of somebody's own in green.
Tone originTone(QStringView word);

/// A rounded badge with a word, at the left of `room` and in the middle of its height; elided where it does
/// not fit.
void paintBadge(QPainter &painter, const QPalette &palette, const QFont &font, const QRect &room,
                const QString &word, Tone tone);
/// The width that the badge of a word takes.
int badgeWidth(const QFont &font, const QString &word);

} // namespace mc
