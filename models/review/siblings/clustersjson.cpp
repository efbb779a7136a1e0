// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// /clusters?format=json: envoy.admin.v3.Clusters.

#include "models/review/siblings/answers.h"

namespace mc {

namespace {

LiveBreaker breakerOf(const Json &threshold)
{
    return {numberOf(threshold, "max_connections"), numberOf(threshold, "max_pending_requests"),
            numberOf(threshold, "max_requests"), numberOf(threshold, "max_retries")};
}

/// Health as the text form has it: what is against the host, or "healthy".
void readHealth(LiveHost &host, const Json &status)
{
    if (!status.is_object())
        return;
    for (const auto &[key, value] : status.items()) {
        if (value.is_boolean() && value.get<bool>())
            host.health += "/" + key;
    }
    const std::string told = textOf(status, "eds_health_status");
    if (!told.empty() && told != "HEALTHY" && told != "UNKNOWN")
        host.health += "/" + told;
    host.healthy = host.health.empty() || host.health == "/DEGRADED";
    if (host.health.empty())
        host.health = "healthy";
}

LiveHost hostOf(const Json &status)
{
    LiveHost host;
    host.address = addressOf(member(status, "address"));
    host.hostname = textOf(status, "hostname");
    host.weight = numberOf(status, "weight");
    host.priority = numberOf(status, "priority");
    readHealth(host, member(status, "health_status"));
    for (const Json &stat : listOf(status, "stats"))
        host.counters[textOf(stat, "name")] = numberOf(stat, "value").value_or(0); // 0 is left out
    return host;
}

LiveCluster clusterOf(const Json &status)
{
    LiveCluster cluster;
    cluster.name = textOf(status, "name");
    cluster.edsServiceName = textOf(status, "eds_service_name");
    const Json &added = member(status, "added_via_api");
    cluster.addedViaApi = added.is_boolean() && added.get<bool>();
    for (const Json &threshold : listOf(member(status, "circuit_breakers"), "thresholds")) {
        if (textOf(threshold, "priority") == "HIGH")
            cluster.high = breakerOf(threshold);
        else
            cluster.normal = breakerOf(threshold);
    }
    const Json &hosts = listOf(status, "host_statuses");
    cluster.hosts.reserve(hosts.size());
    for (const Json &host : hosts)
        cluster.hosts.push_back(hostOf(host));
    return cluster;
}

} // namespace

ClustersAnswer clustersOfJson(const Json &root)
{
    ClustersAnswer answer;
    const Json &statuses = listOf(root, "cluster_statuses");
    answer.clusters.reserve(statuses.size());
    for (const Json &status : statuses)
        answer.clusters.push_back(clusterOf(status));
    return answer;
}

} // namespace mc
