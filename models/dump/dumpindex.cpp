// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/dumpindex.h"

#include "models/base/narrow.h"

#include <algorithm>

namespace mc {

namespace {

/// Name, version and time stand before the facts.
constexpr std::size_t commonCells = 3;

} // namespace

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
