// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/clusterview.h"

namespace mc {

namespace {

std::string textOr(Node node, const char *otherwise)
{
    return node.text().empty() ? otherwise : std::string(node.text());
}

bool speaksHttp2(Node cluster)
{
    if (cluster["http2_protocol_options"])
        return true;
    for (const auto &[name, options] : cluster["typed_extension_protocol_options"].members()) {
        const Node config = unpacked(options).config;
        const Node http = config.firstOf({"explicit_http_config", "use_downstream_protocol_config"});
        if (http["http2_protocol_options"])
            return true;
    }
    return false;
}

std::optional<EndpointAssignmentView> writtenEndpoints(Node cluster)
{
    if (const Node assignment = cluster["load_assignment"])
        return readEndpointAssignment(assignment);
    if (const Node hosts = cluster["hosts"])
        return readHosts(hosts);
    return std::nullopt;
}

} // namespace

Node thresholdOf(Node cluster, Priority priority)
{
    const bool high = priority == Priority::High;
    for (const Node &threshold : cluster.at("circuit_breakers.thresholds").elements()) {
        if (threshold.isObject() && (threshold["priority"].text() == "HIGH") == high)
            return threshold;
    }
    return {};
}

ThresholdView readThreshold(Node threshold)
{
    ThresholdView view;
    view.maxConnections = threshold["max_connections"].number();
    view.maxPendingRequests = threshold["max_pending_requests"].number();
    view.maxRequests = threshold["max_requests"].number();
    view.maxRetries = threshold["max_retries"].number();
    view.maxConnectionPools = threshold["max_connection_pools"].number();
    view.retryBudget = threshold["retry_budget"].isObject();
    return view;
}

ClusterView readCluster(Node cluster)
{
    ClusterView view;
    view.name = cluster["name"].text();
    view.statName = cluster["alt_stat_name"].text();
    const Node custom = cluster["cluster_type"];
    view.type = custom ? std::string(custom["name"].text()) : textOr(cluster["type"], "STATIC");
    view.lbPolicy = textOr(cluster["lb_policy"], "ROUND_ROBIN");
    view.edsServiceName = cluster.at("eds_cluster_config.service_name").text();
    view.connectTimeout = cluster["connect_timeout"].duration();
    view.tls = readTls(cluster);
    view.tlsMatches = cluster["transport_socket_matches"].elements().size();
    view.http2 = speaksHttp2(cluster);
    if (custom)
        view.aggregated = extensionOf(custom).config["clusters"].texts();
    view.healthChecks = cluster["health_checks"].elements().size();
    view.outlierDetection = cluster["outlier_detection"].isObject();
    view.endpoints = writtenEndpoints(cluster);
    return view;
}

} // namespace mc
