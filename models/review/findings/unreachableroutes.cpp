// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Routes that no request reaches, since an earlier one of the same virtual host takes them all (the first
// that matches is taken: route-matching.md, section 5).

#include "models/base/text.h"
#include "models/dump/node.h"
#include "models/dump/routeview.h"
#include "models/review/findings/routejudges.h"

#include <algorithm>
#include <unordered_set>

namespace mc {

namespace {

/// Of a virtual host with more routes the later ones are not looked at one by one.
constexpr std::size_t mostRoutes = 500;

template <typename T>
bool asksNoMore(const std::vector<T> &earlier, const std::vector<T> &later)
{
    return std::all_of(earlier.begin(), earlier.end(), [&](const T &asked) {
        return std::find(later.begin(), later.end(), asked) != later.end();
    });
}

/// Whether every path that the later match takes is taken by the earlier one.
bool coversPath(const RouteMatchView &earlier, const RouteMatchView &later)
{
    using Path = RouteMatchView::Path;
    if (later.path == Path::None || later.path == Path::Connect || earlier.path == Path::None)
        return earlier.path == later.path && later.path == Path::Connect;
    if (earlier.path == Path::Prefix && earlier.pathText == "/")
        return true;
    if (earlier.path == later.path && earlier.pathText == later.pathText)
        return !earlier.caseSensitive || later.caseSensitive;
    const bool startsWith =
        later.path == Path::Prefix || later.path == Path::Exact || later.path == Path::SeparatedPrefix;
    if (earlier.path != Path::Prefix || !startsWith)
        return false;
    if (!earlier.caseSensitive)
        return asciiLower(later.pathText).starts_with(asciiLower(earlier.pathText));
    return later.caseSensitive && later.pathText.starts_with(earlier.pathText);
}

/// Whether every request that the later match takes is taken by the earlier one.
bool covers(const RouteMatchView &earlier, const RouteMatchView &later)
{
    const bool certain = !earlier.runtimeFraction && earlier.otherCriteria.empty() &&
                         !earlier.certificatePresented && !earlier.certificateValidated;
    return certain && (!earlier.grpc || later.grpc) && asksNoMore(earlier.headers, later.headers) &&
           asksNoMore(earlier.queryParameters, later.queryParameters) && coversPath(earlier, later);
}

/// A look at the short texts alone: whether one may cover another.
bool mayCover(std::string_view earlier, std::string_view later)
{
    constexpr std::string_view prefix = "prefix ";
    if (earlier.starts_with(prefix)) {
        const std::string_view path = earlier.substr(prefix.size(), earlier.find(", ") - prefix.size());
        return path == "/" || later.find(path) != std::string_view::npos ||
               asciiLower(later).find(asciiLower(path)) != std::string::npos;
    }
    return later.starts_with(earlier);
}

RouteMatchView matchOf(const VirtualHostText &host, RecordNumber route)
{
    const auto parsed = parseJson(host.routeText(route), {});
    return parsed ? readRouteMatch(Node(parsed->value)["match"]) : RouteMatchView();
}

} // namespace

void judgeUnreachable(const ReviewSubject &subject, const VirtualHostText &host, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    const std::size_t routes = std::min(host.routes.size(), mostRoutes);
    for (std::size_t later = 1; later < routes; ++later) {
        const std::string_view laterText = index.fact(host.routes[later], Fact::Match);
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const std::string_view earlierText = index.fact(host.routes[earlier], Fact::Match);
            if (!mayCover(earlierText, laterText) ||
                !covers(matchOf(host, host.routes[earlier]), matchOf(host, host.routes[later])))
                continue;
            findings.push_back(
                subject.finding("route.unreachable", host.routes[later], {std::string(earlierText)}));
            break;
        }
    }
}

} // namespace mc
