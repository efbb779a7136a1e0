// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/addressview.h"

namespace mc {

struct EndpointView
{
    AddressView address;
    std::string hostname;
    std::string health;                  ///< HEALTHY, UNHEALTHY, ...; empty: UNKNOWN
    std::optional<std::uint64_t> weight; ///< load_balancing_weight; absent: 1

    /// False for hosts that get no requests: UNHEALTHY, DRAINING, TIMEOUT.
    [[nodiscard]] bool takesRequests() const;
};

struct LocalityView
{
    std::string region;
    std::string zone;
    std::string subZone;
    std::uint64_t priority = 0;          ///< 0 is used first
    std::optional<std::uint64_t> weight; ///< of the locality
    std::vector<EndpointView> endpoints;
};

/// ClusterLoadAssignment, or the `hosts` of a v2 cluster as one locality.
struct EndpointAssignmentView
{
    std::string clusterName; ///< the EDS service name where the cluster has one
    std::vector<LocalityView> localities;
    std::optional<std::uint64_t> overprovisioningFactor; ///< absent: 140
    std::size_t dropOverloads = 0;                       ///< policies that drop requests on purpose

    [[nodiscard]] std::size_t endpoints() const;
};

EndpointAssignmentView readEndpointAssignment(Node assignment);

/// v2: a cluster's list of addresses.
EndpointAssignmentView readHosts(Node hosts);

} // namespace mc
