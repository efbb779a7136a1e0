// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/table.h"
#include "app/commandline/terminal.h"
#include "app/commandline/traceanswers.h"
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

void addRow(Table &table, const std::string &name, const std::string &text)
{
    if (!text.empty())
        table.push_back({name, text});
}

void addTarget(Table &table, const TracePass &pass)
{
    for (const TracedCluster &cluster : pass.clusters)
        addRow(table, "cluster", clusterText(cluster));
    if (pass.redirect)
        addRow(table, "redirect", std::to_string(pass.redirect->code) + " " + pass.redirect->location);
    if (pass.responseCode)
        addRow(table, "response", std::to_string(*pass.responseCode));
    addRow(table, "host rewrite", pass.hostRewrite.value_or(""));
    addRow(table, "path rewrite", pass.pathRewrite.value_or(""));
}

void addValues(Table &table, const TracePass &pass)
{
    for (const Effective &field : pass.timeouts) {
        if (field.field == "timeout" || field.field == "idle_timeout")
            addRow(table, field.field == "timeout" ? "timeout" : "idle timeout", valueText(field));
    }
    if (!pass.retryPolicy.empty())
        addRow(table, "retry policy",
               pass.retryOrigin == Origin::EnvoyDefault
                   ? "none"
                   : std::string(originName(pass.retryOrigin)) + ": " + fieldsText(pass.retryPolicy));
    if (const TracedCluster *cluster = pass.mainCluster())
        addRow(table, pass.priority == Priority::High ? "circuit breaker, HIGH" : "circuit breaker",
               breakerText(*cluster));
}

Table passTable(const TracePass &pass)
{
    Table table;
    addRow(table, "outcome", std::string(outcomeName(pass.outcome)));
    addRow(table, "listener", pass.listener);
    addRow(table, "filter chain", pass.filterChain);
    addRow(table, "route configuration", pass.routeConfiguration);
    addRow(table, "virtual host", pass.virtualHost);
    addRow(table, "route", pass.route);
    addTarget(table, pass);
    addValues(table, pass);
    for (const TraceCandidate &candidate : pass.candidates) {
        std::string text = candidate.what;
        if (candidate.percent)
            text += ", " + percentText(*candidate.percent);
        text += ": " + std::string(outcomeName(candidate.outcome));
        for (const PickedCluster &pick : candidate.clusters)
            text += " " + pick.name;
        addRow(table, "candidate", text);
    }
    return table;
}

Table stepTable(const TracePass &pass)
{
    Table table;
    table.reserve(pass.steps.size());
    for (const TraceStep &step : pass.steps)
        table.push_back({step.matched == Verdict::Yes  ? "yes"
                         : step.matched == Verdict::No ? "no"
                                                       : "?",
                         step.what + ": " + step.why});
    return table;
}

std::string shownTable(Table table, const Shown &shown)
{
    for (std::vector<std::string> &row : table) {
        for (std::string &cell : row)
            cell = shown(cell);
    }
    return tableText(table);
}

std::string logText(const TracedLog &log)
{
    std::string out;
    for (const ResponseFlag &flag : log.flags) {
        out += "Flag " + flag.flag + ": " + flag.meaning + " Look at:\n";
        for (const std::string &place : flag.look)
            out += "  - " + place + "\n";
    }
    for (const std::string &flag : log.unknownFlags)
        out += "Flag " + flag + " is not known here.\n";
    return out.empty() ? out : out + "\n";
}

} // namespace

std::string traceText(const TraceAnswer &answer, const Shown &shown)
{
    const TracedRequest &request = answer.request;
    std::string out =
        shown(request.method + " " + request.scheme + "://" + request.authority + request.path) + "\n\n";
    if (answer.log)
        out += shown(logText(*answer.log));
    for (std::size_t i = 0; i < answer.trace.passes.size(); ++i) {
        const TracePass &pass = answer.trace.passes[i];
        if (answer.trace.passes.size() > 1)
            out += "Pass " + std::to_string(i + 1) + "\n";
        out += shownTable(passTable(pass), shown) + "\nSteps\n" + shownTable(stepTable(pass), shown) + "\n";
    }
    return safeLines(out);
}

} // namespace mc
