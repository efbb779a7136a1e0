// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/dump/virtualhostview.h"
#include "models/trace/domaintable.h"
#include "models/trace/routematcher.h"

#include <functional>
#include <memory>

namespace mc {

/// A route that takes a request, or takes it under a condition that nobody can know from a dump.
struct RouteCandidate
{
    std::size_t route = 0; ///< its place in the virtual host, from 0
    std::string label;     ///< its name, or what it matches
    std::string why;
    std::optional<double> share; ///< percent of the requests that reach it, where chance decides
};

/// What a route table does with a request.
struct TableAnswer
{
    enum class Kind : std::uint8_t {
        Route,         ///< `candidates` holds the one
        TlsRequired,   ///< require_tls: a redirect to https before any route
        NoVirtualHost, ///< 404, flag NR
        NoRoute,       ///< the virtual host has no route for it: 404, flag NR
        Undecided      ///< `candidates` in their order; no one of them may take it
    };

    Kind kind = Kind::NoVirtualHost;
    std::optional<std::size_t> virtualHost;
    std::string virtualHostName;
    DomainKind domain = DomainKind::Any; ///< which kind of domain found the virtual host
    std::vector<RouteCandidate> candidates;
    bool lastIsSure = false; ///< of an undecided answer: the last candidate takes what the others leave
    std::vector<TraceStep> steps;
};

/// A route configuration built for questions: once built, an answer takes a hash look-up and the routes of
/// one virtual host, however many virtual hosts there are. Virtual hosts are read and compiled when a request
/// first reaches them, or all by `prepare`. Not for two threads at once.
class RouteTable
{
public:
    /// Gives the text of a virtual host again; null where it cannot be read.
    using Loader = std::function<Json(std::size_t virtualHost)>;

    /// `head` is the RouteConfiguration; its virtual hosts are not looked at. `domains` are those of each.
    RouteTable(Json head, const std::vector<std::vector<std::string>> &domains, Loader load,
               bool showSecrets);
    /// A table that is at hand as a whole.
    static RouteTable of(Json table, bool showSecrets);

    void prepare();

    /// The first virtual host by domain, then its first route that matches (route-matching.md, sections 4
    /// and 5).
    [[nodiscard]] TableAnswer find(const TracedRequest &request);

    [[nodiscard]] Node head() const { return Node(m_head); }
    /// True for a table whose own text could not be read: what it does is not known.
    [[nodiscard]] bool isBroken() const { return !m_head.is_object(); }
    [[nodiscard]] const std::string &name() const { return m_settings.name; }
    [[nodiscard]] Json virtualHost(std::size_t number) const { return m_load(number); }
    /// Of a route that `find` gave: the part of the path that a prefix_rewrite replaces.
    [[nodiscard]] std::string_view replacedPart(std::size_t virtualHost, std::size_t route,
                                                std::string_view path);

private:
    struct CompiledRoute
    {
        std::string label;
        RouteMatcher matcher;
    };
    struct CompiledHost
    {
        std::string name;
        std::string requireTls;
        bool matchesByTree = false;
        bool isBroken = false; ///< its text could not be read
        std::vector<CompiledRoute> routes;
    };

    const CompiledHost &compiled(std::size_t number);
    [[nodiscard]] std::optional<DomainTable::Found> findHost(const TracedRequest &request,
                                                             TableAnswer &answer) const;
    void tellMissingHost(std::string_view host, TableAnswer &answer) const;
    void tryRoutes(const CompiledHost &host, const TracedRequest &request, TableAnswer &answer) const;

    Json m_head;
    RouteConfigurationView m_settings;
    DomainTable m_domains;
    Loader m_load;
    bool m_showSecrets = false;
    std::vector<std::unique_ptr<CompiledHost>> m_hosts;
};

} // namespace mc
