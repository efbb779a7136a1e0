// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/appmeshdefaults.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

bool holds(const std::vector<std::string> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Every word is expected or allowed, and every expected word is among them.
bool sameEvents(std::string_view retryOn, const DefaultMarks &marks)
{
    const std::vector<std::string_view> words = split(retryOn, ',');
    const auto isKnown = [&](std::string_view word) {
        const std::string_view name = trimmed(word);
        return name.empty() || holds(marks.retryOn, name) || holds(marks.retryOnOptional, name);
    };
    const auto isWritten = [&](const std::string &expected) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return trimmed(word) == expected; });
    };
    return std::all_of(words.begin(), words.end(), isKnown) &&
           std::all_of(marks.retryOn.begin(), marks.retryOn.end(), isWritten);
}

} // namespace

bool isAppMeshRetryPolicy(const RetryPolicyFields &policy, const DefaultMarks &marks)
{
    return policy.numRetries == marks.numRetries && policy.perTryTimeout.empty() &&
           std::equal(policy.retriableStatusCodes.begin(), policy.retriableStatusCodes.end(),
                      marks.retriableStatusCodes.begin(), marks.retriableStatusCodes.end()) &&
           sameEvents(policy.retryOn, marks);
}

BreakerOrigin breakerOrigin(const ThresholdFields &threshold, const DefaultMarks &marks)
{
    const auto &limits = threshold.limits;
    if (threshold.others)
        return BreakerOrigin::Custom;
    if (std::equal(limits.begin(), limits.end(), marks.appMeshBreaker.begin(), marks.appMeshBreaker.end()))
        return BreakerOrigin::AppMeshDefault;
    const auto isEnvoys = [](std::string_view limit, const std::string &usual) {
        return limit.empty() || limit == usual;
    };
    const bool envoys = std::equal(limits.begin(), limits.end(), marks.envoyBreaker.begin(),
                                   marks.envoyBreaker.end(), isEnvoys);
    return envoys ? BreakerOrigin::EnvoyDefault : BreakerOrigin::Custom;
}

std::string_view breakerOriginName(BreakerOrigin origin)
{
    switch (origin) {
    case BreakerOrigin::AppMeshDefault:
        return "app-mesh-default";
    case BreakerOrigin::EnvoyDefault:
        return "envoy-default";
    case BreakerOrigin::Custom:
        break;
    }
    return "custom";
}

} // namespace mc
