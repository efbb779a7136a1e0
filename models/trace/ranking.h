// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/trace.h"

namespace mc {

/// Of several ways that a request may take, the one that answers best: a route, redirect or direct response
/// whose virtual host names the host most precisely (exact, suffix wildcard, prefix wildcard, "*"), then a
/// TCP proxy. Nothing where several are as good and lead elsewhere. Where none answers, the first one.
std::optional<std::size_t> bestOf(const std::vector<TracePass> &passes);

/// The answer where several ways are as good: a candidate for each of the best. `what` is what they differ
/// in: "listener" or "route configuration".
TracePass undecidedBetween(const std::vector<TracePass> &passes, std::string_view what);

} // namespace mc
