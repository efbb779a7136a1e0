// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/routeview.h"
#include "models/trace/valuematchers.h"

namespace mc {

/// What a route asks of a request, ready to compare (RouteMatch; route-matching.md, section 5).
class RouteMatcher
{
public:
    RouteMatcher(RouteMatchView match, bool showSecrets);

    /// `path` is the request's path as routes compare it: without query, and without parameters where the
    /// table says so. Whatever cannot be known (a fraction, metadata, a client's certificate) counts last: it
    /// makes a match a Perhaps, never a No.
    [[nodiscard]] Judgement judge(const TracedRequest &request, std::string_view path) const;

    /// "prefix /cart, header x-user must be ...": what a route without a name is called.
    [[nodiscard]] std::string text() const;
    /// The part of the path that a prefix_rewrite replaces: the prefix, or all of it.
    [[nodiscard]] std::string_view replacedPart(std::string_view path) const;

private:
    [[nodiscard]] Judgement judgePath(std::string_view path) const;
    [[nodiscard]] Judgement judgeText(std::string_view path) const;
    [[nodiscard]] Judgement judgeMethod(const TracedRequest &request, std::string_view path) const;
    [[nodiscard]] std::optional<Judgement> judgeFraction() const;
    [[nodiscard]] std::string unknowns() const;

    RouteMatchView m_match;
    std::string m_lowerPath; ///< of a route that ignores case
    std::optional<Pattern> m_pattern;
    std::vector<HeaderMatcher> m_headers;
    std::vector<QueryMatcher> m_query;
};

} // namespace mc
