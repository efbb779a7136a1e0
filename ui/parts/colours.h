// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

namespace mc {

/// What a colour is for. Each is derived from the palette in use, so that light and dark follow it.
enum class Tone {
    Text,    ///< what is read first
    Soft,    ///< help, units, variable names
    Line,    ///< hairlines between parts
    Accent,  ///< the one accent: links, marks of change
    Good,    ///< done
    Warning, ///< also: the modified mark's word
    Error,
    Key,    ///< syntax: names
    String, ///< syntax: texts
    Number  ///< syntax: numbers and words like true
};

/// A colour for text and icons; all but Line stand out at least 4.5 to 1 from the palette's base and window.
QColor tone(const QPalette &palette, Tone tone);

/// A soft background of that tone, on which Text is read.
QColor wash(const QPalette &palette, Tone tone);

/// `share` of `over`, the rest of `under`.
QColor mixed(const QColor &over, const QColor &under, double share);

/// Contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

bool isDark(const QPalette &palette);

} // namespace mc
