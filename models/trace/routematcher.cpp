// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/routematcher.h"

#include "models/base/text.h"
#include "models/trace/percent.h"

namespace mc {

namespace {

using Path = RouteMatchView::Path;

std::string_view specifierName(Path path)
{
    switch (path) {
    case Path::Prefix:
        return "prefix ";
    case Path::Exact:
        return "path ";
    case Path::SeparatedPrefix:
        return "path prefix ";
    case Path::Regex:
    case Path::EcmaRegex:
        return "regex ";
    case Path::Connect:
        return "CONNECT";
    case Path::Template:
        return "path template ";
    case Path::None:
        break;
    }
    return "no path";
}

Judgement judged(bool matches, const std::string &whatIsSo, const std::string &whatIsNot)
{
    return matches ? Judgement{Verdict::Yes, whatIsSo} : Judgement{Verdict::No, whatIsNot};
}

} // namespace

RouteMatcher::RouteMatcher(RouteMatchView match, bool showSecrets) : m_match(std::move(match))
{
    if (m_match.path == Path::Regex || m_match.path == Path::EcmaRegex)
        m_pattern.emplace(m_match.pathText);
    if (!m_match.caseSensitive)
        m_lowerPath = asciiLower(m_match.pathText);
    m_headers.reserve(m_match.headers.size());
    for (const HeaderMatch &header : m_match.headers)
        m_headers.emplace_back(header, showSecrets);
    m_query.reserve(m_match.queryParameters.size());
    for (const QueryMatch &parameter : m_match.queryParameters)
        m_query.emplace_back(parameter, showSecrets);
}

Judgement RouteMatcher::judgeText(std::string_view path) const
{
    const std::string lower = m_match.caseSensitive ? std::string() : asciiLower(path);
    const std::string_view compared = m_match.caseSensitive ? path : std::string_view(lower);
    const std::string_view wanted = m_match.caseSensitive ? m_match.pathText : m_lowerPath;
    const std::string quoted = m_match.pathText;
    if (m_match.path == Path::Exact)
        return judged(compared == wanted, "the path is " + quoted, "the path is not " + quoted);
    const bool begins = compared.starts_with(wanted);
    if (m_match.path == Path::Prefix)
        return judged(begins, "the path begins with " + quoted, "the path does not begin with " + quoted);
    const bool ends = begins && (compared.size() == wanted.size() || compared[wanted.size()] == '/');
    return judged(ends, "the path is " + quoted + " or below it",
                  "the path is neither " + quoted + " nor below it");
}

Judgement RouteMatcher::judgePath(std::string_view path) const
{
    switch (m_match.path) {
    case Path::Prefix:
    case Path::Exact:
    case Path::SeparatedPrefix:
        return judgeText(path);
    case Path::Regex:
    case Path::EcmaRegex:
        if (!m_pattern->isValid())
            return {Verdict::Perhaps,
                    "RE2 cannot read the expression " + m_match.pathText + ": " + m_pattern->problem()};
        return judged(m_pattern->matchesWhole(path), "the whole path matches " + m_match.pathText,
                      "the whole path does not match " + m_match.pathText);
    case Path::Template:
        return {Verdict::Perhaps, "an extension compares the path (path_match_policy)"};
    case Path::Connect:
        return {Verdict::Yes, "the request is a CONNECT"};
    case Path::None:
        break;
    }
    return {Verdict::No, "the route names no path"};
}

/// Only a connect_matcher takes a request without a path, and it takes nothing but CONNECT.
Judgement RouteMatcher::judgeMethod(const TracedRequest &request, std::string_view path) const
{
    const bool connects = request.method == "CONNECT";
    if (m_match.path == Path::Connect && !connects)
        return {Verdict::No, "the method is " + request.method + ", not CONNECT"};
    if (m_match.path != Path::Connect && path.empty())
        return {Verdict::No, "the request has no path"};
    return {Verdict::Yes, {}};
}

std::optional<Judgement> RouteMatcher::judgeFraction() const
{
    if (!m_match.runtimeFraction)
        return std::nullopt;
    const double percent =
        percentOf(m_match.runtimeFraction->numerator, m_match.runtimeFraction->denominator);
    const std::string &key = m_match.runtimeFraction->runtimeKey;
    const std::string unless = key.empty() ? "" : ", unless the runtime key " + key + " says otherwise";
    if (percent <= 0)
        return Judgement{Verdict::No, "it takes 0 % of the requests" + unless};
    if (percent >= 100)
        return Judgement{Verdict::Yes, "it takes all requests" + unless};
    return Judgement{Verdict::Perhaps,
                     "it takes " + percentText(percent) + " of the requests by chance" + unless, percent};
}

std::string RouteMatcher::unknowns() const
{
    std::string out;
    const auto add = [&](std::string_view what) {
        out += (out.empty() ? "it depends on " : ", ") + std::string(what);
    };
    if (m_match.certificatePresented)
        add(*m_match.certificatePresented ? "a client certificate that must be presented"
                                          : "a client certificate that must not be presented");
    if (m_match.certificateValidated)
        add(*m_match.certificateValidated ? "a client certificate that must be valid"
                                          : "a client certificate that must not be valid");
    for (const std::string &other : m_match.otherCriteria)
        add(other);
    return out;
}

Judgement RouteMatcher::judge(const TracedRequest &request, std::string_view path) const
{
    Judgement method = judgeMethod(request, path);
    if (method.verdict == Verdict::No)
        return method;
    Judgement whole = judgePath(path);
    const auto narrow = [&](Judgement next) {
        if (whole.verdict == Verdict::No || next.verdict == Verdict::Yes)
            return;
        if (next.verdict == Verdict::No || whole.verdict == Verdict::Yes)
            whole = std::move(next);
        else
            whole.share.reset(); // two things are not known
    };
    for (const HeaderMatcher &header : m_headers)
        narrow(header.judge(request));
    for (const QueryMatcher &parameter : m_query)
        narrow(parameter.judge(request.query()));
    if (m_match.grpc && !request.isGrpc())
        narrow({Verdict::No, "the content-type is not application/grpc"});
    if (const std::optional<Judgement> fraction = judgeFraction())
        narrow(*fraction);
    if (const std::string unknown = unknowns(); !unknown.empty())
        narrow({Verdict::Perhaps, unknown});
    if (whole.verdict == Verdict::Yes && !(m_headers.empty() && m_query.empty()))
        whole.why += ", and all its conditions hold";
    return whole;
}

std::string RouteMatcher::text() const
{
    std::string out = std::string(specifierName(m_match.path)) + m_match.pathText;
    for (const HeaderMatcher &header : m_headers)
        out += ", " + header.text();
    for (const QueryMatcher &parameter : m_query)
        out += ", " + parameter.text();
    return m_match.grpc ? out + ", gRPC" : out;
}

std::string_view RouteMatcher::replacedPart(std::string_view path) const
{
    const bool isPrefix = m_match.path == Path::Prefix || m_match.path == Path::SeparatedPrefix;
    return isPrefix ? path.substr(0, m_match.pathText.size()) : path;
}

} // namespace mc
