// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/trace.h"

#include <algorithm>

namespace mc {

std::string_view outcomeName(TraceOutcome outcome)
{
    switch (outcome) {
    case TraceOutcome::Route:
        return "route";
    case TraceOutcome::Redirect:
        return "redirect";
    case TraceOutcome::DirectResponse:
        return "direct-response";
    case TraceOutcome::Tcp:
        return "tcp";
    case TraceOutcome::NoRoute:
        return "no-route";
    case TraceOutcome::Undecided:
        break;
    }
    return "undecided";
}

const TracedCluster *TracePass::mainCluster() const
{
    const auto takes = [](const TracedCluster &cluster) { return cluster.pick.percent > 0; };
    const auto found = std::find_if(clusters.begin(), clusters.end(), takes);
    return found == clusters.end() ? nullptr : &*found;
}

std::vector<PickedCluster> TracePass::picks() const
{
    std::vector<PickedCluster> picks;
    picks.reserve(clusters.size());
    for (const TracedCluster &cluster : clusters)
        picks.push_back(cluster.pick);
    return picks;
}

} // namespace mc
