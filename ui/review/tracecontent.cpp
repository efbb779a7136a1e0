// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tracecontent.h"

#include "models/base/text.h"
#include "models/dump/masking.h"
#include "models/trace/percent.h"
#include "ui/parts/strings.h"
#include "ui/review/valuegroups.h"

#include <QCoreApplication>

namespace mc {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::trace", text);
}

QString shown(std::string_view text)
{
    return toQString(visible(maskedText(text)));
}

QString share(const PickedCluster &pick)
{
    return toQString(percentText(pick.percent));
}

/// "cart-v1", or "cart-v1 in 90 %, cart-v2 in 10 %".
QString clusterList(const std::vector<TracedCluster> &clusters)
{
    if (clusters.size() == 1)
        return shown(clusters.front().pick.name);
    QStringList parts;
    for (const TracedCluster &cluster : clusters)
        parts.append(tr("%1 in %2").arg(shown(cluster.pick.name), share(cluster.pick)));
    return parts.join(QStringLiteral(", "));
}

QString headlineOf(const TracePass &pass)
{
    switch (pass.outcome) {
    case TraceOutcome::Route:
        return clusterList(pass.clusters);
    case TraceOutcome::Tcp:
        return tr("%1, as a TCP connection").arg(clusterList(pass.clusters));
    case TraceOutcome::Redirect:
        return pass.redirect
                   ? tr("Redirect %1 to %2").arg(pass.redirect->code).arg(shown(pass.redirect->location))
                   : tr("Redirect");
    case TraceOutcome::DirectResponse:
        return pass.responseCode ? tr("Envoy answers %1 itself").arg(*pass.responseCode)
                                 : tr("Envoy answers itself");
    case TraceOutcome::NoRoute:
        return pass.responseCode ? tr("No route: Envoy answers %1").arg(*pass.responseCode)
                                 : tr("No route: the connection is closed");
    case TraceOutcome::Undecided:
        break;
    }
    return tr("This dump does not decide it");
}

Tone toneOf(TraceOutcome outcome)
{
    if (outcome == TraceOutcome::NoRoute)
        return Tone::Error;
    return outcome == TraceOutcome::Undecided ? Tone::Warning : Tone::Text;
}

QString clusterNote(const TracedCluster &cluster)
{
    QStringList notes;
    if (cluster.pick.percent < 100)
        notes.append(share(cluster.pick));
    switch (cluster.presence) {
    case TracedCluster::Presence::Missing:
        notes.append(tr("not in this dump"));
        break;
    case TracedCluster::Presence::NotUsable:
        notes.append(tr("not serving yet"));
        break;
    case TracedCluster::Presence::Unknown:
        break;
    case TracedCluster::Presence::Serving:
        notes.append(cluster.endpoints ? counted(cluster.endpointCount, tr("1 endpoint"), tr("%1 endpoints"))
                                       : tr("endpoints not in this dump"));
    }
    return notes.join(QStringLiteral(" · "));
}

void addStation(std::vector<TraceStation> &way, const char *role, const std::string &name,
                RecordNumber record, const QString &note = {})
{
    if (!name.empty())
        way.push_back({tr(role), shown(name), note, record});
}

std::vector<TraceStation> wayOf(const TracePass &pass)
{
    std::vector<TraceStation> way;
    addStation(way, "Listener", pass.listener, pass.listenerRecord,
               pass.filterChain.empty() ? QString() : tr("filter chain %1").arg(shown(pass.filterChain)));
    addStation(way, "Route configuration", pass.routeConfiguration, pass.routeConfigurationRecord);
    addStation(way, "Virtual host", pass.virtualHost, pass.virtualHostRecord,
               pass.domain ? toQString(domainKindText(*pass.domain)) : QString());
    addStation(way, "Route", pass.route, pass.routeRecord);
    for (const TracedCluster &cluster : pass.clusters)
        addStation(way, "Cluster", cluster.pick.name, cluster.record, clusterNote(cluster));
    return way;
}

QString candidateText(const TraceCandidate &candidate)
{
    QStringList parts;
    if (candidate.percent)
        parts.append(toQString(percentText(*candidate.percent)));
    for (const PickedCluster &cluster : candidate.clusters)
        parts.append(tr("to %1").arg(shown(cluster.name)));
    if (parts.isEmpty())
        parts.append(toQString(outcomeName(candidate.outcome)));
    if (!candidate.why.empty())
        parts.append(shown(candidate.why));
    return parts.join(QStringLiteral(" · "));
}

void addChanges(std::vector<DetailGroup> &groups, const TracePass &pass)
{
    DetailGroup changes{tr("What the upstream gets"), {}, {}};
    if (pass.hostRewrite)
        changes.lines.push_back({tr("Host"), {{shown(*pass.hostRewrite), {}}}});
    if (pass.pathRewrite)
        changes.lines.push_back({tr("Path"), {{shown(*pass.pathRewrite), {}}}});
    if (!changes.lines.empty())
        groups.push_back(std::move(changes));
}

std::vector<DetailGroup> groupsOf(const TracePass &pass)
{
    std::vector<DetailGroup> groups;
    DetailGroup candidates{tr("What it depends on"), {}, {}};
    for (const TraceCandidate &candidate : pass.candidates)
        candidates.lines.push_back({shown(candidate.what), {{candidateText(candidate), {}}}});
    if (!candidates.lines.empty())
        groups.push_back(std::move(candidates));
    addChanges(groups, pass);
    if (!pass.timeouts.empty())
        groups.push_back(effectiveGroup(tr("Timeouts"), pass.timeouts));
    if (!pass.retryPolicy.empty())
        groups.push_back(effectiveGroup(tr("Retry policy"), pass.retryPolicy));
    const TracedCluster *cluster = pass.mainCluster();
    if (cluster && !cluster->circuitBreaker.empty())
        groups.push_back(effectiveGroup(pass.priority == Priority::High ? tr("Circuit breaker, priority HIGH")
                                                                        : tr("Circuit breaker"),
                                        cluster->circuitBreaker));
    return groups;
}

} // namespace

TraceContent traceContent(const Trace &trace)
{
    TraceContent content;
    const TracePass &last = trace.last();
    content.headline = headlineOf(last);
    content.tone = toneOf(last.outcome);
    if (trace.passes.size() > 1)
        content.explained =
            tr("through %1 listeners of this Envoy, one after the other").arg(trace.passes.size());
    content.groups = groupsOf(last);
    for (const TracePass &pass : trace.passes) {
        content.passes.push_back(wayOf(pass));
        for (const TraceStep &step : pass.steps)
            content.steps.push_back(
                {step.matched, static_cast<int>(content.passes.size()), shown(step.what), shown(step.why)});
    }
    return content;
}

QString flagText(const ResponseFlag &flag)
{
    QStringList lines{QStringLiteral("%1: %2").arg(toQString(flag.flag), toQString(flag.meaning))};
    for (const std::string &place : flag.look)
        lines.append(QStringLiteral("• %1").arg(toQString(place)));
    return lines.join(u'\n');
}

} // namespace mc
