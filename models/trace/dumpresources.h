// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "models/trace/routetable.h"

#include <array>
#include <unordered_map>
#include <utility>

namespace mc {

/// A route table and the records of its virtual hosts.
struct BuiltTable
{
    RouteTable table;
    std::vector<RecordNumber> hosts;
};

/// The resources of a dump by name, and their texts read again as JSON. Reading begins with the index alone:
/// a trace reads a handful of resources, however large the dump is.
class DumpResources
{
public:
    DumpResources(std::shared_ptr<const Dump> dump, bool showSecrets);
    DumpResources(const DumpResources &) = delete; // its tables read through it
    DumpResources &operator=(const DumpResources &) = delete;

    [[nodiscard]] const DumpIndex &index() const { return m_dump->index; }

    /// The one that serves; where none does, one that is warming or was rejected; noRecord for neither.
    [[nodiscard]] RecordNumber find(ResourceKind kind, std::string_view name) const;
    /// True if the dump tells about resources of that kind.
    [[nodiscard]] bool tellsOf(ResourceKind kind) const;
    /// All that serve, in the order of the file.
    [[nodiscard]] std::vector<RecordNumber> serving(ResourceKind kind) const;

    /// The resource itself, without the entry around it; null where its text is broken, as at the end of a
    /// file that was cut off.
    Json read(RecordNumber number);
    /// The route table of a record, its virtual hosts read when they are asked for.
    BuiltTable table(RecordNumber number);
    /// The record of a virtual host's route, by its place; noRecord for none.
    [[nodiscard]] RecordNumber routeOf(RecordNumber virtualHost, std::size_t place) const;

    /// The first thing that could not be read since it was asked for last: a file that changed.
    std::optional<Error> takeError() { return std::exchange(m_error, std::nullopt); }

private:
    Json parse(const Result<std::string> &text);
    Json tableHead(RecordNumber number, const std::vector<RecordNumber> &hosts);

    std::shared_ptr<const Dump> m_dump;
    bool m_showSecrets = false;
    std::array<std::unordered_map<std::string_view, RecordNumber>, resourceKinds> m_names;
    std::array<bool, resourceKinds> m_known{};
    std::optional<Error> m_error;
};

} // namespace mc
