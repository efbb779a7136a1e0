// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The decision table of the seed document ("Default route retry policy", "Default circuit breaker"). The
// answers and their reasons are rows of resources/catalogue/defaults.json; here is only which row a set of
// facts falls into. Dates are compared as text, which their form allows.

#include "models/catalogue/defaults.h"

namespace mc {

namespace {

constexpr std::string_view noTicket = "none";

bool isBefore(const std::optional<std::string> &date, const std::string &day)
{
    return date && *date < day;
}

/// Whether the account had meshes before the day; a route or an Envoy of that time proves it.
std::optional<bool> hadMeshesBefore(const std::string &day, const AccountFacts &facts)
{
    if (facts.meshesBeforeCutover)
        return facts.meshesBeforeCutover;
    if (isBefore(facts.routeCreated, day) || isBefore(facts.envoyDeployed, day))
        return true;
    return std::nullopt;
}

/// The day on which the ticket was processed, if there is one.
std::optional<std::string> ticketDay(const AccountFacts &facts)
{
    return facts.ticketProcessed == noTicket ? std::nullopt : facts.ticketProcessed;
}

void replaceAll(std::string &text, std::string_view what, const std::string &by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

Decision withDates(Decision decision, const std::optional<std::string> &date, const AccountFacts &facts)
{
    replaceAll(decision.reason, "%date", date.value_or(std::string()));
    replaceAll(decision.reason, "%ticket", facts.ticketProcessed.value_or(std::string()));
    return decision;
}

std::string_view retryPolicyRow(const AccountFacts &facts, const std::string &cutover)
{
    const std::optional<std::string> &route = facts.routeCreated;
    const std::optional<std::string> ticket = ticketDay(facts);
    const bool beforeCutover = isBefore(route, cutover);
    if (facts.meshesBeforeCutover == false)
        return beforeCutover ? "retry.contradiction" : "retry.new-account";
    if (ticket && route && *route >= *ticket) // true for every account, whether it had meshes before or not
        return beforeCutover ? "retry.ticket-before-cutover" : "retry.after-ticket";
    if (!hadMeshesBefore(cutover, facts))
        return "retry.account-unknown";
    if (beforeCutover)
        return "retry.before-cutover";
    if (!facts.ticketProcessed)
        return "retry.ticket-unknown";
    if (!ticket)
        return "retry.no-ticket";
    return route ? "retry.before-ticket" : "retry.route-unknown";
}

std::string_view circuitBreakerRow(const AccountFacts &facts, const std::string &cutover)
{
    const std::optional<std::string> &envoy = facts.envoyDeployed;
    const std::optional<std::string> ticket = ticketDay(facts);
    const bool beforeCutover = isBefore(envoy, cutover);
    if (facts.meshesBeforeCutover == false)
        return beforeCutover ? "breaker.contradiction" : "breaker.new-account";
    if (beforeCutover)
        return "breaker.before-cutover";
    if (ticket && envoy && *envoy > *ticket) // true for every account, whether it had meshes before or not
        return "breaker.after-ticket";
    if (!hadMeshesBefore(cutover, facts))
        return "breaker.account-unknown";
    if (!facts.ticketProcessed)
        return "breaker.ticket-unknown";
    if (!ticket)
        return "breaker.no-ticket";
    if (!envoy)
        return "breaker.envoy-unknown";
    return *envoy == *ticket ? "breaker.ticket-day" : "breaker.before-ticket";
}

} // namespace

Decision Defaults::decideRetryPolicy(const AccountFacts &facts) const
{
    return withDates(row(retryPolicyRow(facts, m_cutover)), facts.routeCreated, facts);
}

Decision Defaults::decideCircuitBreaker(const AccountFacts &facts) const
{
    return withDates(row(circuitBreakerRow(facts, m_cutover)), facts.envoyDeployed, facts);
}

} // namespace mc
