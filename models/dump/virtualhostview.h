// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/retrypolicyview.h"

namespace mc {

/// VirtualHost without its routes, which are resources of their own (`routes` in its text).
struct VirtualHostView
{
    std::string name;
    std::vector<std::string> domains;
    std::string requireTls;     ///< ALL, EXTERNAL_ONLY; empty: NONE
    bool matchesByTree = false; ///< `matcher` takes the place of the routes
    std::size_t routes = 0;
    std::optional<RetryPolicyView> retryPolicy; ///< of the routes without one
    std::vector<std::string> mirrors;
};

VirtualHostView readVirtualHost(Node virtualHost);

/// RouteConfiguration without its virtual hosts.
struct RouteConfigurationView
{
    std::string name; ///< may be empty for a table that is written in a listener
    std::size_t virtualHosts = 0;
    bool ignorePortInHost = false;        ///< ignore_port_in_host_matching
    bool ignorePathParameters = false;    ///< ignore_path_parameters_in_path_matching
    std::optional<bool> validateClusters; ///< absent: static tables are validated, others not
    bool dynamicVirtualHosts = false;     ///< more virtual hosts come on demand (VHDS)
    std::vector<std::string> mirrors;
};

RouteConfigurationView readRouteConfiguration(Node table);

} // namespace mc
