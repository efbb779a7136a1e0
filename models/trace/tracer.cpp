// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/tracer.h"

#include "models/base/text.h"
#include "models/trace/httpchanges.h"
#include "models/trace/ranking.h"

#include <algorithm>
#include <iterator>

namespace mc {

namespace {

/// Listeners of one Envoy that a request goes through at the most; App Mesh needs two.
constexpr std::size_t mostPasses = 8;

/// Filter chains that are followed where nothing tells which of them it is.
constexpr std::size_t mostChains = 20;

/// The settings of a chain's last filter, in the text of its listener.
Node lastFilterOf(Node listener, const ListenerView &view, const FilterChainView &chain)
{
    Node text;
    if (view.defaultChain && &chain == &*view.defaultChain) {
        text = listener["default_filter_chain"];
    } else {
        const std::vector<Node> chains = listener["filter_chains"].elements();
        const auto place = static_cast<std::size_t>(std::distance(view.chains.data(), &chain));
        text = place < chains.size() ? chains[place] : Node();
    }
    const std::vector<Node> filters = text["filters"].elements();
    return filters.empty() ? Node() : extensionOf(filters.back()).config;
}

void tellTls(bool tls, const FilterChainView &chain, TracePass &pass)
{
    if (chain.tls && !tls)
        pass.steps.push_back({"TLS", Verdict::Perhaps,
                              "the filter chain speaks TLS: a plain connection fails, one by TLS goes on"});
    else if (!chain.tls && tls && chain.http)
        pass.steps.push_back(
            {"TLS", Verdict::Perhaps,
             "the filter chain speaks plain text: it takes the request where TLS ended before"});
}

/// Filters before the router may answer by themselves, or change what routes are chosen by.
void tellFilters(const HttpConnectionManagerView &manager, TracePass &pass)
{
    std::string names;
    for (const std::string &name : manager.httpFilters) {
        if (!name.ends_with("router"))
            names += (names.empty() ? "" : ", ") + name;
    }
    if (!names.empty())
        pass.steps.push_back({"HTTP filters", Verdict::Perhaps,
                              names + ": they may answer by themselves or change the request"});
}

void append(std::vector<TraceStep> &steps, std::vector<TraceStep> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(steps));
}

std::vector<PickedCluster> picksOf(const TracePass &pass)
{
    std::vector<PickedCluster> picks;
    picks.reserve(pass.clusters.size());
    for (const TracedCluster &cluster : pass.clusters)
        picks.push_back(cluster.pick);
    return picks;
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

Tracer::PassedOn Tracer::passThrough(const Hop &hop)
{
    const KnownListener &listener = m_listeners[hop.listener];
    PassedOn passed;
    TracePass &pass = passed.pass;
    pass.listener = listener.name;
    pass.listenerRecord = listener.record;
    if (!hop.why.empty())
        pass.steps.push_back({"listener " + listener.name, Verdict::Yes, hop.why});
    ChainChoice choice = chooseFilterChain(listener.view, connectionTo(listener.view, hop.request, hop.tls));
    append(pass.steps, std::move(choice.steps));
    if (choice.verdict == Verdict::No) {
        pass.outcome = TraceOutcome::NoRoute;
    } else if (choice.verdict == Verdict::Yes) {
        pass.filterChain = filterChainLabel(listener.view, *choice.chain);
        passed.request = readChain(hop, *choice.chain, pass);
    } else {
        choice.candidates.resize(std::min(choice.candidates.size(), mostChains));
        for (const FilterChainView *chain : choice.candidates) {
            TracePass other;
            (void)readChain(hop, *chain, other);
            pass.candidates.push_back({"filter chain " + filterChainLabel(listener.view, *chain), "",
                                       std::nullopt, other.outcome, picksOf(other), other.domain});
        }
    }
    return passed;
}

std::optional<TracedRequest> Tracer::readChain(const Hop &hop, const FilterChainView &chain, TracePass &pass)
{
    tellTls(hop.tls, chain, pass);
    if (chain.http)
        return readHttp(hop, chain, pass);
    if (!chain.tcp) {
        pass.outcome = TraceOutcome::Undecided;
        pass.steps.push_back({"filter", Verdict::Perhaps,
                              chain.filters.empty()
                                  ? "the filter chain has no filter"
                                  : "the filter " + chain.filters.back() +
                                        " decides by itself what becomes of the connection"});
        return std::nullopt;
    }
    pass.outcome = TraceOutcome::Tcp;
    pass.steps.push_back(
        {"TCP proxy", Verdict::Yes, "the connection goes on without being read: no route, no retry"});
    followClusters({m_resources, m_defaults, {}}, pickClusters(chain.tcp->clusters, nullptr), pass);
    const Json text = m_resources.read(m_listeners[hop.listener].record);
    pass.timeouts =
        effectiveTcpProxy(lastFilterOf(Node(text), m_listeners[hop.listener].view, chain), m_defaults);
    return hop.request;
}

std::optional<TracedRequest> Tracer::readHttp(const Hop &hop, const FilterChainView &chain, TracePass &pass)
{
    const KnownListener &listener = m_listeners[hop.listener];
    const std::uint64_t port = connectionTo(listener.view, hop.request, hop.tls).port;
    ChangedRequest changed = throughConnectionManager(hop.request, *chain.http, port);
    append(pass.steps, std::move(changed.steps));
    if (changed.refusedWith) {
        pass.outcome = TraceOutcome::DirectResponse;
        pass.responseCode = changed.refusedWith;
        return std::nullopt;
    }
    if (changed.sentTo) {
        pass.outcome = TraceOutcome::Redirect;
        pass.redirect = RedirectLocation{307, *changed.sentTo};
        return std::nullopt;
    }
    tellFilters(*chain.http, pass);
    const Json text = m_resources.read(listener.record);
    const Node manager = lastFilterOf(Node(text), listener.view, chain);
    BuiltTable *table = tableOf(hop, chain, manager, pass);
    if (!table)
        return std::nullopt;
    return followTable({m_resources, m_defaults, manager}, *table, changed.request, pass);
}

BuiltTable *Tracer::tableOf(const Hop &hop, const FilterChainView &chain, Node manager, TracePass &pass)
{
    using Routes = HttpConnectionManagerView::Routes;
    const std::string &name = chain.http->routeConfiguration;
    pass.outcome = TraceOutcome::Undecided; // until a table says otherwise
    pass.routeConfiguration = name;
    if (chain.http->routes == Routes::Inline) {
        const auto key = std::pair(hop.listener, &chain);
        auto found = m_inlineTables.find(key);
        if (found == m_inlineTables.end())
            found =
                m_inlineTables
                    .emplace(
                        key,
                        BuiltTable{RouteTable::of(manager["route_config"].copy(), m_options.showSecrets), {}})
                    .first;
        return &found->second;
    }
    if (chain.http->routes != Routes::Rds) {
        pass.steps.push_back(
            {"route configuration", Verdict::Perhaps,
             chain.http->routes == Routes::Scoped
                 ? "a key made of the request's headers chooses it (scoped_routes " + name + ")"
                 : "the connection manager names none that is known here"});
        return nullptr;
    }
    const RecordNumber record = m_resources.find(ResourceKind::RouteConfiguration, name);
    if (record == noRecord || !serves(m_resources.index().record(record))) {
        pass.steps.push_back({"route configuration " + name, Verdict::Perhaps,
                              "it is not in this dump; until Envoy has it, it answers 404 (flag NR)"});
        return nullptr;
    }
    pass.routeConfigurationRecord = record;
    pass.steps.push_back(
        {"route configuration " + name, Verdict::Yes, "the connection manager names it (RDS)"});
    return &kept(record);
}

BuiltTable &Tracer::kept(RecordNumber record)
{
    const auto found = m_tables.find(record);
    return found != m_tables.end() ? found->second
                                   : m_tables.emplace(record, m_resources.table(record)).first->second;
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
