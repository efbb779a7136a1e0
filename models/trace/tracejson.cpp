// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/tracejson.h"

#include "models/base/text.h"

namespace mc {

namespace {

/// "retry_back_off.base_interval" as "retryBackOffBaseInterval".
std::string camelCase(std::string_view field)
{
    std::string out;
    bool upper = false;
    for (const char c : field) {
        if (c == '_' || c == '.') {
            upper = true;
            continue;
        }
        out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return out;
}

Json textOrNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

Json textOrNull(const std::optional<std::string> &text)
{
    return text ? Json(*text) : Json();
}

Json percentOrNull(const std::optional<double> &percent)
{
    return percent ? Json(*percent) : Json();
}

Json valueJson(const Effective &effective)
{
    const auto number = wholeNumber(effective.value);
    return {{"value", number ? Json(*number) : Json(effective.value)},
            {"origin", originName(effective.origin)}};
}

void addFields(Json &object, const Effectives &fields)
{
    for (const Effective &field : fields)
        object[camelCase(field.field)] = valueJson(field);
}

Json timeoutJson(const TracePass &pass)
{
    for (const Effective &field : pass.timeouts) {
        if (field.field == "timeout")
            return valueJson(field);
    }
    return {};
}

Json retryJson(const TracePass &pass)
{
    if (pass.retryPolicy.empty())
        return {};
    const bool applies = pass.retryOrigin != Origin::EnvoyDefault;
    Json policy = {{"origin", originName(pass.retryOrigin)}, {"applies", applies}};
    if (applies)
        addFields(policy, pass.retryPolicy);
    return policy;
}

Json breakerJson(const TracedCluster *cluster, Priority priority)
{
    if (!cluster || cluster->circuitBreaker.empty())
        return {};
    Json breaker = {{"priority", priority == Priority::High ? "HIGH" : "DEFAULT"}};
    for (const Effective &field : cluster->circuitBreaker) {
        if (field.field != "priority")
            breaker[camelCase(field.field)] = valueJson(field);
    }
    return breaker;
}

const char *presenceName(TracedCluster::Presence presence)
{
    switch (presence) {
    case TracedCluster::Presence::Serving:
        return "serving";
    case TracedCluster::Presence::NotUsable:
        return "not-usable";
    case TracedCluster::Presence::Missing:
        return "missing";
    case TracedCluster::Presence::Unknown:
        break;
    }
    return "unknown";
}

Json endpointsJson(const TracedCluster &cluster)
{
    if (!cluster.endpoints)
        return {};
    Json endpoints = Json::array();
    for (const TracedEndpoint &endpoint : *cluster.endpoints)
        endpoints.push_back({{"address", endpoint.address.text()},
                             {"health", endpoint.health.empty() ? "UNKNOWN" : endpoint.health},
                             {"takesRequests", endpoint.takesRequests}});
    return endpoints;
}

Json pickJson(const PickedCluster &pick)
{
    return {{"name", pick.name}, {"weight", pick.weight}, {"percent", pick.percent}};
}

Json clustersJson(const TracePass &pass)
{
    Json clusters = Json::array();
    for (const TracedCluster &cluster : pass.clusters) {
        Json entry = pickJson(cluster.pick);
        entry["state"] = presenceName(cluster.presence);
        entry["type"] = textOrNull(cluster.type);
        if (!cluster.aggregated.empty())
            entry["aggregated"] = cluster.aggregated;
        entry["endpoints"] = endpointsJson(cluster);
        entry["endpointCount"] = cluster.endpoints ? Json(cluster.endpointCount) : Json();
        entry["circuitBreaker"] = breakerJson(&cluster, pass.priority);
        clusters.push_back(std::move(entry));
    }
    return clusters;
}

Json stepJson(const TraceStep &step)
{
    return {{"what", step.what},
            {"matched", step.matched == Verdict::Perhaps ? Json() : Json(step.matched == Verdict::Yes)},
            {"why", step.why}};
}

Json candidatesJson(const TracePass &pass)
{
    Json candidates = Json::array();
    for (const TraceCandidate &candidate : pass.candidates) {
        Json clusters = Json::array();
        for (const PickedCluster &pick : candidate.clusters)
            clusters.push_back(pickJson(pick));
        candidates.push_back({{"what", candidate.what},
                              {"why", textOrNull(candidate.why)},
                              {"percent", percentOrNull(candidate.percent)},
                              {"outcome", outcomeName(candidate.outcome)},
                              {"clusters", std::move(clusters)}});
    }
    return candidates;
}

Json passJson(const TracePass &pass)
{
    Json steps = Json::array();
    for (const TraceStep &step : pass.steps)
        steps.push_back(stepJson(step));
    return {{"outcome", outcomeName(pass.outcome)},
            {"listener", textOrNull(pass.listener)},
            {"filterChain", textOrNull(pass.filterChain)},
            {"routeConfiguration", textOrNull(pass.routeConfiguration)},
            {"virtualHost", textOrNull(pass.virtualHost)},
            {"route", textOrNull(pass.route)},
            {"clusters", clustersJson(pass)},
            {"redirect", pass.redirect
                             ? Json{{"code", pass.redirect->code}, {"location", pass.redirect->location}}
                             : Json()},
            {"response", pass.responseCode ? Json{{"code", *pass.responseCode}} : Json()},
            {"hostRewrite", textOrNull(pass.hostRewrite)},
            {"pathRewrite", textOrNull(pass.pathRewrite)},
            {"timeout", timeoutJson(pass)},
            {"retryPolicy", retryJson(pass)},
            {"circuitBreaker", breakerJson(pass.mainCluster(), pass.priority)},
            {"candidates", candidatesJson(pass)},
            {"steps", std::move(steps)}};
}

} // namespace

Json traceJson(const TracedRequest &request, const Trace &trace)
{
    Json passes = Json::array();
    Json steps = Json::array();
    for (const TracePass &pass : trace.passes) {
        passes.push_back(passJson(pass));
        for (const Json &step : passes.back()["steps"])
            steps.push_back(step);
    }
    Json out = {{"format", 1},
                {"request",
                 {{"method", request.method},
                  {"scheme", request.scheme},
                  {"authority", request.authority},
                  {"path", request.path}}}};
    out.update(passes.back());
    for (const char *rewrite :
         {"hostRewrite", "pathRewrite"}) { // the last pass to change it has the last word
        for (const Json &pass : passes) {
            if (!pass[rewrite].is_null())
                out[rewrite] = pass[rewrite];
        }
    }
    out["steps"] = std::move(steps);
    out["passes"] = std::move(passes);
    return out;
}

} // namespace mc
