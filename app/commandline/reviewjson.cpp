// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/findings.h"
#include "app/commandline/reviewanswers.h"

namespace mc {

namespace {

Json textOrNull(const std::string &text, const Shown &shown)
{
    return text.empty() ? Json() : Json(shown(text));
}

Json nodeJson(const NodeOverview &node, const Shown &shown)
{
    return {{"id", textOrNull(node.id, shown)},      {"cluster", textOrNull(node.cluster, shown)},
            {"mesh", textOrNull(node.mesh, shown)},  {"kind", textOrNull(node.kind, shown)},
            {"name", textOrNull(node.name, shown)},  {"envoyVersion", textOrNull(node.envoyVersion, shown)},
            {"build", textOrNull(node.build, shown)}};
}

Json countsJson(const ResourceCounts &counts)
{
    return {{"listeners", counts.listeners},
            {"filterChains", counts.filterChains},
            {"routeConfigurations", counts.routeConfigurations},
            {"virtualHosts", counts.virtualHosts},
            {"routes", counts.routes},
            {"clusters", counts.clusters},
            {"endpointAssignments", counts.endpointAssignments},
            {"endpoints", counts.endpoints},
            {"secrets", counts.secrets}};
}

Json referencesJson(const Overview &overview, const Shown &shown)
{
    Json kinds = Json::array();
    for (const ReferenceCounts &counts : overview.references) {
        Json missing = Json::array();
        for (const MissingTarget &target : overview.missingTargets) {
            if (target.kind == counts.kind)
                missing.push_back({{"name", shown(target.name)}, {"users", target.users}});
        }
        kinds.push_back({{"kind", kindName(counts.kind)},
                         {"sectionInDump", counts.inDump},
                         {"resolved", counts.resolved},
                         {"missing", std::move(missing)}});
    }
    return kinds;
}

Findings shownFindings(const Findings &findings, const Shown &shown)
{
    Findings out = findings;
    for (Finding &finding : out) {
        finding.resource = shown(finding.resource);
        finding.message = shown(finding.message);
    }
    return out;
}

} // namespace

Json reviewJson(const Overview &overview, const Findings &findings, const Shown &shown)
{
    const StateCounts &states = overview.states;
    const RetryPolicyCounts &retries = overview.retryPolicies;
    const CircuitBreakerCounts &breakers = overview.circuitBreakers;
    return {
        {"format", 1},
        {"file", overview.file},
        {"size", overview.size},
        {"generation", textOrNull(overview.generation, shown)},
        {"node", nodeJson(overview.node, shown)},
        {"counts", countsJson(overview.counts)},
        {"states", {{"warming", states.warming}, {"draining", states.draining}, {"error", states.error}}},
        {"missing", overview.missing},
        {"endpointsUnknown", overview.endpointsUnknown},
        {"retryPolicies",
         {{"appMeshDefault", retries.appMeshDefault}, {"custom", retries.custom}, {"none", retries.none}}},
        {"circuitBreakers",
         {{"appMeshDefault", breakers.appMeshDefault},
          {"envoyDefault", breakers.envoyDefault},
          {"custom", breakers.custom}}},
        {"filtered", overview.filtered},
        {"references", referencesJson(overview, shown)},
        {"findings", findingsJson(shownFindings(findings, shown))}};
}

} // namespace mc
