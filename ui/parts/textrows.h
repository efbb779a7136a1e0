// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// A half-open stretch of bytes.
struct Span
{
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
    friend bool operator==(const Span &, const Span &) = default;
};

/// A text and the offsets of the rows in which it is shown: its lines, and the pieces of lines that are too
/// long to lay out at once. Positions are bytes of the UTF-8 text.
class TextRows
{
public:
    /// Longest row in bytes; a longer line goes on in the next row.
    static constexpr std::size_t longestRow = 4096;

    TextRows() : m_begins{0} {}
    explicit TextRows(std::string text);

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] std::size_t count() const { return m_begins.size(); }
    [[nodiscard]] std::size_t longest() const { return m_longest; } ///< in bytes

    [[nodiscard]] Span row(std::size_t row) const; ///< without its line end
    [[nodiscard]] std::size_t rowOf(std::size_t position) const;
    [[nodiscard]] bool beginsLine(std::size_t row) const;

    /// A row as it is shown: characters that would hide or turn the text around stand as a box, one for one.
    [[nodiscard]] QString shown(std::size_t row) const;

    /// Between a byte position of a row and the index into its shown text.
    [[nodiscard]] qsizetype indexOf(std::size_t row, std::size_t position) const;
    [[nodiscard]] std::size_t positionOf(std::size_t row, qsizetype index) const;

private:
    std::string m_text;
    std::vector<std::uint32_t> m_begins;
    std::size_t m_longest = 0;
};

} // namespace mc
