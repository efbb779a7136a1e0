// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mc {

/// What a config_dump holds, in Envoy's words.
enum class ResourceKind : std::uint8_t {
    Bootstrap,
    Listener,
    FilterChain, ///< child of a listener; the default filter chain too
    RouteConfiguration,
    VirtualHost, ///< child of a route configuration
    Route,       ///< child of a virtual host
    ScopedRoutes,
    Cluster,
    EndpointAssignment,
    Secret,
    ExtensionConfig, ///< an ECDS filter
    Other            ///< an entry of a section that is not known here, kept as text
};
inline constexpr std::size_t resourceKinds = 12;

/// Static and active resources serve; the others do not (they stand apart in every count).
enum class ResourceState : std::uint8_t { Static, Active, Warming, Draining, Error };

/// The spelling of a resource; the envelope may be of another (config-dump-format.md, section 1).
enum class ApiVersion : std::uint8_t { Unknown, V2, V3 };

/// How the text of a fact reads.
enum class FactForm : std::uint8_t {
    Text,
    Number, ///< a whole number, in decimal
    Flag,   ///< "true" or "false"
    List    ///< texts divided by '\n'
};

/// What the index holds about a resource beside its name, version and time: what tables show and what
/// references need. Values are texts as the dump writes them; absent values are empty (Envoy leaves default
/// values out: defaults are for the views to give).
enum class Fact : std::uint8_t {
    // Bootstrap
    NodeId,
    NodeCluster,
    EnvoyVersion, ///< "1.20.0", from either generation's field
    EnvoyBuild,   ///< metadata "build.label": "appmesh.1"
    AdminAddress, ///< "127.0.0.1:9901"
    ControlPlane, ///< list: target URIs or cluster names of ads_config
    // Listener
    Address, ///< IP address or pipe path
    Port,
    Direction,           ///< INBOUND, OUTBOUND
    FilterChains,        ///< number, the default one included
    Filters,             ///< list: names of network filters, of all chains, each once
    RouteConfigurations, ///< list: RDS names and names of inline tables
    Clusters,            ///< list: clusters named directly (TCP proxies, routes), each once
    ErrorDetails,        ///< error_state.details
    // FilterChain
    ChainMatch, ///< short text of filter_chain_match: "port 8080, SNI *.example.com, tls"
    Tls,        ///< flag
    // RouteConfiguration
    VirtualHosts, ///< number
    Routes,       ///< number
    // VirtualHost
    Domains, ///< list
    // Route
    Match,          ///< short text: "prefix /cart, header :method = GET"
    Action,         ///< route, redirect, direct-response, other
    Timeout,        ///< as written: "15s"
    RetryPolicy,    ///< app-mesh-default, custom or none, inheritance followed
    RetryInherited, ///< flag: the policy is the virtual host's
    RetryOn,
    NumRetries,
    Priority, ///< HIGH, or empty for DEFAULT
    // Cluster
    ClusterType, ///< EDS, STRICT_DNS ...; empty stands for STATIC
    LbPolicy,
    ConnectTimeout,
    EdsServiceName,
    CircuitBreaker, ///< app-mesh-default, envoy-default or custom, by its DEFAULT threshold
    MaxConnections,
    MaxPendingRequests,
    MaxRequests,
    MaxRetries,
    Endpoints, ///< number of hosts written in the resource; empty where it cannot hold any
    // EndpointAssignment (Endpoints too)
    Healthy, ///< number of hosts that are not UNHEALTHY, DRAINING, TIMEOUT
    // Secret
    SecretType, ///< tls-certificate, validation-context, session-ticket-keys, generic-secret
    // ExtensionConfig, Other
    TypeUrl
};

/// The name of a kind in JSON answers ("routeConfiguration") and of a state ("active").
std::string_view kindName(ResourceKind kind);
std::string_view stateName(ResourceState state);
/// The name of a fact in JSON answers ("maxConnections"), and how its text reads.
std::string_view factName(Fact fact);
FactForm factForm(Fact fact);

/// The facts that a kind has, in the order in which its table shows them.
std::span<const Fact> factsOf(ResourceKind kind);

} // namespace mc
