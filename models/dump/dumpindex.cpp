// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/dumpindex.h"

#include "models/base/narrow.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace mc {

namespace {

/// Name, version and time stand before the facts.
constexpr std::size_t commonCells = 3;

/// A length of so many bytes or more stands in four bytes of its own, behind this one.
constexpr unsigned char longText = 255;

} // namespace

std::string_view IndexChunk::text(Cell cell) const
{
    const std::string_view from = std::string_view(arena).substr(cell);
    const auto shortLength = static_cast<unsigned char>(from.front());
    if (shortLength != longText)
        return from.substr(1, shortLength);
    std::uint32_t length = 0;
    std::memcpy(&length, from.data() + 1, sizeof length);
    return from.substr(1 + sizeof length, length);
}

IndexChunk::Cell IndexChunk::keep(std::string_view text)
{
    const auto cell = narrow<Cell>(arena.size());
    const auto length = narrow<std::uint32_t>(text.size());
    if (!cell || !length || text.empty())
        return 0; // an arena of 4 GiB is beyond any dump
    if (text.size() < longText) {
        arena += static_cast<char>(text.size());
    } else {
        std::array<char, sizeof *length> bytes = {};
        std::memcpy(bytes.data(), &*length, bytes.size());
        arena += static_cast<char>(longText);
        arena.append(bytes.data(), bytes.size());
    }
    arena += text;
    return *cell;
}

std::size_t IndexChunk::bytes() const
{
    return records.capacity() * sizeof(Record) + cells.capacity() * sizeof(Cell) + arena.capacity();
}

void DumpIndex::append(Chunk chunk)
{
    const auto added = narrow<RecordNumber>(chunk->records.size());
    if (!added || *added == 0 || noRecord - m_size <= *added)
        return;
    m_firsts.push_back(m_size);
    m_chunks.push_back(std::move(chunk));
    m_size += *added;
}

std::size_t DumpIndex::chunkOf(RecordNumber number) const
{
    const auto after = std::upper_bound(m_firsts.begin(), m_firsts.end(), number);
    return static_cast<std::size_t>(std::distance(m_firsts.begin(), after)) - 1;
}

const Record &DumpIndex::record(RecordNumber number) const
{
    const std::size_t chunk = chunkOf(number);
    return m_chunks[chunk]->records[number - m_firsts[chunk]];
}

std::string_view DumpIndex::cell(RecordNumber number, std::size_t column) const
{
    const std::size_t chunk = chunkOf(number);
    return m_chunks[chunk]->cell(m_chunks[chunk]->records[number - m_firsts[chunk]], column);
}

std::string_view DumpIndex::fact(RecordNumber number, Fact fact) const
{
    const std::span<const Fact> facts = factsOf(record(number).kind);
    const auto found = std::find(facts.begin(), facts.end(), fact);
    if (found == facts.end())
        return {};
    return cell(number, commonCells + static_cast<std::size_t>(std::distance(facts.begin(), found)));
}

std::size_t DumpIndex::bytes() const
{
    std::size_t sum = 0;
    for (const Chunk &chunk : m_chunks)
        sum += chunk->bytes();
    return sum;
}

} // namespace mc
