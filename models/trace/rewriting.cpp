// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/rewriting.h"

#include "models/base/text.h"
#include "models/trace/domaintable.h"
#include "models/trace/pattern.h"

namespace mc {

namespace {

/// The path whose plain part is another.
std::string withPlainPath(const TracedRequest &request, const std::string &plain)
{
    return plain + request.path.substr(request.plainPath().size());
}

std::optional<std::string> rewrittenPath(const TracedRequest &request, const Rewrites &rewrites,
                                         std::string_view replaced)
{
    if (!rewrites.prefix.empty())
        return withPlainPath(request,
                             rewrites.prefix + std::string(request.plainPath().substr(replaced.size())));
    if (!rewrites.pathRegex.empty())
        return withPlainPath(
            request, Pattern(rewrites.pathRegex).replacedIn(request.plainPath(), rewrites.pathSubstitution));
    return std::nullopt;
}

std::optional<std::string> rewrittenHost(const TracedRequest &request, const Rewrites &rewrites)
{
    if (!rewrites.host.empty())
        return rewrites.host;
    if (!rewrites.hostHeader.empty()) {
        std::optional<std::string> value = request.header(asciiLower(rewrites.hostHeader));
        return value && !value->empty() ? value : std::nullopt;
    }
    if (!rewrites.hostPathRegex.empty())
        return Pattern(rewrites.hostPathRegex).replacedIn(request.plainPath(), rewrites.hostPathSubstitution);
    return std::nullopt;
}

/// The request's host in a redirect: without its port where another one is given, and without the port that
/// its old scheme implies where the scheme changes.
std::string hostOfRedirect(const TracedRequest &request, std::string_view scheme, bool otherPort)
{
    const std::string_view bare = withoutPort(request.authority);
    const std::string_view port = std::string_view(request.authority).substr(bare.size());
    const std::string was = request.header("x-forwarded-proto").value_or(request.scheme);
    const bool implied =
        scheme != was && ((was == "https" && port == ":443") || (was == "http" && port == ":80"));
    return std::string(otherPort || implied ? bare : std::string_view(request.authority));
}

std::string pathOfRedirect(const TracedRequest &request, const RedirectView &redirect,
                           std::string_view replaced)
{
    const bool ownQuery = redirect.path.find('?') != std::string::npos;
    std::string path = request.path;
    if (!redirect.path.empty()) {
        path = redirect.path + (ownQuery ? std::string() : std::string(request.query()));
    } else {
        Rewrites rewrites;
        rewrites.prefix = redirect.prefix;
        rewrites.pathRegex = redirect.pathRegex;
        rewrites.pathSubstitution = redirect.pathSubstitution;
        path = rewrittenPath(request, rewrites, replaced).value_or(request.path);
    }
    if (redirect.stripQuery && !ownQuery)
        path = path.substr(0, path.find('?'));
    return path;
}

void addHeaders(TracedRequest &request, Node holder)
{
    for (const Node &option : holder["request_headers_to_add"].elements()) {
        const std::string name = asciiLower(option.at("header.key").text());
        const std::string_view value = option.at("header.value").text();
        const std::string_view action = option["append_action"].text();
        const bool exists = request.header(name).has_value();
        if (name.empty() || (exists && action == "ADD_IF_ABSENT") ||
            (!exists && action == "OVERWRITE_IF_EXISTS"))
            continue;
        if (value.find('%') != std::string_view::npos)
            request.unknownHeaders.push_back(name);
        const bool overwrites =
            action.starts_with("OVERWRITE") || (action.empty() && !option["append"].flag().value_or(true));
        if (overwrites)
            request.setHeader(name, std::string(value));
        else
            request.addHeader(name, std::string(value));
    }
}

} // namespace

RewrittenRequest rewrite(const TracedRequest &request, const Rewrites &rewrites, std::string_view replaced)
{
    RewrittenRequest out;
    out.host = rewrittenHost(request, rewrites);
    out.path = rewrittenPath(request, rewrites, replaced);
    if (out.host)
        out.steps.push_back(
            {"host rewrite", Verdict::Yes, "the host " + request.authority + " becomes " + *out.host});
    else if (rewrites.autoHost)
        out.steps.push_back({"host rewrite", Verdict::Perhaps,
                             "the host becomes the name of the endpoint that is chosen (auto_host_rewrite)"});
    if (out.path)
        out.steps.push_back(
            {"path rewrite", Verdict::Yes, "the path " + request.path + " becomes " + *out.path});
    else if (!rewrites.pathPolicy.empty())
        out.steps.push_back({"path rewrite", Verdict::Perhaps,
                             "the extension " + rewrites.pathPolicy + " rewrites the path"});
    return out;
}

RedirectLocation redirectOf(const TracedRequest &request, const RedirectView &redirect,
                            std::string_view replaced)
{
    const std::string scheme = !redirect.scheme.empty() ? redirect.scheme
                               : redirect.https         ? "https"
                                                        : request.scheme;
    const std::string port = redirect.port.value_or(0) == 0 ? "" : ":" + std::to_string(*redirect.port);
    const std::string host =
        redirect.host.empty() ? hostOfRedirect(request, scheme, !port.empty()) : redirect.host;
    return {redirect.status, scheme + "://" + host + port + pathOfRedirect(request, redirect, replaced)};
}

RedirectLocation tlsRedirectOf(const TracedRequest &request)
{
    return {301, "https://" + request.authority + request.path};
}

void changeHeaders(TracedRequest &request, std::initializer_list<Node> holders)
{
    for (const Node &holder : holders) {
        for (const std::string &name : holder["request_headers_to_remove"].texts())
            request.removeHeader(asciiLower(name));
        addHeaders(request, holder);
    }
}

} // namespace mc
