// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/networkfilters.h"
#include "models/trace/request.h"
#include "models/trace/verdict.h"

namespace mc {

/// What an HTTP connection manager makes of a request before its route is looked for: host and path in the
/// form that its settings ask for (route-matching.md, section 3).
struct ChangedRequest
{
    TracedRequest request;
    std::optional<std::uint64_t> refusedWith; ///< 400: the path is not accepted
    std::optional<std::string> sentTo;        ///< 307: the path in its normal form
    std::vector<TraceStep> steps;             ///< one for each change
};

/// `listenerPort` is the port that strip_matching_host_port compares.
ChangedRequest throughConnectionManager(TracedRequest request, const HttpConnectionManagerView &manager,
                                        std::uint64_t listenerPort);

/// A path by RFC 3986: dot segments resolved, letters, digits and "-._~" that are escaped written as they
/// are, backslashes as slashes. Keeps the query. Nothing where it leads above the root in Envoy's eyes:
/// never, it ends at the root.
std::string normalizedPath(std::string_view path);
/// Several slashes in a row as one; keeps the query.
std::string withMergedSlashes(std::string_view path);

} // namespace mc
