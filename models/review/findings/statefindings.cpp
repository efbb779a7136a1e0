// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What the reader noted, what Envoy refused or waits for, and from which updates a section is.

#include "models/base/text.h"
#include "models/review/findings/judges.h"
#include "models/review/references.h"
#include "models/review/resourcewords.h"

#include <array>
#include <map>
#include <set>

namespace mc {

namespace {

/// ": DETAILS" with a full stop, or just the full stop.
std::string reason(std::string_view details)
{
    std::string_view told = trimmed(details);
    while (told.ends_with('.'))
        told.remove_suffix(1);
    return told.empty() ? "." : ": " + std::string(told) + ".";
}

} // namespace

void judgeNotes(const ReviewSubject &subject, Findings &findings)
{
    findings.insert(findings.end(), subject.dump.notes.begin(), subject.dump.notes.end());
}

void judgeStates(const ReviewSubject &subject, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    std::set<std::pair<ResourceKind, std::string_view>> serving;
    std::vector<RecordNumber> waiting;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.parent != noRecord)
            continue;
        if (record.state == ResourceState::Error || record.state == ResourceState::Warming)
            waiting.push_back(number);
    }
    if (waiting.empty())
        return;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.parent == noRecord && serves(record))
            serving.emplace(record.kind, index.name(number));
    }
    for (const RecordNumber number : waiting) {
        const Record &record = index.record(number);
        if (record.state == ResourceState::Warming) {
            findings.push_back(subject.rules.finding("state.warming", resourceTitle(index, number)));
            continue;
        }
        const bool before = serving.contains({record.kind, index.name(number)});
        findings.push_back(subject.rules.finding(before ? "state.rejected" : "state.rejected-alone",
                                                 resourceTitle(index, number),
                                                 {reason(index.fact(number, Fact::ErrorDetails))}));
    }
}

/// Versions of which several resources are: one update each. A section of one version a resource tells
/// nothing.
void judgeVersions(const ReviewSubject &subject, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    std::array<std::map<std::string_view, std::uint64_t>, resourceKinds> versions;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.parent == noRecord && record.state == ResourceState::Active &&
            !index.version(number).empty())
            ++versions[static_cast<std::size_t>(record.kind)][index.version(number)];
    }
    for (std::size_t i = 0; i < resourceKinds; ++i) {
        std::uint64_t all = 0;
        for (const auto &[version, resources] : versions[i])
            all += resources;
        if (versions[i].size() < 2 || versions[i].size() == all)
            continue;
        findings.push_back(subject.rules.finding(
            "version.mixed", {},
            {counted(all, static_cast<ResourceKind>(i)), std::to_string(versions[i].size())}));
    }
}

} // namespace mc
