// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// A line of one of two texts, or of both.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    std::string_view text; ///< with its line end
};

/// The fewest lines to remove and to add (E. W. Myers, "An O(ND) Difference Algorithm", 1986); between two
/// lines that are the same, those removed stand before those added. Texts that share little are told as
/// everything removed and added between what they begin and end with.
std::vector<DiffLine> compareLines(std::string_view before, std::string_view after);

/// A row of two texts shown side by side. Numbers count from 1; 0: nothing stands on that side.
struct DiffRow
{
    enum class Kind { Same, Changed, Removed, Added };

    Kind kind = Kind::Same;
    std::size_t leftNumber = 0;
    std::string left; ///< without its line end
    std::size_t rightNumber = 0;
    std::string right;
};

std::vector<DiffRow> diffRows(std::string_view before, std::string_view after);

/// What `diff -u` prints: three lines of context, no time stamps; nothing for equal texts. The texts keep
/// their line ends.
std::string unifiedDiff(std::string_view before, std::string_view after, const std::string &fileBefore,
                        const std::string &fileAfter);

} // namespace mc
