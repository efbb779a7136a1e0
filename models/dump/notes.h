// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/dump/dumpfile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mc {

/// What is said about a dump while it is read, by offset; lines and columns are counted at the end.
class DumpNotes
{
public:
    /// The first twenty of a rule are kept, and the number of the others.
    void add(Severity severity, const std::string &rule, std::uint64_t offset, std::string message,
             std::string next);
    /// With another place, which is told behind the message: "MESSAGE dump.json:3:5."
    void addWithPlace(Severity severity, const std::string &rule, std::uint64_t offset, std::string message,
                      std::uint64_t otherOffset, std::string next);

    /// In the order of the file, each with its place.
    [[nodiscard]] Findings placed(const DumpFile &file) const;

private:
    bool counts(Severity severity, const std::string &rule);

    struct Note
    {
        Finding finding;
        std::uint64_t offset = 0;
        std::optional<std::uint64_t> other;
    };
    struct Sum
    {
        std::string rule;
        std::size_t number = 0;
        Severity severity = Severity::Info;
    };

    std::vector<Note> m_notes;
    std::vector<Sum> m_sums;
};

/// Lines and columns (in bytes, from 1) of offsets in ascending order. Reads the file up to the last of them.
std::vector<Place> placesOf(const DumpFile &file, const std::vector<std::uint64_t> &offsets);

} // namespace mc
