// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Retry policies: without effect, with a timeout per try that never comes to pass, and how many retries a
// cluster takes at a time (config-dump-format.md, section 7).

#include "models/base/text.h"
#include "models/dump/node.h"
#include "models/review/findings/routejudges.h"
#include "models/review/references.h"

#include <set>

namespace mc {

namespace {

/// The timeout of the whole request; nothing for none.
std::optional<Duration> timeoutOf(const ReviewSubject &subject, RecordNumber route)
{
    const std::string_view written = subject.dump.index.fact(route, Fact::Timeout);
    for (const EnvoyDefault &known : subject.defaults.envoy().route) {
        if (written.empty() && known.field == "timeout")
            return parseDuration(known.value);
    }
    const std::optional<Duration> timeout = parseDuration(written);
    return timeout && timeout->nanoseconds == 0 ? std::nullopt : timeout;
}

/// A policy that retries nothing, or a half of it that does not count without the other.
void judgeEffect(const ReviewSubject &subject, const VirtualHostText &host, RecordNumber route,
                 Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    const std::string_view text = host.routeText(route);
    const std::string_view retryOn = index.fact(route, Fact::RetryOn);
    if (index.fact(route, Fact::NumRetries) == "0")
        return; // switched off on purpose
    if (retryOn.empty()) {
        if (index.fact(host.number, Fact::RetryPolicy) == "none") // else it switches the virtual host's off
            findings.push_back(subject.finding("retry.no-condition", route));
        return;
    }
    const bool hasCodes = fillsList(text, "\"retriable_status_codes\"", "\"retriableStatusCodes\"");
    const bool asksForCodes = retryOn.find("retriable-status-codes") != std::string_view::npos;
    if (asksForCodes != hasCodes)
        findings.push_back(subject.finding(asksForCodes ? "retry.no-codes" : "retry.codes-unused", route));
    if (fillsList(text, "\"retriable_headers\"", "\"retriableHeaders\"") &&
        retryOn.find("retriable-headers") == std::string_view::npos)
        findings.push_back(subject.finding("retry.headers-unused", route));
}

bool retries(const DumpIndex &index, RecordNumber route)
{
    const std::string_view policy = index.fact(route, Fact::RetryPolicy);
    return !policy.empty() && policy != "none" && !index.fact(route, Fact::RetryOn).empty() &&
           index.fact(route, Fact::NumRetries) != "0";
}

} // namespace

void judgeRetryPolicy(const ReviewSubject &subject, const VirtualHostText &host, RecordNumber route,
                      Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    if (index.fact(route, Fact::RetryPolicy) != "custom" || index.fact(route, Fact::RetryInherited) == "true")
        return;
    const std::optional<Duration> perTry =
        parseDuration(textBehind(host.routeText(route), "\"per_try_timeout\"", "\"perTryTimeout\""));
    const std::optional<Duration> timeout = timeoutOf(subject, route);
    if (timeout && perTry && perTry->nanoseconds >= timeout->nanoseconds)
        findings.push_back(subject.finding("retry.per-try-timeout", route, {perTry->text, timeout->text}));
    judgeEffect(subject, host, route, findings);
}

void judgeParallelRetries(const ReviewSubject &subject, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    const auto clusters = servingClusters(index);
    const std::string &few = subject.defaults.marks().envoyBreaker.back();
    std::set<RecordNumber> limited;
    std::uint64_t routes = 0;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.kind != ResourceKind::Route || !serves(record) || !retries(index, number))
            continue;
        bool concerns = false;
        for (const std::string_view name : split(index.fact(number, Fact::Clusters), '\n')) {
            const auto found = clusters.find(name);
            if (found == clusters.end())
                continue;
            const std::string_view most = index.fact(found->second, Fact::MaxRetries);
            if (!most.empty() && most != few)
                continue;
            if (limited.count(found->second) == 0 &&
                names(subject.text(found->second), "\"retry_budget\"", "\"retryBudget\""))
                continue;
            limited.insert(found->second);
            concerns = true;
        }
        routes += concerns ? 1 : 0;
    }
    if (limited.empty())
        return;
    findings.push_back(subject.finding(
        "retry.parallel-limit", *limited.begin(),
        {few, counted(routes, ResourceKind::Route), counted(limited.size(), ResourceKind::Cluster)}));
}

} // namespace mc
