// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/twicekeys.h"

#include "models/base/json.h"

#include <algorithm>
#include <cstring>

namespace mc {

namespace {

constexpr std::size_t mostDuplicates = 20;
constexpr std::size_t manyKeys = 32; ///< from here on a table is faster than looking at each

std::uint64_t hashOfKey(std::string_view key)
{
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;
    constexpr unsigned fold = 32;
    std::uint64_t hash = key.size() * multiplier;
    while (!key.empty()) {
        std::uint64_t piece = 0;
        const std::size_t length = std::min(key.size(), sizeof piece);
        std::memcpy(&piece, key.data(), length);
        hash = (hash ^ piece) * multiplier;
        hash ^= hash >> fold;
        key.remove_prefix(length);
    }
    return hash;
}

/// Keys that are the same may be written with different escapes.
std::string unescaped(std::string_view key)
{
    const Json text = Json::parse("\"" + std::string(key) + "\"", nullptr, false);
    return text.is_string() ? text.get<std::string>() : std::string(key);
}

} // namespace

void TwiceKeys::close()
{
    m_keys.resize(m_levels.back().first);
    m_levels.pop_back();
}

void TwiceKeys::add(std::string_view key, std::uint64_t offset, std::vector<TwiceUsedKey> &duplicates)
{
    const bool escapes = key.find('\\') != std::string_view::npos;
    const std::uint64_t hash = escapes ? hashOfKey(unescaped(key)) : hashOfKey(key);
    Level &level = m_levels.back();
    const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(level.first);
    std::optional<std::uint64_t> before;
    if (m_keys.size() - level.first < manyKeys) {
        const auto same =
            std::find_if(first, m_keys.end(), [&](const SeenKey &seen) { return seen.hash == hash; });
        if (same != m_keys.end())
            before = same->offset;
        m_keys.push_back({hash, offset});
    } else {
        if (!level.many) {
            level.many = std::make_unique<OffsetByHash>();
            for (auto seen = first; seen != m_keys.end(); ++seen)
                level.many->emplace(seen->hash, seen->offset);
        }
        const auto [same, isNew] = level.many->emplace(hash, offset);
        if (!isNew)
            before = same->second;
    }
    if (before && duplicates.size() < mostDuplicates)
        duplicates.push_back({*before, offset, escapes ? unescaped(key) : std::string(key)});
}

} // namespace mc
