// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"

#include <string_view>
#include <vector>

namespace mc {

/// What an entry does: only serving ones answer requests, and whether they are static or active makes no
/// difference.
enum class Slot : std::uint8_t { Serving, Warming, Draining, Error };
inline constexpr std::array allSlots = {Slot::Serving, Slot::Warming, Slot::Draining, Slot::Error};

Slot slotOf(ResourceState state);

/// Entries of one kind and name in both dumps.
struct Match
{
    ResourceKind kind = ResourceKind::Other;
    std::string_view name;
    std::vector<RecordNumber> before;
    std::vector<RecordNumber> after;
};

/// All resources of two dumps in the order of the first one, then those that only the second one has. Parts
/// of resources (filter chains, virtual hosts, tables written in listeners) are none of their own. Names look
/// into the indexes.
std::vector<Match> matchResources(const DumpIndex &before, const DumpIndex &after);

/// The virtual hosts of a route configuration: the records behind its own.
std::vector<RecordNumber> virtualHostsOf(const DumpIndex &index, RecordNumber table);

} // namespace mc
