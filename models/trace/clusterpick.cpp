// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/clusterpick.h"

#include "models/base/text.h"
#include "models/trace/percent.h"

#include <algorithm>
#include <limits>

namespace mc {

namespace {

std::optional<std::string> valueOf(const TracedRequest *request, const std::string &name)
{
    return request ? request->header(asciiLower(name)) : std::nullopt;
}

/// A weight of 32 bits, as Envoy has it.
std::uint64_t weightOf(const WeightedCluster &entry)
{
    return std::min<std::uint64_t>(entry.weight, std::numeric_limits<std::uint32_t>::max());
}

/// The entry whose interval holds a number, where a header takes the place of chance.
std::optional<std::size_t> entryAt(const ClusterChoice &choice, std::uint64_t number)
{
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < choice.weighted.size(); ++i) {
        end += weightOf(choice.weighted[i]);
        if (number < end)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> entryByHeader(const ClusterChoice &choice, const TracedRequest *request)
{
    const std::uint64_t sum = choice.sumOfWeights();
    if (choice.weightHeader.empty() || sum == 0)
        return std::nullopt;
    const std::optional<std::string> value = valueOf(request, choice.weightHeader);
    const auto number = value ? wholeNumber(*value) : std::nullopt;
    return number ? entryAt(choice, static_cast<std::uint64_t>(*number) % sum) : std::nullopt;
}

std::string howText(const ClusterChoice &choice)
{
    if (choice.byHash)
        return "by the request's hash";
    return "by chance" + (choice.runtimeKeyPrefix.empty()
                              ? std::string()
                              : ", unless runtime keys under " + choice.runtimeKeyPrefix + " say otherwise");
}

void pickWeighted(const ClusterChoice &choice, const TracedRequest *request, ClusterPick &pick)
{
    const std::uint64_t sum = choice.sumOfWeights();
    const std::optional<std::size_t> only = entryByHeader(choice, request);
    pick.clusters.reserve(choice.weighted.size());
    for (std::size_t i = 0; i < choice.weighted.size(); ++i) {
        const WeightedCluster &entry = choice.weighted[i];
        const double percent = only ? (*only == i ? 100 : 0) : percentOf(weightOf(entry), sum);
        const std::string name = entry.cluster.empty() && !entry.header.empty()
                                     ? valueOf(request, entry.header).value_or("")
                                     : entry.cluster;
        pick.clusters.push_back({name, entry.weight, percent});
        pick.steps.push_back({"cluster " + name, percent > 0 ? Verdict::Yes : Verdict::No,
                              percentText(percent) + " of the requests, weight " +
                                  std::to_string(entry.weight) + " of " + std::to_string(sum) + ", " +
                                  (only ? "by header " + choice.weightHeader : howText(choice))});
    }
    if (sum == 0)
        pick.steps.push_back({"weighted_clusters", Verdict::Perhaps, "all weights are 0"});
    if (sum == 0)
        pick.verdict = Verdict::Perhaps;
}

void pickByHeader(const ClusterChoice &choice, const TracedRequest *request, ClusterPick &pick)
{
    const std::optional<std::string> value = valueOf(request, choice.name);
    if (request && request->isUnknown(asciiLower(choice.name))) {
        pick.verdict = Verdict::Perhaps;
        pick.steps.push_back(
            {"cluster_header " + choice.name, Verdict::Perhaps, "Envoy fills the header in"});
        return;
    }
    pick.steps.push_back(
        {"cluster_header " + choice.name, value ? Verdict::Yes : Verdict::No,
         value ? "the header names " + *value : "the request has no such header, so no cluster is found"});
    if (value)
        pick.clusters.push_back({*value, 100, 100});
}

} // namespace

ClusterPick pickClusters(const ClusterChoice &choice, const TracedRequest *request)
{
    ClusterPick pick;
    switch (choice.kind) {
    case ClusterChoice::Kind::Cluster:
        pick.clusters.push_back({choice.name, 100, 100});
        break;
    case ClusterChoice::Kind::Header:
        pickByHeader(choice, request, pick);
        break;
    case ClusterChoice::Kind::Weighted:
        pickWeighted(choice, request, pick);
        break;
    case ClusterChoice::Kind::Plugin:
        pick.verdict = Verdict::Perhaps;
        pick.steps.push_back(
            {"cluster specifier", Verdict::Perhaps, "the extension " + choice.name + " picks the cluster"});
        break;
    case ClusterChoice::Kind::None:
        pick.verdict = Verdict::Perhaps;
        pick.steps.push_back(
            {"cluster", Verdict::Perhaps, "no cluster is named in a way that is known here"});
        break;
    }
    return pick;
}

} // namespace mc
