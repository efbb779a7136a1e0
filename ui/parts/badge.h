// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/colours.h"

class QPainter;
class QRect;
class QString;

namespace mc {

/// Paints a rounded badge at the right end of a rectangle, centred in its height. Returns its left edge.
int paintBadge(QPainter &painter, const QRect &rect, const QPalette &palette, Tone tone, const QString &text);

} // namespace mc
