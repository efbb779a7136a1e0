// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/clusterchoice.h"

#include <algorithm>
#include <limits>

namespace mc {

namespace {

void readWeighted(Node weighted, ClusterChoice &choice)
{
    choice.kind = ClusterChoice::Kind::Weighted;
    choice.totalWeight = weighted["total_weight"].number();
    choice.runtimeKeyPrefix = weighted["runtime_key_prefix"].text();
    choice.weightHeader = weighted["header_name"].text();
    choice.byHash = weighted["use_hash_policy"].flag().value_or(false);
    const std::vector<Node> entries = weighted["clusters"].elements();
    choice.weighted.reserve(entries.size());
    for (const Node &entry : entries) {
        choice.weighted.push_back({std::string(entry["name"].text()),
                                   std::string(entry["cluster_header"].text()),
                                   entry["weight"].number().value_or(0)});
    }
}

} // namespace

std::uint64_t ClusterChoice::sumOfWeights() const
{
    std::uint64_t sum = 0;
    for (const WeightedCluster &entry : weighted)
        sum += std::min<std::uint64_t>(entry.weight, std::numeric_limits<std::uint32_t>::max());
    return sum;
}

std::vector<std::string> ClusterChoice::clusters() const
{
    if (kind == Kind::Cluster)
        return {name};
    std::vector<std::string> names;
    names.reserve(weighted.size());
    for (const WeightedCluster &entry : weighted) {
        if (!entry.cluster.empty() && std::find(names.begin(), names.end(), entry.cluster) == names.end())
            names.push_back(entry.cluster);
    }
    return names;
}

ClusterChoice readClusterChoice(Node action)
{
    using Kind = ClusterChoice::Kind;
    ClusterChoice choice;
    if (const Node cluster = action["cluster"]) {
        choice.kind = Kind::Cluster;
        choice.name = cluster.text();
    } else if (const Node header = action["cluster_header"]) {
        choice.kind = Kind::Header;
        choice.name = header.text();
    } else if (const Node weighted = action["weighted_clusters"]) {
        readWeighted(weighted, choice);
    } else if (const Node inlinePlugin = action["inline_cluster_specifier_plugin"]) {
        choice.kind = Kind::Plugin;
        choice.name = extensionOf(inlinePlugin["extension"]).name;
    } else if (const Node plugin = action["cluster_specifier_plugin"]) {
        choice.kind = Kind::Plugin;
        choice.name = plugin.text();
    }
    return choice;
}

} // namespace mc
