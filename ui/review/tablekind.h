// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/resource.h"

#include <QString>

#include <array>
#include <span>

namespace mc {

/// The tables of the Review mode: one for each kind of resource that has facts of its own, one for the rest.
enum class TableKind : std::uint8_t {
    Listeners,
    FilterChains,
    RouteConfigurations,
    VirtualHosts,
    Routes,
    Clusters,
    Endpoints,
    Secrets,
    Others
};
inline constexpr std::size_t tableKinds = 9;

/// Every kind of resource stands in exactly one table.
TableKind tableOf(ResourceKind kind);

QString tableTitle(TableKind kind);       ///< "Route configurations"
QString tableFilterHint(TableKind kind);  ///< "Filter route configurations"
std::string_view tableId(TableKind kind); ///< "routeConfigurations", for what is remembered
QString kindTitle(ResourceKind kind);     ///< "Route configuration"

} // namespace mc
