// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/listenerview.h"
#include "models/trace/ipaddress.h"
#include "models/trace/verdict.h"

namespace mc {

/// What filter chains are chosen by: a connection before its first request.
struct Connection
{
    std::optional<IpAddress> destination; ///< nothing: the address of a name, which no dump tells
    std::uint64_t port = 0;
    std::string serverName;                ///< SNI in lower case; empty: none was seen
    std::string transport = "raw_buffer";  ///< or tls
    std::vector<std::string> applications; ///< application protocols, the preferred one first
    std::optional<IpAddress> source;
};

struct ChainChoice
{
    /// Perhaps: the connection decides by something that is not known; No: it is closed.
    Verdict verdict = Verdict::No;
    const FilterChainView *chain = nullptr; ///< of the listener's, if the verdict is Yes
    std::vector<const FilterChainView *> candidates;
    std::vector<TraceStep> steps;
};

/// Envoy's choice (route-matching.md, section 2): the chains are narrowed by one criterion after the other,
/// and at each of them the most precise ones stay; a chain that is out does not come back. Where none is
/// left, the default filter chain. The view must outlive the answer.
ChainChoice chooseFilterChain(const ListenerView &listener, const Connection &connection);

/// What a chain is called: its name, "default", or its place (from 1) and what it asks: "2 (port 443, tls)".
std::string filterChainLabel(const ListenerView &listener, const FilterChainView &chain);

} // namespace mc
