// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/addressview.h"
#include "models/dump/networkfilters.h"
#include "models/dump/tlsview.h"

namespace mc {

/// FilterChainMatch; what is empty asks nothing. route-matching.md, section 2, has the order of choice.
struct FilterChainMatchView
{
    std::optional<std::uint64_t> destinationPort;
    std::vector<PrefixRange> prefixRanges;
    std::vector<std::string> serverNames;
    std::string transportProtocol; ///< raw_buffer or tls
    std::vector<std::string> applicationProtocols;
    std::vector<PrefixRange> directSourcePrefixRanges;
    std::string sourceType; ///< SAME_IP_OR_LOOPBACK (v2: LOCAL), EXTERNAL; empty: ANY
    std::vector<PrefixRange> sourcePrefixRanges;
    std::vector<std::uint64_t> sourcePorts;
};

struct FilterChainView
{
    std::string name;
    FilterChainMatchView match;
    std::vector<std::string> filters; ///< names of the network filters, in order
    std::optional<TlsView> tls;
    /// What the chain's last filter is; neither for any other filter.
    std::optional<HttpConnectionManagerView> http;
    std::optional<TcpProxyView> tcp;
};

FilterChainView readFilterChain(Node chain);

} // namespace mc
