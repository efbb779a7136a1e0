// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/endpointview.h"
#include "models/dump/tlsview.h"

namespace mc {

/// One threshold of a circuit breaker as it is written; effective.h gives the values that apply.
struct ThresholdView
{
    std::optional<std::uint64_t> maxConnections;
    std::optional<std::uint64_t> maxPendingRequests;
    std::optional<std::uint64_t> maxRequests;
    std::optional<std::uint64_t> maxRetries;
    std::optional<std::uint64_t> maxConnectionPools;
    bool retryBudget = false;
};

enum class Priority : std::uint8_t { Default, High };

/// The first threshold of a priority, which is the one that counts; missing where Envoy's defaults apply.
Node thresholdOf(Node cluster, Priority priority);
ThresholdView readThreshold(Node threshold);

struct ClusterView
{
    std::string name;
    std::string statName;       ///< alt_stat_name
    std::string type;           ///< EDS, STRICT_DNS, STATIC (also where nothing is written), or an extension
    std::string lbPolicy;       ///< ROUND_ROBIN where nothing is written
    std::string edsServiceName; ///< the name under which EDS knows it, where it has one
    std::optional<Duration> connectTimeout; ///< absent: 5 s
    std::optional<TlsView> tls;
    std::size_t tlsMatches = 0;          ///< transport_socket_matches: another socket for some of the hosts
    bool http2 = false;                  ///< speaks HTTP/2 to the upstream
    std::vector<std::string> aggregated; ///< clusters of an aggregate cluster
    std::size_t healthChecks = 0;
    bool outlierDetection = false;
    /// Hosts that are written in the cluster. Nothing for EDS and ORIGINAL_DST: they stand elsewhere.
    std::optional<EndpointAssignmentView> endpoints;

    /// What an endpoint assignment of this cluster is called.
    [[nodiscard]] const std::string &assignmentName() const
    {
        return edsServiceName.empty() ? name : edsServiceName;
    }
};

ClusterView readCluster(Node cluster);

} // namespace mc
