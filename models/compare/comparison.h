// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/fielddiff.h"
#include "models/dump/dump.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace mc {

/// A resource by what it is matched by. Several entries of one kind and name (a listener that is warming
/// beside the active one, route tables written in listeners) are one resource.
struct NamedResource
{
    ResourceKind kind = ResourceKind::Other;
    std::string name; ///< may be empty

    friend bool operator==(const NamedResource &, const NamedResource &) = default;
};

struct ChangedResource
{
    NamedResource resource;
    FieldChanges fields; ///< at least one
};

/// A resource that went and one of the same kind that came with nearly the same content: perhaps it was given
/// another name.
struct RenamedResource
{
    ResourceKind kind = ResourceKind::Other;
    std::string from;
    std::string to;
    FieldChanges fields; ///< what differs beside the name
};

/// What differs between two dumps, resource by resource.
struct Comparison
{
    std::vector<NamedResource> added;
    std::vector<NamedResource> removed;
    std::vector<ChangedResource> changed;
    std::vector<RenamedResource> renames; ///< suggestions; their resources stand in added and removed too
    std::uint64_t unchanged = 0;
    std::array<std::uint64_t, resourceKinds> unchangedOf = {}; ///< by kind
};

struct CompareOptions
{
    bool showSecrets = false; ///< fields tell secrets instead of the mask
};

/// Compares two dumps by meaning. Resources are matched by kind and name. No difference is: the order of keys
/// and of lists whose order means nothing, version_info and last_updated, snake_case or camelCase, v2 or v3,
/// defaults that are written out, static or active. Resources of the same bytes are never parsed; a route
/// configuration is compared virtual host by virtual host. Time grows with the sizes of the files, and much
/// more with what differs. An error for a file that cannot be read or changed meanwhile.
Result<Comparison> compareDumps(const Dump &before, const Dump &after, const CompareRules &rules,
                                const CompareOptions &options = {});

/// Two dumps, read beside each other.
struct DumpPair
{
    std::shared_ptr<const Dump> before;
    std::shared_ptr<const Dump> after;
};

/// Reads two dumps to compare them. An error too for a dump that is cut off or broken: what is missing from
/// it would be told as removed.
Result<DumpPair> readDumpPair(const std::string &before, const std::string &after);

} // namespace mc
