// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/appmeshnames.h"
#include "models/dump/effective.h"
#include "models/dump/listenerview.h"
#include "models/dump/routeview.h"
#include "models/dump/secretview.h"
#include "models/dump/virtualhostview.h"

namespace mc::test {

/// Takes an entry of a dump for each kind of resource in turn and reads all of it; a size of what was found,
/// so that nothing of it can be left out.
inline std::size_t readEveryView(Node entry, const Defaults &defaults)
{
    std::size_t found = 0;
    for (const ResourceState state : {ResourceState::Active, ResourceState::Error}) {
        const ListenerView listener = readListener(resourceIn(entry, ResourceKind::Listener, state));
        found += listener.name.size() + listener.chains.size();
    }
    const Node table = resourceIn(entry, ResourceKind::RouteConfiguration);
    found += readRouteConfiguration(table).name.size();
    for (const Node &host : table["virtual_hosts"].elements()) {
        found += readVirtualHost(host).domains.size();
        for (const Node &route : host["routes"].elements()) {
            found += readRoute(route).match.pathText.size();
            found += readRetryPolicy(retryPolicyInForce(route, host).policy).retryOn.size();
            found += effectiveRetryPolicy(route, host, defaults).size();
            found += effectiveRoute(route, entry, defaults).size();
            found += readMeshTarget(route, defaults.words()).virtualService.size();
        }
    }
    const Node cluster = resourceIn(entry, ResourceKind::Cluster);
    const ClusterView view = readCluster(cluster);
    found += view.name.size() + (view.endpoints ? view.endpoints->endpoints() : 0);
    for (const Priority priority : {Priority::Default, Priority::High}) {
        found += readThreshold(thresholdOf(cluster, priority)).maxRequests.value_or(0) != 0 ? 1 : 0;
        found += effectiveCircuitBreaker(cluster, priority, defaults).size();
    }
    found += effectiveCluster(cluster, defaults).size() + effectiveOutlierDetection(cluster, defaults).size();
    found += effectiveHealthChecks(cluster, defaults).size();
    found += readMeshTarget(cluster, defaults.words()).virtualNode.size();
    const std::optional<MeshNode> self = readMeshNode(entry.at("node.id").text(), defaults.words());
    if (const auto name = readMeshCluster(view.name, self ? &*self : nullptr, defaults.words()))
        found += name->node.size();
    found +=
        readEnvoyBuild(resourceIn(entry, ResourceKind::Bootstrap)["node"], defaults.words()).version.size();
    found += readEndpointAssignment(resourceIn(entry, ResourceKind::EndpointAssignment)).endpoints();
    found += readSecret(resourceIn(entry, ResourceKind::Secret)).ticketKeys;
    return found;
}

} // namespace mc::test
