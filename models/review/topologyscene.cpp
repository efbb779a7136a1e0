// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/topologyscene.h"

#include "models/base/text.h"
#include "models/review/topologygroups.h"

#include <algorithm>
#include <numeric>

namespace mc {

namespace {

std::vector<std::string> wordsOf(std::string_view filter)
{
    std::vector<std::string> words;
    const std::vector<std::string_view> pieces = split(filter, ' ');
    words.reserve(pieces.size());
    for (const std::string_view piece : pieces) {
        if (!piece.empty())
            words.push_back(asciiLower(piece));
    }
    return words;
}

/// All that a person may call a node by, in lower case.
std::string namesOf(const Topology &topology, NodeNumber node)
{
    std::string names(topology.name(node));
    const RecordNumber record = topology.node(node).record;
    if (record == noRecord)
        return asciiLower(names);
    for (const Fact fact : {Fact::Address, Fact::Port, Fact::ChainMatch, Fact::Domains, Fact::Match}) {
        if (const std::string_view text = topology.index().fact(record, fact); !text.empty()) {
            names += fact == Fact::Port ? ':' : '\n';
            names += text;
        }
    }
    return asciiLower(names);
}

std::vector<NodeNumber> matchingNodes(const Topology &topology, const std::vector<std::string> &words)
{
    std::vector<NodeNumber> matching;
    for (NodeNumber node = 0; node < topology.size(); ++node) {
        const std::string names = namesOf(topology, node);
        if (std::all_of(words.begin(), words.end(),
                        [&](const std::string &word) { return names.find(word) != std::string::npos; }))
            matching.push_back(node);
    }
    return matching;
}

/// One byte a node: 1 for what is to be seen.
std::vector<std::uint8_t> wantedNodes(TopologyScene &scene)
{
    const Topology &topology = *scene.topology;
    std::vector<std::uint8_t> wanted(topology.size(), 1);
    scene.matching = topology.size();
    if (const std::vector<std::string> words = wordsOf(scene.wish.filter); !words.empty()) {
        const std::vector<NodeNumber> matching = matchingNodes(topology, words);
        scene.matching = matching.size();
        wanted = topology.pathOf(matching).nodes;
    }
    if (scene.wish.only < topology.size())
        wanted = topology.pathOf(std::span(&scene.wish.only, 1)).nodes;
    return wanted;
}

void addBoxes(TopologyScene &scene, const std::vector<std::uint8_t> &wanted)
{
    scene.boxOf.assign(scene.topology->size(), noBox);
    TopologyGrouping grouping(scene);
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        std::vector<NodeNumber> nodes;
        const auto all = scene.topology->byName(static_cast<TopologyColumn>(column));
        std::copy_if(all.begin(), all.end(), std::back_inserter(nodes),
                     [&](NodeNumber node) { return wanted[node] != 0; });
        scene.firstBox[column] = static_cast<BoxNumber>(scene.boxes.size());
        scene.shown[column] =
            static_cast<std::uint32_t>(std::count_if(nodes.begin(), nodes.end(), [&](NodeNumber node) {
                return scene.topology->node(node).record != noRecord;
            }));
        grouping.addColumn(static_cast<TopologyColumn>(column), nodes);
    }
    scene.firstBox[topologyColumns] = static_cast<BoxNumber>(scene.boxes.size());
}

/// Edges between the same two boxes become one link.
void addLinks(TopologyScene &scene)
{
    struct Seen
    {
        BoxNumber from, to;
        EdgeNumber edge;
    };
    const auto edges = scene.topology->edges();
    std::vector<Seen> seen;
    seen.reserve(edges.size());
    for (EdgeNumber edge = 0; edge < edges.size(); ++edge) {
        const BoxNumber from = scene.boxOf[edges[edge].from];
        const BoxNumber to = scene.boxOf[edges[edge].to];
        if (from != noBox && to != noBox)
            seen.push_back({from, to, edge});
    }
    std::stable_sort(seen.begin(), seen.end(), [](const Seen &left, const Seen &right) {
        return std::pair(left.from, left.to) < std::pair(right.from, right.to);
    });
    scene.linkOf.assign(edges.size(), std::numeric_limits<std::uint32_t>::max());
    for (const Seen &one : seen) {
        const bool another =
            scene.links.empty() || scene.links.back().from != one.from || scene.links.back().to != one.to;
        if (another)
            scene.links.push_back({one.from, one.to, one.edge, 0});
        ++scene.links.back().count;
        scene.linkOf[one.edge] = static_cast<std::uint32_t>(scene.links.size() - 1);
    }
}

/// A node, and what is on its path in columns where that is not much.
std::vector<NodeNumber> worthOpening(const Topology &topology, NodeNumber node)
{
    constexpr std::ptrdiff_t most = 8; // of a column
    std::vector<NodeNumber> nodes;
    if (node >= topology.size())
        return nodes;
    nodes.push_back(node);
    const TopologyPath path = topology.pathOf(nodes);
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        const auto all = topology.byName(static_cast<TopologyColumn>(column));
        const auto isOn = [&](NodeNumber other) { return path.nodes[other] != 0; };
        if (std::count_if(all.begin(), all.end(), isOn) <= most)
            std::copy_if(all.begin(), all.end(), std::back_inserter(nodes), isOn);
    }
    return nodes;
}

/// The closed groups in which nodes stand that are to be seen.
std::set<TopologyGroup> closedAround(const TopologyScene &scene, const std::vector<NodeNumber> &nodes)
{
    std::set<TopologyGroup> groups;
    for (const NodeNumber node : nodes) {
        const BoxNumber box = scene.boxOf[node];
        if (box != noBox && scene.boxes[box].kind == TopologyBox::Kind::Group)
            groups.insert(scene.boxes[box].group);
    }
    return groups;
}

} // namespace

std::size_t TopologyScene::shownResources() const
{
    return std::accumulate(shown.begin(), shown.end(), std::size_t{0});
}

bool isOpen(const TopologyWish &wish, TopologyColumn column)
{
    return wish.toggled.count({column, {}, 0}) == 0;
}

void toggle(TopologyWish &wish, const TopologyGroup &group)
{
    if (wish.toggled.erase(group) == 0)
        wish.toggled.insert(group);
}

TopologyScene topologyScene(std::shared_ptr<const Topology> topology, TopologyWish wish)
{
    TopologyScene scene;
    scene.topology = std::move(topology);
    scene.wish = std::move(wish);
    addBoxes(scene, wantedNodes(scene));
    addLinks(scene);
    return scene;
}

TopologyScene topologySceneWith(const TopologyScene &scene, NodeNumber node)
{
    TopologyScene opened = scene;
    const std::vector<NodeNumber> wanted =
        opened.topology ? worthOpening(*opened.topology, node) : std::vector<NodeNumber>();
    while (true) {
        const std::set<TopologyGroup> closed = closedAround(opened, wanted);
        if (closed.empty())
            return opened;
        TopologyWish wish = opened.wish;
        for (const TopologyGroup &group : closed)
            toggle(wish, group);
        opened = topologyScene(opened.topology, std::move(wish));
    }
}

} // namespace mc
