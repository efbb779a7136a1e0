// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"
#include "models/dump/clusterview.h"

namespace mc {

/// Whose decision a value is.
enum class Origin : std::uint8_t {
    Written,        ///< it stands in the resource
    Inherited,      ///< it stands in what the resource belongs to
    AppMeshDefault, ///< it stands there, and App Mesh wrote it by itself
    EnvoyDefault    ///< nothing is written: Envoy's own
};

/// "written", "inherited", "app-mesh-default", "envoy-default".
std::string_view originName(Origin origin);

/// One value that applies, as a dump would write it or in a word ("none", "unlimited").
struct Effective
{
    std::string field; ///< its way within the message: "retry_back_off.base_interval"
    std::string value;
    Origin origin = Origin::EnvoyDefault;
    std::string source; ///< where it stands ("route", "virtual host orders.local"), or who says so

    friend bool operator==(const Effective &, const Effective &) = default;
};

using Effectives = std::vector<Effective>;

// Every field that the message has in force: those that Envoy knows in the order of the catalogue, then
// others that are written. Where the whole message is missing, one entry says what that means.

/// The retry policy of a route of that virtual host: its own as a whole, else the virtual host's.
Effectives effectiveRetryPolicy(Node route, Node virtualHost, const Defaults &defaults);

/// Timeouts, priority and answers of a route. `connectionManager` is the configuration of the one that reads
/// the table, where it is known.
Effectives effectiveRoute(Node route, Node connectionManager, const Defaults &defaults);

/// The circuit breaker of a cluster for requests of one priority.
Effectives effectiveCircuitBreaker(Node cluster, Priority priority, const Defaults &defaults);

/// Timeouts and limits of connections.
Effectives effectiveCluster(Node cluster, const Defaults &defaults);
Effectives effectiveConnectionManager(Node config, const Defaults &defaults);
Effectives effectiveTcpProxy(Node config, const Defaults &defaults);

Effectives effectiveOutlierDetection(Node cluster, const Defaults &defaults);

/// One list for each health check; one of a single entry where there is none.
std::vector<Effectives> effectiveHealthChecks(Node cluster, const Defaults &defaults);

} // namespace mc
