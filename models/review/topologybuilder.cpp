// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/topologybuilder.h"

#include <algorithm>
#include <set>

namespace mc {

std::optional<TopologyColumn> topologyColumn(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Listener:
        return TopologyColumn::Listener;
    case ResourceKind::FilterChain:
        return TopologyColumn::FilterChain;
    case ResourceKind::RouteConfiguration:
        return TopologyColumn::RouteConfiguration;
    case ResourceKind::VirtualHost:
        return TopologyColumn::VirtualHost;
    case ResourceKind::Route:
        return TopologyColumn::Route;
    case ResourceKind::Cluster:
        return TopologyColumn::Cluster;
    case ResourceKind::EndpointAssignment:
        return TopologyColumn::Endpoints;
    default:
        return std::nullopt;
    }
}

TopologyBuilder::TopologyBuilder(const DumpIndex &index, const References &references)
    : m_index(index), m_references(references), m_targets(index.size())
{
    addParts();
    addNames();
    addEndpoints();
}

void TopologyBuilder::addParts()
{
    for (RecordNumber number = 0; number < m_index.size(); ++number) {
        const Record &record = m_index.record(number);
        if (record.parent >= m_index.size() || !topologyColumn(record.kind))
            continue;
        if (record.kind == ResourceKind::RouteConfiguration)
            addInlineTable(number);
        else
            m_targets[record.parent].push_back(number);
    }
}

/// A table that is written in a listener is used by the filter chain inside of which it stands.
void TopologyBuilder::addInlineTable(RecordNumber table)
{
    const Record &own = m_index.record(table);
    RecordNumber user = own.parent;
    for (const Number part : m_targets[own.parent]) {
        const Record &chain = m_index.record(part);
        if (chain.begin <= own.begin && own.end <= chain.end)
            user = part;
    }
    m_targets[user].push_back(table);
}

/// First what names at the right, so that it is known what is reached through it.
void TopologyBuilder::addNames()
{
    for (const Reference &reference : m_references.all()) {
        const ResourceKind kind = m_index.record(reference.from).kind;
        if (kind == ResourceKind::Route || kind == ResourceKind::Cluster)
            addReference(reference);
    }
    for (const ResourceKind kind : {ResourceKind::FilterChain, ResourceKind::Listener}) {
        for (RecordNumber number = 0; number < m_index.size(); ++number) {
            if (m_index.record(number).kind == kind)
                addNamesOf(number, kind == ResourceKind::Listener);
        }
    }
}

/// Envoy also lists the endpoints of clusters that do not get them by EDS, under the cluster's name.
void TopologyBuilder::addEndpoints()
{
    std::map<std::string_view, RecordNumber> assignments;
    for (RecordNumber number = 0; number < m_index.size(); ++number) {
        if (m_index.record(number).kind == ResourceKind::EndpointAssignment)
            assignments.try_emplace(m_index.name(number), number);
    }
    for (RecordNumber number = 0; number < m_index.size() && !assignments.empty(); ++number) {
        if (m_index.record(number).kind != ResourceKind::Cluster ||
            m_index.fact(number, Fact::ClusterType) == "EDS")
            continue;
        if (const auto found = assignments.find(m_index.name(number)); found != assignments.end())
            m_targets[number].push_back(found->second);
    }
}

/// What a filter chain names, or a listener beside its chains (the index gives it the names of all of them).
void TopologyBuilder::addNamesOf(RecordNumber record, bool isListener)
{
    std::set<Name> known;
    for (const Number part : m_targets[record]) {
        if (!isListener || m_index.record(part).kind != ResourceKind::FilterChain)
            continue;
        for (const Reference &reference : m_references.of(part))
            known.emplace(reference.kind, reference.name);
    }
    std::vector<const Reference *> clusters;
    for (const Reference &reference : m_references.of(record)) {
        if (known.count({reference.kind, reference.name}) > 0)
            continue;
        if (reference.kind == ResourceKind::Cluster)
            clusters.push_back(&reference);
        else if (!hasOwnTable(record, reference.name))
            addReference(reference);
    }
    if (clusters.empty())
        return;
    const std::vector<Name> below = namedBelow(record);
    for (const Reference *reference : clusters) {
        if (!std::binary_search(below.begin(), below.end(), Name(reference->kind, reference->name)))
            addReference(*reference);
    }
}

bool TopologyBuilder::hasOwnTable(RecordNumber record, std::string_view name) const
{
    return std::any_of(m_targets[record].begin(), m_targets[record].end(), [&](Number part) {
        return part < m_index.size() && m_index.record(part).inlineTable && m_index.name(part) == name;
    });
}

/// The names that routes under a resource give, in order.
std::vector<TopologyBuilder::Name> TopologyBuilder::namedBelow(RecordNumber record) const
{
    std::vector<Name> names;
    std::vector<Number> open(m_targets[record]);
    while (!open.empty()) {
        const Number number = open.back();
        open.pop_back();
        if (number >= m_index.size())
            continue;
        if (m_index.record(number).kind == ResourceKind::Route) {
            for (const Reference &reference : m_references.of(number))
                names.emplace_back(reference.kind, reference.name);
        } else {
            open.insert(open.end(), m_targets[number].begin(), m_targets[number].end());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

void TopologyBuilder::addReference(const Reference &reference)
{
    if (reference.to != noRecord) {
        m_targets[reference.from].push_back(reference.to);
        return;
    }
    m_missing.push_back(reference);
    if (reference.kind == ResourceKind::EndpointAssignment)
        return;
    const auto next = static_cast<Number>(m_index.size() + m_firstMissing.size());
    const auto [place, isNew] = m_missingNodes.try_emplace({reference.kind, reference.name}, next);
    if (isNew)
        m_firstMissing.push_back(static_cast<std::uint32_t>(m_missing.size() - 1));
    m_targets[reference.from].push_back(place->second);
}

TopologyColumn TopologyBuilder::columnOf(Number number) const
{
    const ResourceKind kind = number < m_index.size()
                                  ? m_index.record(number).kind
                                  : m_missing[m_firstMissing[number - m_index.size()]].kind;
    return topologyColumn(kind).value_or(TopologyColumn::Listener);
}

/// Appends a node and what lies behind it to their columns, depth first: what belongs together stands
/// together.
void TopologyBuilder::visit(Number first, std::vector<std::uint8_t> &seen,
                            std::array<std::vector<Number>, topologyColumns> &columns) const
{
    std::vector<Number> open{first};
    while (!open.empty()) {
        const Number number = open.back();
        open.pop_back();
        if (seen[number] != 0)
            continue;
        seen[number] = 1;
        columns[static_cast<std::size_t>(columnOf(number))].push_back(number);
        if (number < m_targets.size())
            open.insert(open.end(), m_targets[number].rbegin(), m_targets[number].rend());
    }
}

void TopologyBuilder::fill(Topology &topology)
{
    std::array<std::vector<Number>, topologyColumns> columns;
    const std::size_t all = m_index.size() + m_firstMissing.size();
    std::vector<std::uint8_t> seen(all, 0);
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        for (Number number = 0; number < m_index.size(); ++number) {
            const auto own = topologyColumn(m_index.record(number).kind);
            if (own && static_cast<std::size_t>(*own) == column)
                visit(number, seen, columns);
        }
    }

    std::vector<NodeNumber> numbers(all, noNode);
    topology.m_nodes.reserve(all);
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        topology.m_firstNode[column] = static_cast<NodeNumber>(topology.m_nodes.size());
        for (const Number number : columns[column]) {
            numbers[number] = static_cast<NodeNumber>(topology.m_nodes.size());
            const bool isMissing = number >= m_index.size();
            topology.m_nodes.push_back({isMissing ? noRecord : number, static_cast<TopologyColumn>(column),
                                        isMissing ? m_firstMissing[number - m_index.size()] : 0});
        }
    }
    topology.m_firstNode[topologyColumns] = static_cast<NodeNumber>(topology.m_nodes.size());

    for (Number number = 0; number < m_index.size(); ++number) {
        for (const Number target : m_targets[number])
            topology.m_edges.push_back({numbers[number], numbers[target], 0, 0});
    }
    numbers.resize(m_index.size());
    topology.m_nodeOf = std::move(numbers);
    topology.m_missing = std::move(m_missing);
}

} // namespace mc
