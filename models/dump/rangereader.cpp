// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/rangereader.h"

#include "models/base/narrow.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::size_t windowSize = 1024UL * 1024UL;
constexpr std::size_t smallRead = 16UL * 1024UL; ///< where the next part stands somewhere else

} // namespace

Result<std::string_view> RangeReader::view(const ByteRange &range)
{
    const auto length = narrow<std::size_t>(range.size());
    if (!length)
        return Error{
            "This part is larger than memory can be.", {m_file.path()}, "Check where the file came from."};
    if (range.begin < m_begin || range.end > m_begin + m_size) {
        const bool goesOn = range.begin >= m_begin && range.begin <= m_begin + m_size + windowSize;
        const std::size_t wanted = std::max(*length, goesOn ? windowSize : smallRead);
        if (m_buffer.size() < wanted + padding)
            m_buffer.resize(wanted + padding);
        const Result<std::size_t> got = m_file.read(range.begin, std::span(m_buffer).first(wanted));
        if (!got)
            return got.error();
        m_begin = range.begin;
        m_size = *got;
        if (m_size < *length)
            return Error{"The file changed while it was compared.",
                         {m_file.path()},
                         "Compare again when its writer is done.",
                         Error::Kind::Changed};
    }
    return std::string_view(m_buffer.data() + (range.begin - m_begin), *length);
}

Result<bool> sameBytes(RangeReader &left, const ByteRange &leftRange, RangeReader &right,
                       const ByteRange &rightRange)
{
    if (leftRange.size() != rightRange.size())
        return false;
    for (std::uint64_t at = 0; at < leftRange.size(); at += windowSize) {
        const std::uint64_t end = std::min<std::uint64_t>(at + windowSize, leftRange.size());
        const auto leftBytes = left.view({leftRange.begin + at, leftRange.begin + end});
        if (!leftBytes)
            return leftBytes.error();
        const auto rightBytes = right.view({rightRange.begin + at, rightRange.begin + end});
        if (!rightBytes)
            return rightBytes.error();
        if (*leftBytes != *rightBytes)
            return false;
    }
    return true;
}

} // namespace mc
