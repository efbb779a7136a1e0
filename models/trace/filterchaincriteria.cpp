// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/filterchaincriteria.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

using Kind = ChainFit::Kind;

ChainFit fitPort(const FilterChainMatchView &match, const Connection &connection)
{
    if (!match.destinationPort)
        return {};
    return {*match.destinationPort == connection.port ? Kind::Fits : Kind::Out, 1};
}

/// The longest range that holds the address. A range of everything needs no knowledge of it.
ChainFit fitRanges(const std::vector<PrefixRange> &ranges, const std::optional<IpAddress> &address)
{
    if (ranges.empty())
        return {};
    ChainFit best{Kind::Out, 0};
    for (const PrefixRange &range : ranges) {
        if (!address && range.length > 0)
            best = {Kind::Unknown, 0};
        else if (!address ? best.kind == Kind::Out
                          : address->isIn(range) && range.length + 1 > best.precision)
            best = {Kind::Fits, static_cast<std::size_t>(range.length) + 1};
    }
    return best;
}

ChainFit fitDestination(const FilterChainMatchView &match, const Connection &connection)
{
    return fitRanges(match.prefixRanges, connection.destination);
}

ChainFit fitServerName(const FilterChainMatchView &match, const Connection &connection)
{
    if (match.serverNames.empty())
        return {};
    constexpr std::size_t exact = 1'000'000;
    ChainFit best{Kind::Out, 0};
    for (const std::string &name : match.serverNames) {
        const std::string wanted = asciiLower(name);
        std::size_t precision = 0;
        if (!wanted.empty() && wanted == connection.serverName)
            precision = exact;
        else if (wanted.starts_with("*.") && connection.serverName.size() >= wanted.size() &&
                 connection.serverName.ends_with(std::string_view(wanted).substr(1)))
            precision = wanted.size();
        if (precision > best.precision)
            best = {Kind::Fits, precision};
    }
    return best;
}

ChainFit fitTransport(const FilterChainMatchView &match, const Connection &connection)
{
    if (match.transportProtocol.empty())
        return {};
    return {match.transportProtocol == connection.transport ? Kind::Fits : Kind::Out, 1};
}

/// The client's order counts.
ChainFit fitApplication(const FilterChainMatchView &match, const Connection &connection)
{
    const std::vector<std::string> &wanted = match.applicationProtocols;
    if (wanted.empty())
        return {};
    for (std::size_t i = 0; i < connection.applications.size(); ++i) {
        if (std::find(wanted.begin(), wanted.end(), connection.applications[i]) != wanted.end())
            return {Kind::Fits, connection.applications.size() - i};
    }
    return {Kind::Out, 0};
}

ChainFit fitDirectSource(const FilterChainMatchView &match, const Connection &connection)
{
    return fitRanges(match.directSourcePrefixRanges, connection.source);
}

ChainFit fitSourceType(const FilterChainMatchView &match, const Connection &connection)
{
    const bool wantsLocal = match.sourceType == "SAME_IP_OR_LOOPBACK" || match.sourceType == "LOCAL";
    if (!wantsLocal && match.sourceType != "EXTERNAL")
        return {};
    if (!connection.source)
        return {Kind::Unknown, 1};
    const bool isLocal = connection.source->isLoopback() || connection.source == connection.destination;
    return {isLocal == wantsLocal ? Kind::Fits : Kind::Out, 1};
}

ChainFit fitSource(const FilterChainMatchView &match, const Connection &connection)
{
    return fitRanges(match.sourcePrefixRanges, connection.source);
}

/// The port that a client takes is its operating system's choice.
ChainFit fitSourcePort(const FilterChainMatchView &match, const Connection &)
{
    return {match.sourcePorts.empty() ? Kind::Open : Kind::Unknown, 1};
}

} // namespace

std::span<const ChainCriterion> chainCriteria()
{
    static constexpr std::array criteria = {
        ChainCriterion{"destination_port", fitPort},
        ChainCriterion{"prefix_ranges", fitDestination},
        ChainCriterion{"server_names", fitServerName},
        ChainCriterion{"transport_protocol", fitTransport},
        ChainCriterion{"application_protocols", fitApplication},
        ChainCriterion{"direct_source_prefix_ranges", fitDirectSource},
        ChainCriterion{"source_type", fitSourceType},
        ChainCriterion{"source_prefix_ranges", fitSource},
        ChainCriterion{"source_ports", fitSourcePort},
    };
    return criteria;
}

} // namespace mc
