// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"

#include <array>
#include <functional>

namespace mc {

/// Fills an index: records are begun in the order of the file, their cells are filled while they are open,
/// and chunks leave when no record is open.
class IndexWriter
{
public:
    explicit IndexWriter(std::function<void(Chunk)> publish);

    /// Begins a record; its number stays valid. Parent is the record around it or noRecord.
    RecordNumber begin(ResourceKind kind, RecordNumber parent);
    /// A record of the chunk that is open: begun since the last publish().
    Record &record(RecordNumber number) { return m_chunk->records[number - m_first]; }

    void setName(RecordNumber number, std::string_view text) { set(number, 0, text); }
    void setVersion(RecordNumber number, std::string_view text) { set(number, 1, text); }
    void setLastUpdated(RecordNumber number, std::string_view text) { set(number, 2, text); }
    /// Does nothing for a fact that the record's kind does not have.
    void setFact(RecordNumber number, Fact fact, std::string_view text);
    void setNumber(RecordNumber number, Fact fact, std::uint64_t value);
    [[nodiscard]] std::string_view fact(RecordNumber number, Fact fact) const;

    /// To be called when no record is open: a chunk that is full enough leaves.
    void pause();
    /// The rest leaves.
    void finish();

    [[nodiscard]] RecordNumber size() const { return m_first + count(); }
    [[nodiscard]] DumpIndex takeIndex() { return std::move(m_index); }
    [[nodiscard]] const DumpIndex &index() const { return m_index; } ///< what has left

private:
    [[nodiscard]] RecordNumber count() const { return static_cast<RecordNumber>(m_chunk->records.size()); }
    void set(RecordNumber number, std::size_t column, std::string_view text);
    IndexChunk::Cell keep(std::string_view text);
    void leave();

    std::function<void(Chunk)> m_publish;
    std::shared_ptr<IndexChunk> m_chunk;
    DumpIndex m_index;
    RecordNumber m_first = 0; ///< number of the chunk's first record
    RecordNumber m_enough;
    /// Where texts went lately: versions, times and words come again and again.
    static constexpr std::size_t recentTexts = 4096;
    std::array<IndexChunk::Cell, recentTexts> m_recent = {};
};

} // namespace mc
