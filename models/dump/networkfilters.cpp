// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/networkfilters.h"

namespace mc {

namespace {

std::vector<std::string> readAccessLogs(Node logs)
{
    const std::vector<Node> elements = logs.elements();
    std::vector<std::string> found;
    found.reserve(elements.size());
    for (const Node &log : elements) {
        const Extension extension = extensionOf(log);
        const std::string_view path = extension.config["path"].text();
        found.emplace_back(!path.empty()            ? path
                           : extension.name.empty() ? extension.shortType()
                                                    : extension.name);
    }
    return found;
}

void readRoutes(Node config, HttpConnectionManagerView &view)
{
    using Routes = HttpConnectionManagerView::Routes;
    if (const Node rds = config["rds"]) {
        view.routes = Routes::Rds;
        view.routeConfiguration = rds["route_config_name"].text();
    } else if (const Node table = config["route_config"]) {
        view.routes = Routes::Inline;
        view.routeConfiguration = table["name"].text();
    } else if (const Node scoped = config["scoped_routes"]) {
        view.routes = Routes::Scoped;
        view.routeConfiguration = scoped["name"].text();
    }
}

} // namespace

HttpConnectionManagerView readHttpConnectionManager(Node config)
{
    HttpConnectionManagerView view;
    view.statPrefix = config["stat_prefix"].text();
    view.codec = config["codec_type"].text();
    readRoutes(config, view);
    for (const Node &filter : config["http_filters"].elements())
        view.httpFilters.emplace_back(filter["name"].text());
    view.accessLogs = readAccessLogs(config["access_log"]);
    for (const Node &upgrade : config["upgrade_configs"].elements()) {
        if (upgrade["enabled"].flag().value_or(true))
            view.upgrades.emplace_back(upgrade["upgrade_type"].text());
    }
    view.tracing = config.at("tracing.provider.name").text();
    view.normalizePath = config["normalize_path"].flag().value_or(false);
    view.mergeSlashes = config["merge_slashes"].flag().value_or(false);
    view.escapedSlashes = config["path_with_escaped_slashes_action"].text();
    view.stripMatchingPort = config["strip_matching_host_port"].flag().value_or(false);
    view.stripAnyPort = config["strip_any_host_port"].flag().value_or(false);
    view.stripTrailingDot = config["strip_trailing_host_dot"].flag().value_or(false);
    view.streamIdleTimeout = config["stream_idle_timeout"].duration();
    view.requestTimeout = config["request_timeout"].duration();
    return view;
}

TcpProxyView readTcpProxy(Node config)
{
    TcpProxyView view;
    view.statPrefix = config["stat_prefix"].text();
    view.clusters = readClusterChoice(config);
    view.idleTimeout = config["idle_timeout"].duration();
    view.maxConnectAttempts = config["max_connect_attempts"].number();
    view.accessLogs = readAccessLogs(config["access_log"]);
    return view;
}

} // namespace mc
