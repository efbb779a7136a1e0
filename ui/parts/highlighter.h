// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/colours.h"

#include <QStringView>

#include <vector>

namespace mc {

enum class Syntax { PlainText, JsonText, YamlText, ShellText };

/// A stretch of a line in one tone; what lies between runs is Tone::Text.
struct Run
{
    qsizetype begin = 0;
    qsizetype length = 0;
    Tone tone = Tone::Text;

    friend bool operator==(const Run &, const Run &) = default;
};

/// The runs of one line, in order. Knows nothing of the lines around it, so that a view colours only what it
/// shows; a shell text quoted over several lines is coloured on its first.
std::vector<Run> highlight(QStringView line, Syntax syntax);

} // namespace mc
