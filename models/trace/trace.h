// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"
#include "models/dump/effective.h"
#include "models/trace/clusterpick.h"
#include "models/trace/domaintable.h"
#include "models/trace/rewriting.h"

namespace mc {

/// What becomes of a request.
enum class TraceOutcome : std::uint8_t {
    Route,          ///< it goes to a cluster, or to one of several
    Redirect,       ///< the client is sent elsewhere
    DirectResponse, ///< Envoy answers by itself
    Tcp,            ///< its connection goes to a cluster without being read
    NoRoute,        ///< 404, or the connection is closed: flag NR
    Undecided       ///< the dump does not tell; `candidates` says between what
};

/// "route", "redirect", "direct-response", "tcp", "no-route", "undecided".
std::string_view outcomeName(TraceOutcome outcome);

struct TracedEndpoint
{
    AddressView address;
    std::string health; ///< empty: UNKNOWN
    bool takesRequests = true;
};

/// A cluster that the request may go to, with what holds there.
struct TracedCluster
{
    enum class Presence : std::uint8_t {
        Serving,
        NotUsable, ///< warming or rejected: for Envoy it is not there
        Missing,
        Unknown ///< the dump has no clusters at all
    };

    PickedCluster pick;
    Presence presence = Presence::Unknown;
    RecordNumber record = noRecord;
    std::string type;                    ///< "EDS"; empty where the cluster is not in the dump
    std::vector<std::string> aggregated; ///< clusters of an aggregate cluster, whose own limits count
    bool tls = false;
    /// The first hosts, and how many there are; nothing where they are not in this dump.
    std::optional<std::vector<TracedEndpoint>> endpoints;
    std::size_t endpointCount = 0;
    Effectives circuitBreaker; ///< of the route's priority; empty where the cluster is not in the dump
};

/// Endpoints that are told of a cluster.
inline constexpr std::size_t mostEndpoints = 100;

/// Something that an undecided request may reach.
struct TraceCandidate
{
    std::string what; ///< "route canary", "filter chain 2 (port 443)", "listener edge"
    std::string why;
    std::optional<double> percent; ///< of the requests, where only chance decides
    TraceOutcome outcome = TraceOutcome::Undecided;
    std::vector<PickedCluster> clusters;
    std::optional<DomainKind> domain = std::nullopt; ///< how a virtual host was found on that way
};

/// The way of a request through one listener. Texts are those of the dump: not masked, but for the values of
/// headers with secrets.
struct TracePass
{
    TraceOutcome outcome = TraceOutcome::Undecided;
    std::string listener;
    std::string filterChain;
    std::string routeConfiguration;
    std::string virtualHost;
    std::string route; ///< its name, or what it matches
    // The same as records of the index; noRecord where there is none, or not one alone.
    RecordNumber listenerRecord = noRecord;
    RecordNumber routeConfigurationRecord = noRecord;
    RecordNumber virtualHostRecord = noRecord;
    RecordNumber routeRecord = noRecord;
    std::optional<DomainKind> domain; ///< how the virtual host was found

    std::vector<TracedCluster> clusters;
    std::optional<RedirectLocation> redirect;
    std::optional<std::uint64_t> responseCode; ///< that Envoy gives by itself: 404, 503, a direct response
    std::optional<std::string> hostRewrite;
    std::optional<std::string> pathRewrite;
    Effectives timeouts;                       ///< of the route: timeout, idle_timeout and the like
    Effectives retryPolicy;                    ///< one entry "retry_policy" where there is none
    Origin retryOrigin = Origin::EnvoyDefault; ///< of the policy as a whole; Envoy's default is none
    Priority priority = Priority::Default;
    std::vector<TraceCandidate> candidates;
    std::vector<TraceStep> steps;

    /// The cluster whose limits stand for all: the first one that gets requests.
    [[nodiscard]] const TracedCluster *mainCluster() const;
    [[nodiscard]] std::vector<PickedCluster> picks() const;
};

/// The answer to a request: one pass for each listener that it goes through, at least one.
struct Trace
{
    std::vector<TracePass> passes;

    [[nodiscard]] const TracePass &last() const { return passes.back(); }
    [[nodiscard]] TraceOutcome outcome() const { return last().outcome; }
};

} // namespace mc
