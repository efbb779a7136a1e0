// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/dump/dumpindex.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mc {

/// What the answers that are saved beside a dump tell of a cluster; empty where they do not.
struct LiveNotes
{
    std::string hosts;     ///< "3 of 4 healthy"
    std::string breaker;   ///< in force for DEFAULT: "1024 / 1024 / 1024 / 3"
    std::string overflows; ///< requests and connections that a circuit breaker turned away
};

/// What is known about records beside their index, once a dump has been read: rows show it where it is there.
struct RecordNotes
{
    /// What the name means in App Mesh ("cart", "self redirect"), by record number; empty for a dump of
    /// another mesh.
    std::vector<std::string> meshNames;
    /// The worst finding about a record.
    std::map<RecordNumber, Severity> severities;
    std::map<RecordNumber, LiveNotes> live;

    [[nodiscard]] std::string_view meshName(RecordNumber record) const
    {
        return record < meshNames.size() ? std::string_view(meshNames[record]) : std::string_view();
    }
    [[nodiscard]] const LiveNotes *liveNotes(RecordNumber record) const
    {
        const auto found = live.find(record);
        return found == live.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::optional<Severity> severity(RecordNumber record) const
    {
        const auto found = severities.find(record);
        return found == severities.end() ? std::nullopt : std::optional(found->second);
    }
};

} // namespace mc
