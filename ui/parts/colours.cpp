// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace mc {
namespace {

constexpr double readable = 4.5; // WCAG 2 AA for text of normal size

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double leastContrast(const QColor &colour, const QPalette &palette)
{
    return std::min(contrast(colour, palette.color(QPalette::Base)),
                    contrast(colour, palette.color(QPalette::Window)));
}

/// The colour moved towards the text colour until it can be read on every ground of the palette.
QColor madeReadable(const QColor &colour, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    for (int step = 0; step < 20; ++step) {
        const QColor moved = mixed(text, colour, step / 20.0);
        if (leastContrast(moved, palette) >= readable)
            return moved;
    }
    return text;
}

/// What a readable colour follows from: the wanted one, and the palette's text, base and window.
using Ground = std::array<QRgb, 4>;

QColor hue(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Accent:
        return palette.color(QPalette::Highlight);
    case Tone::Good:
        return dark ? QColor(0x7f, 0xd1, 0xa0) : QColor(0x1e, 0x6f, 0x43);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xc0, 0x63) : QColor(0x8a, 0x5a, 0x00);
    case Tone::Error:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
    case Tone::Key:
        return dark ? QColor(0xc9, 0xa0, 0xe8) : QColor(0x7a, 0x3e, 0x9d);
    case Tone::String:
        return dark ? QColor(0x93, 0xd6, 0xad) : QColor(0x1e, 0x6f, 0x43);
    case Tone::Number:
        return dark ? QColor(0xe3, 0xb3, 0x6a) : QColor(0x9a, 0x5b, 0x00);
    case Tone::Soft:
        return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.62);
    case Tone::Text:
    case Tone::Line:
        break;
    }
    return palette.color(QPalette::Text);
}

} // namespace

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](float a, float b) {
        return static_cast<float>(a * share + b * (1.0 - share));
    };
    return QColor::fromRgbF(channel(over.redF(), under.redF()), channel(over.greenF(), under.greenF()),
                            channel(over.blueF(), under.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor tone(const QPalette &palette, Tone tone)
{
    if (tone == Tone::Text)
        return palette.color(QPalette::Text);
    if (tone == Tone::Line)
        return mixed(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.14);
    // Each of hundreds of labels asks for one of a few colours, and to measure contrast is dear.
    static std::map<Ground, QColor> known;
    const QColor wanted = hue(tone, palette);
    const Ground ground{wanted.rgba(), palette.color(QPalette::Text).rgba(),
                        palette.color(QPalette::Base).rgba(), palette.color(QPalette::Window).rgba()};
    const auto [found, isNew] = known.try_emplace(ground);
    if (isNew)
        found->second = madeReadable(wanted, palette);
    return found->second;
}

QColor wash(const QPalette &palette, Tone tone)
{
    return mixed(hue(tone, palette), palette.color(QPalette::Base), isDark(palette) ? 0.16 : 0.10);
}

} // namespace mc
