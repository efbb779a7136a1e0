// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/clusterchoice.h"

namespace mc {

/// HttpConnectionManager: what decides about a request before and besides its route table.
struct HttpConnectionManagerView
{
    enum class Routes : std::uint8_t {
        None,
        Rds,    ///< a table of the dump, by name
        Inline, ///< a table that is written in the listener
        Scoped  ///< by a key that is made from the request
    };

    std::string statPrefix;
    std::string codec; ///< HTTP1, HTTP2, HTTP3; empty: AUTO
    Routes routes = Routes::None;
    std::string routeConfiguration; ///< name of the table, or of the scoped routes; may be empty for Inline
    std::vector<std::string> httpFilters; ///< names, in order
    std::vector<std::string> accessLogs;  ///< files or names
    std::vector<std::string> upgrades;    ///< "websocket"
    std::string tracing;                  ///< name of the provider
    bool normalizePath = false;
    bool mergeSlashes = false;
    std::string escapedSlashes; ///< path_with_escaped_slashes_action; empty: keep, or by runtime
    bool stripMatchingPort = false;
    bool stripAnyPort = false;
    bool stripTrailingDot = false;
    std::optional<Duration> streamIdleTimeout; ///< absent: 5 minutes
    std::optional<Duration> requestTimeout;    ///< absent: none
};

HttpConnectionManagerView readHttpConnectionManager(Node config);

struct TcpProxyView
{
    std::string statPrefix;
    ClusterChoice clusters;
    std::optional<Duration> idleTimeout;             ///< absent: 1 hour
    std::optional<std::uint64_t> maxConnectAttempts; ///< absent: 1
    std::vector<std::string> accessLogs;
};

TcpProxyView readTcpProxy(Node config);

} // namespace mc
