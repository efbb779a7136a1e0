// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/dumpresources.h"
#include "models/trace/trace.h"

namespace mc {

/// What holds at a cluster: whether it serves, its circuit breaker for a priority, its endpoints. Adds what
/// there is to say to `steps`.
TracedCluster describeCluster(DumpResources &resources, const Defaults &defaults, const PickedCluster &pick,
                              Priority priority, std::vector<TraceStep> &steps);

} // namespace mc
