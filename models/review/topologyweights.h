// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "models/review/references.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mc {

/// The part of the requests that a weighted cluster gets.
struct TopologyWeight
{
    RecordNumber from = noRecord; ///< the route, or the filter chain of a TCP proxy
    std::string cluster;
    std::uint32_t weight = 0;
    std::uint64_t total = 0; ///< what Envoy divides by: the sum of the weights
};

/// The weights of routes and TCP proxies that name several clusters, in the order of the index. They are not
/// in the index, so the resources are read again; those that cannot be, because the file was changed, have
/// none.
std::vector<TopologyWeight> weightsOf(const Dump &dump, const References &references);

} // namespace mc
