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
    const auto mix = [&](std::uint64_t piece) {
        hash = (hash ^ piece) * multiplier;
        hash ^= hash >> fold;
    };
    std::uint64_t piece = 0;
    std::uint32_t half = 0;
    if (key.size() < sizeof half) {
        for (const char c : key)
            piece = piece << 8U | static_cast<unsigned char>(c);
        mix(piece);
        return hash;
    }
    if (key.size() < sizeof piece) { // two halves, which overlap
        std::memcpy(&half, key.data(), sizeof half);
        piece = half;
        std::memcpy(&half, key.data() + (key.size() - sizeof half), sizeof half);
        mix(piece << 32U | half);
        return hash;
    }
    for (std::size_t at = 0; at + sizeof piece < key.size(); at += sizeof piece) {
        std::memcpy(&piece, key.data() + at, sizeof piece);
        mix(piece);
    }
    std::memcpy(&piece, key.data() + (key.size() - sizeof piece), sizeof piece);
    mix(piece);
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

void TwiceKeys::add(std::string_view key, bool hasEscapes, std::uint64_t offset,
                    std::vector<TwiceUsedKey> &duplicates)
{
    const std::uint64_t hash = hasEscapes ? hashOfKey(unescaped(key)) : hashOfKey(key);
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
        duplicates.push_back({*before, offset, hasEscapes ? unescaped(key) : std::string(key)});
}

} // namespace mc
