// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Names that lead nowhere.

#include "models/review/findings/judges.h"
#include "models/review/resourcewords.h"

#include <array>

namespace mc {

namespace {

std::string plural(ResourceKind kind, std::uint64_t number)
{
    return kindWords(kind) + (number == 1 ? "" : "s");
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

} // namespace

void judgeReferences(const ReviewSubject &subject, Findings &findings)
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

} // namespace mc
