// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/references.h"
#include "models/review/topologyweights.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mc {

/// The columns of a topology, in the order in which a request passes them.
enum class TopologyColumn : std::uint8_t {
    Listener,
    FilterChain,
    RouteConfiguration,
    VirtualHost,
    Route,
    Cluster,
    Endpoints ///< endpoint assignments
};
inline constexpr std::size_t topologyColumns = 7;

/// Numbers of nodes and edges. Nodes are numbered column by column, those of a column in an order that keeps
/// together what belongs together.
using NodeNumber = std::uint32_t;
using EdgeNumber = std::uint32_t;
inline constexpr NodeNumber noNode = std::numeric_limits<NodeNumber>::max();

struct TopologyNode
{
    RecordNumber record = noRecord; ///< noRecord: something names it, and the dump does not hold it
    TopologyColumn column = TopologyColumn::Listener;
    std::uint32_t missing = 0; ///< of such a node, its place in Topology::missing
};

/// That requests go on from one node to another. Leads to the right, over columns that have no part in it.
struct TopologyEdge
{
    NodeNumber from = noNode;
    NodeNumber to = noNode;
    std::uint32_t weight = 0; ///< of `total`
    std::uint64_t total = 0;  ///< 0: not one of several weighted clusters
};

/// What lies before and behind some nodes, with themselves: one byte for every node and every edge of the
/// topology, 1 for those that belong to it.
struct TopologyPath
{
    std::vector<std::uint8_t> nodes;
    std::vector<std::uint8_t> edges;
};

/// Which way requests can go through a dump: resources as nodes, "is a part of" and "names" as edges. Never
/// changed; time and memory grow with the number of resources and references. What an inline table of a
/// listener says stands at its filter chain, and a cluster that a chain reaches through its routes has no
/// edge from the chain itself.
class Topology
{
public:
    Topology(const DumpIndex &index, const References &references,
             const std::vector<TopologyWeight> &weights = {});

    [[nodiscard]] const DumpIndex &index() const { return m_index; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const TopologyNode &node(NodeNumber number) const { return m_nodes[number]; }
    /// The first node of a column; that of the next one is its end.
    [[nodiscard]] NodeNumber firstOf(TopologyColumn column) const { return m_firstNode[indexOf(column)]; }
    [[nodiscard]] NodeNumber endOf(TopologyColumn column) const { return m_firstNode[indexOf(column) + 1]; }
    /// How many resources a column has; missing ones are none.
    [[nodiscard]] std::size_t resourcesIn(TopologyColumn column) const;
    /// All of them.
    [[nodiscard]] std::size_t resources() const;
    /// noNode for a resource that has no part in it.
    [[nodiscard]] NodeNumber nodeOf(RecordNumber record) const;

    /// All edges, ordered by where they come from.
    [[nodiscard]] std::span<const TopologyEdge> edges() const { return m_edges; }
    [[nodiscard]] std::span<const TopologyEdge> from(NodeNumber node) const;
    /// The edges that lead to a node.
    [[nodiscard]] std::span<const EdgeNumber> to(NodeNumber node) const;

    /// References that this dump does not resolve. Those to route configurations and clusters have a node;
    /// a cluster whose endpoints are not in the dump says so itself.
    [[nodiscard]] std::span<const Reference> missing() const { return m_missing; }

    /// The name that the dump gives a node; empty for most filter chains and many routes.
    [[nodiscard]] std::string_view name(NodeNumber node) const;
    /// By what a node is sorted and grouped: its name, for filter chains and routes that of what they are
    /// part of.
    [[nodiscard]] std::string_view groupName(NodeNumber node) const;
    /// The nodes of a column in the order of groupName.
    [[nodiscard]] std::span<const NodeNumber> byName(TopologyColumn column) const;

    /// The whole way to some nodes and on from them.
    [[nodiscard]] TopologyPath pathOf(std::span<const NodeNumber> nodes) const;

private:
    friend class TopologyBuilder;

    static std::size_t indexOf(TopologyColumn column) { return static_cast<std::size_t>(column); }
    void invertEdges();
    void sortNodes();
    void weigh(const std::vector<TopologyWeight> &weights);

    DumpIndex m_index; ///< shares its chunks
    std::vector<TopologyNode> m_nodes;
    std::array<NodeNumber, topologyColumns + 1> m_firstNode{};
    std::vector<NodeNumber> m_nodeOf; ///< by record
    std::vector<TopologyEdge> m_edges;
    std::vector<EdgeNumber> m_firstFrom; ///< of each node, and the end
    std::vector<EdgeNumber> m_to;        ///< numbers of edges, by the node that they lead to
    std::vector<EdgeNumber> m_firstTo;   ///< of each node, and the end
    std::vector<Reference> m_missing;
    std::vector<NodeNumber> m_byName;
};

} // namespace mc
