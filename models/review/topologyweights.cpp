// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/topologyweights.h"

#include "models/base/json.h"
#include "models/dump/filterchainview.h"
#include "models/dump/routeview.h"

#include <algorithm>
#include <limits>

namespace mc {

namespace {

bool namesSeveral(std::span<const Reference> references)
{
    return std::count_if(references.begin(), references.end(), [](const Reference &reference) {
               return reference.kind == ResourceKind::Cluster;
           }) > 1;
}

/// Where a route or a filter chain sends what it takes.
ClusterChoice choiceOf(const Dump &dump, const Record &record)
{
    const Result<std::string> text = dump.file.text(record.begin, record.end);
    if (!text)
        return {};
    const Result<ParsedJson> parsed = parseJson(*text, {});
    if (!parsed)
        return {};
    if (record.kind == ResourceKind::Route) {
        const RouteView route = readRoute(Node(parsed->value));
        return route.forward() ? route.forward()->clusters : ClusterChoice();
    }
    const FilterChainView chain = readFilterChain(Node(parsed->value));
    return chain.tcp ? chain.tcp->clusters : ClusterChoice();
}

} // namespace

std::vector<TopologyWeight> weightsOf(const Dump &dump, const References &references)
{
    constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max(); // Envoy's own limit
    std::vector<TopologyWeight> weights;
    for (RecordNumber number = 0; number < dump.index.size(); ++number) {
        const Record &record = dump.index.record(number);
        if ((record.kind != ResourceKind::Route && record.kind != ResourceKind::FilterChain) ||
            !namesSeveral(references.of(number)))
            continue;
        const ClusterChoice choice = choiceOf(dump, record);
        const std::uint64_t total = choice.sumOfWeights();
        for (const WeightedCluster &part : choice.weighted) {
            const auto weight = static_cast<std::uint32_t>(std::min(part.weight, largest));
            weights.push_back({number, part.cluster, weight, total});
        }
    }
    return weights;
}

} // namespace mc
