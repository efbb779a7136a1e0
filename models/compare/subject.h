// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/dump/resource.h"

#include <string_view>

namespace mc {

/// What a resource is called in the rules of comparing ("cluster", "routeConfig").
std::string_view placeOf(ResourceKind kind);

/// The resource within its parsed entry, with what the entry tells beside it but stamps and its name: where a
/// listener's entry holds several states, that of one of them.
Json subjectOf(Json entry, ResourceKind kind, ResourceState state);

} // namespace mc
