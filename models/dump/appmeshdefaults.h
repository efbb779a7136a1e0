// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"

#include <array>
#include <string_view>
#include <vector>

namespace mc {

/// A retry policy as a dump writes it; what is absent is empty.
struct RetryPolicyFields
{
    std::string_view retryOn; ///< words divided by commas
    std::string_view numRetries;
    std::string_view perTryTimeout;
    std::vector<std::string_view> retriableStatusCodes;
};

/// A threshold of a circuit breaker as a dump writes it; what is absent is empty.
struct ThresholdFields
{
    /// max_connections, max_pending_requests, max_requests, max_retries.
    std::array<std::string_view, 4> limits;
    bool others = false; ///< a retry budget or a limit of connection pools
};

/// Whose values they are.
enum class BreakerOrigin { AppMeshDefault, EnvoyDefault, Custom };

/// App Mesh's default retry policy: the words of retry_on as a set, with or without reset, status 503, two
/// retries, no timeout of each try. Istio's near-copy has `cancelled` beside them and is none.
bool isAppMeshRetryPolicy(const RetryPolicyFields &policy, const DefaultMarks &marks);

/// Whose values a DEFAULT threshold has; one that is absent has Envoy's.
BreakerOrigin breakerOrigin(const ThresholdFields &threshold, const DefaultMarks &marks);

/// The words of the index: "app-mesh-default", "envoy-default", "custom".
std::string_view breakerOriginName(BreakerOrigin origin);

} // namespace mc
