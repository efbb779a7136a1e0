// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/tracer.h"

#include "models/base/text.h"
#include "models/trace/ranking.h"

#include <algorithm>
#include <iterator>

namespace mc {

namespace {

/// Listeners of one Envoy that a request goes through at the most; App Mesh needs two.
constexpr std::size_t mostPasses = 8;

void append(std::vector<TraceStep> &steps, std::vector<TraceStep> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(steps));
}

} // namespace

Tracer::Tracer(std::shared_ptr<const Dump> dump, Defaults defaults, TraceOptions options)
    : m_resources(std::move(dump), options.showSecrets),
      m_defaults(std::move(defaults)),
      m_options(options),
      m_listeners(readListeners(m_resources))
{
}

Result<std::size_t> Tracer::listenerNamed(const std::string &name) const
{
    for (std::size_t i = 0; i < m_listeners.size(); ++i) {
        if (m_listeners[i].name == name || m_listeners[i].view.address.text() == name)
            return i;
    }
    constexpr std::size_t mostNames = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(mostNames, m_listeners.size()); ++i)
        names += (i == 0 ? "" : ", ") + visible(m_listeners[i].name);
    return Error{"No listener named \"" + visible(name) + "\" serves in this dump.",
                 {},
                 m_listeners.empty()
                     ? "No listener at all does: leave --listener out."
                     : "It has " + names + (m_listeners.size() > mostNames ? " and others." : ".")};
}

Result<Trace> Tracer::trace(const TracedRequest &request, const std::string &listener)
{
    std::size_t at = 0;
    PassedOn passed;
    if (!listener.empty()) {
        const Result<std::size_t> named = listenerNamed(listener);
        if (!named)
            return named.error();
        at = *named;
        passed = passThrough({at, request, request.scheme == "https", "it was asked for"});
    } else {
        passed = firstPass(request, at);
    }
    Trace trace;
    std::vector<std::size_t> visited{at};
    trace.passes.push_back(passed.pass);
    while (const std::optional<Hop> hop = nextHop(passed, visited)) {
        passed = passThrough(*hop);
        visited.push_back(hop->listener);
        trace.passes.push_back(passed.pass);
    }
    if (const std::optional<Error> error = m_resources.takeError())
        return *error;
    return trace;
}

Tracer::PassedOn Tracer::firstPass(const TracedRequest &request, std::size_t &listener)
{
    const ListenerChoice choice = listenersFor(m_listeners, request);
    if (choice.listeners.empty())
        return throughTables(request);
    std::vector<TracePass> passes;
    std::vector<std::optional<TracedRequest>> requests;
    passes.reserve(choice.listeners.size());
    requests.reserve(choice.listeners.size());
    for (const std::size_t place : choice.listeners) {
        PassedOn passed = passThrough({place, request, request.scheme == "https"});
        passes.push_back(std::move(passed.pass));
        requests.push_back(std::move(passed.request));
    }
    const std::optional<std::size_t> best = bestOf(passes);
    if (!best)
        return {undecidedBetween(passes, "listener"), std::nullopt};
    listener = choice.listeners[*best];
    std::vector<TraceStep> steps;
    steps.reserve(passes.size() + passes[*best].steps.size());
    for (std::size_t i = 0; i < passes.size(); ++i) {
        if (i != *best)
            steps.push_back({"listener " + passes[i].listener, Verdict::No,
                             passes[i].outcome == TraceOutcome::NoRoute
                                 ? "it has no route for the request"
                                 : "another one names the host more precisely"});
    }
    steps.push_back({"listener " + passes[*best].listener, Verdict::Yes, choice.why});
    append(steps, std::move(passes[*best].steps));
    passes[*best].steps = std::move(steps);
    return {std::move(passes[*best]), std::move(requests[*best])};
}

std::optional<Tracer::Hop> Tracer::nextHop(const PassedOn &passed,
                                           const std::vector<std::size_t> &visited) const
{
    const bool goesOn =
        passed.pass.outcome == TraceOutcome::Route || passed.pass.outcome == TraceOutcome::Tcp;
    const TracedCluster *cluster = passed.pass.mainCluster();
    if (!goesOn || !passed.request || !cluster || cluster->pick.percent < 100 ||
        visited.size() >= mostPasses || !cluster->endpoints || cluster->endpoints->size() != 1)
        return std::nullopt;
    const AddressView &endpoint = cluster->endpoints->front().address;
    const std::optional<std::size_t> listener = listenerBehind(m_listeners, endpoint);
    if (!listener || std::find(visited.begin(), visited.end(), *listener) != visited.end())
        return std::nullopt;
    Hop hop{*listener, *passed.request, cluster->tls,
            "the only endpoint of cluster " + cluster->pick.name + ", " + endpoint.text() +
                ", leads back to it"};
    if (endpoint.kind == AddressView::Kind::Socket) {
        hop.request.host = endpoint.host;
        hop.request.port = endpoint.port.value_or(hop.request.port);
        hop.request.source = IpAddress::parse("127.0.0.1");
    }
    return hop;
}

Tracer::PassedOn Tracer::throughTables(const TracedRequest &request)
{
    std::vector<TracePass> passes;
    const std::vector<RecordNumber> records = m_resources.serving(ResourceKind::RouteConfiguration);
    passes.reserve(records.size());
    for (const RecordNumber record : records) {
        TracePass pass;
        pass.routeConfigurationRecord = record;
        pass.routeConfiguration = m_resources.index().name(record);
        pass.steps.push_back(
            {"route configuration " + std::string(m_resources.index().name(record)), Verdict::Yes,
             "no listener of this dump takes the request, so the route tables are asked alone"});
        (void)followTable({m_resources, m_defaults, {}}, kept(record), request, pass);
        passes.push_back(std::move(pass));
    }
    if (passes.empty()) {
        TracePass nothing;
        nothing.steps.push_back(
            {"listener", Verdict::Perhaps, "this dump holds neither listeners nor route tables"});
        return {std::move(nothing), std::nullopt};
    }
    if (const std::optional<std::size_t> best = bestOf(passes))
        return {std::move(passes[*best]), std::nullopt};
    return {undecidedBetween(passes, "route configuration"), std::nullopt};
}

} // namespace mc
