// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/resource.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// Number of a record in its index, in the order of the file.
using RecordNumber = std::uint32_t;
inline constexpr RecordNumber noRecord = std::numeric_limits<RecordNumber>::max();

/// One resource of a dump, without its text. Begin and end are byte offsets of its entry in the (inflated)
/// file: the JSON object that stands in the section's list (with version_info and last_updated), for filter
/// chains, virtual hosts and routes their own object, for a bootstrap its section.
struct Record
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    RecordNumber parent = noRecord;
    std::uint32_t firstCell = 0; ///< of its chunk: name, version, time, then the facts of its kind
    ResourceKind kind = ResourceKind::Other;
    ResourceState state = ResourceState::Static;
    ApiVersion api = ApiVersion::Unknown;
    bool inlineTable = false; ///< a route table (or a part of one) that is written in a listener only
};

/// True for a resource that answers requests: static or active.
inline bool serves(const Record &record)
{
    return record.state == ResourceState::Static || record.state == ResourceState::Active;
}

/// A part of an index, complete in itself and never changed: crosses threads as it is.
class IndexChunk
{
public:
    /// Where a text stands in the chunk's arena, behind its length (one byte, or 255 and four bytes); 0 is
    /// the empty text.
    using Cell = std::uint32_t;

    std::vector<Record> records;
    std::vector<Cell> cells;
    std::string arena = std::string(1, '\0');

    [[nodiscard]] std::string_view cell(const Record &record, std::size_t column) const
    {
        return text(cells[record.firstCell + column]);
    }
    [[nodiscard]] std::string_view text(Cell cell) const;
    /// Puts a text into the arena; 0 where the arena is full.
    Cell keep(std::string_view text);
    [[nodiscard]] std::size_t bytes() const; ///< memory that it holds
};

using Chunk = std::shared_ptr<const IndexChunk>;

/// Compact records of all resources of a dump, in the order of the file; grows by whole chunks. Copies share
/// their chunks.
class DumpIndex
{
public:
    void append(Chunk chunk);

    [[nodiscard]] RecordNumber size() const { return m_size; }
    [[nodiscard]] const Record &record(RecordNumber number) const;
    [[nodiscard]] std::string_view name(RecordNumber number) const { return cell(number, 0); }
    [[nodiscard]] std::string_view version(RecordNumber number) const { return cell(number, 1); }
    [[nodiscard]] std::string_view lastUpdated(RecordNumber number) const { return cell(number, 2); }
    /// Empty for a fact that is not written or not of the record's kind.
    [[nodiscard]] std::string_view fact(RecordNumber number, Fact fact) const;
    [[nodiscard]] std::size_t bytes() const; ///< memory that it holds

private:
    [[nodiscard]] std::size_t chunkOf(RecordNumber number) const;
    [[nodiscard]] std::string_view cell(RecordNumber number, std::size_t column) const;

    std::vector<Chunk> m_chunks;
    std::vector<RecordNumber> m_firsts; ///< number of the first record of each chunk
    RecordNumber m_size = 0;
};

} // namespace mc
