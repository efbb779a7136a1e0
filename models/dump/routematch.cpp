// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/routeview.h"

#include <array>

namespace mc {

namespace {

void readPath(Node match, RouteMatchView &view)
{
    using Path = RouteMatchView::Path;
    constexpr std::array<std::pair<std::string_view, Path>, 4> plain = {
        {{"prefix", Path::Prefix},
         {"path", Path::Exact},
         {"path_separated_prefix", Path::SeparatedPrefix},
         {"regex", Path::EcmaRegex}}};
    for (const auto &[key, kind] : plain) {
        if (const Node found = match[key]) {
            view.path = kind;
            view.pathText = found.text();
            return;
        }
    }
    if (const Node regex = match["safe_regex"]) {
        view.path = Path::Regex;
        view.pathText = readRegex(regex);
    } else if (match["connect_matcher"]) {
        view.path = Path::Connect;
    } else if (const Node policy = match["path_match_policy"]) {
        view.path = Path::Template;
        view.pathText = extensionOf(policy).config["path_template"].text();
    }
}

} // namespace

RouteMatchView readRouteMatch(Node match)
{
    RouteMatchView view;
    readPath(match, view);
    view.caseSensitive = match["case_sensitive"].flag().value_or(true);
    for (const Node &header : match["headers"].elements())
        view.headers.push_back(readHeaderMatch(header));
    for (const Node &parameter : match["query_parameters"].elements())
        view.queryParameters.push_back(readQueryMatch(parameter));
    if (const Node fraction = match["runtime_fraction"])
        view.runtimeFraction = readRuntimeFraction(fraction);
    view.grpc = match["grpc"].isObject();
    view.certificatePresented = match["tls_context"]["presented"].flag();
    view.certificateValidated = match["tls_context"]["validated"].flag();
    for (const std::string_view key : {"dynamic_metadata", "filter_state", "cookies"}) {
        if (!match[key].elements().empty())
            view.otherCriteria.emplace_back(key);
    }
    return view;
}

} // namespace mc
