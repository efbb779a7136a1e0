// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/clusterchoice.h"
#include "models/dump/matchers.h"
#include "models/dump/retrypolicyview.h"

#include <variant>

namespace mc {

/// What a request must be for a route (RouteMatch); route-matching.md, section 5, says how each is compared.
struct RouteMatchView
{
    enum class Path : std::uint8_t {
        None, ///< no specifier: nothing matches
        Prefix,
        Exact,           ///< `path`
        SeparatedPrefix, ///< path_separated_prefix
        Regex,           ///< RE2, the whole path
        EcmaRegex,       ///< v2's `regex`
        Connect,         ///< connect_matcher
        Template         ///< path_match_policy; the text is the URI template, where it is one
    };

    Path path = Path::None;
    std::string pathText;
    bool caseSensitive = true;
    std::vector<HeaderMatch> headers;
    std::vector<QueryMatch> queryParameters;
    std::optional<RuntimeFraction> runtimeFraction;
    bool grpc = false;
    std::optional<bool> certificatePresented; ///< tls_context.presented
    std::optional<bool> certificateValidated; ///< tls_context.validated
    /// What a URL and headers do not tell: "dynamic_metadata", "filter_state" and the like, if there is any.
    std::vector<std::string> otherCriteria;
};

/// What happens to host and path on the way to the upstream.
struct Rewrites
{
    std::string prefix; ///< prefix_rewrite
    std::string pathRegex;
    std::string pathSubstitution;
    std::string pathPolicy; ///< name of the extension of path_rewrite_policy
    std::string host;       ///< host_rewrite_literal
    bool autoHost = false;  ///< auto_host_rewrite: the upstream host's own name
    std::string hostHeader; ///< host_rewrite_header
    std::string hostPathRegex;
    std::string hostPathSubstitution;
};

/// A route to clusters (RouteAction).
struct ForwardView
{
    ClusterChoice clusters;
    Rewrites rewrites;
    std::optional<Duration> timeout; ///< absent: 15 s; 0: none
    std::optional<Duration> idleTimeout;
    std::optional<Duration> maxStreamDuration;
    bool highPriority = false; ///< which circuit breaker counts
    std::optional<RetryPolicyView> retryPolicy;
    std::string clusterNotFoundCode;  ///< "NOT_FOUND"; empty: 503
    std::vector<std::string> mirrors; ///< clusters of request_mirror_policies
    std::size_t hashPolicies = 0;
    std::vector<std::string> upgrades; ///< "websocket"
};

/// RedirectAction.
struct RedirectView
{
    unsigned status = 301;
    bool https = false;
    std::string scheme;
    std::string host;
    std::optional<std::uint64_t> port;
    std::string path;   ///< path_redirect
    std::string prefix; ///< prefix_rewrite
    std::string pathRegex;
    std::string pathSubstitution;
    bool stripQuery = false;
};

/// DirectResponseAction.
struct DirectResponseView
{
    std::uint64_t status = 0;
    std::string body; ///< inline; else where it comes from
};

/// non_forwarding_action, filter_action, or nothing at all: not for a client proxy.
struct OtherActionView
{
    std::string name;
};

struct RouteView
{
    std::string name;
    RouteMatchView match;
    std::variant<OtherActionView, ForwardView, RedirectView, DirectResponseView> action;

    [[nodiscard]] const ForwardView *forward() const { return std::get_if<ForwardView>(&action); }
};

RouteView readRoute(Node route);

RouteMatchView readRouteMatch(Node match);

/// Of a RouteAction and of a VirtualHost.
std::vector<std::string> readMirrors(Node holder);

} // namespace mc
