// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/palettes.h"

namespace mc {
namespace {

struct Colours
{
    QColor window, base, text, button, line, accent, onAccent, soft;
};

QPalette made(const Colours &colours)
{
    QPalette palette(colours.text, colours.button, colours.base.lighter(110), colours.line.darker(130),
                     colours.line, colours.text, colours.text, colours.base, colours.window);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::PlaceholderText, colours.soft);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.soft);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return made({QColor(0xf4, 0xf5, 0xf6), QColor(0xff, 0xff, 0xff), QColor(0x1d, 0x21, 0x25),
                 QColor(0xfa, 0xfa, 0xfb), QColor(0xc4, 0xc9, 0xce), QColor(0x25, 0x63, 0xc9),
                 QColor(0xff, 0xff, 0xff), QColor(0x6b, 0x75, 0x7e)});
}

QPalette darkPalette()
{
    return made({QColor(0x1f, 0x22, 0x25), QColor(0x26, 0x29, 0x2d), QColor(0xe6, 0xe8, 0xea),
                 QColor(0x30, 0x34, 0x39), QColor(0x3a, 0x3f, 0x45), QColor(0x7a, 0xae, 0xff),
                 QColor(0x10, 0x13, 0x1a), QColor(0x8b, 0x94, 0x9d)});
}

} // namespace mc
