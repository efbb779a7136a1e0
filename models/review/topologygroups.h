// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/topologyscene.h"

namespace mc {

/// Puts the nodes of a column into boxes: each into one of its own, or into groups where there are many.
class TopologyGrouping
{
public:
    /// Appends to the scene's boxes and members.
    explicit TopologyGrouping(TopologyScene &scene) : m_scene(scene) {}

    /// `nodes` in the order of Topology::byName.
    void addColumn(TopologyColumn column, const std::vector<NodeNumber> &nodes);

private:
    using Nodes = std::span<const NodeNumber>;

    void addOpen(const TopologyGroup &group, Nodes nodes, std::uint16_t depth);
    void addParts(TopologyColumn column, Nodes nodes, std::string_view name, std::uint16_t depth);
    void addGroup(const TopologyGroup &group, Nodes nodes, std::uint16_t depth);
    void addNodes(const TopologyGroup &group, Nodes nodes, std::uint16_t depth);
    void addBox(TopologyBox::Kind kind, const TopologyGroup &group, Nodes nodes, std::uint16_t depth);

    TopologyScene &m_scene;
};

} // namespace mc
