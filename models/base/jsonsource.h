// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace mc {

/// Line and column of offsets that only rise: all of them cost one walk of the text. A byte order mark at the
/// beginning takes no column.
class RisingPlaces
{
public:
    RisingPlaces(std::string_view text, const std::string &file);

    /// `offset`: not before the last one asked for.
    Place at(std::size_t offset);

private:
    std::string_view m_text;
    const std::string &m_file;
    std::size_t m_line = 1;
    std::size_t m_lineBegin = 0;
    std::size_t m_walked = 0; ///< bytes whose line breaks are counted
};

/// Line and column of one offset.
Place placeAt(std::string_view text, std::size_t offset, const std::string &file);

/// What a text is by its first bytes, where that is not JSON in UTF-8: another encoding, or packed data.
std::optional<Error> foreignFormat(std::string_view text, const std::string &file);

/// A text on its way through nlohmann's parser: knows how far it was read, which the parser's own events do
/// not tell.
class JsonSource
{
public:
    explicit JsonSource(std::string_view text) : m_text(text) {}

    /// Reads the source byte by byte; the default one is the end.
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = char;
        using difference_type = std::ptrdiff_t;
        using pointer = const char *;
        using reference = char;

        Iterator() = default;
        explicit Iterator(JsonSource &source) : m_source(&source) {}

        char operator*() const { return m_source->m_text[m_source->m_offset]; }
        Iterator &operator++()
        {
            ++m_source->m_offset;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator &other) const { return atEnd() == other.atEnd(); }

    private:
        /// Asked at the end, the source notes that the parser wanted more.
        [[nodiscard]] bool atEnd() const { return m_source == nullptr || m_source->ranOut(); }

        JsonSource *m_source = nullptr;
    };

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Bytes read so far.
    [[nodiscard]] std::size_t offset() const { return m_offset; }
    /// The last byte read.
    [[nodiscard]] std::size_t lastOffset() const { return m_offset == 0 ? 0 : m_offset - 1; }
    /// The parser has asked for more than there is.
    [[nodiscard]] bool exhausted() const { return m_exhausted; }

    /// Where the scalar or key begins whose end was just reported; to be called for each of them, once.
    std::size_t beginOfScalar();
    /// Behind the last byte of the scalar or key whose begin was asked for last.
    [[nodiscard]] std::size_t endOfScalar() const { return m_scalarEnd; }

private:
    bool ranOut()
    {
        m_exhausted = m_exhausted || m_offset == m_text.size();
        return m_offset == m_text.size();
    }

    std::string_view m_text;
    std::size_t m_offset = 0;
    std::size_t m_scalarEnd = 0;
    bool m_exhausted = false;
};

} // namespace mc
