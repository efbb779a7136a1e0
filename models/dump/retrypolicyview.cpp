// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/retrypolicyview.h"

#include "models/base/text.h"

namespace mc {

namespace {

std::vector<std::string> words(std::string_view list)
{
    std::vector<std::string> found;
    for (const std::string_view piece : split(list, ',')) {
        if (const std::string_view word = trimmed(piece); !word.empty())
            found.emplace_back(word);
    }
    return found;
}

std::vector<HeaderMatch> headerMatches(Node list)
{
    const std::vector<Node> elements = list.elements();
    std::vector<HeaderMatch> matches;
    matches.reserve(elements.size());
    for (const Node &element : elements)
        matches.push_back(readHeaderMatch(element));
    return matches;
}

} // namespace

RetryPolicyView readRetryPolicy(Node policy)
{
    RetryPolicyView view;
    view.retryOn = words(policy["retry_on"].text());
    view.numRetries = policy["num_retries"].number();
    view.perTryTimeout = policy["per_try_timeout"].duration();
    view.perTryIdleTimeout = policy["per_try_idle_timeout"].duration();
    for (const Node &code : policy["retriable_status_codes"].elements()) {
        if (const auto number = code.number())
            view.retriableStatusCodes.push_back(*number);
    }
    for (const Node &predicate : policy["retry_host_predicate"].elements())
        view.hostPredicates.emplace_back(predicate["name"].text());
    view.retryPriority = policy["retry_priority"]["name"].text();
    view.hostSelectionAttempts = policy["host_selection_retry_max_attempts"].number();
    view.backOffBase = policy["retry_back_off"]["base_interval"].duration();
    view.backOffMaximum = policy["retry_back_off"]["max_interval"].duration();
    view.retriableHeaders = headerMatches(policy["retriable_headers"]);
    view.retriableRequestHeaders = headerMatches(policy["retriable_request_headers"]);
    return view;
}

RetryPolicyInForce retryPolicyInForce(Node route, Node virtualHost)
{
    const Node action = route["route"];
    if (!action)
        return {}; // redirects and direct responses try nothing again
    if (const Node own = action["retry_policy"])
        return {own, false};
    const Node inherited = virtualHost["retry_policy"];
    return {inherited, static_cast<bool>(inherited)};
}

} // namespace mc
