// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/overview.h"

#include "models/base/text.h"
#include "models/review/overviewparts.h"

#include <algorithm>

namespace mc {

namespace {

std::uint64_t numberFact(const DumpIndex &index, RecordNumber number, Fact fact)
{
    const auto value = wholeNumber(index.fact(number, fact));
    return value ? static_cast<std::uint64_t>(*value) : 0;
}

/// An entry of a section, no part of one.
bool isEntry(const Record &record)
{
    return record.kind != ResourceKind::FilterChain && record.kind != ResourceKind::VirtualHost &&
           record.kind != ResourceKind::Route && !record.inlineTable;
}

void countState(StateCounts &states, const Record &record)
{
    if (!isEntry(record))
        return;
    if (record.state == ResourceState::Warming)
        ++states.warming;
    else if (record.state == ResourceState::Draining)
        ++states.draining;
    else if (record.state == ResourceState::Error)
        ++states.error;
}

/// Counts the records that serve.
class Counter
{
public:
    explicit Counter(const DumpIndex &index) : m_index(index) {}

    void count(Overview &overview, RecordNumber number)
    {
        ResourceCounts &counts = overview.counts;
        switch (m_index.record(number).kind) {
        case ResourceKind::Listener:
            ++counts.listeners;
            break;
        case ResourceKind::FilterChain:
            ++counts.filterChains;
            break;
        case ResourceKind::RouteConfiguration:
            ++counts.routeConfigurations;
            break;
        case ResourceKind::VirtualHost:
            ++counts.virtualHosts;
            break;
        case ResourceKind::Route:
            ++counts.routes;
            countRetryPolicy(overview.retryPolicies, number);
            break;
        case ResourceKind::Cluster:
            ++counts.clusters;
            m_clusterEndpoints += numberFact(m_index, number, Fact::Endpoints);
            m_edsClusters += m_index.fact(number, Fact::ClusterType) == "EDS" ? 1 : 0;
            countBreaker(overview.circuitBreakers, number);
            break;
        case ResourceKind::EndpointAssignment:
            ++counts.endpointAssignments;
            counts.endpoints += numberFact(m_index, number, Fact::Endpoints);
            break;
        case ResourceKind::Secret:
            ++counts.secrets;
            break;
        default:
            break;
        }
    }

    /// Where there is no section of endpoints, those written in clusters are all that is known.
    void finish(Overview &overview, bool hasAssignments) const
    {
        if (hasAssignments)
            return;
        overview.counts.endpoints = m_clusterEndpoints;
        overview.endpointsUnknown = m_edsClusters;
    }

private:
    void countRetryPolicy(RetryPolicyCounts &counts, RecordNumber number) const
    {
        const std::string_view policy = m_index.fact(number, Fact::RetryPolicy);
        if (policy == "app-mesh-default")
            ++counts.appMeshDefault;
        else if (policy == "custom")
            ++counts.custom;
        else
            ++counts.none;
    }

    void countBreaker(CircuitBreakerCounts &counts, RecordNumber number) const
    {
        const std::string_view breaker = m_index.fact(number, Fact::CircuitBreaker);
        if (breaker == "app-mesh-default")
            ++counts.appMeshDefault;
        else if (breaker == "custom")
            ++counts.custom;
        else
            ++counts.envoyDefault;
    }

    const DumpIndex &m_index;
    std::uint64_t m_clusterEndpoints = 0;
    std::uint64_t m_edsClusters = 0;
};

} // namespace

Overview overviewOf(const Dump &dump, const References &references)
{
    Overview overview;
    overview.file = dump.file.path();
    overview.size = dump.file.sizeOnDisk();
    Generation generation(dump);
    PresentSections present(dump);
    Counter counter(dump.index);
    for (RecordNumber number = 0; number < dump.index.size(); ++number) {
        const Record &record = dump.index.record(number);
        if (isEntry(record))
            present.add(record.kind);
        generation.add(record.api);
        countState(overview.states, record);
        if (!serves(record))
            continue;
        counter.count(overview, number);
        if (record.kind == ResourceKind::Bootstrap && overview.node.id.empty())
            overview.node = nodeOverview(dump.index, number);
    }
    counter.finish(overview, present.has(ResourceKind::EndpointAssignment));
    overview.generation = generation.name();
    overview.missing = present.missing();
    followReferences(overview, dump, references, present);
    return overview;
}

} // namespace mc
