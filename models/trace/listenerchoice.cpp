// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/listenerchoice.h"

#include <algorithm>

namespace mc {

namespace {

using Places = std::vector<std::size_t>;

std::vector<AddressView> addressesOf(const ListenerView &listener)
{
    std::vector<AddressView> addresses{listener.address};
    addresses.insert(addresses.end(), listener.additionalAddresses.begin(),
                     listener.additionalAddresses.end());
    return addresses;
}

/// Where a connection to the URL goes; nothing for a name.
std::optional<IpAddress> addressOf(const TracedRequest &request)
{
    return IpAddress::parse(request.host == "localhost" ? "127.0.0.1" : request.host);
}

bool isAny(const AddressView &address)
{
    const std::optional<IpAddress> ip = IpAddress::parse(address.host);
    return ip && ip->isAny();
}

/// How a listener's address stands to a destination: not at all, as any address, as this very one (or, of a
/// host name, perhaps).
enum class Meets : std::uint8_t { No, Any, Exact };

Meets meets(const ListenerView &listener, const std::optional<IpAddress> &ip, std::uint64_t port)
{
    Meets best = Meets::No;
    for (const AddressView &address : addressesOf(listener)) {
        if (address.kind != AddressView::Kind::Socket || address.udp || address.port != port)
            continue;
        if (isAny(address))
            best = std::max(best, Meets::Any);
        else if (!ip || IpAddress::parse(address.host) == ip)
            best = Meets::Exact;
    }
    return best;
}

/// Those that stand for a destination: by its very address, with none for any address; a host name may be
/// each.
Places standingFor(const std::vector<KnownListener> &listeners, const TracedRequest &request, bool listening)
{
    const std::optional<IpAddress> ip = addressOf(request);
    Places exact;
    Places any;
    for (std::size_t i = 0; i < listeners.size(); ++i) {
        if (listeners[i].view.bindsToPort != listening)
            continue;
        const Meets how = meets(listeners[i].view, ip, request.port);
        if (how == Meets::Exact)
            exact.push_back(i);
        else if (how == Meets::Any)
            any.push_back(i);
    }
    if (!ip)
        exact.insert(exact.end(), any.begin(), any.end());
    return exact.empty() ? any : exact;
}

template <typename Asks>
Places thatAre(const std::vector<KnownListener> &listeners, Asks asks)
{
    Places found;
    for (std::size_t i = 0; i < listeners.size(); ++i) {
        const ListenerView &view = listeners[i].view;
        if ((!view.chains.empty() || view.defaultChain) && asks(view))
            found.push_back(i);
    }
    return found;
}

/// A destination other than its own address shows at this listener.
bool seesDestination(const ListenerView &listener)
{
    const auto isOther = [&](const FilterChainView &chain) {
        return chain.match.destinationPort && chain.match.destinationPort != listener.address.port;
    };
    const auto isProxyProtocol = [](const std::string &name) { return name.ends_with("proxy_protocol"); };
    return listener.originalDestination || !listener.address.port ||
           std::any_of(listener.listenerFilters.begin(), listener.listenerFilters.end(), isProxyProtocol) ||
           std::any_of(listener.chains.begin(), listener.chains.end(), isOther);
}

std::vector<std::string> applicationProtocols(const ListenerView &listener, const TracedRequest &request,
                                              bool tls)
{
    const bool http2 = request.isGrpc();
    if (tls && listener.inspectsTls)
        return http2 ? std::vector<std::string>{"h2"} : std::vector<std::string>{"h2", "http/1.1"};
    if (!tls && listener.inspectsHttp)
        return {http2 ? "h2c" : "http/1.1"};
    return {};
}

} // namespace

std::vector<KnownListener> readListeners(DumpResources &resources)
{
    std::vector<KnownListener> listeners;
    const std::vector<RecordNumber> records = resources.serving(ResourceKind::Listener);
    listeners.reserve(records.size());
    for (const RecordNumber record : records) {
        const Json text = resources.read(record);
        if (!text.is_object())
            continue; // broken, as at the end of a file that was cut off
        KnownListener listener{record, std::string(resources.index().name(record)), readListener(Node(text))};
        if (listener.name.empty())
            listener.name = listener.view.address.text();
        listeners.push_back(std::move(listener));
    }
    return listeners;
}

ListenerChoice listenersFor(const std::vector<KnownListener> &listeners, const TracedRequest &request)
{
    const std::string port = "port " + std::to_string(request.port);
    if (Places listening = standingFor(listeners, request, true); !listening.empty())
        return {std::move(listening), "it listens on " + port};
    const std::string restored = "it takes connections to " + port + " by their original destination";
    Places targets = standingFor(listeners, request, false);
    const Places takers =
        thatAre(listeners, [](const ListenerView &view) { return view.originalDestination; });
    const bool standsForAny = std::any_of(targets.begin(), targets.end(), [&](std::size_t i) {
        return addressOf(request) || meets(listeners[i].view, std::nullopt, request.port) == Meets::Any;
    });
    if (!standsForAny) // the address behind a name may be another one
        targets.insert(targets.end(), takers.begin(), takers.end());
    if (!targets.empty())
        return {std::move(targets), restored};
    Places inbound = thatAre(listeners, [](const ListenerView &view) { return view.direction == "INBOUND"; });
    if (!inbound.empty())
        return {std::move(inbound), "no listener has " + port +
                                        ", so the port changes on the way; it is for traffic "
                                        "from outside"};
    return {thatAre(listeners, [](const ListenerView &) { return true; }),
            "no listener has " + port + ", so the port changes on the way"};
}

Connection connectionTo(const ListenerView &listener, const TracedRequest &request, bool tls)
{
    Connection connection;
    const bool sees = seesDestination(listener);
    connection.port = sees ? request.port : listener.address.port.value_or(request.port);
    connection.destination = addressOf(request);
    if (!connection.destination && !sees && !isAny(listener.address))
        connection.destination = IpAddress::parse(listener.address.host);
    if (tls && listener.inspectsTls) {
        connection.transport = "tls";
        connection.serverName = IpAddress::parse(request.host) ? std::string() : request.host;
    }
    connection.applications = applicationProtocols(listener, request, tls);
    connection.source = request.source;
    return connection;
}

std::optional<std::size_t> listenerBehind(const std::vector<KnownListener> &listeners,
                                          const AddressView &endpoint)
{
    const std::optional<IpAddress> ip = IpAddress::parse(endpoint.host);
    for (std::size_t i = 0; i < listeners.size(); ++i) {
        const ListenerView &view = listeners[i].view;
        if (endpoint.kind == AddressView::Kind::Internal && listeners[i].name == endpoint.host)
            return i;
        if (endpoint.isLoopback() && view.bindsToPort && ip && endpoint.port &&
            meets(view, ip, *endpoint.port) != Meets::No)
            return i;
    }
    return std::nullopt;
}

} // namespace mc
