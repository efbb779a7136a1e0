// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "fixture.h"

#include "models/dump/appmeshnames.h"

#include <QTest>

using namespace mc;
using namespace mc::test;
using namespace std::string_literals;

namespace {

const MeshWords &words()
{
    static const Result<Defaults> read = Defaults::shipped();
    if (!read)
        throw std::runtime_error(read.error().text());
    return read->words();
}

const char *kindWord(MeshClusterKind kind)
{
    constexpr std::array names = {"application", "node", "self-redirect", "pass-through", "allow-all"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace

class TestMeshNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNodes_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("parts"); // empty: no id of App Mesh
        const auto row = [](const char *id, const char *parts) {
            QTest::newRow(id) << QByteArray(id) << QByteArray(parts);
        };
        row("mesh/shop/virtualNode/cart", "shop||virtualNode|cart||");
        row("mesh/shop_eu/virtualGateway/front_gate", "shop_eu||virtualGateway|front_gate||");
        row("mesh/shop@444455556666/virtualNode/cart", "shop|444455556666|virtualNode|cart||");
        row("arn:aws:appmesh:eu-west-1:111122223333:mesh/shop@444455556666/virtualNode/cart",
            "shop|444455556666|virtualNode|cart|eu-west-1|111122223333");
        row("arn:aws-cn:appmesh:cn-north-1:111122223333:mesh/shop/virtualGateway/g",
            "shop||virtualGateway|g|cn-north-1|111122223333");
        row("arn:aws:ecs:eu-west-1:111122223333:mesh/shop/virtualNode/cart", "");
        row("mesh/shop/virtualRouter/cart", "");
        row("mesh/shop/virtualNode/", "");
        row("mesh//virtualNode/x", "");
        row("mesh/shop/virtualNode/cart/x", "");
        row("sidecar~10.0.0.1~a.b~b.svc.cluster.local", "");
        row("", "");
    }
    void readsNodes()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const QByteArray, parts);
        const std::optional<MeshNode> node = readMeshNode(id.toStdString(), words());
        QCOMPARE(node ? QByteArray::fromStdString(node->mesh + "|" + node->meshOwner + "|" + node->kind +
                                                  "|" + node->name + "|" + node->region + "|" + node->account)
                      : QByteArray(),
                 parts);
    }

    void readsClusters_data()
    {
        QTest::addColumn<QByteArray>("self"); // node id; empty: not known
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("parts");
        const auto row = [](const char *self, const char *name, const char *parts) {
            QTest::addRow("%s, %s", name, self) << QByteArray(self) << QByteArray(name) << QByteArray(parts);
        };
        const char *node = "mesh/shop_eu/virtualNode/cart_v2";
        row(node, "cds_ingress_shop_eu_cart_v2_http_8080", "application|shop_eu|cart_v2|http|8080|");
        row(node, "cds_egress_shop_eu_orders_v1_http2_9000", "node|shop_eu|orders_v1|http2|9000|");
        row(node, "cds_egress_shop_eu_a_tcp_80_grpc_1", "node|shop_eu|a_tcp_80|grpc|1|");
        row(node, "cds_egress_shop_eu_amazonaws", "pass-through|shop_eu||||");
        row(node, "cds_egress_shop_eu_mesh-allow-all", "allow-all|shop_eu||||");
        row(node, "cds_egress_other_mesh_x_http_80", "node||other_mesh_x|http|80|");
        row("", "cds_egress_shop_orders_http_80", "node|shop|orders|http|80|");
        row("", "cds_egress_shop_eu_orders_http_80", "node||shop_eu_orders|http|80|");
        const char *gate = "mesh/app-mesh/virtualGateway/appmesh-gateway_prod";
        row(gate, "cds_ingress_app-mesh_appmesh-gateway_prod_self_redirect_http_15001",
            "self-redirect|app-mesh|appmesh-gateway_prod|http|15001|");
        row(gate, "cds_ingress_app-mesh_appmesh-gateway_prod_self_redirect_8088_grpc_15001",
            "self-redirect|app-mesh|appmesh-gateway_prod|grpc|15001|8088");
        row(node, "cds_egress_shop_eu_orders_udp_80", "");
        row(node, "cds_egress_shop_eu_orders_http_port", "");
        row(node, "cds_sideways_shop_eu_orders_http_80", "");
        row(node, "cds_egress_http_80", "");
        row(node, "datadog_agent", "");
        row(node, "outbound|80||cds_egress.svc", "");
        row(node, "cds_", "");
    }
    void readsClusters()
    {
        QFETCH(const QByteArray, self);
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, parts);
        const std::optional<MeshNode> node = readMeshNode(self.toStdString(), words());
        const auto cluster = readMeshCluster(name.toStdString(), node ? &*node : nullptr, words());
        QCOMPARE(cluster ? QByteArray::fromStdString(kindWord(cluster->kind) + ("|" + cluster->mesh) + "|" +
                                                     cluster->node + "|" + cluster->protocol + "|" +
                                                     cluster->port + "|" + cluster->listenerPort)
                         : QByteArray(),
                 parts);
    }

    void readsListenersAndTables()
    {
        QCOMPARE(readMeshListener("lds_ingress_0.0.0.0_15000", words()),
                 (MeshListener{"ingress", "0.0.0.0", "", "15000"}));
        QCOMPARE(readMeshListener("lds_egress_::_15001", words()),
                 (MeshListener{"egress", "::", "", "15001"}));
        QVERIFY(!readMeshListener("lds_egress_0.0.0.0_x", words()));
        QVERIFY(!readMeshListener("virtualInbound", words()));
        QCOMPARE(readMeshRouteConfiguration("rds_egress_http_15001", words()),
                 (MeshListener{"egress", "", "http", "15001"}));
        QVERIFY(!readMeshRouteConfiguration("rds_egress_15001", words()));
        QVERIFY(!readMeshRouteConfiguration("lds_ingress_0.0.0.0_15000", words()));
    }

    void readsTargets()
    {
        const Json dump = fixture("virtual-node.json");
        const Node cluster = resource(dump, ResourceKind::Cluster, "cds_egress_shop_eu_orders_v1_grpc_9000");
        QCOMPARE(readMeshTarget(cluster, words()), (MeshTarget{"orders_v1", ""}));
        const Node table = resource(dump, ResourceKind::RouteConfiguration, "rds_egress_http_15001");
        const Node route = table["virtual_hosts"].elements().front()["routes"].elements().front();
        QCOMPARE(readMeshTarget(route, words()), (MeshTarget{"", "orders.local"}));
        const Json broken = parsed(
            R"({"metadata":{"filter_metadata":{"aws.appmesh.aggregate_stats":{"config":"no JSON"}}}})");
        QCOMPARE(readMeshTarget(Node(broken), words()), MeshTarget());
        QCOMPARE(readMeshTarget({}, words()), MeshTarget());
    }

    void readsBuilds()
    {
        const auto build = [](const char *file) {
            const Json dump = fixture(file);
            return readEnvoyBuild(Node(dump)["configs"].elements().front().at("bootstrap.node"), words());
        };
        QCOMPARE(build("virtual-node.json"), (EnvoyBuild{"1.27.2", "appmesh.4"}));
        QCOMPARE(build("virtual-gateway.json"), (EnvoyBuild{"1.20.0", "appmesh.1"}));
        QCOMPARE(build("v2-structs.json"), (EnvoyBuild{"1.12.4", ""}));
        QCOMPARE(build("routes.json"), EnvoyBuild());
    }
};

QTEST_APPLESS_MAIN(TestMeshNames)
#include "tst_meshnames.moc"
