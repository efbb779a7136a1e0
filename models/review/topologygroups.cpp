// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/topologygroups.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

std::size_t commonLength(std::string_view left, std::string_view right)
{
    const std::size_t shorter = std::min(left.size(), right.size());
    const auto differ =
        std::mismatch(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(shorter), right.begin());
    return static_cast<std::size_t>(std::distance(left.begin(), differ.first));
}

/// Back to where a character begins, so that no beginning cuts one apart.
std::size_t characterBegin(std::string_view text, std::size_t at)
{
    std::size_t begin = std::min(at, text.size());
    while (begin > 0 && at - begin < 4 && begin < text.size() && (text[begin] & 0xC0) == 0x80)
        --begin;
    return begin;
}

/// A name's beginning with one character more than `length`; the whole of a name that ends there.
std::string_view longerBeginning(std::string_view name, std::size_t length)
{
    const auto next = codePointAt(name, length);
    return name.substr(0, length + (next ? next->length : 1));
}

} // namespace

void TopologyGrouping::addColumn(TopologyColumn column, const std::vector<NodeNumber> &nodes)
{
    if (nodes.empty())
        return;
    if (!isOpen(m_scene.wish, column))
        return addBox(TopologyBox::Kind::Group, {column, {}, 0}, nodes, 0);
    if (nodes.size() > mostUngroupedNodes)
        return addOpen({column, {}, 0}, nodes, 0);
    std::vector<NodeNumber> together(nodes); // few: as they belong together, not by name
    std::sort(together.begin(), together.end());
    addNodes({column, {}, 0}, together, 0);
}

/// Many nodes are divided by the first character in which their names differ.
void TopologyGrouping::addOpen(const TopologyGroup &group, Nodes nodes, std::uint16_t depth)
{
    if (nodes.size() <= mostUngroupedNodes)
        return addNodes(group, nodes, depth);
    const Topology &topology = *m_scene.topology;
    const std::string_view firstName = topology.groupName(nodes.front());
    const std::string_view lastName = topology.groupName(nodes.back());
    if (firstName == lastName)
        return addParts(group.column, nodes, firstName, depth);
    const std::size_t common = characterBegin(lastName, commonLength(firstName, lastName));
    while (!nodes.empty()) {
        const std::string_view name = topology.groupName(nodes.front());
        const bool endsHere = name.size() <= common;
        const std::string_view beginning = longerBeginning(name, common);
        const auto end = std::find_if_not(nodes.begin(), nodes.end(), [&](NodeNumber node) {
            const std::string_view other = topology.groupName(node);
            return (endsHere ? other : other.substr(0, beginning.size())) == beginning;
        });
        const Nodes some = nodes.first(static_cast<std::size_t>(std::distance(nodes.begin(), end)));
        if (some.size() < smallestGroup)
            addNodes(group, some, depth);
        else if (endsHere)
            addParts(group.column, some, name, depth);
        else
            addGroup({group.column, std::string(beginning), 0}, some, depth);
        nodes = nodes.subspan(some.size());
    }
}

/// Nodes of one name: so many at a time.
void TopologyGrouping::addParts(TopologyColumn column, Nodes nodes, std::string_view name,
                                std::uint16_t depth)
{
    for (std::uint32_t part = 1; !nodes.empty(); ++part) {
        const Nodes some = nodes.first(std::min(nodes.size(), mostUngroupedNodes));
        addGroup({column, std::string(name), part}, some, depth);
        nodes = nodes.subspan(some.size());
    }
}

void TopologyGrouping::addGroup(const TopologyGroup &group, Nodes nodes, std::uint16_t depth)
{
    if (m_scene.wish.toggled.count(group) == 0)
        return addBox(TopologyBox::Kind::Group, group, nodes, depth);
    addBox(TopologyBox::Kind::OpenGroup, group, nodes, depth);
    addOpen(group, nodes, static_cast<std::uint16_t>(depth + 1));
}

void TopologyGrouping::addNodes(const TopologyGroup &group, Nodes nodes, std::uint16_t depth)
{
    for (std::size_t i = 0; i < nodes.size(); ++i)
        addBox(TopologyBox::Kind::Node, group, nodes.subspan(i, 1), depth);
}

void TopologyGrouping::addBox(TopologyBox::Kind kind, const TopologyGroup &group, Nodes nodes,
                              std::uint16_t depth)
{
    const auto number = static_cast<BoxNumber>(m_scene.boxes.size());
    const auto first = static_cast<std::uint32_t>(m_scene.members.size());
    m_scene.members.insert(m_scene.members.end(), nodes.begin(), nodes.end());
    m_scene.boxes.push_back(
        {kind, group.column, depth, first, static_cast<std::uint32_t>(nodes.size()), group});
    if (kind == TopologyBox::Kind::OpenGroup)
        return; // its nodes have boxes of their own
    for (const NodeNumber node : nodes)
        m_scene.boxOf[node] = number;
}

} // namespace mc
