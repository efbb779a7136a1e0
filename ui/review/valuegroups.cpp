// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/valuegroups.h"

#include "models/base/json.h"
#include "models/base/text.h"
#include "models/dump/effective.h"
#include "models/dump/masking.h"
#include "models/dump/routeview.h"
#include "ui/parts/strings.h"

#include <QCoreApplication>

#include <algorithm>

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

QString originText(Origin origin)
{
    switch (origin) {
    case Origin::Written:
        return tr("written");
    case Origin::Inherited:
        return tr("inherited");
    case Origin::AppMeshDefault:
        return tr("App Mesh");
    case Origin::EnvoyDefault:
        break;
    }
    return tr("Envoy");
}

/// "retry_back_off.base_interval" reads "Retry back off, base interval"; what only repeats itself is said
/// once.
QString fieldLabel(std::string_view field)
{
    QStringList steps = shown(field).replace(u'_', u' ').split(u'.');
    steps.removeDuplicates();
    QString label = steps.join(QStringLiteral(", "));
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}

OriginValue valueOf(const Effective &value)
{
    return {shown(value.value), originText(value.origin)};
}

DetailGroup groupOf(const char *title, const Effectives &values)
{
    return effectiveGroup(tr(title), values);
}

/// Both priorities side by side; a field that only one of them has stands alone.
DetailGroup circuitBreaker(Node cluster, const Defaults &defaults)
{
    DetailGroup group{tr("Circuit breaker"), {tr("DEFAULT"), tr("HIGH")}, {}};
    const Effectives high = effectiveCircuitBreaker(cluster, Priority::High, defaults);
    for (const Effective &value : effectiveCircuitBreaker(cluster, Priority::Default, defaults)) {
        const auto same = std::find_if(high.begin(), high.end(), [&value](const Effective &other) {
            return other.field == value.field;
        });
        const OriginValue other =
            same == high.end() ? OriginValue{QStringLiteral("–"), tr("Envoy")} : valueOf(*same);
        group.lines.push_back({fieldLabel(value.field), {valueOf(value), other}});
    }
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

std::vector<DetailGroup> clusterGroups(Node cluster, const Defaults &defaults)
{
    const ClusterView view = readCluster(cluster);
    std::vector<DetailGroup> groups{
        circuitBreaker(cluster, defaults),
        groupOf("Connections and timeouts", effectiveCluster(cluster, defaults)),
        groupOf("Outlier detection", effectiveOutlierDetection(cluster, defaults))};
    for (const Effectives &check : effectiveHealthChecks(cluster, defaults))
        groups.push_back(groupOf("Health check", check));
    if (view.endpoints && view.endpoints->endpoints() > 0)
        groups.push_back(hosts(*view.endpoints));
    return groups;
}

DetailGroup destination(const ForwardView &forward)
{
    DetailGroup group{tr("Where requests go"), {}, {}};
    const std::uint64_t sum = forward.clusters.sumOfWeights();
    for (const WeightedCluster &part : forward.clusters.weighted)
        group.lines.push_back(
            {shown(part.cluster), {{tr("%1 of %2").arg(number(part.weight), number(sum)), {}}}});
    if (forward.clusters.weighted.empty())
        group.lines.push_back(plain("Cluster", shown(forward.clusters.name)));
    if (!forward.rewrites.host.empty())
        group.lines.push_back(plain("Host sent", shown(forward.rewrites.host)));
    if (!forward.rewrites.prefix.empty())
        group.lines.push_back(plain("Prefix sent", shown(forward.rewrites.prefix)));
    return group;
}

std::vector<DetailGroup> routeGroups(const DetailSource &source, Node route, Node virtualHost)
{
    DetailGroup match{
        tr("Match"), {}, {plain("Requests", shown(source.index.fact(source.record, Fact::Match)))}};
    std::vector<DetailGroup> groups{match};
    const RouteView view = readRoute(route);
    const ForwardView *forward = view.forward();
    if (!forward)
        return groups;
    groups.push_back(destination(*forward));
    groups.push_back(groupOf("Retry policy", effectiveRetryPolicy(route, virtualHost, *source.defaults)));
    groups.push_back(groupOf("Timeouts and priority", effectiveRoute(route, {}, *source.defaults)));
    return groups;
}

std::vector<DetailGroup> filterChainGroups(Node chain, const Defaults &defaults)
{
    std::vector<DetailGroup> groups;
    for (const Node filter : chain["filters"].elements()) {
        const Extension extension = extensionOf(filter);
        const std::string_view type = extension.shortType();
        if (type == "HttpConnectionManager" || type == "http_connection_manager")
            groups.push_back(
                groupOf("HTTP connection manager", effectiveConnectionManager(extension.config, defaults)));
        else if (type == "TcpProxy" || type == "tcp_proxy")
            groups.push_back(groupOf("TCP proxy", effectiveTcpProxy(extension.config, defaults)));
    }
    return groups;
}

/// The masked text of a record as JSON; null where it cannot be read or is broken.
Json parsedText(std::string_view text)
{
    Result<ParsedJson> parsed = parseJson(masked(text), {});
    return parsed ? std::move(parsed->value) : Json();
}

Json parentText(const DetailSource &source)
{
    const RecordNumber parent = source.index.record(source.record).parent;
    if (!source.dump || parent >= source.index.size())
        return {};
    const Record &place = source.index.record(parent);
    const Result<std::string> text = source.dump->file.text(place.begin, place.end);
    return text ? parsedText(*text) : Json();
}

/// Other kinds are not parsed: a route configuration may be as large as the dump.
bool hasValues(ResourceKind kind)
{
    return kind == ResourceKind::Cluster || kind == ResourceKind::Route ||
           kind == ResourceKind::FilterChain || kind == ResourceKind::EndpointAssignment;
}

} // namespace

DetailGroup effectiveGroup(const QString &title, const Effectives &values)
{
    DetailGroup group{title, {}, {}};
    for (const Effective &value : values)
        group.lines.push_back({fieldLabel(value.field), {valueOf(value)}});
    return group;
}

std::vector<DetailGroup> valueGroups(const DetailSource &source, std::string_view text)
{
    const Record &record = source.index.record(source.record);
    if (!hasValues(record.kind))
        return {};
    const Json value = parsedText(text); // what is shown here is masked like the text itself
    const Node entry(value);
    if (!entry)
        return {};
    switch (record.kind) {
    case ResourceKind::Cluster:
        return clusterGroups(resourceIn(entry, record.kind, record.state), *source.defaults);
    case ResourceKind::Route: {
        const Json virtualHost = parentText(source);
        return routeGroups(source, entry, Node(virtualHost));
    }
    case ResourceKind::FilterChain:
        return filterChainGroups(entry, *source.defaults);
    case ResourceKind::EndpointAssignment:
        return {hosts(readEndpointAssignment(resourceIn(entry, record.kind, record.state)))};
    default:
        return {};
    }
}

} // namespace mc
