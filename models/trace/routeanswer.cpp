// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/routeanswer.h"

#include "models/trace/clusterdetails.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mc {

namespace {

/// Clusters of one route that are looked at; a route with more of them is no real one.
constexpr std::size_t mostClusters = 100;

/// A route within its table.
struct ChosenRoute
{
    BuiltTable &built;
    std::size_t virtualHost = 0;
    std::size_t place = 0;
    Node host;  ///< the virtual host
    Node route; ///< the whole entry
};

Node routeAt(Node host, std::size_t place)
{
    std::size_t number = 0;
    for (const Node &route : host["routes"].elements()) {
        if (route.isObject() && number++ == place)
            return route;
    }
    return {};
}

std::uint64_t codeWithoutCluster(const std::string &name)
{
    return name == "NOT_FOUND" ? 404 : name == "INTERNAL_SERVER_ERROR" ? 500 : 503;
}

bool isUsable(const TracedCluster &cluster)
{
    return cluster.pick.percent > 0 && (cluster.presence == TracedCluster::Presence::Serving ||
                                        cluster.presence == TracedCluster::Presence::Unknown);
}

/// The headers by which a client changes what a route says.
void tellRequestHeaders(const TracedRequest &request, TracePass &pass)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> headers = {
        {{"x-envoy-retry-on", "adds events to the retry policy"},
         {"x-envoy-max-retries", "takes the place of num_retries"},
         {"x-envoy-upstream-rq-timeout-ms", "takes the place of the timeout"},
         {"x-envoy-upstream-rq-per-try-timeout-ms", "takes the place of per_try_timeout"}}};
    for (const auto &[name, effect] : headers) {
        if (request.header(name))
            pass.steps.push_back({"header " + std::string(name), Verdict::Yes, "it " + std::string(effect)});
    }
}

/// The first of route, virtual host and table that has any.
void tellMirrors(const ForwardView &view, const ChosenRoute &chosen, TracePass &pass)
{
    std::vector<std::string> mirrors = view.mirrors;
    for (const Node &holder : {chosen.host, chosen.built.table.head()}) {
        if (mirrors.empty())
            mirrors = readMirrors(holder);
    }
    for (const std::string &cluster : mirrors)
        pass.steps.push_back({"mirroring", Verdict::Yes, "a copy of the request goes to cluster " + cluster});
}

/// Whose decision the policy is, as a whole: an empty one has no value of its own, but is written all the
/// same.
Origin originOfRetries(const ChosenRoute &chosen, const Effectives &fields)
{
    const RetryPolicyInForce inForce = retryPolicyInForce(chosen.route, chosen.host);
    const bool appMesh = std::any_of(fields.begin(), fields.end(), [](const Effective &field) {
        return field.origin == Origin::AppMeshDefault;
    });
    if (!inForce.policy || appMesh)
        return appMesh ? Origin::AppMeshDefault : Origin::EnvoyDefault;
    return inForce.inherited ? Origin::Inherited : Origin::Written;
}

/// A policy whose retries all share Envoy's default limit.
void tellFewRetries(TracePass &pass)
{
    const TracedCluster *cluster = pass.mainCluster();
    if (!cluster || pass.retryOrigin == Origin::EnvoyDefault)
        return;
    for (const Effective &limit : cluster->circuitBreaker) {
        if (limit.field == "max_retries" && limit.origin == Origin::EnvoyDefault)
            pass.steps.push_back({"retries", Verdict::Yes,
                                  "at most " + limit.value + " at a time in cluster " + cluster->pick.name +
                                      ": the circuit breaker does not say otherwise"});
    }
}

TracedRequest forward(const TraceContext &context, const ChosenRoute &chosen, const ForwardView &view,
                      const TracedRequest &request, TracePass &pass)
{
    pass.outcome = TraceOutcome::Route;
    pass.priority = view.highPriority ? Priority::High : Priority::Default;
    TracedRequest forwarded = request;
    changeHeaders(forwarded, {chosen.route, chosen.host, chosen.built.table.head()});
    const std::string_view replaced =
        chosen.built.table.replacedPart(chosen.virtualHost, chosen.place, request.plainPath());
    RewrittenRequest rewritten = rewrite(forwarded, view.rewrites, replaced);
    std::move(rewritten.steps.begin(), rewritten.steps.end(), std::back_inserter(pass.steps));
    pass.hostRewrite = rewritten.host;
    pass.pathRewrite = rewritten.path;
    forwarded.authority = std::move(rewritten.host).value_or(std::move(forwarded.authority));
    forwarded.path = std::move(rewritten.path).value_or(std::move(forwarded.path));

    followClusters(context, pickClusters(view.clusters, &request), pass);
    if (pass.outcome == TraceOutcome::Route &&
        std::none_of(pass.clusters.begin(), pass.clusters.end(), isUsable))
        pass.responseCode = codeWithoutCluster(view.clusterNotFoundCode);
    pass.timeouts = effectiveRoute(chosen.route, context.connectionManager, context.defaults);
    pass.retryPolicy = effectiveRetryPolicy(chosen.route, chosen.host, context.defaults);
    pass.retryOrigin = originOfRetries(chosen, pass.retryPolicy);
    tellMirrors(view, chosen, pass);
    tellRequestHeaders(request, pass);
    tellFewRetries(pass);
    return forwarded;
}

std::optional<TracedRequest> followRoute(const TraceContext &context, const ChosenRoute &chosen,
                                         const TracedRequest &request, TracePass &pass)
{
    const RouteView view = readRoute(chosen.route);
    if (const ForwardView *action = view.forward())
        return forward(context, chosen, *action, request, pass);
    if (const auto *redirect = std::get_if<RedirectView>(&view.action)) {
        const std::string_view replaced =
            chosen.built.table.replacedPart(chosen.virtualHost, chosen.place, request.plainPath());
        pass.outcome = TraceOutcome::Redirect;
        pass.redirect = redirectOf(request, *redirect, replaced);
        pass.steps.push_back({"redirect", Verdict::Yes,
                              std::to_string(pass.redirect->code) + " to " + pass.redirect->location});
    } else if (const auto *response = std::get_if<DirectResponseView>(&view.action)) {
        pass.outcome = TraceOutcome::DirectResponse;
        pass.responseCode = response->status;
        pass.steps.push_back(
            {"direct response", Verdict::Yes, "Envoy answers " + std::to_string(response->status)});
    } else {
        const std::string &name = std::get<OtherActionView>(view.action).name;
        pass.outcome = TraceOutcome::Undecided;
        pass.steps.push_back({"action", Verdict::Perhaps,
                              name.empty() ? "the route has no action that is known here"
                                           : name + " is not for the requests of a client"});
    }
    return std::nullopt;
}

TraceOutcome outcomeOf(const RouteView &view)
{
    if (view.forward())
        return TraceOutcome::Route;
    if (std::holds_alternative<RedirectView>(view.action))
        return TraceOutcome::Redirect;
    return std::holds_alternative<DirectResponseView>(view.action) ? TraceOutcome::DirectResponse
                                                                   : TraceOutcome::Undecided;
}

/// Every route that may take the request, with its part of all requests where only chance decides.
void addCandidates(const TableAnswer &answer, Node host, const TracedRequest &request, TracePass &pass)
{
    std::optional<double> left = 100;
    for (const RouteCandidate &found : answer.candidates) {
        const RouteView view = readRoute(routeAt(host, found.route));
        TraceCandidate candidate{"route " + found.label, found.why, std::nullopt, outcomeOf(view), {}};
        if (const ForwardView *action = view.forward())
            candidate.clusters = pickClusters(action->clusters, &request).clusters;
        const bool isLast = &found == &answer.candidates.back() && answer.lastIsSure;
        if (left && (isLast || found.share))
            candidate.percent = isLast ? *left : *left * *found.share / 100;
        left = candidate.percent ? std::optional(*left - *candidate.percent) : std::nullopt;
        pass.candidates.push_back(std::move(candidate));
    }
    if (!answer.lastIsSure && !answer.candidates.empty())
        pass.candidates.push_back(
            {"no route", "none of the routes before takes it", left, TraceOutcome::NoRoute, {}});
}

void tellPlace(const TraceContext &context, const TableAnswer &answer, const BuiltTable &built,
               TracePass &pass)
{
    pass.routeConfiguration = built.table.name();
    if (!answer.virtualHost)
        return;
    pass.virtualHost = answer.virtualHostName;
    pass.domain = answer.domain;
    if (*answer.virtualHost < built.hosts.size())
        pass.virtualHostRecord = built.hosts[*answer.virtualHost];
    if (answer.kind != TableAnswer::Kind::Route)
        return;
    pass.route = answer.candidates.front().label;
    if (pass.virtualHostRecord != noRecord)
        pass.routeRecord = context.resources.routeOf(pass.virtualHostRecord, answer.candidates.front().route);
}

} // namespace

void followClusters(const TraceContext &context, const ClusterPick &pick, TracePass &pass)
{
    pass.steps.insert(pass.steps.end(), pick.steps.begin(), pick.steps.end());
    if (pick.verdict == Verdict::Perhaps)
        pass.outcome = TraceOutcome::Undecided;
    pass.clusters.reserve(pick.clusters.size());
    for (const PickedCluster &cluster : pick.clusters) {
        std::vector<TraceStep> unsaid; // of a cluster that gets nothing
        std::vector<TraceStep> &steps = cluster.percent > 0 ? pass.steps : unsaid;
        if (pass.clusters.size() < mostClusters)
            pass.clusters.push_back(
                describeCluster(context.resources, context.defaults, cluster, pass.priority, steps));
        else
            pass.clusters.emplace_back().pick = cluster;
    }
}

std::optional<TracedRequest> followTable(const TraceContext &context, BuiltTable &built,
                                         const TracedRequest &request, TracePass &pass)
{
    if (built.table.isBroken()) {
        pass.outcome = TraceOutcome::Undecided;
        pass.steps.push_back({"route configuration " + pass.routeConfiguration, Verdict::Perhaps,
                              "its text is broken or cut off, so what it says is not known"});
        return std::nullopt;
    }
    TableAnswer answer = built.table.find(request);
    std::move(answer.steps.begin(), answer.steps.end(), std::back_inserter(pass.steps));
    tellPlace(context, answer, built, pass);
    switch (answer.kind) {
    case TableAnswer::Kind::NoVirtualHost:
    case TableAnswer::Kind::NoRoute:
        pass.outcome = TraceOutcome::NoRoute;
        pass.responseCode = 404;
        return std::nullopt;
    case TableAnswer::Kind::TlsRequired:
        pass.outcome = TraceOutcome::Redirect;
        pass.redirect = tlsRedirectOf(request);
        return std::nullopt;
    case TableAnswer::Kind::Undecided:
    case TableAnswer::Kind::Route:
        break;
    }
    if (!answer.virtualHost)
        return std::nullopt;
    const Json text = built.table.virtualHost(*answer.virtualHost);
    const Node host(text);
    if (answer.kind == TableAnswer::Kind::Undecided) {
        addCandidates(answer, host, request, pass);
        return std::nullopt;
    }
    const std::size_t place = answer.candidates.front().route;
    return followRoute(context, {built, *answer.virtualHost, place, host, routeAt(host, place)}, request,
                       pass);
}

} // namespace mc
