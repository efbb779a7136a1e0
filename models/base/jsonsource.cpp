// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/jsonsource.h"

#include <algorithm>

namespace mc {

RisingPlaces::RisingPlaces(std::string_view text, const std::string &file) : m_text(text), m_file(file)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    m_lineBegin = text.starts_with(mark) ? mark.size() : 0;
}

Place RisingPlaces::at(std::size_t offset)
{
    const std::size_t end = std::min(offset, m_text.size());
    for (; m_walked < end; ++m_walked) {
        if (m_text[m_walked] == '\n') {
            ++m_line;
            m_lineBegin = m_walked + 1;
        }
    }
    return {m_file, m_line, std::max(end, m_lineBegin) - m_lineBegin + 1};
}

Place placeAt(std::string_view text, std::size_t offset, const std::string &file)
{
    return RisingPlaces(text, file).at(offset);
}

std::size_t JsonSource::beginOfScalar()
{
    // Between the last scalar and this one stand only blanks, separators and brackets. To see the end of a
    // number, the parser has read one byte beyond it.
    const std::size_t begin = m_text.find_first_not_of("\xef\xbb\xbf \t\r\n,:[]{}", m_scalarEnd);
    const bool number = m_text[begin] == '-' || (m_text[begin] >= '0' && m_text[begin] <= '9');
    m_scalarEnd = number && !m_exhausted ? lastOffset() : m_offset;
    return begin;
}

} // namespace mc
