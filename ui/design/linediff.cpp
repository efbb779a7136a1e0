// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/linediff.h"

#include <algorithm>
#include <cstdint>

namespace mc {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t largestTable = 1U << 20U; // cells of the longest-common-subsequence table

/// Lines with their line ends, so that their sizes add up to positions.
Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t newline = text.find('\n');
        const std::size_t size = newline == std::string_view::npos ? text.size() : newline + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// Which lines of `after` belong to a longest common subsequence, and before which of them lines of `before`
/// are missing.
struct Comparison
{
    std::vector<bool> kept;
    std::vector<bool> missingBefore; ///< one more than lines: the last is the end
};

Comparison compare(const Lines &before, const Lines &after)
{
    const std::size_t width = after.size() + 1;
    std::vector<std::uint32_t> common((before.size() + 1) * width);
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            common[i * width + j] = before[i] == after[j]
                                        ? common[(i + 1) * width + j + 1] + 1
                                        : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
        }
    }
    Comparison result{std::vector<bool>(after.size()), std::vector<bool>(after.size() + 1)};
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            result.kept[j] = true;
            ++i;
            ++j;
        } else if (j == after.size() ||
                   (i < before.size() && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            result.missingBefore[j] = true;
            ++i;
        } else {
            ++j;
        }
    }
    return result;
}

std::vector<Span> spansOf(const Comparison &comparison, const Lines &after, std::size_t offset)
{
    std::vector<Span> spans;
    const auto lastTouches = [&spans](std::size_t position) {
        return !spans.empty() && spans.back().end == position;
    };
    for (std::size_t line = 0; line < after.size(); ++line) {
        const std::size_t end = offset + after[line].size();
        if (!comparison.kept[line] && lastTouches(offset))
            spans.back().end = end;
        else if (!comparison.kept[line])
            spans.push_back({offset, end});
        else if (comparison.missingBefore[line] && !lastTouches(offset))
            spans.push_back({offset, offset});
        offset = end;
    }
    if (comparison.missingBefore[after.size()] && !lastTouches(offset))
        spans.push_back({offset, offset});
    return spans;
}

} // namespace

std::vector<Span> changedLines(std::string_view before, std::string_view after)
{
    Lines old = linesOf(before);
    Lines now = linesOf(after);
    std::size_t offset = 0;
    std::size_t head = 0;
    while (head < old.size() && head < now.size() && old[head] == now[head])
        offset += now[head++].size();
    old.erase(old.begin(), old.begin() + static_cast<std::ptrdiff_t>(head));
    now.erase(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(head));
    while (!old.empty() && !now.empty() && old.back() == now.back()) {
        old.pop_back();
        now.pop_back();
    }
    if (old.empty() && now.empty())
        return {};
    if ((old.size() + 1) * (now.size() + 1) > largestTable)
        return {{offset, now.empty() ? offset
                                     : static_cast<std::size_t>(now.back().data() - after.data()) +
                                           now.back().size()}};
    return spansOf(compare(old, now), now, offset);
}

} // namespace mc
