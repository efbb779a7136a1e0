// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/dumpresources.h"
#include "models/trace/filterchainchoice.h"

namespace mc {

/// A listener that serves.
struct KnownListener
{
    RecordNumber record = noRecord;
    std::string name; ///< its name, or its address where it has none
    ListenerView view;
};

/// All that serve and whose text is whole, in the order of the dump.
std::vector<KnownListener> readListeners(DumpResources &resources);

/// The listeners that may take a request, by their places in the list; the reason as a sentence.
struct ListenerChoice
{
    std::vector<std::size_t> listeners;
    std::string why;
};

/// Which listener takes a request, where nobody says it (route-matching.md, section 1):
/// 1. those that listen on the URL's port (at its address, if it is one; else at any address);
/// 2. else, behind the iptables rules of a sidecar, those that stand for that destination without listening
///    themselves (bind_to_port: false); with none, those that take over connections by their original
///    destination (use_original_dst; App Mesh: ingress and egress);
/// 3. else the port was changed on the way, as by a load balancer: the listeners for traffic from outside
///    (traffic_direction INBOUND; App Mesh: ingress), with none of these every listener.
/// Several may be left; `Tracer` then asks each of them.
ListenerChoice listenersFor(const std::vector<KnownListener> &listeners, const TracedRequest &request);

/// The connection that a request comes in at a listener. Its destination is the URL's where the listener gets
/// to see that (original destination, PROXY protocol, or chains for ports that are not its own), else the
/// listener's own. SNI and application protocols are only seen by a listener with the inspector for
/// them; clients are taken to offer h2 and http/1.1 by TLS and to speak HTTP/1.1 without, gRPC always HTTP/2.
Connection connectionTo(const ListenerView &listener, const TracedRequest &request, bool tls);

/// The listener that an endpoint leads back to: of this very Envoy, at a loopback address or an internal one.
std::optional<std::size_t> listenerBehind(const std::vector<KnownListener> &listeners,
                                          const AddressView &endpoint);

} // namespace mc
