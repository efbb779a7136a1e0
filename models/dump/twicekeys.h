// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/syntax.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mc {

/// Finds keys that stand twice in one object, by hashes: of the objects that are open, the keys so far.
class TwiceKeys
{
public:
    void open() { m_levels.push_back({m_keys.size(), nullptr}); }
    void close();
    /// A key of the innermost object, as it is written; a second use is added to the list.
    void add(std::string_view key, bool hasEscapes, std::uint64_t offset,
             std::vector<TwiceUsedKey> &duplicates);

private:
    using OffsetByHash = std::unordered_map<std::uint64_t, std::uint64_t>;
    struct SeenKey
    {
        std::uint64_t hash = 0;
        std::uint64_t offset = 0;
    };
    struct Level
    {
        std::size_t first = 0;              ///< its first key in m_keys
        std::unique_ptr<OffsetByHash> many; ///< from some number of keys on
    };

    std::vector<SeenKey> m_keys;
    std::vector<Level> m_levels;
};

} // namespace mc
