// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/linediff.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace mc {

namespace {

using Lines = std::vector<std::string_view>;
using Kind = DiffLine::Kind;

/// More changed lines than this are not compared at length: time and memory grow with their square.
constexpr std::ptrdiff_t mostChanges = 1000;

Lines linesOf(std::string_view text)
{
    Lines lines;
    lines.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
    while (!text.empty()) {
        const std::size_t newline = text.find('\n');
        const std::size_t size = newline == std::string_view::npos ? text.size() : newline + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// The shortest way from the beginnings of two texts to their ends. A diagonal is the number of lines passed
/// in the first text less that in the second one.
class ShortestWay
{
public:
    ShortestWay(const Lines &before, const Lines &after)
        : m_before(before),
          m_after(after),
          m_beforeSize(static_cast<std::ptrdiff_t>(before.size())),
          m_afterSize(static_cast<std::ptrdiff_t>(after.size()))
    {
    }

    /// Nothing where it is too long.
    std::optional<std::vector<DiffLine>> find()
    {
        for (std::ptrdiff_t changes = 0; changes <= mostChanges; ++changes) {
            m_reached.emplace_back(static_cast<std::size_t>(2 * changes + 1), unreached);
            for (std::ptrdiff_t diagonal = -changes; diagonal <= changes; diagonal += 2) {
                std::ptrdiff_t line = entry(changes, diagonal);
                if (line == unreached)
                    continue;
                line += same(line, line - diagonal);
                m_reached.back()[static_cast<std::size_t>(diagonal + changes)] = line;
                if (line == m_beforeSize && line - diagonal == m_afterSize)
                    return walkedBack(changes);
            }
        }
        return std::nullopt;
    }

private:
    static constexpr std::ptrdiff_t unreached = -1;

    [[nodiscard]] std::ptrdiff_t reached(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        if (changes < 0 || std::abs(diagonal) > changes)
            return unreached;
        return m_reached[static_cast<std::size_t>(changes)][static_cast<std::size_t>(diagonal + changes)];
    }
    /// The furthest line where a diagonal can be entered, by a line removed.
    [[nodiscard]] std::ptrdiff_t byRemoving(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        const std::ptrdiff_t line = reached(changes - 1, diagonal - 1);
        return line == unreached || line == m_beforeSize ? unreached : line + 1;
    }
    [[nodiscard]] std::ptrdiff_t byAdding(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        const std::ptrdiff_t line = reached(changes - 1, diagonal + 1);
        return line == unreached || line - diagonal > m_afterSize ? unreached : line;
    }
    [[nodiscard]] std::ptrdiff_t entry(std::ptrdiff_t changes, std::ptrdiff_t diagonal) const
    {
        return changes == 0 ? 0 : std::max(byRemoving(changes, diagonal), byAdding(changes, diagonal));
    }

    /// How many lines are the same from here on.
    [[nodiscard]] std::ptrdiff_t same(std::ptrdiff_t i, std::ptrdiff_t j) const
    {
        const auto [end, unused] =
            std::mismatch(m_before.begin() + i, m_before.end(), m_after.begin() + j, m_after.end());
        return end - m_before.begin() - i;
    }

    [[nodiscard]] std::vector<DiffLine> walkedBack(std::ptrdiff_t changes) const
    {
        std::vector<DiffLine> lines;
        std::ptrdiff_t i = m_beforeSize;
        std::ptrdiff_t j = m_afterSize;
        for (; changes >= 0; --changes) {
            const std::ptrdiff_t diagonal = i - j;
            for (const std::ptrdiff_t begin = entry(changes, diagonal); i > begin; --j)
                lines.push_back({Kind::Same, m_before[static_cast<std::size_t>(--i)]});
            if (changes == 0)
                break;
            if (byRemoving(changes, diagonal) == i)
                lines.push_back({Kind::Removed, m_before[static_cast<std::size_t>(--i)]});
            else
                lines.push_back({Kind::Added, m_after[static_cast<std::size_t>(--j)]});
        }
        std::reverse(lines.begin(), lines.end());
        return lines;
    }

    const Lines &m_before;
    const Lines &m_after;
    std::ptrdiff_t m_beforeSize;
    std::ptrdiff_t m_afterSize;
    std::vector<std::vector<std::ptrdiff_t>> m_reached; ///< by changes: the line reached on each diagonal
};

std::vector<DiffLine> allChanged(const Lines &before, const Lines &after)
{
    std::vector<DiffLine> lines;
    lines.reserve(before.size() + after.size());
    for (const std::string_view line : before)
        lines.push_back({Kind::Removed, line});
    for (const std::string_view line : after)
        lines.push_back({Kind::Added, line});
    return lines;
}

bool isSame(const DiffLine &line)
{
    return line.kind == Kind::Same;
}

/// In each stretch of changed lines, those removed first.
void removedFirst(std::vector<DiffLine> &lines)
{
    for (auto begin = lines.begin(); begin != lines.end();) {
        begin = std::find_if_not(begin, lines.end(), isSame);
        const auto end = std::find_if(begin, lines.end(), isSame);
        std::stable_partition(begin, end, [](const DiffLine &line) { return line.kind == Kind::Removed; });
        begin = end;
    }
}

std::string withoutLineEnd(std::string_view line)
{
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return std::string(line);
}

/// "3,2": the first line of a stretch and how many there are; of none the line before it.
std::string range(std::size_t linesBefore, std::size_t count)
{
    const std::string first = std::to_string(count == 0 ? linesBefore : linesBefore + 1);
    return count == 1 ? first : first + "," + std::to_string(count);
}

/// The lines from `begin` to `end`, as one hunk; `left` and `right`: lines of either text before them.
std::string hunk(const std::vector<DiffLine> &lines, std::size_t begin, std::size_t end, std::size_t left,
                 std::size_t right)
{
    std::size_t leftCount = 0;
    std::size_t rightCount = 0;
    std::string body;
    for (std::size_t i = begin; i < end; ++i) {
        const DiffLine &line = lines[i];
        leftCount += line.kind == Kind::Added ? 0 : 1;
        rightCount += line.kind == Kind::Removed ? 0 : 1;
        body += isSame(line) ? ' ' : line.kind == Kind::Removed ? '-' : '+';
        body += line.text;
        if (!line.text.ends_with('\n'))
            body += "\n\\ No newline at end of file\n";
    }
    return "@@ -" + range(left, leftCount) + " +" + range(right, rightCount) + " @@\n" + body;
}

} // namespace

std::vector<DiffLine> compareLines(std::string_view before, std::string_view after)
{
    Lines old = linesOf(before);
    Lines now = linesOf(after);
    const auto [oldBegin, nowBegin] = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
    std::vector<DiffLine> lines(static_cast<std::size_t>(oldBegin - old.begin()));
    std::transform(old.begin(), oldBegin, lines.begin(), [](std::string_view line) {
        return DiffLine{Kind::Same, line};
    });
    old.erase(old.begin(), oldBegin);
    now.erase(now.begin(), nowBegin);
    Lines tail;
    while (!old.empty() && !now.empty() && old.back() == now.back()) {
        tail.push_back(old.back());
        old.pop_back();
        now.pop_back();
    }
    std::vector<DiffLine> middle = ShortestWay(old, now).find().value_or(allChanged(old, now));
    removedFirst(middle);
    lines.insert(lines.end(), middle.begin(), middle.end());
    lines.reserve(lines.size() + tail.size());
    std::for_each(tail.rbegin(), tail.rend(), [&lines](std::string_view line) {
        lines.push_back({Kind::Same, line});
    });
    return lines;
}

std::vector<DiffRow> diffRows(std::string_view before, std::string_view after)
{
    std::vector<DiffRow> rows;
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t open = 0; // rows from here on have nothing on their right side yet
    for (const DiffLine &line : compareLines(before, after)) {
        const std::string text = withoutLineEnd(line.text);
        if (line.kind == Kind::Same) {
            rows.push_back({DiffRow::Kind::Same, ++left, text, ++right, text});
            open = rows.size();
        } else if (line.kind == Kind::Removed) {
            rows.push_back({DiffRow::Kind::Removed, ++left, text, 0, {}});
        } else if (open < rows.size()) {
            rows[open].kind = DiffRow::Kind::Changed;
            rows[open].rightNumber = ++right;
            rows[open++].right = text;
        } else {
            rows.push_back({DiffRow::Kind::Added, 0, {}, ++right, text});
            open = rows.size();
        }
    }
    return rows;
}

std::string unifiedDiff(std::string_view before, std::string_view after, const std::string &fileBefore,
                        const std::string &fileAfter)
{
    constexpr std::size_t context = 3;
    const std::vector<DiffLine> lines = compareLines(before, after);
    std::string out;
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t done = 0;
    const auto pass = [&](std::size_t end) {
        for (; done < end; ++done) {
            left += lines[done].kind == Kind::Added ? 0 : 1;
            right += lines[done].kind == Kind::Removed ? 0 : 1;
        }
    };
    const auto nextChange = [&lines](std::size_t from) {
        const auto change =
            std::find_if_not(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(), isSame);
        return static_cast<std::size_t>(change - lines.begin());
    };
    for (std::size_t change = nextChange(0); change < lines.size();) {
        pass(change - std::min(change - done, context));
        // Changes whose context would touch share a hunk.
        std::size_t end = change + 1;
        for (change = nextChange(end); change < lines.size() && change - end <= 2 * context;
             change = nextChange(end))
            end = change + 1;
        end = std::min(end + context, lines.size());
        out += hunk(lines, done, end, left, right);
        pass(end);
    }
    return out.empty() ? out : "--- " + fileBefore + "\n+++ " + fileAfter + "\n" + out;
}

} // namespace mc
