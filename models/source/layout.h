// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/source/node.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// Bytes of a text replaced by others.
struct Splice
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

/// The text with all splices made; they do not overlap. Those at the same offset keep their order.
std::string spliced(std::string_view text, std::vector<Splice> splices);

/// The lines of a text around its offsets. A line ends with "\n" or "\r\n"; a byte order mark is no part of
/// the first one.
class TextLines
{
public:
    explicit TextLines(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const;

    [[nodiscard]] std::size_t begin(std::size_t offset) const;
    [[nodiscard]] std::size_t end(std::size_t offset) const;  ///< before its line end
    [[nodiscard]] std::size_t next(std::size_t offset) const; ///< behind its line end
    /// Bytes between the beginning of the line and the offset.
    [[nodiscard]] std::size_t column(std::size_t offset) const { return offset - begin(offset); }
    /// The blanks and tabs with which the line begins.
    [[nodiscard]] std::string indentation(std::size_t offset) const;
    /// Nothing but blanks and tabs stands before it in its line.
    [[nodiscard]] bool isFirstInLine(std::size_t offset) const;
    /// How the line ends; the last one of a text: as the line before it, and "\n" without one.
    [[nodiscard]] std::string lineBreak(std::size_t offset) const;

    /// Behind blanks, line ends and comments ("#"), at most at `limit`.
    [[nodiscard]] std::size_t skipGap(std::size_t offset, std::size_t limit) const;
    /// Behind blanks and tabs.
    [[nodiscard]] std::size_t skipBlanks(std::size_t offset) const;

private:
    std::string_view m_text;
};

/// Nothing is written: the value of `key:`.
bool isAbsent(const SourceNode &node);

/// Children of a collection: members of a mapping, items of a sequence.
std::size_t childCount(const SourceNode &collection);
const SourceNode &childValue(const SourceNode &collection, std::size_t index);
/// The first byte of a member's key or of an item, tag and anchor included.
std::size_t childBegin(const SourceNode &collection, std::size_t index);
/// Behind a child; of a member without a value behind its colon.
std::size_t childEnd(const TextLines &lines, const SourceNode &collection, std::size_t index);
/// Behind the colon of a member; where none is written behind the key.
std::size_t behindColon(const TextLines &lines, const SourceMember &member);
/// A flow collection with children whose first one begins on another line than the bracket.
bool isMultiLine(const TextLines &lines, const SourceNode &collection);
/// The column of a block collection: that of its keys or dashes.
std::size_t blockColumn(const TextLines &lines, const SourceNode &collection);

} // namespace mc
