// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/virtualhostview.h"

#include "models/dump/routeview.h"

namespace mc {

VirtualHostView readVirtualHost(Node virtualHost)
{
    VirtualHostView view;
    view.name = virtualHost["name"].text();
    view.domains = virtualHost["domains"].texts();
    view.requireTls = virtualHost["require_tls"].text();
    view.matchesByTree = virtualHost["matcher"].isObject();
    view.routes = virtualHost["routes"].elements().size();
    if (const Node policy = virtualHost["retry_policy"])
        view.retryPolicy = readRetryPolicy(policy);
    view.mirrors = readMirrors(virtualHost);
    return view;
}

RouteConfigurationView readRouteConfiguration(Node table)
{
    RouteConfigurationView view;
    view.name = table["name"].text();
    view.virtualHosts = table["virtual_hosts"].elements().size();
    view.ignorePortInHost = table["ignore_port_in_host_matching"].flag().value_or(false);
    view.ignorePathParameters = table["ignore_path_parameters_in_path_matching"].flag().value_or(false);
    view.validateClusters = table["validate_clusters"].flag();
    view.dynamicVirtualHosts = table["vhds"].isObject();
    view.mirrors = readMirrors(table);
    return view;
}

} // namespace mc
