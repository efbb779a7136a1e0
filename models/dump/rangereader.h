// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpfile.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace mc {

/// Reads parts of a dump's text, mostly in the order of the file: a window at a time, so that thousands of
/// small parts cost few calls.
class RangeReader
{
public:
    explicit RangeReader(const DumpFile &file) : m_file(file) {}

    /// The bytes of a part, which hold until the next call. At least `padding` bytes behind them may be read.
    Result<std::string_view> view(const ByteRange &range);
    static constexpr std::size_t padding = 64;

private:
    const DumpFile &m_file;
    std::vector<char> m_buffer;
    std::uint64_t m_begin = 0; ///< where the buffer begins in the file
    std::size_t m_size = 0;    ///< bytes of the buffer that hold text
};

/// Whether two parts are the same bytes. Long ones are compared piece by piece.
Result<bool> sameBytes(RangeReader &left, const ByteRange &leftRange, RangeReader &right,
                       const ByteRange &rightRange);

} // namespace mc
