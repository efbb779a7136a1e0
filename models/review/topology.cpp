// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/topology.h"

#include "models/review/topologybuilder.h"

#include <algorithm>
#include <numeric>

namespace mc {

namespace {

bool before(const TopologyEdge &left, const TopologyEdge &right)
{
    return std::pair(left.from, left.to) < std::pair(right.from, right.to);
}

bool same(const TopologyEdge &left, const TopologyEdge &right)
{
    return left.from == right.from && left.to == right.to;
}

} // namespace

Topology::Topology(const DumpIndex &index, const References &references,
                   const std::vector<TopologyWeight> &weights)
    : m_index(index)
{
    TopologyBuilder(m_index, references).fill(*this);
    std::sort(m_edges.begin(), m_edges.end(), before);
    m_edges.erase(std::unique(m_edges.begin(), m_edges.end(), same), m_edges.end());
    invertEdges();
    sortNodes();
    weigh(weights);
}

void Topology::invertEdges()
{
    m_firstFrom.assign(m_nodes.size() + 1, 0);
    m_firstTo.assign(m_nodes.size() + 1, 0);
    for (const TopologyEdge &edge : m_edges) {
        ++m_firstFrom[edge.from + 1];
        ++m_firstTo[edge.to + 1];
    }
    std::partial_sum(m_firstFrom.begin(), m_firstFrom.end(), m_firstFrom.begin());
    std::partial_sum(m_firstTo.begin(), m_firstTo.end(), m_firstTo.begin());
    m_to.resize(m_edges.size());
    std::vector<EdgeNumber> next(m_firstTo.begin(), m_firstTo.end() - 1);
    for (EdgeNumber edge = 0; edge < m_edges.size(); ++edge)
        m_to[next[m_edges[edge].to]++] = edge;
}

void Topology::sortNodes()
{
    m_byName.resize(m_nodes.size());
    std::iota(m_byName.begin(), m_byName.end(), NodeNumber{0});
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        std::stable_sort(
            m_byName.begin() + m_firstNode[column], m_byName.begin() + m_firstNode[column + 1],
            [this](NodeNumber left, NodeNumber right) { return groupName(left) < groupName(right); });
    }
}

void Topology::weigh(const std::vector<TopologyWeight> &weights)
{
    for (const TopologyWeight &weight : weights) {
        const NodeNumber node = nodeOf(weight.from);
        if (node == noNode)
            continue;
        for (EdgeNumber edge = m_firstFrom[node]; edge < m_firstFrom[node + 1]; ++edge) {
            const NodeNumber target = m_edges[edge].to;
            if (m_nodes[target].column != TopologyColumn::Cluster || name(target) != weight.cluster)
                continue;
            m_edges[edge].weight += weight.weight; // a cluster may be named twice
            m_edges[edge].total = weight.total;
        }
    }
}

std::size_t Topology::resourcesIn(TopologyColumn column) const
{
    const auto nodes = byName(column);
    return static_cast<std::size_t>(std::count_if(
        nodes.begin(), nodes.end(), [this](NodeNumber node) { return m_nodes[node].record != noRecord; }));
}

std::size_t Topology::resources() const
{
    return static_cast<std::size_t>(std::count_if(
        m_nodes.begin(), m_nodes.end(), [](const TopologyNode &node) { return node.record != noRecord; }));
}

NodeNumber Topology::nodeOf(RecordNumber record) const
{
    return record < m_nodeOf.size() ? m_nodeOf[record] : noNode;
}

std::span<const TopologyEdge> Topology::from(NodeNumber node) const
{
    return edges().subspan(m_firstFrom[node], m_firstFrom[node + 1] - m_firstFrom[node]);
}

std::span<const EdgeNumber> Topology::to(NodeNumber node) const
{
    return std::span(m_to).subspan(m_firstTo[node], m_firstTo[node + 1] - m_firstTo[node]);
}

std::string_view Topology::name(NodeNumber node) const
{
    const TopologyNode &own = m_nodes[node];
    return own.record == noRecord ? m_missing[own.missing].name : m_index.name(own.record);
}

std::string_view Topology::groupName(NodeNumber node) const
{
    const TopologyNode &own = m_nodes[node];
    const bool isNamedByParent =
        own.column == TopologyColumn::FilterChain || own.column == TopologyColumn::Route;
    const RecordNumber parent =
        own.record == noRecord || !isNamedByParent ? noRecord : m_index.record(own.record).parent;
    return parent < m_index.size() ? m_index.name(parent) : name(node);
}

std::span<const NodeNumber> Topology::byName(TopologyColumn column) const
{
    return std::span(m_byName).subspan(firstOf(column), endOf(column) - firstOf(column));
}

TopologyPath Topology::pathOf(std::span<const NodeNumber> nodes) const
{
    TopologyPath path{std::vector<std::uint8_t>(m_nodes.size(), 0),
                      std::vector<std::uint8_t>(m_edges.size(), 0)};
    std::vector<NodeNumber> forward(nodes.begin(), nodes.end());
    for (const NodeNumber node : nodes)
        path.nodes[node] = 1;
    std::vector<NodeNumber> backward = forward;
    std::vector<std::uint8_t> seen = path.nodes; // one way at a time: not the other users of what is used
    while (!forward.empty()) {
        const NodeNumber node = forward.back();
        forward.pop_back();
        for (EdgeNumber edge = m_firstFrom[node]; edge < m_firstFrom[node + 1]; ++edge) {
            path.edges[edge] = 1;
            if (std::exchange(path.nodes[m_edges[edge].to], std::uint8_t{1}) == 0)
                forward.push_back(m_edges[edge].to);
        }
    }
    while (!backward.empty()) {
        const NodeNumber node = backward.back();
        backward.pop_back();
        for (const EdgeNumber edge : to(node)) {
            path.edges[edge] = 1;
            const NodeNumber user = m_edges[edge].from;
            path.nodes[user] = 1;
            if (std::exchange(seen[user], std::uint8_t{1}) == 0)
                backward.push_back(user);
        }
    }
    return path;
}

} // namespace mc
