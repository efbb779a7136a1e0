// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The answers beside a dump. The texts here are synthetic; real ones come from the corpus, where it is
// present.

#include "models/review/siblings/sibling.h"

#include <QDir>
#include <QTest>

using namespace mc;

class TestSiblings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clustersAsText();
    void clusterNamesMayHoldAnything();
    void clustersAsJson();
    void healthInJsonNamesWhatFailed();
    void statsInBothForms();
    void certificates();
    void serverInfo();
    void listenersInBothForms();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void theRealGateway();
    void theRealSidecar();
};

namespace {

template <typename T>
T answer(std::string_view text)
{
    const auto sibling = parseSibling(text, "file");
    if (!sibling)
        qFatal("%s", sibling.error().text().c_str());
    if (!std::holds_alternative<T>(*sibling))
        qFatal("it was taken for something else");
    return std::get<T>(*sibling);
}

/// A real answer of the corpus; skips the test without one.
std::string corpusFile(const char *name)
{
    const QString path = QStringLiteral(CORPUS_DIR "/config_dump/siblings/") + QString::fromLatin1(name);
    return QStringLiteral(CORPUS_DIR).isEmpty() || !QFile::exists(path) ? std::string() : path.toStdString();
}

} // namespace

void TestSiblings::clustersAsText()
{
    const auto clusters = answer<ClustersAnswer>("cart::observability_name::cart\n"
                                                 "cart::default_priority::max_connections::2147483647\n"
                                                 "cart::default_priority::max_retries::7\n"
                                                 "cart::high_priority::max_connections::1024\n"
                                                 "cart::added_via_api::true\n"
                                                 "cart::10.0.0.1:8080::cx_active::4\n"
                                                 "cart::10.0.0.1:8080::hostname::cart.local\n"
                                                 "cart::10.0.0.1:8080::health_flags::healthy\n"
                                                 "cart::10.0.0.1:8080::weight::1\n"
                                                 "cart::10.0.0.1:8080::zone::\n"
                                                 "cart::10.0.0.2:8080::health_flags::/failed_active_hc\n")
                              .clusters;
    QCOMPARE(clusters.size(), 1U);
    const LiveCluster &cart = clusters.front();
    QCOMPARE(cart.name, "cart");
    QVERIFY(cart.addedViaApi);
    QCOMPARE(cart.normal.maxConnections, 2147483647);
    QCOMPARE(cart.normal.maxRetries, 7);
    QVERIFY(!cart.normal.maxRequests);
    QCOMPARE(cart.high.maxConnections, 1024);
    QCOMPARE(cart.hosts.size(), 2U);
    QCOMPARE(cart.hosts[0].address, "10.0.0.1:8080");
    QCOMPARE(cart.hosts[0].hostname, "cart.local");
    QVERIFY(cart.hosts[0].healthy);
    QCOMPARE(cart.hosts[0].weight, 1);
    QCOMPARE(cart.hosts[0].counters.at("cx_active"), 4);
    QVERIFY(!cart.hosts[1].healthy);
    QCOMPARE(cart.hosts[1].health, "/failed_active_hc");
}

void TestSiblings::clusterNamesMayHoldAnything()
{
    const auto clusters = answer<ClustersAnswer>("outbound|80||a.b::default_priority::max_retries::3\n"
                                                 "outbound|80||a.b::[fd00::1]:80::weight::2\n"
                                                 "outbound|80||a.b::[::1]:80::weight::3\n"
                                                 "odd::name::added_via_api::false\n"
                                                 "odd::name::/run/a.sock::weight::4\n"
                                                 "untold::10.0.0.1:1::weight::5\n"
                                                 "untold6::[::1]:1::weight::6\n")
                              .clusters;
    QCOMPARE(clusters.size(), 4U);
    QCOMPARE(clusters[0].name, "outbound|80||a.b");
    QCOMPARE(clusters[0].hosts.size(), 2U);
    QCOMPARE(clusters[0].hosts[0].address, "[fd00::1]:80");
    QCOMPARE(clusters[0].hosts[1].address, "[::1]:80");
    QCOMPARE(clusters[1].name, "odd::name");
    QCOMPARE(clusters[1].hosts.at(0).address, "/run/a.sock");
    QCOMPARE(clusters[2].name, "untold");
    QCOMPARE(clusters[2].hosts.at(0).weight, 5);
    QCOMPARE(clusters[3].name, "untold6");
    QCOMPARE(clusters[3].hosts.at(0).address, "[::1]:1");
}

void TestSiblings::clustersAsJson()
{
    const auto clusters = answer<ClustersAnswer>(R"({"cluster_statuses": [{"name": "cart",
        "added_via_api": true, "eds_service_name": "cart.eds",
        "host_statuses": [{"address": {"socket_address": {"address": "::1", "port_value": 80}},
            "stats": [{"name": "cx_total"}, {"name": "rq_error", "value": "9"}],
            "health_status": {"eds_health_status": "HEALTHY"}, "weight": 1}],
        "circuit_breakers": {"thresholds": [{"max_connections": 5}, {"priority": "HIGH", "max_retries": 3}]}
        }]})")
                              .clusters;
    QCOMPARE(clusters.size(), 1U);
    QCOMPARE(clusters[0].edsServiceName, "cart.eds");
    QCOMPARE(clusters[0].normal.maxConnections, 5);
    QCOMPARE(clusters[0].high.maxRetries, 3);
    const LiveHost &host = clusters[0].hosts.at(0);
    QCOMPARE(host.address, "[::1]:80");
    QCOMPARE(host.health, "healthy");
    QCOMPARE(host.counters.at("cx_total"), 0);
    QCOMPARE(host.counters.at("rq_error"), 9);
}

void TestSiblings::healthInJsonNamesWhatFailed()
{
    const auto clusters = answer<ClustersAnswer>(R"({"clusterStatuses": [{"name": "a", "hostStatuses": [
        {"healthStatus": {"failed_outlier_check": true, "edsHealthStatus": "UNHEALTHY"}},
        {"healthStatus": {"eds_health_status": "DEGRADED"}}]}]})")
                              .clusters;
    QCOMPARE(clusters[0].hosts.size(), 2U);
    QCOMPARE(clusters[0].hosts[0].health, "/failed_outlier_check/UNHEALTHY");
    QVERIFY(!clusters[0].hosts[0].healthy);
    QVERIFY(clusters[0].hosts[1].healthy);
}

void TestSiblings::statsInBothForms()
{
    const auto check = [](const StatsAnswer &stats) {
        const auto *cluster = stats.ofCluster("outbound|80||a.b:80");
        QVERIFY(cluster);
        QCOMPARE(cluster->at("upstream_rq_pending_overflow"), 12);
        QCOMPARE(cluster->at("circuit_breakers.default.rq_open"), 1);
        QCOMPARE(cluster->size(), 2U);
        QVERIFY(!stats.ofCluster("a.b"));
        QCOMPARE(stats.others.at("listener_manager.lds.update_rejected"), 2);
        QCOMPARE(stats.others.at("control_plane.connected_state"), 0);
        QCOMPARE(stats.others.size(), 2U);
    };
    check(answer<StatsAnswer>("cluster.outbound|80||a.b_80.upstream_rq_pending_overflow: 12\n"
                              "cluster.outbound|80||a.b_80.circuit_breakers.default.rq_open: 1\n"
                              "cluster.outbound|80||a.b_80.bind_errors: 3\n"
                              "listener_manager.lds.update_rejected: 2\n"
                              "listener_manager.lds.version_text: \"v: 1\"\n"
                              "control_plane.connected_state: 0\n"));
    check(answer<StatsAnswer>(R"({"stats": [
        {"name": "cluster.outbound|80||a.b_80.upstream_rq_pending_overflow", "value": 12},
        {"name": "cluster.outbound|80||a.b_80.circuit_breakers.default.rq_open", "value": 1},
        {"name": "cluster.outbound|80||a.b_80.bind_errors", "value": 3},
        {"name": "listener_manager.lds.update_rejected", "value": 2},
        {"name": "control_plane.connected_state", "value": 0},
        {"histograms": {}}]})"));
}

void TestSiblings::certificates()
{
    const auto found = answer<CertificatesAnswer>(R"({"certificates": [{
        "ca_cert": [{"path": "/ca.pem", "days_until_expiration": "42"}],
        "cert_chain": [{"path": "<inline>", "subject_alt_names": [{"uri": "spiffe://a"}, {"dns": "b"}],
                        "expiration_time": "2026-12-01T00:00:00Z"}]}]})")
                           .certificates;
    QCOMPARE(found.size(), 2U);
    QVERIFY(found[0].authority);
    QCOMPARE(found[0].daysUntilExpiration, 42);
    QVERIFY(!found[1].authority);
    QCOMPARE(found[1].subjectAltNames, (std::vector<std::string>{"spiffe://a", "b"}));
    QCOMPARE(found[1].expirationTime, "2026-12-01T00:00:00Z");
}

void TestSiblings::serverInfo()
{
    const auto server = answer<ServerAnswer>(R"({"version": "hash/1.29.12/Clean/RELEASE/BoringSSL",
        "state": "PRE_INITIALIZING", "uptime_current_epoch": "12s", "node": {"id": "mesh/a/virtualNode/b"}})");
    QCOMPARE(server.state, "PRE_INITIALIZING");
    QCOMPARE(server.uptime, "12s");
    QCOMPARE(server.nodeId, "mesh/a/virtualNode/b");
    QCOMPARE(answer<ServerAnswer>(R"({"version": "a", "command_line_options": {}})").state, "LIVE");
}

void TestSiblings::listenersInBothForms()
{
    const auto text = answer<ListenersAnswer>("lds_ingress_0.0.0.0_15000::0.0.0.0:15000\n"
                                              "lds_ingress_0.0.0.0_15000::[::]:15000\n"
                                              "admin::/run/envoy.sock\n")
                          .listeners;
    QCOMPARE(text.size(), 2U);
    QCOMPARE(text[0].addresses, (std::vector<std::string>{"0.0.0.0:15000", "[::]:15000"}));
    QCOMPARE(text[1].addresses, (std::vector<std::string>{"/run/envoy.sock"}));

    const auto json = answer<ListenersAnswer>(R"({"listener_statuses": [{"name": "l",
        "local_address": {"socket_address": {"address": "0.0.0.0", "port_value": 15000}},
        "additional_local_addresses": [{"pipe": {"path": "/run/b"}}]}]})")
                          .listeners;
    QCOMPARE(json.at(0).addresses, (std::vector<std::string>{"0.0.0.0:15000", "/run/b"}));
}

void TestSiblings::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prose") << QByteArray("Not Found\nsee the documentation\n");
    QTest::newRow("HTML") << QByteArray("<html><body>403</body></html>");
    QTest::newRow("other JSON") << QByteArray(R"({"a": 1})");
    QTest::newRow("broken JSON") << QByteArray(R"({"stats": [)");
    QTest::newRow("a dump") << QByteArray(R"({"configs": []})");
}

void TestSiblings::otherFilesAreRefused()
{
    QFETCH(QByteArray, text);
    const auto sibling = parseSibling({text.constData(), static_cast<std::size_t>(text.size())}, "file");
    QVERIFY(!sibling);
    QVERIFY(sibling.error().text().find("file") != std::string::npos);
}

void TestSiblings::theRealGateway()
{
    const std::string clustersPath = corpusFile("appmesh-virtual-gateway-envoy-1.20.clusters.txt");
    const std::string statsPath = corpusFile("appmesh-virtual-gateway-envoy-1.20.stats.txt");
    if (clustersPath.empty() || statsPath.empty())
        QSKIP("no corpus");
    const auto sibling = readSibling(clustersPath);
    QVERIFY(sibling && std::holds_alternative<ClustersAnswer>(*sibling));
    const auto &clusters = std::get<ClustersAnswer>(*sibling).clusters;
    QCOMPARE(clusters.size(), 13U);
    const auto stats = readSibling(statsPath);
    QVERIFY(stats && std::holds_alternative<StatsAnswer>(*stats));
    for (const LiveCluster &cluster : clusters) {
        QCOMPARE(cluster.normal, (LiveBreaker{2147483647, 2147483647, 2147483647, 2147483647}));
        QCOMPARE(cluster.high, (LiveBreaker{1024, 1024, 1024, 3}));
        QCOMPARE(cluster.hosts.size(), 1U);
        const auto *counters = std::get<StatsAnswer>(*stats).ofCluster(cluster.name);
        QVERIFY2(counters, cluster.name.c_str());
        QVERIFY(counters->contains("membership_healthy") && counters->contains("upstream_cx_overflow"));
    }
}

void TestSiblings::theRealSidecar()
{
    const std::string path = corpusFile("consul-k8s-sidecar.clusters.json");
    if (path.empty())
        QSKIP("no corpus");
    const auto sibling = readSibling(path);
    QVERIFY(sibling && std::holds_alternative<ClustersAnswer>(*sibling));
    const auto &clusters = std::get<ClustersAnswer>(*sibling).clusters;
    QCOMPARE(clusters.at(0).hosts.size(), 3U);
    QCOMPARE(clusters.at(0).hosts[0].address, "192.168.18.110:20000");
    QCOMPARE(clusters.at(0).normal, (LiveBreaker{1024, 1024, 1024, 3}));
}

QTEST_APPLESS_MAIN(TestSiblings)
#include "tst_siblings.moc"
