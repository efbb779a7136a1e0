// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace mc {

/// Where the search for a closing bracket stands between two pieces of a text.
struct BracketState
{
    std::uint64_t inString = 0; ///< all bits set: the next byte is inside a string
    std::uint64_t escaped = 0;  ///< 1: the next byte is escaped by a backslash
    std::size_t depth = 0;      ///< brackets that are open
    std::size_t deepest = 0;    ///< the most that may be open
};

/// What a search came to.
enum class BracketResult : std::uint8_t {
    Open,   ///< all bytes were read and brackets are still open
    Closed, ///< the last bracket was closed
    TooDeep
};

inline constexpr std::size_t blockSize = 64;

/// Reads whole blocks of 64 bytes until the bracket that makes the depth 0. `read` is the number of bytes up
/// to and with that bracket, or of all of them.
using BracketScan = BracketResult (*)(const char *text, std::size_t blocks, BracketState &state,
                                      std::size_t &read);

/// The fastest one for this processor, or the one that runs on any.
BracketScan bracketScan(bool portable);

} // namespace mc
