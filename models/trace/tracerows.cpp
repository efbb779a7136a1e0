// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/tracerows.h"

#include "models/trace/percent.h"

namespace mc {

namespace {

std::string clusterText(const TracedCluster &cluster)
{
    std::string out = cluster.pick.name + ", " + percentText(cluster.pick.percent);
    if (cluster.presence == TracedCluster::Presence::Missing)
        return out + ", not in this dump";
    if (cluster.presence == TracedCluster::Presence::NotUsable)
        return out + ", not serving yet";
    if (cluster.presence == TracedCluster::Presence::Unknown)
        return out;
    out += ", " + cluster.type;
    if (!cluster.aggregated.empty())
        return out;
    if (!cluster.endpoints)
        return out + ", endpoints not in this dump";
    return out + ", " + std::to_string(cluster.endpointCount) +
           (cluster.endpointCount == 1 ? " endpoint" : " endpoints");
}

/// "15s (envoy-default)".
std::string valueText(const Effective &effective)
{
    return effective.value + " (" + std::string(originName(effective.origin)) + ")";
}

/// Fields in one cell: "num_retries 2 (inherited), ...", without those that are Envoy's default.
std::string fieldsText(const Effectives &fields)
{
    std::string out;
    for (const Effective &field : fields) {
        if (field.origin != Origin::EnvoyDefault || fields.size() == 1)
            out += (out.empty() ? "" : ", ") + field.field + " " + field.value;
    }
    return out;
}

std::string breakerText(const TracedCluster &cluster)
{
    std::string out;
    for (const Effective &field : cluster.circuitBreaker) {
        if (field.field.starts_with("max_"))
            out += (out.empty() ? "" : ", ") + field.field + " " + valueText(field);
    }
    return out;
}

void addRow(TraceRows &rows, const std::string &name, const std::string &text)
{
    if (!text.empty())
        rows.push_back({name, text});
}

void addTarget(TraceRows &rows, const TracePass &pass)
{
    for (const TracedCluster &cluster : pass.clusters)
        addRow(rows, "cluster", clusterText(cluster));
    if (pass.redirect)
        addRow(rows, "redirect", std::to_string(pass.redirect->code) + " " + pass.redirect->location);
    if (pass.responseCode)
        addRow(rows, "response", std::to_string(*pass.responseCode));
    addRow(rows, "host rewrite", pass.hostRewrite.value_or(""));
    addRow(rows, "path rewrite", pass.pathRewrite.value_or(""));
}

void addValues(TraceRows &rows, const TracePass &pass)
{
    for (const Effective &field : pass.timeouts) {
        if (field.field == "timeout" || field.field == "idle_timeout")
            addRow(rows, field.field == "timeout" ? "timeout" : "idle timeout", valueText(field));
    }
    if (!pass.retryPolicy.empty())
        addRow(rows, "retry policy",
               pass.retryOrigin == Origin::EnvoyDefault
                   ? "none"
                   : std::string(originName(pass.retryOrigin)) + ": " + fieldsText(pass.retryPolicy));
    if (const TracedCluster *cluster = pass.mainCluster())
        addRow(rows, pass.priority == Priority::High ? "circuit breaker, HIGH" : "circuit breaker",
               breakerText(*cluster));
}

} // namespace

TraceRows passRows(const TracePass &pass)
{
    TraceRows rows;
    addRow(rows, "outcome", std::string(outcomeName(pass.outcome)));
    addRow(rows, "listener", pass.listener);
    addRow(rows, "filter chain", pass.filterChain);
    addRow(rows, "route configuration", pass.routeConfiguration);
    addRow(rows, "virtual host", pass.virtualHost);
    addRow(rows, "route", pass.route);
    addTarget(rows, pass);
    addValues(rows, pass);
    for (const TraceCandidate &candidate : pass.candidates) {
        std::string text = candidate.what;
        if (candidate.percent)
            text += ", " + percentText(*candidate.percent);
        text += ": " + std::string(outcomeName(candidate.outcome));
        for (const PickedCluster &pick : candidate.clusters)
            text += " " + pick.name;
        addRow(rows, "candidate", text);
    }
    return rows;
}

TraceRows stepRows(const TracePass &pass)
{
    TraceRows rows;
    rows.reserve(pass.steps.size());
    for (const TraceStep &step : pass.steps)
        rows.push_back({step.matched == Verdict::Yes  ? "yes"
                        : step.matched == Verdict::No ? "no"
                                                      : "?",
                        step.what + ": " + step.why});
    return rows;
}

} // namespace mc
