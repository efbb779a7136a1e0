// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Which way requests can go through a dump. The dumps are synthetic, but for the corpus.

#include "models/review/topologyscene.h"
#include "tests/ui/madeindex.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mc;

namespace {

/// Two listeners with a chain each, one table, weighted clusters, a name that leads nowhere, and a TCP proxy.
const char *const shopDump = R"({"configs": [
 {"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": [
  {"name": "in", "active_state": {"listener": {"name": "in", "filter_chains": [{"name": "http", "filters": [
    {"name": "envoy.filters.network.http_connection_manager", "typed_config": {
      "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
      "rds": {"route_config_name": "table"}}}]}]}}},
  {"name": "own", "active_state": {"listener": {"name": "own", "filter_chains": [
   {"name": "tcp", "filters": [{"name": "envoy.filters.network.tcp_proxy", "typed_config": {
      "@type": "type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy",
      "weighted_clusters": {"clusters": [{"name": "blue", "weight": 1}, {"name": "green", "weight": 3}]}}}]},
   {"name": "inline", "filters": [{"name": "envoy.filters.network.http_connection_manager", "typed_config": {
      "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
      "route_config": {"name": "table", "virtual_hosts": [{"name": "local", "domains": ["*"], "routes": [
        {"match": {"prefix": "/"}, "route": {"cluster": "green"}}]}]}}}]}]}}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [{"route_config":
  {"name": "table", "virtual_hosts": [{"name": "shop", "domains": ["shop.example.com"], "routes": [
    {"name": "split", "match": {"prefix": "/cart"}, "route": {"weighted_clusters": {"clusters": [
      {"name": "blue", "weight": 90}, {"name": "green", "weight": 10}]}}},
    {"name": "lost", "match": {"prefix": "/"}, "route": {"cluster": "nowhere"}}]}]}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "dynamic_active_clusters": [
  {"cluster": {"name": "blue", "type": "EDS", "eds_cluster_config": {}}},
  {"cluster": {"name": "green", "type": "EDS", "eds_cluster_config": {}}},
  {"cluster": {"name": "unused"}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.EndpointsConfigDump", "dynamic_endpoint_configs": [
  {"endpoint_config": {"cluster_name": "blue"}}, {"endpoint_config": {"cluster_name": "unused"}}]}]})";

std::shared_ptr<const Dump> dumpOf(const char *text)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("dump.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("cannot write");
    file.close();
    auto dump = readDump(file.fileName().toStdString());
    if (!dump)
        qFatal("%s", dump.error().text().c_str());
    return *std::move(dump);
}

std::shared_ptr<const Topology> topologyOf(const Dump &dump)
{
    const References references(dump.index);
    return std::make_shared<Topology>(dump.index, references, weightsOf(dump, references));
}

std::shared_ptr<const Topology> shop()
{
    return topologyOf(*dumpOf(shopDump));
}

NodeNumber named(const Topology &topology, TopologyColumn column, std::string_view name, int which = 0)
{
    for (NodeNumber node = topology.firstOf(column); node < topology.endOf(column); ++node) {
        if (topology.name(node) == name && which-- == 0)
            return node;
    }
    return noNode;
}

const TopologyEdge *edge(const Topology &topology, NodeNumber from, NodeNumber to)
{
    for (const TopologyEdge &one : topology.from(from)) {
        if (one.to == to)
            return &one;
    }
    return nullptr;
}

/// "listener in, cluster blue": what a path holds, in order.
std::string named(const Topology &topology, const TopologyPath &path)
{
    std::string names;
    for (NodeNumber node = 0; node < topology.size(); ++node) {
        if (path.nodes[node] != 0)
            names += (names.empty() ? "" : " ") + std::string(topology.name(node));
    }
    return names;
}

std::string pathOf(const Topology &topology, NodeNumber node)
{
    return named(topology, topology.pathOf(std::span(&node, 1)));
}

/// One listener, one table, and so many virtual hosts with a route and a cluster each.
DumpIndex largeIndex(std::size_t hosts)
{
    MadeChunk made;
    RecordNumber next = 0;
    made.add({ResourceKind::Listener, "out", {{Fact::RouteConfigurations, "all"}}, ResourceState::Active});
    made.add({ResourceKind::FilterChain, "", {{Fact::RouteConfigurations, "all"}}, ResourceState::Active, 0});
    made.add({ResourceKind::RouteConfiguration, "all", {}});
    next = 3;
    for (std::size_t i = 0; i < hosts; ++i) {
        const std::string name = "service-" + std::to_string(i);
        made.add({ResourceKind::VirtualHost, name, {}, ResourceState::Active, 2});
        made.add({ResourceKind::Route, "", {{Fact::Clusters, name}}, ResourceState::Active, next});
        next += 2;
    }
    for (std::size_t i = 0; i < hosts; ++i)
        made.add({ResourceKind::Cluster, "service-" + std::to_string(i), {}});
    DumpIndex index;
    index.append(made.chunk());
    return index;
}

std::shared_ptr<const Topology> largeTopology(std::size_t hosts)
{
    const DumpIndex index = largeIndex(hosts);
    return std::make_shared<Topology>(index, References(index));
}

std::size_t boxesIn(const TopologyScene &scene, TopologyColumn column)
{
    const auto at = static_cast<std::size_t>(column);
    return scene.firstBox[at + 1] - scene.firstBox[at];
}

/// Every node of the scene stands in exactly one box or in open groups above its own box.
void checkComplete(const TopologyScene &scene)
{
    std::vector<int> boxes(scene.topology->size(), 0);
    for (const TopologyBox &box : scene.boxes) {
        if (box.kind == TopologyBox::Kind::OpenGroup)
            continue;
        for (const NodeNumber node : scene.nodesOf(box))
            ++boxes[node];
    }
    for (NodeNumber node = 0; node < boxes.size(); ++node)
        QCOMPARE(boxes[node], scene.boxOf[node] == noBox ? 0 : 1);
}

} // namespace

class TestTopologyGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsHoldTheirKinds();
    void requestsGoFromLeftToRight();
    void anInlineTableBelongsToItsChain();
    void weightsStandOnEdges();
    void whatIsMissingIsTold();
    void aPathGoesBothWays();
    void aFileThatChangedHasNoWeights();
    void fewNodesStandForThemselves();
    void manyNodesAreGrouped();
    void groupsOpenAndClose();
    void equalNamesAreDivided();
    void namesThatBeginEachOther();
    void aColumnFolds();
    void aNodeIsFoundInItsGroups();
    void aFilterKeepsPaths();
    void onePathAlone();
    void linksCountTheirEdges();
    void everyReferenceOfTheCorpusIsThere();
    void nothingIsATopologyToo();
};

void TestTopologyGraph::columnsHoldTheirKinds()
{
    const auto topology = shop();
    const auto count = [&](TopologyColumn column) {
        return topology->endOf(column) - topology->firstOf(column);
    };
    QCOMPARE(count(TopologyColumn::Listener), 2U);
    QCOMPARE(count(TopologyColumn::FilterChain), 3U);
    QCOMPARE(count(TopologyColumn::RouteConfiguration), 2U);
    QCOMPARE(count(TopologyColumn::VirtualHost), 2U);
    QCOMPARE(count(TopologyColumn::Route), 3U);
    QCOMPARE(count(TopologyColumn::Cluster), 4U); // and the one that is not there
    QCOMPARE(count(TopologyColumn::Endpoints), 2U);
    for (NodeNumber node = 0; node < topology->size(); ++node) {
        if (topology->node(node).record != noRecord)
            QCOMPARE(topology->nodeOf(topology->node(node).record), node);
    }
}

void TestTopologyGraph::requestsGoFromLeftToRight()
{
    const auto topology = shop();
    for (const TopologyEdge &one : topology->edges())
        QVERIFY(topology->node(one.from).column < topology->node(one.to).column);
    const NodeNumber in = named(*topology, TopologyColumn::Listener, "in");
    const NodeNumber table = named(*topology, TopologyColumn::RouteConfiguration, "table");
    QCOMPARE(topology->from(in).size(), 1U); // its chain: the table is named there
    QVERIFY(edge(*topology, named(*topology, TopologyColumn::FilterChain, "http"), table));
    QCOMPARE(topology->to(table).size(), 1U);
    QVERIFY(topology->to(named(*topology, TopologyColumn::Cluster, "unused")).empty());
}

void TestTopologyGraph::anInlineTableBelongsToItsChain()
{
    const auto topology = shop();
    const NodeNumber chain = named(*topology, TopologyColumn::FilterChain, "inline");
    const NodeNumber inSection = named(*topology, TopologyColumn::RouteConfiguration, "table", 0);
    const NodeNumber inListener = named(*topology, TopologyColumn::RouteConfiguration, "table", 1);
    QVERIFY(inListener != noNode);
    QVERIFY(edge(*topology, chain, inListener));
    QVERIFY(!edge(*topology, chain, inSection)); // of the same name
    // Its cluster is reached through the table; the TCP proxy names its clusters itself.
    const NodeNumber green = named(*topology, TopologyColumn::Cluster, "green");
    QVERIFY(!edge(*topology, chain, green));
    QVERIFY(edge(*topology, named(*topology, TopologyColumn::FilterChain, "tcp"), green));
}

void TestTopologyGraph::weightsStandOnEdges()
{
    const auto topology = shop();
    const NodeNumber blue = named(*topology, TopologyColumn::Cluster, "blue");
    const TopologyEdge *split = edge(*topology, named(*topology, TopologyColumn::Route, "split"), blue);
    QVERIFY(split);
    QCOMPARE(split->weight, 90U);
    QCOMPARE(split->total, 100U);
    const TopologyEdge *tcp = edge(*topology, named(*topology, TopologyColumn::FilterChain, "tcp"), blue);
    QVERIFY(tcp);
    QCOMPARE(tcp->weight, 1U);
    QCOMPARE(tcp->total, 4U);
    const TopologyEdge &toTable = topology->from(named(*topology, TopologyColumn::FilterChain, "http"))[0];
    QCOMPARE(toTable.total, 0U);
}

void TestTopologyGraph::whatIsMissingIsTold()
{
    const auto topology = shop();
    std::vector<std::pair<ResourceKind, std::string_view>> missing;
    for (const Reference &reference : topology->missing())
        missing.emplace_back(reference.kind, reference.name);
    std::sort(missing.begin(), missing.end());
    QCOMPARE(missing.size(), 2U);
    QCOMPARE(missing[0].second, "nowhere");
    QCOMPARE(missing[1].first, ResourceKind::EndpointAssignment);
    QCOMPARE(missing[1].second, "green");
    const NodeNumber nowhere = named(*topology, TopologyColumn::Cluster, "nowhere");
    QVERIFY(nowhere != noNode);
    QCOMPARE(topology->node(nowhere).record, noRecord);
    QVERIFY(edge(*topology, named(*topology, TopologyColumn::Route, "lost"), nowhere));
}

void TestTopologyGraph::aPathGoesBothWays()
{
    const auto topology = shop();
    QCOMPARE(pathOf(*topology, named(*topology, TopologyColumn::Cluster, "blue")),
             "in own http tcp table shop split blue blue");
    QCOMPARE(pathOf(*topology, named(*topology, TopologyColumn::FilterChain, "tcp")),
             "own tcp blue green blue");
    // Its endpoints are listed, though it does not get them by EDS.
    QCOMPARE(pathOf(*topology, named(*topology, TopologyColumn::Cluster, "unused")), "unused unused");
    // Not the other routes of a host, and not the other users of a cluster.
    QCOMPARE(pathOf(*topology, named(*topology, TopologyColumn::Route, "lost")),
             "in http table shop lost nowhere");
    const NodeNumber lost = named(*topology, TopologyColumn::Route, "lost");
    const TopologyPath path = topology->pathOf(std::span(&lost, 1));
    QCOMPARE(std::count(path.edges.begin(), path.edges.end(), 1), 5);
}

void TestTopologyGraph::aFileThatChangedHasNoWeights()
{
    const auto dump = dumpOf(shopDump);
    QFile file(QString::fromStdString(dump->file.path()));
    QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
    file.close();
    QVERIFY(weightsOf(*dump, References(dump->index)).empty());
}

void TestTopologyGraph::fewNodesStandForThemselves()
{
    const TopologyScene scene = topologyScene(shop(), {});
    QCOMPARE(scene.boxes.size(), scene.topology->size());
    QCOMPARE(scene.links.size(), scene.topology->edges().size());
    QCOMPARE(scene.shownResources(), scene.topology->size() - 1); // without the one that is missing
    QCOMPARE(scene.topology->resources(), scene.shownResources());
    QCOMPARE(scene.topology->resourcesIn(TopologyColumn::Cluster), 3U);
    checkComplete(scene);
}

void TestTopologyGraph::manyNodesAreGrouped()
{
    const TopologyScene scene = topologyScene(largeTopology(20'000), {});
    for (const TopologyColumn column :
         {TopologyColumn::VirtualHost, TopologyColumn::Route, TopologyColumn::Cluster}) {
        QCOMPARE(boxesIn(scene, column), 10U); // "service-1" to "service-9", and 0 alone
        QCOMPARE(scene.shown[static_cast<std::size_t>(column)], 20'000U);
    }
    QVERIFY(scene.links.size() < 100);
    checkComplete(scene);
}

void TestTopologyGraph::groupsOpenAndClose()
{
    const auto topology = largeTopology(300);
    TopologyWish wish;
    TopologyScene scene = topologyScene(topology, wish);
    const auto group = std::find_if(scene.boxes.begin(), scene.boxes.end(), [](const TopologyBox &box) {
        return box.kind == TopologyBox::Kind::Group && box.column == TopologyColumn::Cluster;
    });
    QVERIFY(group != scene.boxes.end());
    QCOMPARE(group->group.beginning, "service-1");
    QCOMPARE(group->count, 111U); // 1, 10 to 19, 100 to 199
    const std::size_t before = boxesIn(scene, TopologyColumn::Cluster);
    toggle(wish, group->group);
    scene = topologyScene(topology, wish);
    checkComplete(scene);
    // Above a hundred: groups again, by the next digit, with the one that has none.
    QCOMPARE(boxesIn(scene, TopologyColumn::Cluster), before + 11);
    toggle(wish, {TopologyColumn::Cluster, "service-12", 0});
    scene = topologyScene(topology, wish);
    QCOMPARE(boxesIn(scene, TopologyColumn::Cluster), before + 11 + 11);
    checkComplete(scene);
    toggle(wish, {TopologyColumn::Cluster, "service-1", 0});
    QCOMPARE(boxesIn(topologyScene(topology, wish), TopologyColumn::Cluster), before);
}

void TestTopologyGraph::equalNamesAreDivided()
{
    MadeChunk made;
    for (int i = 0; i < 250; ++i)
        made.add({ResourceKind::VirtualHost, "default", {}});
    DumpIndex index;
    index.append(made.chunk());
    const auto topology = std::make_shared<Topology>(index, References(index));
    TopologyWish wish;
    TopologyScene scene = topologyScene(topology, wish);
    QCOMPARE(scene.boxes.size(), 3U);
    QCOMPARE(scene.boxes[2].count, 50U);
    toggle(wish, scene.boxes[2].group);
    scene = topologyScene(topology, wish);
    QCOMPARE(scene.boxes.size(), 53U);
    checkComplete(scene);
}

void TestTopologyGraph::namesThatBeginEachOther()
{
    MadeChunk made;
    for (int i = 0; i < 120; ++i) {
        made.add({ResourceKind::Cluster, "a", {}});
        made.add({ResourceKind::Cluster, "a\u00e4" + std::to_string(i), {}});
        made.add({ResourceKind::Cluster, "a\u00f6", {}});
    }
    DumpIndex index;
    index.append(made.chunk());
    TopologyScene scene = topologyScene(std::make_shared<Topology>(index, References(index)), {});
    // Two parts of "a", then one group for each umlaut, none cut in the middle of a character.
    QCOMPARE(scene.boxes.size(), 4U);
    QCOMPARE(scene.boxes[1].group.part, 2U);
    QCOMPARE(scene.boxes[2].group.beginning, "a\u00e4");
    for (NodeNumber node = 0; node < scene.topology->size(); ++node)
        scene = topologySceneWith(scene, node);
    checkComplete(scene);
    for (NodeNumber node = 0; node < scene.topology->size(); ++node)
        QCOMPARE(scene.boxes[scene.boxOf[node]].kind, TopologyBox::Kind::Node);
}

void TestTopologyGraph::aColumnFolds()
{
    const auto topology = shop();
    TopologyWish wish;
    toggle(wish, {TopologyColumn::Route, {}, 0});
    const TopologyScene scene = topologyScene(topology, wish);
    QCOMPARE(boxesIn(scene, TopologyColumn::Route), 1U);
    QVERIFY(!isOpen(wish, TopologyColumn::Route));
    QCOMPARE(scene.boxes[scene.firstBox[4]].count, 3U);
    checkComplete(scene);
}

void TestTopologyGraph::aNodeIsFoundInItsGroups()
{
    const auto topology = largeTopology(20'000);
    const NodeNumber wanted = named(*topology, TopologyColumn::Cluster, "service-12345");
    const TopologyScene scene = topologySceneWith(topologyScene(topology, {}), wanted);
    const TopologyBox &box = scene.boxes[scene.boxOf[wanted]];
    QCOMPARE(box.kind, TopologyBox::Kind::Node);
    QCOMPARE(box.depth, 4); // service-1, -12, -123, -1234
    // So are the groups of its route and host: its whole path is there to be seen.
    QCOMPARE(scene.boxes[scene.boxOf[named(*topology, TopologyColumn::VirtualHost, "service-12345")]].depth,
             4);
    checkComplete(scene);
    // Not those of all the clusters of a table.
    const NodeNumber table = named(*topology, TopologyColumn::RouteConfiguration, "all");
    QCOMPARE(boxesIn(topologySceneWith(topologyScene(topology, {}), table), TopologyColumn::Cluster), 10U);
}

void TestTopologyGraph::aFilterKeepsPaths()
{
    const auto topology = shop();
    const auto namesFor = [&topology](const char *filter) {
        TopologyWish wish;
        wish.filter = filter;
        const TopologyScene scene = topologyScene(topology, wish);
        checkComplete(scene);
        std::string names;
        for (const NodeNumber node : scene.members)
            names += std::string(topology->name(node)) + " ";
        return names;
    };
    QCOMPARE(namesFor("/CART"), "in http table shop split blue green blue ");
    QCOMPARE(namesFor("shop.example"), "in http table shop split lost blue green nowhere blue ");
    QCOMPARE(namesFor("unu sed"), "unused unused ");
    QCOMPARE(namesFor("no such thing"), "");
}

void TestTopologyGraph::onePathAlone()
{
    const auto topology = largeTopology(20'000);
    TopologyWish wish;
    wish.only = named(*topology, TopologyColumn::Cluster, "service-777");
    const TopologyScene scene = topologyScene(topology, wish);
    QCOMPARE(scene.boxes.size(), 6U);
    QCOMPARE(scene.links.size(), 5U);
    checkComplete(scene);
}

void TestTopologyGraph::linksCountTheirEdges()
{
    const TopologyScene scene = topologyScene(largeTopology(1000), {});
    std::size_t edges = 0;
    for (const TopologyLink &link : scene.links)
        edges += link.count;
    QCOMPARE(edges, scene.topology->edges().size());
    for (EdgeNumber edge = 0; edge < scene.topology->edges().size(); ++edge) {
        const TopologyLink &link = scene.links[scene.linkOf[edge]];
        QCOMPARE(link.from, scene.boxOf[scene.topology->edges()[edge].from]);
        QCOMPARE(link.to, scene.boxOf[scene.topology->edges()[edge].to]);
    }
}

namespace {

/// An edge says a reference, if need be that of a filter chain of the listener or of a route further on.
bool says(const Topology &topology, const Reference &reference)
{
    const NodeNumber from = topology.nodeOf(reference.from);
    const NodeNumber to = topology.nodeOf(reference.to);
    const TopologyPath path = topology.pathOf(std::span(&from, 1));
    if (path.nodes[to] != 0)
        return true;
    // An inline table stands for the name that it shares with an entry of the routes section.
    for (NodeNumber node = 0; node < topology.size(); ++node) {
        if (path.nodes[node] != 0 && topology.node(node).column == topology.node(to).column &&
            topology.name(node) == reference.name)
            return true;
    }
    return false;
}

} // namespace

void TestTopologyGraph::everyReferenceOfTheCorpusIsThere()
{
    const QDir folder(QStringLiteral(CORPUS_DIR "/config_dump"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    if (QStringLiteral(CORPUS_DIR).isEmpty() || names.isEmpty())
        QSKIP("No corpus");
    std::size_t references = 0;
    for (const QString &name : names) {
        const auto dump = readDump(folder.filePath(name).toStdString());
        if (!dump)
            continue; // those that are no whole dump are the reader's subject
        const References all((*dump)->index);
        const auto topology = topologyOf(**dump);
        for (const Reference &reference : all.all()) {
            ++references;
            if (reference.to != noRecord) {
                QVERIFY2(says(*topology, reference), qPrintable(name));
                continue;
            }
            const auto missing = topology->missing();
            const bool told = std::any_of(missing.begin(), missing.end(), [&](const Reference &other) {
                return other.kind == reference.kind && other.name == reference.name;
            });
            QVERIFY2(told, qPrintable(name));
        }
        checkComplete(topologyScene(topology, {}));
    }
    QVERIFY(references > 100);
}

void TestTopologyGraph::nothingIsATopologyToo()
{
    const DumpIndex index;
    const TopologyScene scene =
        topologyScene(std::make_shared<Topology>(index, References(index)), {"a", 0, {}});
    QVERIFY(scene.boxes.empty());
    QVERIFY(scene.links.empty());
}

QTEST_GUILESS_MAIN(TestTopologyGraph)
#include "tst_topologygraph.moc"
