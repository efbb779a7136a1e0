// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/routeview.h"
#include "models/trace/request.h"
#include "models/trace/verdict.h"

namespace mc {

/// What becomes of host and path when a route has been chosen (route-matching.md, section 6). Nothing where
/// the route changes nothing.
struct RewrittenRequest
{
    std::optional<std::string> host;
    std::optional<std::string> path; ///< with its query
    std::vector<TraceStep> steps;    ///< what is changed, and what only the running Envoy knows
};

/// `replaced` is the part of the plain path that a prefix_rewrite replaces.
RewrittenRequest rewrite(const TracedRequest &request, const Rewrites &rewrites, std::string_view replaced);

struct RedirectLocation
{
    unsigned code = 301;
    std::string location;
};

/// The answer of a redirect to a request.
RedirectLocation redirectOf(const TracedRequest &request, const RedirectView &redirect,
                            std::string_view replaced);
/// The answer of require_tls.
RedirectLocation tlsRedirectOf(const TracedRequest &request);

/// Adds and removes the headers that a route, its virtual host and its table say (request_headers_to_add,
/// request_headers_to_remove), from the innermost to the outermost. A value that Envoy fills in while it runs
/// (%...%) is noted as not known.
void changeHeaders(TracedRequest &request, std::initializer_list<Node> holders);

} // namespace mc
