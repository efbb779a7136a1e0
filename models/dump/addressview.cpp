// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/addressview.h"

namespace mc {

std::string AddressView::text() const
{
    if (kind != Kind::Socket || !port)
        return host;
    const bool brackets = host.find(':') != std::string::npos;
    return (brackets ? "[" + host + "]" : host) + ":" + std::to_string(*port);
}

bool AddressView::isLoopback() const
{
    return kind == Kind::Socket && (host.starts_with("127.") || host == "::1");
}

AddressView readAddress(Node address)
{
    AddressView view;
    if (const Node socket = address["socket_address"]) {
        view.kind = AddressView::Kind::Socket;
        view.host = socket["address"].text();
        view.port = socket["port_value"].number();
        if (!view.port && !socket["named_port"])
            view.port = 0;
        view.udp = socket["protocol"].text() == "UDP";
    } else if (const Node pipe = address["pipe"]) {
        view.kind = AddressView::Kind::Pipe;
        view.host = pipe["path"].text();
    } else if (const Node internal = address["envoy_internal_address"]) {
        view.kind = AddressView::Kind::Internal;
        view.host = internal["server_listener_name"].text();
    }
    return view;
}

std::vector<PrefixRange> readPrefixRanges(Node ranges)
{
    const std::vector<Node> elements = ranges.elements();
    std::vector<PrefixRange> found;
    found.reserve(elements.size());
    for (const Node &range : elements) {
        found.push_back(
            {std::string(range["address_prefix"].text()), range["prefix_len"].number().value_or(0)});
    }
    return found;
}

} // namespace mc
