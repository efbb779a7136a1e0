// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/ranking.h"

#include <algorithm>

namespace mc {

namespace {

constexpr int anyHost = 2; ///< the rank of a virtual host for every name; 0 is no answer, 1 a TCP proxy

/// What is undecided counts as the best that it may be: nothing is guessed in its place.
int rankOf(const TracePass &pass)
{
    const auto rank = [](const std::optional<DomainKind> &domain) {
        return domain ? anyHost + static_cast<int>(*domain) : 1;
    };
    if (pass.outcome == TraceOutcome::NoRoute)
        return 0;
    if (pass.outcome != TraceOutcome::Undecided || pass.domain)
        return rank(pass.domain);
    int best = pass.candidates.empty() ? anyHost : 0;
    for (const TraceCandidate &candidate : pass.candidates)
        best = std::max(best, rank(candidate.domain));
    return best;
}

int bestRank(const std::vector<TracePass> &passes)
{
    int best = 0;
    for (const TracePass &pass : passes)
        best = std::max(best, rankOf(pass));
    return best;
}

bool leadsToTheSame(const TracePass &left, const TracePass &right)
{
    const auto sameCluster = [](const TracedCluster &a, const TracedCluster &b) {
        return a.pick.name == b.pick.name;
    };
    return left.outcome == right.outcome && left.virtualHost == right.virtualHost &&
           left.route == right.route &&
           std::equal(left.clusters.begin(), left.clusters.end(), right.clusters.begin(),
                      right.clusters.end(), sameCluster);
}

} // namespace

std::optional<std::size_t> bestOf(const std::vector<TracePass> &passes)
{
    const int best = bestRank(passes);
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < passes.size(); ++i) {
        if (rankOf(passes[i]) != best)
            continue;
        if (!first)
            first = i;
        else if (best > 0 && !leadsToTheSame(passes[*first], passes[i]))
            return std::nullopt;
    }
    return first;
}

TracePass undecidedBetween(const std::vector<TracePass> &passes, std::string_view what)
{
    const int best = bestRank(passes);
    TracePass undecided;
    undecided.steps.push_back({std::string(what), Verdict::Perhaps,
                               "several could take the request, and nothing tells which of them does"});
    for (const TracePass &pass : passes) {
        if (rankOf(pass) != best)
            continue;
        const std::string &name = what == "listener" ? pass.listener : pass.routeConfiguration;
        undecided.candidates.push_back(
            {std::string(what) + " " + name,
             pass.virtualHost.empty() ? "" : "virtual host " + pass.virtualHost + ", route " + pass.route,
             std::nullopt, pass.outcome, pass.picks()});
    }
    return undecided;
}

} // namespace mc
