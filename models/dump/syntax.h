// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpfile.h"

#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace mc {

/// The first thing that keeps a text from being JSON.
struct SyntaxProblem
{
    enum class Kind : std::uint8_t {
        Ended,   ///< the text ends inside the value
        Broken,  ///< something that cannot stand there
        TooDeep, ///< more than 512 levels
        Follows, ///< something stands behind the value
        Unread   ///< the file could not be read
    };

    Kind kind = Kind::Broken;
    std::uint64_t offset = 0;
    std::string what; ///< "a comma or a bracket is missing"; the reason for Unread
};

/// Two places of one key in one object.
struct TwiceUsedKey
{
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::string key;
};

struct SyntaxReport
{
    std::optional<SyntaxProblem> problem;
    std::vector<TwiceUsedKey> duplicates; ///< the first twenty
};

/// Checks every byte from `begin` on against the grammar of JSON (RFC 8259), with valid UTF-8 and at most 512
/// levels. Reads the file in windows of its own, holds a few of its bytes, and stops when `cancelled` is set.
SyntaxReport checkSyntax(const DumpFile &file, std::uint64_t begin, const std::atomic<bool> &cancelled);

} // namespace mc
