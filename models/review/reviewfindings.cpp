// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/reviewfindings.h"

#include "models/base/text.h"
#include "models/review/resourcewords.h"

#include <algorithm>
#include <array>
#include <set>

namespace mc {

namespace {

struct Subject
{
    const Dump &dump;
    const Overview &overview;
    const ReviewRules &rules;
    const EndOfSupport &endOfSupport;
};

using Judge = void (*)(const Subject &, Findings &);

std::string plural(ResourceKind kind, std::uint64_t number)
{
    return kindWords(kind) + (number == 1 ? "" : "s");
}

void readersNotes(const Subject &subject, Findings &findings)
{
    findings.insert(findings.end(), subject.dump.notes.begin(), subject.dump.notes.end());
}

/// ": DETAILS" with a full stop, or just the full stop.
std::string reason(std::string_view details)
{
    std::string_view told = trimmed(details);
    while (told.ends_with('.'))
        told.remove_suffix(1);
    return told.empty() ? "." : ": " + std::string(told) + ".";
}

void states(const Subject &subject, Findings &findings)
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

const char *missingRule(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::RouteConfiguration:
        return "reference.missing-route-configuration";
    case ResourceKind::EndpointAssignment:
        return "reference.missing-endpoints";
    default:
        return "reference.missing-cluster";
    }
}

/// "the route / of ... and 3 more name it"
std::string users(const DumpIndex &index, const MissingTarget &target)
{
    std::string out = "the " + resourceTitle(index, target.firstUser);
    if (target.users > 1)
        out += " and " + std::to_string(target.users - 1) + " more resource" +
               (target.users == 2 ? "" : "s") + " name it";
    else
        out += " names it";
    return out;
}

void missingTargets(const Subject &subject, Findings &findings)
{
    const Overview &overview = subject.overview;
    std::uint64_t missing = 0;
    std::uint64_t all = 0;
    std::array<bool, resourceKinds> looked = {};
    for (const ReferenceCounts &counts : overview.references) {
        looked[static_cast<std::size_t>(counts.kind)] = counts.inDump;
        if (counts.inDump) {
            missing += counts.missing;
            all += counts.missing + counts.resolved;
        } else if (counts.missing > 0) {
            findings.push_back(
                subject.rules.finding("reference.no-section", {},
                                      {std::to_string(counts.missing), plural(counts.kind, counts.missing)}));
        }
    }
    if (missing == 0)
        return;
    if (overview.filtered) {
        findings.push_back(
            subject.rules.finding("reference.selection", {}, {std::to_string(missing), std::to_string(all)}));
        return;
    }
    for (const MissingTarget &target : overview.missingTargets) {
        if (looked[static_cast<std::size_t>(target.kind)])
            findings.push_back(subject.rules.finding(missingRule(target.kind),
                                                     resourceTitle(subject.dump.index, target.firstUser),
                                                     {target.name, users(subject.dump.index, target)}));
    }
}

void controlPlane(const Subject &subject, Findings &findings)
{
    const ReviewRule *rule = subject.rules.rule("control-plane.ended");
    const DumpIndex &index = subject.dump.index;
    for (RecordNumber number = 0; rule && number < index.size(); ++number) {
        if (index.record(number).kind != ResourceKind::Bootstrap)
            continue;
        for (const std::string_view address : split(index.fact(number, Fact::ControlPlane), '\n')) {
            if (address.find(rule->controlPlane) != std::string_view::npos)
                findings.push_back(subject.rules.finding(rule->id, resourceTitle(index, number),
                                                         {std::string(address), subject.endOfSupport.date}));
        }
    }
}

/// All that is looked for, in the order of the answer.
constexpr std::array<Judge, 4> judges = {readersNotes, states, missingTargets, controlPlane};

} // namespace

Findings reviewFindings(const Dump &dump, const Overview &overview, const ReviewRules &rules,
                        const EndOfSupport &endOfSupport)
{
    Findings findings;
    const Subject subject{dump, overview, rules, endOfSupport};
    for (const Judge judge : judges)
        judge(subject, findings);
    return findings;
}

} // namespace mc
