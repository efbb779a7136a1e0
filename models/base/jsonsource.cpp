// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/jsonsource.h"

#include <algorithm>

namespace mc {

Place placeAt(std::string_view text, std::size_t offset, const std::string &file)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    const std::size_t first = text.starts_with(mark) ? mark.size() : 0;
    const std::string_view before = text.substr(0, offset);
    const std::size_t newline = before.rfind('\n');
    const std::size_t lineBegin =
        newline == std::string_view::npos ? std::min(first, before.size()) : newline + 1;
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {file, lines + 1, before.size() - lineBegin + 1};
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
