// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/clusterchoice.h"
#include "models/trace/request.h"
#include "models/trace/verdict.h"

namespace mc {

/// A cluster that a request may go to.
struct PickedCluster
{
    std::string name;
    std::uint64_t weight = 0; ///< as it is written; 100 for the only one
    double percent = 0;       ///< of the requests that take the route
};

/// The clusters of a route or a TCP proxy (route-matching.md, section 6).
struct ClusterPick
{
    Verdict verdict = Verdict::Yes; ///< Perhaps: an extension picks, or weights may be overridden
    std::vector<PickedCluster> clusters;
    std::vector<TraceStep> steps;
};

/// `request` may be missing: a connection of a TCP proxy has no headers.
ClusterPick pickClusters(const ClusterChoice &choice, const TracedRequest *request);

} // namespace mc
