// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/topology.h"

#include <memory>
#include <set>
#include <string>
#include <tuple>

namespace mc {

/// The most nodes of a column that stand for themselves; more are grouped by the beginnings of their names.
inline constexpr std::size_t mostUngroupedNodes = 100;
/// Fewer nodes than these are no group of their own.
inline constexpr std::size_t smallestGroup = 5;

/// Which group: those of a column whose group name begins with a text; of those that have the very same
/// name one part. The empty beginning is the column as a whole.
struct TopologyGroup
{
    TopologyColumn column = TopologyColumn::Listener;
    std::string beginning;
    std::uint32_t part = 0; ///< from 1 where the names are equal, else 0

    friend bool operator==(const TopologyGroup &, const TopologyGroup &) = default;
    friend bool operator<(const TopologyGroup &left, const TopologyGroup &right)
    {
        return std::tie(left.column, left.beginning, left.part) <
               std::tie(right.column, right.beginning, right.part);
    }
};

/// What of a topology is to be seen.
struct TopologyWish
{
    /// Words that must all occur in a name, whatever the case of ASCII letters; then only what matches is
    /// shown, with all that lies before and behind it.
    std::string filter;
    NodeNumber only = noNode; ///< shows this node's path alone
    /// Groups that are not as they are at first: columns are open, all other groups closed.
    std::set<TopologyGroup> toggled;
};

using BoxNumber = std::uint32_t;
inline constexpr BoxNumber noBox = std::numeric_limits<BoxNumber>::max();

/// One thing that is drawn in a column.
struct TopologyBox
{
    enum class Kind : std::uint8_t {
        Node,
        Group,    ///< closed: stands for all of its nodes
        OpenGroup ///< the heading over its nodes
    };

    Kind kind = Kind::Node;
    TopologyColumn column = TopologyColumn::Listener;
    std::uint16_t depth = 0; ///< inside of how many open groups
    std::uint32_t first = 0; ///< of its nodes in TopologyScene::members; one for a node
    std::uint32_t count = 0; ///< number of its nodes
    TopologyGroup group;     ///< that it is; of a node: that it stands in
};

/// All edges between two boxes.
struct TopologyLink
{
    BoxNumber from = noBox;
    BoxNumber to = noBox;
    EdgeNumber edge = 0;     ///< the first of them
    std::uint32_t count = 0; ///< of edges
};

/// What is seen of a topology, in the order of columns and from top to bottom. Never changed.
struct TopologyScene
{
    std::shared_ptr<const Topology> topology;
    TopologyWish wish;
    std::vector<TopologyBox> boxes;
    std::array<BoxNumber, topologyColumns + 1> firstBox{}; ///< of each column, and the end
    std::vector<NodeNumber> members;
    std::vector<BoxNumber> boxOf; ///< by node; noBox where it is not seen
    std::vector<TopologyLink> links;
    std::vector<std::uint32_t> linkOf;                  ///< by edge; the number of links where it is not seen
    std::array<std::uint32_t, topologyColumns> shown{}; ///< resources of each column
    std::size_t matching = 0;                           ///< nodes that the filter asks for

    [[nodiscard]] std::span<const NodeNumber> nodesOf(const TopologyBox &box) const
    {
        return std::span(members).subspan(box.first, box.count);
    }
    /// All resources that are to be seen.
    [[nodiscard]] std::size_t shownResources() const;
};

/// Time grows with the topology; for another thread than the window's where it is large.
TopologyScene topologyScene(std::shared_ptr<const Topology> topology, TopologyWish wish);

/// The same with every group open inside of which a node stands, or one of the few others of its path in a
/// column.
TopologyScene topologySceneWith(const TopologyScene &scene, NodeNumber node);

/// True if a column is open, which it is at first.
bool isOpen(const TopologyWish &wish, TopologyColumn column);
/// Opens what is closed and closes what is open.
void toggle(TopologyWish &wish, const TopologyGroup &group);

} // namespace mc
