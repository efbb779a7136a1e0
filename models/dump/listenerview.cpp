// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/listenerview.h"

namespace mc {

namespace {

void readListenerFilters(Node filters, ListenerView &view)
{
    for (const Node &filter : filters.elements()) {
        const std::string_view name = filter["name"].text();
        const std::string_view type = extensionOf(filter).shortType();
        view.listenerFilters.emplace_back(name);
        view.inspectsTls = view.inspectsTls || type == "TlsInspector" || name.ends_with("tls_inspector");
        view.inspectsHttp = view.inspectsHttp || type == "HttpInspector" || name.ends_with("http_inspector");
        view.originalDestination =
            view.originalDestination || type == "OriginalDst" || name.ends_with("original_dst");
    }
}

} // namespace

ListenerView readListener(Node listener)
{
    ListenerView view;
    view.name = listener["name"].text();
    view.address = readAddress(listener["address"]);
    for (const Node &additional : listener["additional_addresses"].elements())
        view.additionalAddresses.push_back(readAddress(additional["address"]));
    view.direction = listener["traffic_direction"].text();
    const Node binds = listener["bind_to_port"];
    view.bindsToPort = (binds ? binds : listener.at("deprecated_v1.bind_to_port")).flag().value_or(true);
    readListenerFilters(listener["listener_filters"], view);
    view.originalDestination =
        view.originalDestination ||
        listener.firstOf({"use_original_dst", "hidden_envoy_deprecated_use_original_dst"})
            .flag()
            .value_or(false);
    const std::vector<Node> chains = listener["filter_chains"].elements();
    view.chains.reserve(chains.size());
    for (const Node &chain : chains)
        view.chains.push_back(readFilterChain(chain));
    if (const Node chain = listener["default_filter_chain"])
        view.defaultChain = readFilterChain(chain);
    view.choosesByTree = listener["filter_chain_matcher"].isObject();
    return view;
}

} // namespace mc
