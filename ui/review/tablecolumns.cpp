// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tablecolumns.h"

#include <QCoreApplication>

namespace mc {
namespace {

using Source = Column::Source;

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::columns", text);
}

Column own(Source source, std::string_view key, const char *title, int width, bool shown = true)
{
    return {source, Fact::TypeUrl, key, tr(title), width, shown};
}

Column of(Fact fact, std::string_view key, const char *title, int width, bool shown = true)
{
    return {Source::Fact, fact, key, tr(title), width, shown};
}

Column meshName(const char *title)
{
    return own(Source::MeshName, "mesh", title, 152);
}

Column name(const char *title)
{
    return own(Source::Name, "name", title, 264);
}

std::vector<Column> withCommon(std::vector<Column> columns)
{
    columns.push_back(own(Source::State, "state", "State", 80));
    columns.push_back(own(Source::Version, "version", "Version", 128, false));
    columns.push_back(own(Source::LastUpdated, "updated", "Last updated", 176, false));
    return columns;
}

std::vector<Column> routeColumns()
{
    return {of(Fact::Match, "match", "Match", 184),
            own(Source::Name, "name", "Name", 160, false),
            own(Source::Parent, "host", "Virtual host", 136),
            own(Source::Grandparent, "table", "Route configuration", 176, false),
            of(Fact::Action, "action", "Action", 120),
            of(Fact::Clusters, "cluster", "Clusters", 184),
            of(Fact::Timeout, "timeout", "Timeout", 72),
            of(Fact::RetryPolicy, "retry", "Retry policy", 104),
            of(Fact::RetryInherited, "inherited", "Retry inherited", 112, false),
            of(Fact::RetryOn, "retryOn", "Retry on", 200, false),
            of(Fact::NumRetries, "retries", "Retries", 80, false),
            of(Fact::Priority, "priority", "Priority", 88, false)};
}

std::vector<Column> clusterColumns()
{
    return {meshName("Virtual node"),
            name("Cluster"),
            of(Fact::ClusterType, "type", "Type", 120),
            of(Fact::Endpoints, "endpoints", "Endpoints", 88),
            of(Fact::CircuitBreaker, "breaker", "Breaker", 96),
            of(Fact::LbPolicy, "lb", "Load balancing", 128, false),
            of(Fact::ConnectTimeout, "connect", "Connect timeout", 120, false),
            of(Fact::EdsServiceName, "eds", "EDS service", 200, false),
            of(Fact::MaxConnections, "connections", "Connections", 104, false),
            of(Fact::MaxPendingRequests, "pending", "Pending", 104, false),
            of(Fact::MaxRequests, "requests", "Requests", 104, false),
            of(Fact::MaxRetries, "retries", "Retries", 104, false),
            of(Fact::Tls, "tls", "TLS", 56, false),
            own(Source::LiveHosts, "live", "Live hosts", 128, false),
            own(Source::LiveBreaker, "inForce", "Breaker in force", 176, false),
            own(Source::Overflows, "overflow", "Overflows", 96, false)};
}

std::vector<Column> listenerColumns()
{
    return {name("Listener"),
            of(Fact::Address, "address", "Address", 120),
            of(Fact::Port, "port", "Port", 72),
            of(Fact::Direction, "direction", "Direction", 104),
            of(Fact::FilterChains, "chains", "Filter chains", 96),
            of(Fact::RouteConfigurations, "table", "Route configurations", 200),
            of(Fact::Clusters, "cluster", "Clusters", 200, false),
            of(Fact::Filters, "filter", "Filters", 240, false),
            of(Fact::ErrorDetails, "error", "Error", 240, false)};
}

std::vector<Column> specificColumns(TableKind kind)
{
    switch (kind) {
    case TableKind::Listeners:
        return listenerColumns();
    case TableKind::FilterChains:
        return {own(Source::Parent, "listener", "Listener", 200),
                of(Fact::ChainMatch, "match", "Match", 200),
                of(Fact::Tls, "tls", "TLS", 56),
                of(Fact::RouteConfigurations, "table", "Route configurations", 168),
                of(Fact::Clusters, "cluster", "Clusters", 168),
                own(Source::Name, "name", "Name", 160, false), // most have none
                of(Fact::Filters, "filter", "Filters", 240, false)};
    case TableKind::RouteConfigurations:
        return {name("Route configuration"), of(Fact::VirtualHosts, "hosts", "Virtual hosts", 104),
                of(Fact::Routes, "routes", "Routes", 80)};
    case TableKind::VirtualHosts:
        return {meshName("Virtual service"),
                name("Virtual host"),
                own(Source::Parent, "table", "Route configuration", 200),
                of(Fact::Domains, "domain", "Domains", 264),
                of(Fact::Routes, "routes", "Routes", 80),
                of(Fact::RetryPolicy, "retry", "Retry policy", 112)};
    case TableKind::Routes:
        return routeColumns();
    case TableKind::Clusters:
        return clusterColumns();
    case TableKind::Endpoints:
        return {meshName("Virtual node"), name("Endpoint assignment"),
                of(Fact::Endpoints, "endpoints", "Endpoints", 96),
                of(Fact::Healthy, "healthy", "Healthy", 96)};
    case TableKind::Secrets:
        return {name("Secret"), of(Fact::SecretType, "type", "Type", 160)};
    case TableKind::Others:
        break;
    }
    return {own(Source::Kind, "kind", "Kind", 160), name("Name"), of(Fact::TypeUrl, "type", "Type", 264)};
}

} // namespace

bool Column::isNumber() const
{
    return source == Source::Overflows || (source == Source::Fact && factForm(fact) == FactForm::Number);
}

bool Column::isLive() const
{
    return source == Source::LiveHosts || source == Source::LiveBreaker || source == Source::Overflows;
}

bool Column::isCode() const
{
    return source == Source::Name || source == Source::Parent || source == Source::Grandparent ||
           source == Source::Version ||
           (source == Source::Fact && (fact == Fact::Clusters || fact == Fact::RouteConfigurations ||
                                       fact == Fact::Match || fact == Fact::EdsServiceName));
}

bool Column::isOrigin() const
{
    return source == Source::Fact && (fact == Fact::CircuitBreaker || fact == Fact::RetryPolicy);
}

std::vector<Column> columnsOf(TableKind kind)
{
    return withCommon(specificColumns(kind));
}

std::string_view originWord(std::string_view verdict)
{
    if (verdict == "app-mesh-default")
        return "App Mesh";
    if (verdict == "envoy-default")
        return "Envoy";
    return verdict; // "custom", "none"
}

std::string_view CellTexts::text(RecordNumber record, const Column &column) const
{
    switch (column.source) {
    case Source::Fact:
        return factText(record, column.fact);
    case Source::Name:
        return m_index.name(record);
    case Source::Kind:
        return kindName(m_index.record(record).kind);
    case Source::State:
        return stateName(m_index.record(record).state);
    case Source::Version:
        return m_index.version(record);
    case Source::LastUpdated:
        return m_index.lastUpdated(record);
    case Source::Parent:
        return ancestorName(record, 1);
    case Source::Grandparent:
        return ancestorName(record, 2);
    case Source::LiveHosts:
    case Source::LiveBreaker:
    case Source::Overflows:
        return liveText(record, column.source);
    case Source::MeshName:
        break;
    }
    return m_notes.meshName(record);
}

std::string_view CellTexts::liveText(RecordNumber record, Column::Source source) const
{
    const LiveNotes *live = m_notes.liveNotes(record);
    if (!live)
        return {};
    return source == Source::LiveHosts     ? live->hosts
           : source == Source::LiveBreaker ? live->breaker
                                           : live->overflows;
}

std::string_view CellTexts::factText(RecordNumber record, Fact fact) const
{
    const std::string_view text = m_index.fact(record, fact);
    switch (fact) {
    case Fact::ClusterType:
        return text.empty() ? "STATIC" : text; // Envoy leaves default values out
    case Fact::LbPolicy:
        return text.empty() ? "ROUND_ROBIN" : text;
    case Fact::CircuitBreaker:
    case Fact::RetryPolicy:
        return originWord(text);
    default:
        return text;
    }
}

std::string_view CellTexts::ancestorName(RecordNumber record, int generations) const
{
    for (; generations > 0 && record != noRecord; --generations)
        record = m_index.record(record).parent;
    return record < m_index.size() ? m_index.name(record) : std::string_view();
}

} // namespace mc
