// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/indexwriter.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace mc {

namespace {

constexpr RecordNumber firstChunk = 64; // so that the first rows are there at once
constexpr RecordNumber largestChunk = 8192;
constexpr RecordNumber chunkGrowth = 4;
constexpr std::size_t commonCells = 3;
constexpr std::size_t longestCommonText = 256;

/// From the length, the first bytes and the last ones.
std::size_t hashOfText(std::string_view text)
{
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;
    constexpr unsigned shift = 40;
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    if (text.size() >= sizeof head) {
        std::memcpy(&head, text.data(), sizeof head);
        std::memcpy(&tail, text.data() + (text.size() - sizeof tail), sizeof tail);
    } else {
        for (const char c : text)
            head = head << 8U | static_cast<unsigned char>(c);
    }
    return static_cast<std::size_t>(((head * multiplier) ^ (tail + text.size())) * multiplier >> shift);
}

std::size_t columnOf(ResourceKind kind, Fact fact)
{
    const std::span<const Fact> facts = factsOf(kind);
    const auto found = std::find(facts.begin(), facts.end(), fact);
    return found == facts.end() ? 0
                                : commonCells + static_cast<std::size_t>(std::distance(facts.begin(), found));
}

} // namespace

IndexWriter::IndexWriter(std::function<void(Chunk)> publish)
    : m_publish(std::move(publish)), m_chunk(std::make_shared<IndexChunk>()), m_enough(firstChunk)
{
}

RecordNumber IndexWriter::begin(ResourceKind kind, RecordNumber parent)
{
    const RecordNumber number = size();
    Record record;
    record.kind = kind;
    record.parent = parent;
    record.firstCell = static_cast<std::uint32_t>(m_chunk->cells.size());
    m_chunk->records.push_back(record);
    m_chunk->cells.resize(m_chunk->cells.size() + commonCells + factsOf(kind).size());
    return number;
}

IndexChunk::Cell IndexWriter::keep(std::string_view text)
{
    if (text.size() > longestCommonText)
        return m_chunk->keep(text);
    IndexChunk::Cell &recent = m_recent[hashOfText(text) % recentTexts];
    if (m_chunk->text(recent) != text)
        recent = m_chunk->keep(text);
    return recent;
}

void IndexWriter::set(RecordNumber number, std::size_t column, std::string_view text)
{
    m_chunk->cells[record(number).firstCell + column] = text.empty() ? 0 : keep(text);
}

void IndexWriter::setFact(RecordNumber number, Fact fact, std::string_view text)
{
    if (const std::size_t column = columnOf(record(number).kind, fact); column != 0)
        set(number, column, text);
}

void IndexWriter::setNumber(RecordNumber number, Fact fact, std::uint64_t value)
{
    std::array<char, 20> digits = {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    setFact(number, fact, std::string_view(digits.data(), static_cast<std::size_t>(end.ptr - digits.data())));
}

std::string_view IndexWriter::fact(RecordNumber number, Fact fact) const
{
    const Record &record = m_chunk->records[number - m_first];
    const std::size_t column = columnOf(record.kind, fact);
    return column == 0 ? std::string_view() : m_chunk->cell(record, column);
}

void IndexWriter::pause()
{
    if (count() >= m_enough)
        leave();
}

void IndexWriter::finish()
{
    if (count() > 0)
        leave();
}

void IndexWriter::leave()
{
    m_chunk->records.shrink_to_fit();
    m_chunk->cells.shrink_to_fit();
    m_chunk->arena.shrink_to_fit();
    m_first += count();
    m_enough = std::min(m_enough * chunkGrowth, largestChunk);
    const Chunk chunk = std::move(m_chunk);
    m_index.append(chunk);
    m_chunk = std::make_shared<IndexChunk>();
    m_recent = {};
    if (m_publish)
        m_publish(chunk);
}

} // namespace mc
