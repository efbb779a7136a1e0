// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/report.h"

#include "models/base/text.h"
#include "models/review/reporttables.h"

namespace mc {

namespace {

std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string out;
    for (const std::string &part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out;
}

std::string titleOf(const Overview &overview)
{
    const NodeOverview &node = overview.node;
    if (!node.name.empty())
        return (node.kind == "virtual-gateway" ? "Virtual gateway " : "Virtual node ") + node.name +
               " in mesh " + node.mesh;
    return node.id.empty() ? "Envoy of an unknown node" : "Envoy " + node.id;
}

std::string versionText(const NodeOverview &node)
{
    if (node.envoyVersion.empty())
        return "not in this dump";
    return node.build.empty() ? node.envoyVersion : node.envoyVersion + ", " + node.build;
}

std::string servingText(const ResourceCounts &counts)
{
    return joined({counted(counts.listeners, "listener", "listeners"),
                   counted(counts.filterChains, "filter chain", "filter chains"),
                   counted(counts.routeConfigurations, "route configuration", "route configurations"),
                   counted(counts.virtualHosts, "virtual host", "virtual hosts"),
                   counted(counts.routes, "route", "routes"), counted(counts.clusters, "cluster", "clusters"),
                   counted(counts.secrets, "secret", "secrets")});
}

std::string endpointsText(const Overview &overview)
{
    std::string out = counted(overview.counts.endpoints, "host", "hosts");
    if (overview.counts.endpointAssignments > 0)
        out += " in " + counted(overview.counts.endpointAssignments, "assignment", "assignments");
    if (overview.endpointsUnknown > 0)
        out += "; those of " + counted(overview.endpointsUnknown, "EDS cluster", "EDS clusters") +
               " are not in this dump (include_eds)";
    return out;
}

std::string referencesText(const Overview &overview)
{
    std::uint64_t resolved = 0;
    std::uint64_t missing = 0;
    std::uint64_t unknown = 0;
    for (const ReferenceCounts &counts : overview.references) {
        resolved += counts.resolved;
        (counts.inDump ? missing : unknown) += counts.missing;
    }
    std::string out = std::to_string(resolved) + " resolved, " + std::to_string(missing) + " missing";
    if (unknown > 0)
        out += ", " + std::to_string(unknown) + " whose section is not in this dump";
    return out;
}

std::vector<std::pair<std::string, std::string>> summaryOf(const Overview &overview)
{
    const StateCounts &states = overview.states;
    const RetryPolicyCounts &retries = overview.retryPolicies;
    const CircuitBreakerCounts &breakers = overview.circuitBreakers;
    std::vector<std::pair<std::string, std::string>> out = {
        {"File", overview.file + ", " + counted(overview.size, "byte", "bytes") +
                     (overview.generation.empty() ? "" : ", " + overview.generation)},
        {"Node", overview.node.id.empty() ? "not in this dump" : overview.node.id},
        {"Envoy", versionText(overview.node)},
        {"Serving", servingText(overview.counts)},
        {"Endpoints", endpointsText(overview)},
        {"Not serving", std::to_string(states.warming) + " warming, " + std::to_string(states.draining) +
                            " draining, " + std::to_string(states.error) + " rejected"},
        {"Retry policies", std::to_string(retries.appMeshDefault) + " App Mesh default, " +
                               std::to_string(retries.custom) + " custom, " + std::to_string(retries.none) +
                               " none"},
        {"Circuit breakers", std::to_string(breakers.appMeshDefault) + " App Mesh default, " +
                                 std::to_string(breakers.envoyDefault) + " Envoy default, " +
                                 std::to_string(breakers.custom) + " custom"},
        {"References", referencesText(overview)},
    };
    if (!overview.missing.empty())
        out.emplace_back("Not in this dump", joined(overview.missing));
    return out;
}

Findings shownFindings(const Findings &findings, const Shown &shown)
{
    Findings out = findings;
    for (Finding &finding : out) {
        finding.resource = visible(shown(finding.resource));
        finding.message = visible(shown(finding.message));
        finding.next = visible(shown(finding.next));
    }
    return out;
}

} // namespace

Report reportOf(const Dump &dump, const Overview &overview, const Findings &findings, const Shown &shown,
                std::size_t mostRows)
{
    Report report;
    report.title = visible(shown(titleOf(overview)));
    report.summary = summaryOf(overview);
    for (auto &line : report.summary)
        line.second = visible(shown(line.second));
    report.findings = shownFindings(findings, shown);
    if (mostRows > 0)
        report.tables = reportTables(dump.index, shown, mostRows);
    return report;
}

} // namespace mc
