// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// One pass of a request: through one listener.

#include "models/trace/httpchanges.h"
#include "models/trace/tracer.h"

#include <algorithm>
#include <iterator>

namespace mc {

namespace {

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

} // namespace

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
                                       std::nullopt, other.outcome, other.picks(), other.domain});
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
    if (chain.http->routes == Routes::Inline)
        return &keptInline(hop.listener, chain, manager["route_config"]);
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

BuiltTable &Tracer::keptInline(std::size_t listener, const FilterChainView &chain, Node table)
{
    const auto key = std::pair(listener, &chain);
    auto found = m_inlineTables.find(key);
    if (found == m_inlineTables.end()) {
        BuiltTable built{RouteTable::of(table.copy(), m_options.showSecrets), {}};
        found = m_inlineTables.emplace(key, std::move(built)).first;
    }
    return found->second;
}

BuiltTable &Tracer::kept(RecordNumber record)
{
    const auto found = m_tables.find(record);
    return found != m_tables.end() ? found->second
                                   : m_tables.emplace(record, m_resources.table(record)).first->second;
}

} // namespace mc
