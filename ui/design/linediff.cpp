// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/linediff.h"

#include "models/source/linediff.h"

namespace mc {

std::vector<Span> changedLines(std::string_view before, std::string_view after)
{
    std::vector<Span> spans;
    std::size_t offset = 0;
    for (const DiffLine &line : compareLines(before, after)) {
        const bool isChanged = line.kind != DiffLine::Kind::Same;
        if (isChanged && (spans.empty() || spans.back().end != offset))
            spans.push_back({offset, offset});
        if (line.kind == DiffLine::Kind::Removed)
            continue;
        offset += line.text.size();
        if (isChanged)
            spans.back().end = offset;
    }
    return spans;
}

} // namespace mc
