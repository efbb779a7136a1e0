// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/dump/dump.h"

#include <map>
#include <string>

/// What counts of a dump, by name: listeners, filterChains, routeConfigurations, virtualHosts, routes,
/// clusters, endpointAssignments, endpoints, secrets.
using Counts = std::map<std::string, std::size_t>;

/// Counted by plain walking over a tree, without any code of the reader.
Counts countTree(const mc::Json &dump);

/// Counted over an index: what serves.
Counts countIndex(const mc::Dump &dump);
