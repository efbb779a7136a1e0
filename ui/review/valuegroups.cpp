// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/valuegroups.h"

#include "models/base/json.h"
#include "models/base/text.h"
#include "models/dump/clusterview.h"
#include "models/dump/endpointview.h"
#include "models/dump/masking.h"
#include "models/dump/routeview.h"
#include "ui/parts/strings.h"

#include <QCoreApplication>

#include <map>

namespace mc {
namespace {

constexpr std::size_t mostHosts = 100; // of one assignment: the text has all of them

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::values", text);
}

QString shown(std::string_view text)
{
    return toQString(visible(text));
}

QString number(std::uint64_t value)
{
    return QString::number(value); // as it is written: such values are compared, not counted
}

DetailLine plain(const char *label, const QString &value)
{
    return {tr(label), {{value, {}}}};
}

DetailLine written(const char *label, const QString &value)
{
    return {tr(label), {{value, tr("written")}}};
}

/// Values of a threshold by the names that the catalogue has for them.
std::map<std::string_view, std::optional<std::uint64_t>> valuesOf(const ThresholdView &threshold)
{
    return {{"max_connections", threshold.maxConnections},
            {"max_pending_requests", threshold.maxPendingRequests},
            {"max_requests", threshold.maxRequests},
            {"max_retries", threshold.maxRetries}};
}

OriginValue limit(const std::optional<std::uint64_t> &value, const DefaultSetting &setting, bool isAppMesh)
{
    if (!value)
        return {toQString(setting.envoy), tr("Envoy")};
    return {number(*value), isAppMesh ? tr("App Mesh") : tr("written")};
}

DetailGroup circuitBreaker(const DetailSource &source, Node cluster)
{
    DetailGroup group{tr("Circuit breaker"), {tr("DEFAULT"), tr("HIGH")}, {}};
    const bool isAppMesh = source.index.fact(source.record, Fact::CircuitBreaker) == "app-mesh-default";
    const auto normal = valuesOf(readThreshold(thresholdOf(cluster, Priority::Default)));
    const auto high = valuesOf(readThreshold(thresholdOf(cluster, Priority::High)));
    for (const DefaultSetting &setting : source.defaults->circuitBreaker()) {
        const auto found = normal.find(setting.name);
        if (found != normal.end())
            group.lines.push_back(
                {toQString(setting.label),
                 {limit(found->second, setting, isAppMesh), limit(high.at(found->first), setting, false)}});
    }
    return group;
}

DetailGroup connection(const ClusterView &view)
{
    DetailGroup group{tr("Connection"), {}, {}};
    group.lines.push_back(plain("Discovery", shown(view.type)));
    if (!view.edsServiceName.empty())
        group.lines.push_back(plain("EDS service", shown(view.edsServiceName)));
    group.lines.push_back(plain("Load balancing", shown(view.lbPolicy)));
    if (view.connectTimeout)
        group.lines.push_back(written("Connect timeout", shown(view.connectTimeout->text)));
    group.lines.push_back(plain("TLS", view.tls ? tr("yes") : tr("no")));
    group.lines.push_back(plain("HTTP/2", view.http2 ? tr("yes") : tr("no")));
    return group;
}

/// The members of an object as they are written: settings of which the catalogue knows no more.
DetailGroup writtenMembers(const QString &title, Node object)
{
    DetailGroup group{title, {}, {}};
    for (const auto &[name, value] : object.members())
        group.lines.push_back({shown(name), {{shown(value.anyText()), tr("written")}}});
    return group;
}

DetailGroup hosts(const EndpointAssignmentView &assignment)
{
    DetailGroup group{tr("Hosts"), {}, {}};
    for (const LocalityView &locality : assignment.localities) {
        for (const EndpointView &endpoint : locality.endpoints) {
            if (group.lines.size() == mostHosts) {
                group.lines.push_back(plain("and more, in the text", {}));
                return group;
            }
            QStringList words{endpoint.health.empty() ? QString() : shown(endpoint.health).toLower(),
                              shown(locality.zone)};
            words.removeAll(QString());
            group.lines.push_back(
                {shown(endpoint.address.text()), {{words.join(QStringLiteral(" · ")), {}}}});
        }
    }
    return group;
}

std::vector<DetailGroup> clusterGroups(const DetailSource &source, Node cluster)
{
    const ClusterView view = readCluster(cluster);
    std::vector<DetailGroup> groups{circuitBreaker(source, cluster), connection(view)};
    if (view.outlierDetection)
        groups.push_back(writtenMembers(tr("Outlier detection"), cluster["outlier_detection"]));
    for (const Node check : cluster["health_checks"].elements())
        groups.push_back(writtenMembers(tr("Health check"), check));
    if (view.endpoints)
        groups.push_back(hosts(*view.endpoints));
    return groups;
}

DetailGroup retryPolicy(const DetailSource &source, const RetryPolicyView &policy)
{
    DetailGroup group{tr("Retry policy"), {}, {}};
    const bool isAppMesh = source.index.fact(source.record, Fact::RetryPolicy) == "app-mesh-default";
    const QString origin = isAppMesh ? tr("App Mesh") : tr("written");
    const auto add = [&](const char *label, const QString &value) {
        if (!value.isEmpty())
            group.lines.push_back({tr(label), {{value, origin}}});
    };
    QStringList events;
    for (const std::string &event : policy.retryOn)
        events.append(shown(event));
    QStringList codes;
    for (const std::uint64_t code : policy.retriableStatusCodes)
        codes.append(number(code));
    add("Retry on", events.join(QStringLiteral(", ")));
    add("Status codes", codes.join(QStringLiteral(", ")));
    add("Retries", policy.numRetries ? number(*policy.numRetries) : QString());
    add("Timeout of each try", policy.perTryTimeout ? shown(policy.perTryTimeout->text) : QString());
    return group;
}

DetailGroup destination(const DetailSource &source, const ForwardView &forward)
{
    DetailGroup group{tr("Where requests go"), {}, {}};
    const std::uint64_t sum = forward.clusters.sumOfWeights();
    for (const WeightedCluster &part : forward.clusters.weighted)
        group.lines.push_back(
            {shown(part.cluster), {{tr("%1 of %2").arg(number(part.weight), number(sum)), {}}}});
    if (forward.clusters.weighted.empty())
        group.lines.push_back(plain("Cluster", shown(forward.clusters.name)));
    if (!forward.rewrites.host.empty())
        group.lines.push_back(written("Host sent", shown(forward.rewrites.host)));
    if (!forward.rewrites.prefix.empty())
        group.lines.push_back(written("Prefix sent", shown(forward.rewrites.prefix)));
    if (forward.timeout)
        group.lines.push_back(written("Timeout", shown(forward.timeout->text)));
    group.lines.push_back(plain("Priority", forward.highPriority ? tr("HIGH") : tr("DEFAULT")));
    Q_UNUSED(source);
    return group;
}

std::vector<DetailGroup> routeGroups(const DetailSource &source, Node route)
{
    const RouteView view = readRoute(route);
    DetailGroup match{
        tr("Match"), {}, {plain("Requests", shown(source.index.fact(source.record, Fact::Match)))}};
    std::vector<DetailGroup> groups{match};
    const ForwardView *forward = view.forward();
    if (!forward) {
        groups.push_back({tr("Action"),
                          {},
                          {plain("Answers with", shown(source.index.fact(source.record, Fact::Action)))}});
        return groups;
    }
    groups.push_back(destination(source, *forward));
    if (forward->retryPolicy)
        groups.push_back(retryPolicy(source, *forward->retryPolicy));
    else if (source.index.fact(source.record, Fact::RetryInherited) == "true")
        groups.push_back({tr("Retry policy"),
                          {},
                          {{tr("Of the virtual host"),
                            {{shown(source.index.fact(source.record, Fact::RetryOn)), tr("inherited")}}}}});
    else
        groups.push_back({tr("Retry policy"), {}, {{tr("Retries"), {{tr("none"), tr("Envoy")}}}}});
    return groups;
}

} // namespace

std::vector<DetailGroup> valueGroups(const DetailSource &source, std::string_view text)
{
    const Record &record = source.index.record(source.record);
    // What is shown here is masked like the text itself. Other kinds are not parsed: a route configuration
    // may be as large as the dump.
    if (record.kind != ResourceKind::Cluster && record.kind != ResourceKind::Route &&
        record.kind != ResourceKind::EndpointAssignment)
        return {};
    const Result<ParsedJson> parsed = parseJson(masked(text), {});
    if (!parsed)
        return {};
    const Node entry(parsed->value);
    switch (record.kind) {
    case ResourceKind::Cluster:
        return clusterGroups(source, resourceIn(entry, record.kind, record.state));
    case ResourceKind::Route:
        return routeGroups(source, entry);
    case ResourceKind::EndpointAssignment:
        return {hosts(readEndpointAssignment(resourceIn(entry, record.kind, record.state)))};
    default:
        return {};
    }
}

} // namespace mc
