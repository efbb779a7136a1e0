// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/listenerchoice.h"
#include "models/trace/routeanswer.h"

#include <map>
#include <memory>

namespace mc {

struct TraceOptions
{
    bool showSecrets = false; ///< tell the values of headers such as "authorization" in the reasons
};

/// Answers which way requests take through a dump: listener, filter chain, virtual host, route, clusters, and
/// what holds there (route-matching.md). What the dump does not tell is said and never guessed. Tables are
/// built when they are first needed and kept. Not for two threads at once.
class Tracer
{
public:
    Tracer(std::shared_ptr<const Dump> dump, Defaults defaults, TraceOptions options = {});

    /// The way of a request. `listener` is a listener's name (or address, where it has none); empty: the rule
    /// of `listenersFor`, and of several listeners the one that answers and whose virtual host names the host
    /// most precisely. Without listeners in the dump its route tables are asked alone, by the same rule. An
    /// error for a listener that is not in the dump, and for a file that changed since it was read.
    Result<Trace> trace(const TracedRequest &request, const std::string &listener = {});

private:
    /// A request on its way to a listener.
    struct Hop
    {
        std::size_t listener = 0;
        TracedRequest request;
        bool tls = false;
        std::string why = {}; ///< it comes there; empty where that is told elsewhere
    };
    /// A way through one listener, and the request as it goes on.
    struct PassedOn
    {
        TracePass pass;
        std::optional<TracedRequest> request;
    };

    Result<std::size_t> listenerNamed(const std::string &name) const;
    PassedOn firstPass(const TracedRequest &request, std::size_t &listener);
    PassedOn passThrough(const Hop &hop);
    std::optional<TracedRequest> readChain(const Hop &hop, const FilterChainView &chain, TracePass &pass);
    std::optional<TracedRequest> readHttp(const Hop &hop, const FilterChainView &chain, TracePass &pass);
    BuiltTable *tableOf(const Hop &hop, const FilterChainView &chain, Node manager, TracePass &pass);
    std::optional<Hop> nextHop(const PassedOn &passed, const std::vector<std::size_t> &visited) const;
    PassedOn throughTables(const TracedRequest &request);
    BuiltTable &kept(RecordNumber record);
    BuiltTable &keptInline(std::size_t listener, const FilterChainView &chain, Node table);

    DumpResources m_resources;
    Defaults m_defaults;
    TraceOptions m_options;
    std::vector<KnownListener> m_listeners;
    std::map<RecordNumber, BuiltTable> m_tables;
    std::map<std::pair<std::size_t, const FilterChainView *>, BuiltTable> m_inlineTables;
};

} // namespace mc
