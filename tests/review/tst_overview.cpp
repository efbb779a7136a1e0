// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What a dump tells at a glance, who uses whom, and what is found. The fixtures are synthetic.

#include "models/review/reviewfindings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mc;

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVirtualNode();
    void aVirtualGateway();
    void oldResources();
    void generations_data();
    void generations();
    void referencesGoBothWays();
    void aServingEntryIsPreferred();
    void whatIsWrongIsFound();
    void aWholeDumpIsCalm();
    void aNameThatLeadsNowhere();
    void aSelectionIsNoMistake();
    void theTableOfRulesIsComplete();
};

namespace {

std::shared_ptr<const Dump> dumpAt(const std::string &path)
{
    auto dump = readDump(path);
    if (!dump)
        qFatal("%s", dump.error().text().c_str());
    return *std::move(dump);
}

std::shared_ptr<const Dump> fixture(const char *name)
{
    return dumpAt(std::string(TEST_DATA "/fixtures/") + name);
}

/// A dump from its text, in a folder that lives as long as the test program.
std::shared_ptr<const Dump> dumpOf(const QByteArray &text)
{
    static const QTemporaryDir folder;
    static int number = 0;
    QFile file(folder.filePath(QString::number(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    file.close();
    return dumpAt(file.fileName().toStdString());
}

Overview overview(const Dump &dump)
{
    return overviewOf(dump, References(dump.index));
}

Findings findings(const Dump &dump)
{
    const auto rules = ReviewRules::shipped();
    if (!rules)
        qFatal("%s", rules.error().text().c_str());
    const auto defaults = Defaults::shipped();
    if (!defaults)
        qFatal("%s", defaults.error().text().c_str());
    return reviewFindings(dump, overview(dump), *rules, *defaults, "2026-11-24");
}

std::vector<std::string> rulesOf(const Findings &all)
{
    std::vector<std::string> out;
    for (const Finding &finding : all)
        out.push_back(finding.rule);
    return out;
}

RecordNumber recordNamed(const DumpIndex &index, ResourceKind kind, std::string_view name)
{
    for (RecordNumber number = 0; number < index.size(); ++number) {
        if (index.record(number).kind == kind && index.name(number) == name)
            return number;
    }
    return noRecord;
}

QByteArray clusterSection(const QByteArray &type, const QByteArray &resource)
{
    return R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.)" + type +
           R"(.ClustersConfigDump", "dynamic_active_clusters": [{"cluster": )" + resource + "}]}]}";
}

} // namespace

void TestOverview::aVirtualNode()
{
    const Overview cart = overview(*fixture("virtual-node.json"));
    QCOMPARE(cart.generation, "v3");
    QCOMPARE(cart.node.id, "mesh/shop/virtualNode/cart");
    QCOMPARE(cart.node.mesh, "shop");
    QCOMPARE(cart.node.kind, "virtual-node");
    QCOMPARE(cart.node.name, "cart");
    QCOMPARE(cart.node.envoyVersion, "1.29.12");
    QCOMPARE(cart.node.build, "appmesh.1");
    QCOMPARE(cart.counts.listeners, 2U);
    QCOMPARE(cart.counts.filterChains, 3U);
    QCOMPARE(cart.counts.routeConfigurations, 2U);
    QCOMPARE(cart.counts.virtualHosts, 2U);
    QCOMPARE(cart.counts.routes, 3U);
    QCOMPARE(cart.counts.clusters, 3U);
    QCOMPARE(cart.counts.endpoints, 1U);
    QCOMPARE(cart.states.warming, 1U);
    QCOMPARE(cart.states.draining, 0U);
    QCOMPARE(cart.states.error, 1U);
    QCOMPARE(cart.retryPolicies.appMeshDefault, 1U);
    QCOMPARE(cart.retryPolicies.custom, 1U);
    QCOMPARE(cart.retryPolicies.none, 1U);
    QCOMPARE(cart.circuitBreakers.appMeshDefault, 2U);
    QCOMPARE(cart.circuitBreakers.envoyDefault, 1U);
    QCOMPARE(cart.circuitBreakers.custom, 0U);
    QCOMPARE(cart.missing, std::vector<std::string>{"endpoints"});
    QCOMPARE(cart.endpointsUnknown, 1U);
    QVERIFY(!cart.filtered);
}

void TestOverview::aVirtualGateway()
{
    const Overview front = overview(*fixture("virtual-gateway.json"));
    QCOMPARE(front.node.mesh, "shop_eu");
    QCOMPARE(front.node.kind, "virtual-gateway");
    QCOMPARE(front.node.name, "front_door");
    QCOMPARE(front.counts.endpointAssignments, 1U);
    QCOMPARE(front.counts.endpoints, 2U);
    QCOMPARE(front.counts.secrets, 1U);
    QCOMPARE(front.endpointsUnknown, 0U);
    QVERIFY(front.missing.empty());
    QCOMPARE(front.circuitBreakers.custom, 1U);
    for (const ReferenceCounts &counts : front.references)
        QCOMPARE(counts.missing, 0U);
}

void TestOverview::oldResources()
{
    const Overview old = overview(*fixture("v2.json"));
    QCOMPARE(old.generation, "v2");
    QCOMPARE(old.counts.routeConfigurations, 1U);
    QCOMPARE(old.counts.routes, 2U);
    QCOMPARE(old.counts.endpoints, 2U);
    QCOMPARE(old.missing, (std::vector<std::string>{"bootstrap", "endpoints", "routes", "secrets"}));
    QCOMPARE(old.missingTargets.size(), 1U);
    QCOMPARE(old.missingTargets.front().name, "gone<b>");
    QCOMPARE(old.missingTargets.front().users, 2U); // the route, and the filter chain that it is written in
    QVERIFY(old.node.id.empty());
}

void TestOverview::generations_data()
{
    const QByteArray v2 = R"({"@type": "type.googleapis.com/envoy.api.v2.Cluster", "name": "a"})";
    const QByteArray v3 = R"({"@type": "type.googleapis.com/envoy.config.cluster.v3.Cluster", "name": "a"})";
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("generation");
    QTest::newRow("inline") << clusterSection("v2alpha", R"({"name": "a"})") << QByteArray("v2alpha");
    QTest::newRow("v2 in the new envelope") << clusterSection("v3", v2) << QByteArray("v2");
    QTest::newRow("v3") << clusterSection("v3", v3) << QByteArray("v3");
    QTest::newRow("both") << clusterSection("v3", v2 + R"(}, {"cluster": )" + v3) << QByteArray("mixed");
}

void TestOverview::generations()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, generation);
    QCOMPARE(QByteArray::fromStdString(overview(*dumpOf(text)).generation), generation);
}

void TestOverview::referencesGoBothWays()
{
    const auto dump = fixture("virtual-gateway.json");
    const References references(dump->index);
    const RecordNumber listener =
        recordNamed(dump->index, ResourceKind::Listener, "lds_ingress_0.0.0.0_8088");
    const RecordNumber table =
        recordNamed(dump->index, ResourceKind::RouteConfiguration, "rds_ingress_http_8088");
    const RecordNumber cluster =
        recordNamed(dump->index, ResourceKind::Cluster, "cds_ingress_shop_eu_cart_http_8080");
    const RecordNumber assignment = recordNamed(dump->index, ResourceKind::EndpointAssignment, "cart.eds");
    QVERIFY(listener != noRecord && table != noRecord && cluster != noRecord && assignment != noRecord);

    QCOMPARE(references.of(listener).size(), 1U);
    QCOMPARE(references.of(listener).front().to, table);
    QCOMPARE(references.usersOf(table).size(), 2U); // the listener and its filter chain
    QCOMPARE(references.usersOf(table).front(), listener);
    QCOMPARE(references.usersOf(cluster).size(), 1U);
    const RecordNumber route = references.usersOf(cluster).front();
    QCOMPARE(dump->index.record(route).kind, ResourceKind::Route);
    QCOMPARE(references.of(cluster).front().to, assignment);
    QCOMPARE(references.usersOf(assignment).front(), cluster);
    QVERIFY(references.of(table).empty());
    QVERIFY(references.usersOf(listener).empty());
}

void TestOverview::aServingEntryIsPreferred()
{
    const auto dump =
        dumpOf(R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_warming_clusters": [{"cluster": {"name": "a"}}],
        "dynamic_active_clusters": [{"cluster": {"name": "a"}}, {"cluster": {"name": "a"}}]},
        {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [
        {"route_config": {"name": "r", "virtual_hosts": [{"name": "v", "routes": [
            {"match": {"prefix": "/"}, "route": {"cluster": "a"}}]}]}}]}]})");
    const References references(dump->index);
    QCOMPARE(references.all().size(), 1U);
    const RecordNumber to = references.all().front().to;
    QCOMPARE(dump->index.record(to).state, ResourceState::Active);
    QCOMPARE(references.usersOf(to).size(), 1U);
    QVERIFY(references.usersOf(to + 1).empty());
}

void TestOverview::whatIsWrongIsFound()
{
    const Findings found = findings(*fixture("virtual-node.json"));
    QCOMPARE(rulesOf(found),
             (std::vector<std::string>{"state.warming", "state.rejected-alone", "reference.no-section",
                                       "secret.plain", "secret.plain", "secret.plain", "control-plane.ended",
                                       "control-plane.frozen-endpoints"}));
    QCOMPARE(found[1].severity, Severity::Error);
    QCOMPARE(found[1].resource, "listener lds_ingress_0.0.0.0_15002");
    QVERIFY(found[1].message.find("Proto constraint validation failed") != std::string::npos);
    QVERIFY(found[6].message.find("2026-09-30") != std::string::npos);
}

void TestOverview::aWholeDumpIsCalm()
{
    QCOMPARE(rulesOf(findings(*fixture("virtual-gateway.json"))),
             std::vector<std::string>{"secret.plain"}); // the seeded one
}

void TestOverview::aNameThatLeadsNowhere()
{
    const Findings found = findings(*fixture("v2.json"));
    QCOMPARE(rulesOf(found), std::vector<std::string>{"reference.missing-cluster"});
    QCOMPARE(found.front().severity, Severity::Error);
    QCOMPARE(found.front().resource, "route (prefix /gone) of virtual host all");
    QVERIFY(found.front().message.find("gone<b>") != std::string::npos);
}

void TestOverview::aSelectionIsNoMistake()
{
    QByteArray routes;
    for (const char *name : {"a", "b", "c", "d", "e", "f"})
        routes += QByteArray(routes.isEmpty() ? "" : ", ") + R"({"match": {"prefix": "/)" + name +
                  R"("}, "route": {"cluster": ")" + name + "\"}}";
    const QByteArray text = R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_active_clusters": [{"cluster": {"name": "a"}}]},
        {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [
        {"route_config": {"name": "r", "virtual_hosts": [{"name": "v", "routes": [)" +
                            routes + "]}]}}]}]}";
    const Findings found = findings(*dumpOf(text));
    QCOMPARE(rulesOf(found), std::vector<std::string>{"reference.selection"});
    QVERIFY(found.front().message.starts_with("5 of the 6 names"));
}

void TestOverview::theTableOfRulesIsComplete()
{
    const auto rules = ReviewRules::shipped();
    QVERIFY2(rules, rules ? "" : rules.error().text().c_str());
    std::vector<std::string> ids;
    for (const ReviewRule &rule : rules->all()) {
        ids.push_back(rule.id);
        QVERIFY2(rule.message.ends_with('.') && rule.next.ends_with('.'), rule.id.c_str());
    }
    std::sort(ids.begin(), ids.end());
    QCOMPARE(std::adjacent_find(ids.begin(), ids.end()), ids.end());
    QVERIFY(!rules->rule("control-plane.ended")->controlPlane.empty());
}

QTEST_APPLESS_MAIN(TestOverview)
#include "tst_overview.moc"
