// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/dumpresources.h"
#include "models/trace/trace.h"

namespace mc {

/// What a pass through a route table needs beside the request.
struct TraceContext
{
    DumpResources &resources;
    const Defaults &defaults;
    Node connectionManager = {}; ///< the one that reads the table, where it is known
};

/// Looks for the request's route in a table, and tells what holds there. Gives the request as it goes on to a
/// cluster (headers added, host and path rewritten); nothing where it goes to none.
std::optional<TracedRequest> followTable(const TraceContext &context, BuiltTable &built,
                                         const TracedRequest &request, TracePass &pass);

/// The clusters of a pass with what holds there; the outcome is undecided where nobody knows which it is.
void followClusters(const TraceContext &context, const ClusterPick &pick, TracePass &pass);

} // namespace mc
