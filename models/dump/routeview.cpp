// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/routeview.h"

#include <array>

namespace mc {

namespace {

Rewrites readRewrites(Node action)
{
    Rewrites rewrites;
    rewrites.prefix = action["prefix_rewrite"].text();
    rewrites.pathRegex = readRegex(action.at("regex_rewrite.pattern"));
    rewrites.pathSubstitution = action.at("regex_rewrite.substitution").text();
    rewrites.pathPolicy = action.at("path_rewrite_policy.name").text();
    rewrites.host = action.firstOf({"host_rewrite_literal", "host_rewrite"}).text();
    rewrites.autoHost = action["auto_host_rewrite"].flag().value_or(false);
    rewrites.hostHeader = action.firstOf({"host_rewrite_header", "auto_host_rewrite_header"}).text();
    rewrites.hostPathRegex = readRegex(action.at("host_rewrite_path_regex.pattern"));
    rewrites.hostPathSubstitution = action.at("host_rewrite_path_regex.substitution").text();
    return rewrites;
}

ForwardView readForward(Node action)
{
    ForwardView view;
    view.clusters = readClusterChoice(action);
    view.rewrites = readRewrites(action);
    view.timeout = action["timeout"].duration();
    view.idleTimeout = action["idle_timeout"].duration();
    view.maxStreamDuration = action.at("max_stream_duration.max_stream_duration").duration();
    view.highPriority = action["priority"].text() == "HIGH";
    if (const Node policy = action["retry_policy"])
        view.retryPolicy = readRetryPolicy(policy);
    view.clusterNotFoundCode = action["cluster_not_found_response_code"].text();
    view.mirrors = readMirrors(action);
    view.hashPolicies = action["hash_policy"].elements().size();
    for (const Node &upgrade : action["upgrade_configs"].elements()) {
        if (upgrade["enabled"].flag().value_or(true))
            view.upgrades.emplace_back(upgrade["upgrade_type"].text());
    }
    return view;
}

unsigned redirectStatus(std::string_view code)
{
    constexpr std::array<std::pair<std::string_view, unsigned>, 4> codes = {
        {{"FOUND", 302}, {"SEE_OTHER", 303}, {"TEMPORARY_REDIRECT", 307}, {"PERMANENT_REDIRECT", 308}}};
    for (const auto &[name, status] : codes) {
        if (name == code)
            return status;
    }
    return 301;
}

RedirectView readRedirect(Node action)
{
    RedirectView view;
    view.status = redirectStatus(action["response_code"].text());
    view.https = action["https_redirect"].flag().value_or(false);
    view.scheme = action["scheme_redirect"].text();
    view.host = action["host_redirect"].text();
    view.port = action["port_redirect"].number();
    view.path = action["path_redirect"].text();
    view.prefix = action["prefix_rewrite"].text();
    view.pathRegex = readRegex(action.at("regex_rewrite.pattern"));
    view.pathSubstitution = action.at("regex_rewrite.substitution").text();
    view.stripQuery = action["strip_query"].flag().value_or(false);
    return view;
}

DirectResponseView readDirectResponse(Node action)
{
    const Node body = action["body"];
    return {action["status"].number().value_or(0),
            std::string(body.firstOf({"inline_string", "filename", "environment_variable"}).text())};
}

} // namespace

std::vector<std::string> readMirrors(Node holder)
{
    std::vector<std::string> clusters;
    std::vector<Node> policies = holder["request_mirror_policies"].elements();
    if (const Node single = holder["request_mirror_policy"]) // v2
        policies.push_back(single);
    clusters.reserve(policies.size());
    for (const Node &policy : policies) {
        if (const std::string_view cluster = policy["cluster"].text(); !cluster.empty())
            clusters.emplace_back(cluster);
    }
    return clusters;
}

RouteView readRoute(Node route)
{
    RouteView view;
    view.name = route["name"].text();
    view.match = readRouteMatch(route["match"]);
    if (const Node action = route["route"])
        view.action = readForward(action);
    else if (const Node redirect = route["redirect"])
        view.action = readRedirect(redirect);
    else if (const Node response = route["direct_response"])
        view.action = readDirectResponse(response);
    else if (route["non_forwarding_action"])
        view.action = OtherActionView{"non_forwarding_action"};
    else if (route["filter_action"])
        view.action = OtherActionView{"filter_action"};
    return view;
}

} // namespace mc
