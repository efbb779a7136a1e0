// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/matchers.h"

namespace mc {

/// RetryPolicy as it is written; effective.h gives the values that apply.
struct RetryPolicyView
{
    std::vector<std::string> retryOn; ///< the words of retry_on
    std::optional<std::uint64_t> numRetries;
    std::optional<Duration> perTryTimeout;
    std::optional<Duration> perTryIdleTimeout;
    std::vector<std::uint64_t> retriableStatusCodes;
    std::vector<std::string> hostPredicates;            ///< names: envoy.retry_host_predicates.previous_hosts
    std::string retryPriority;                          ///< name of the extension
    std::optional<std::uint64_t> hostSelectionAttempts; ///< host_selection_retry_max_attempts
    std::optional<Duration> backOffBase;
    std::optional<Duration> backOffMaximum;
    std::vector<HeaderMatch> retriableHeaders;
    std::vector<HeaderMatch> retriableRequestHeaders;
};

RetryPolicyView readRetryPolicy(Node policy);

/// The policy of a route (the whole entry of the table): its own, else that of its virtual host, as a whole
/// (route-matching.md, section 7).
struct RetryPolicyInForce
{
    Node policy; ///< missing: no retries
    bool inherited = false;
};

RetryPolicyInForce retryPolicyInForce(Node route, Node virtualHost);

} // namespace mc
