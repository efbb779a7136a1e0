// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "models/review/references.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace mc {

/// Who an Envoy is; empty where the dump does not tell.
struct NodeOverview
{
    std::string id;
    std::string cluster;
    std::string mesh; ///< decoded from the id, as kind and name: App Mesh only
    std::string kind; ///< "virtual-node" or "virtual-gateway"
    std::string name;
    std::string envoyVersion;
    std::string build; ///< "appmesh.1"
};

/// What serves: static and active entries, with what stands in them.
struct ResourceCounts
{
    std::uint64_t listeners = 0;
    std::uint64_t filterChains = 0; ///< default filter chains too
    std::uint64_t routeConfigurations = 0;
    std::uint64_t virtualHosts = 0;
    std::uint64_t routes = 0;
    std::uint64_t clusters = 0;
    std::uint64_t endpointAssignments = 0;
    std::uint64_t endpoints = 0; ///< of the assignments; without their section, of the clusters
    std::uint64_t secrets = 0;
};

/// Entries that do not serve.
struct StateCounts
{
    std::uint64_t warming = 0;
    std::uint64_t draining = 0;
    std::uint64_t error = 0; ///< rejected by Envoy
};

/// Routes by the retry policy that applies to them, inherited ones too.
struct RetryPolicyCounts
{
    std::uint64_t appMeshDefault = 0;
    std::uint64_t custom = 0;
    std::uint64_t none = 0;
};

/// Clusters by their DEFAULT threshold.
struct CircuitBreakerCounts
{
    std::uint64_t appMeshDefault = 0;
    std::uint64_t envoyDefault = 0;
    std::uint64_t custom = 0;
};

/// A name that is used by what serves, and that the dump does not hold.
struct MissingTarget
{
    ResourceKind kind = ResourceKind::Other;
    std::string name;
    RecordNumber firstUser = noRecord; ///< a route, if one names it
    std::uint64_t users =
        0; ///< resources that name it: a filter chain beside its routes, a listener not beside its chains
};

/// What became of the names of one kind that resources which serve use, each name counted once.
struct ReferenceCounts
{
    ResourceKind kind = ResourceKind::Other; ///< of what is named
    bool inDump = false;                     ///< the dump has a section for them
    std::uint64_t resolved = 0;
    std::uint64_t missing = 0;
};

/// A dump at a glance (design of the command line, "What counts").
struct Overview
{
    std::string file;
    std::uint64_t size = 0; ///< bytes on disk
    std::string generation; ///< "v2alpha", "v2", "v3" or "mixed"; empty where nothing tells
    NodeOverview node;
    ResourceCounts counts;
    StateCounts states;
    std::vector<std::string> missing; ///< sections that are not in this dump: "endpoints"
    /// EDS clusters whose endpoints are not in this dump: it was made without include_eds.
    std::uint64_t endpointsUnknown = 0;
    RetryPolicyCounts retryPolicies;
    CircuitBreakerCounts circuitBreakers;
    std::array<ReferenceCounts, 3> references; ///< route configurations, clusters, assignments
    std::vector<MissingTarget> missingTargets; ///< in the order of their first use
    bool filtered = false; ///< so many names are missing that the dump holds a selection only
};

/// One pass over the index and its references; the file is not read again.
Overview overviewOf(const Dump &dump, const References &references);

} // namespace mc
