// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/filterchainview.h"

namespace mc {

namespace {

/// By type, and by name where a Struct of v2 has none. A name may be anything in v3, so the type comes first.
bool isFilter(const Extension &filter, std::string_view type, std::string_view name)
{
    return filter.type.empty() ? filter.shortType() == name : filter.shortType() == type;
}

FilterChainMatchView readMatch(Node match)
{
    FilterChainMatchView view;
    view.destinationPort = match["destination_port"].number();
    view.prefixRanges = readPrefixRanges(match["prefix_ranges"]);
    view.serverNames = match["server_names"].texts();
    view.transportProtocol = match["transport_protocol"].text();
    view.applicationProtocols = match["application_protocols"].texts();
    view.directSourcePrefixRanges = readPrefixRanges(match["direct_source_prefix_ranges"]);
    view.sourceType = match["source_type"].text();
    view.sourcePrefixRanges = readPrefixRanges(match["source_prefix_ranges"]);
    for (const Node &port : match["source_ports"].elements()) {
        if (const auto number = port.number())
            view.sourcePorts.push_back(*number);
    }
    return view;
}

} // namespace

FilterChainView readFilterChain(Node chain)
{
    FilterChainView view;
    view.name = chain["name"].text();
    view.match = readMatch(chain["filter_chain_match"]);
    view.tls = readTls(chain);
    const std::vector<Node> filters = chain["filters"].elements();
    view.filters.reserve(filters.size());
    for (const Node &filter : filters)
        view.filters.emplace_back(filter["name"].text());
    if (filters.empty())
        return view;
    const Extension last = extensionOf(filters.back());
    if (isFilter(last, "HttpConnectionManager", "http_connection_manager"))
        view.http = readHttpConnectionManager(last.config);
    else if (isFilter(last, "TcpProxy", "tcp_proxy"))
        view.tcp = readTcpProxy(last.config);
    return view;
}

} // namespace mc
