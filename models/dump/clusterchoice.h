// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/node.h"

namespace mc {

/// A cluster of several, with its part of the requests.
struct WeightedCluster
{
    std::string cluster;
    std::string header; ///< cluster_header: the request's header that names the cluster
    std::uint64_t weight = 0;

    friend bool operator==(const WeightedCluster &, const WeightedCluster &) = default;
};

/// How a route or a TCP proxy names where requests go.
struct ClusterChoice
{
    enum class Kind : std::uint8_t {
        None,
        Cluster,
        Header,   ///< the request's header names it
        Weighted, ///< by chance, or by a header or hash
        Plugin    ///< an extension decides
    };

    Kind kind = Kind::None;
    std::string name; ///< of the cluster, header or plugin
    std::vector<WeightedCluster> weighted;
    std::optional<std::uint64_t> totalWeight; ///< as older dumps write it; else the sum counts
    std::string runtimeKeyPrefix;             ///< weights can be overridden at run time
    std::string weightHeader;                 ///< header_name: the request's header takes the place of chance
    bool byHash = false;                      ///< use_hash_policy: the same request takes the same cluster

    /// Sum of the weights, which is what Envoy divides by.
    [[nodiscard]] std::uint64_t sumOfWeights() const;
    /// Names of the clusters that are known without a request, each once, in order.
    [[nodiscard]] std::vector<std::string> clusters() const;
};

/// Of a RouteAction or a TcpProxy.
ClusterChoice readClusterChoice(Node action);

} // namespace mc
