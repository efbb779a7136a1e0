// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Traces through real dumps and through dumps whose values are of the wrong type: always an answer.

#include "tests/base/folder.h"
#include "tracetest.h"

#include <QTest>

#include <array>
#include <set>

using namespace mc;
using namespace mc::test;

class TestTraceCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGatewayIsAnsweredByHand_data();
    void theGatewayIsAnsweredByHand();
    void theGatewaysValuesAreAppMeshs();
    void everyDumpAnswers_data();
    void everyDumpAnswers();
    void everyHostOfADumpAnswers_data();
    void everyHostOfADumpAnswers();
    void otherTypesAreNoTrouble_data();
    void otherTypesAreNoTrouble();
};

namespace {

const QString corpus = QStringLiteral(CORPUS_DIR "/config_dump");
const QString gateway = corpus + QStringLiteral("/appmesh-virtual-gateway-envoy-1.20.json");

const std::array<std::string, 8> urls = {
    "http://a.local/",
    "https://www.example.com/a?b=c",
    "http://productpage:9080/productpage",
    "http://10.96.0.1/",
    "https://10.96.0.1:443/api",
    "http://app-3.prod:15001/x",
    "http://127.0.0.1:15090/stats/prometheus",
    "http://bookstore.bookstore:14001/books-bought",
};

const std::set<std::string> outcomes = {"route", "redirect", "direct-response",
                                        "tcp",   "no-route", "undecided"};

void addDumps()
{
    QTest::addColumn<QString>("path");
    const QStringList names = QDir(corpus).entryList({QStringLiteral("*.json")}, QDir::Files);
    if (names.isEmpty())
        QTest::newRow("none") << QString();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << corpus + u'/' + name;
}

bool isWholeAnswer(const Json &answer)
{
    return outcomes.count(answer["outcome"].get<std::string>()) == 1 && !answer["steps"].empty() &&
           !answer["passes"].empty();
}

void collect(const Json &value, const std::string &pointer, std::vector<std::string> &pointers)
{
    pointers.push_back(pointer);
    if (!value.is_structured())
        return;
    for (const auto &[key, member] : value.items())
        collect(member, pointer + "/" + pointerStep(key), pointers);
}

} // namespace

void TestTraceCorpus::theGatewayIsAnsweredByHand_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("host");        ///< after the first pass
    QTest::addColumn<QByteArray>("path");        ///< after the first pass
    QTest::addColumn<QByteArray>("virtualHost"); ///< of the second pass
    QTest::addColumn<QByteArray>("cluster");     ///< which gets all requests; empty: no route
    const auto row = [](const char *url, const char *host, const char *path, const char *virtualHost,
                        const char *cluster) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(host) << QByteArray(path)
                           << QByteArray(virtualHost) << QByteArray(cluster);
    };
    row("http://gateway.example.com:8088/", "app-3.prod", "/", "app-3.prod",
        "cds_egress_app-mesh_app-3-primary_prod_http_8080");
    row("http://gateway.example.com/foxpage-server/api?x=1", "app-100035323.prod", "/api?x=1",
        "app-100035323.prod", "cds_egress_app-mesh_app-100035323-primary_prod_http_8080");
    row("http://gateway.example.com:8088/foxpage-admin", "app-1.prod", "/", "app-1.prod",
        "cds_egress_app-mesh_app-1-primary_prod_http_8080");
    row("http://gateway.example.com:8088/14524x/y", "app-2.prod", "/x/y", "app-2.prod",
        "cds_egress_app-mesh_app-2-primary_prod_http_8080");
    row("http://gateway.example.com:8088//19816/./a/../b", "app-5.prod", "/b", "app-5.prod",
        "cds_egress_app-mesh_app-5-primary_prod_http_8080");
    // No host rewrite here: the header that the route adds finds the virtual service.
    row("http://gateway.example.com:8088/hot/x", "", "/hot/x", "default_backend",
        "cds_egress_app-mesh_app-4-primary_prod_http_8080");
    // The virtual service has no routes.
    row("http://gateway.example.com:8088/flutter-server/x", "app-100035407.prod", "/x", "app-100035407.prod",
        "");
}

void TestTraceCorpus::theGatewayIsAnsweredByHand()
{
    if (!QFile::exists(gateway))
        QSKIP("CORPUS_DIR has no gateway dump");
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, virtualHost);
    QFETCH(QByteArray, cluster);
    const auto tracer = tracerOf(gateway.toStdString());
    const Trace trace = valueOf(tracer->trace(requestTo(url.toStdString())));
    QCOMPARE(trace.passes.size(), 2U);
    const TracePass &first = trace.passes.front();
    QCOMPARE(first.listener, "lds_ingress_0.0.0.0_8088");
    QCOMPARE(first.filterChain, "1 (port 8088)");
    QCOMPARE(first.routeConfiguration, "rds_ingress_http_8088");
    QCOMPARE(first.virtualHost, "self_redirect");
    QCOMPARE(first.clusters.size(), 1U);
    QCOMPARE(first.clusters.front().pick.name,
             "cds_ingress_app-mesh_appmesh-gateway_prod_self_redirect_http_15001");
    QCOMPARE(first.retryOrigin, Origin::EnvoyDefault); // ingress routes have no policy
    QCOMPARE(QByteArray::fromStdString(first.hostRewrite.value_or("")), host);
    QCOMPARE(QByteArray::fromStdString(first.pathRewrite.value_or("")), path);

    const TracePass &second = trace.last();
    QCOMPARE(second.listener, "lds_egress_0.0.0.0_15001");
    QCOMPARE(second.routeConfiguration, "rds_egress_http_15001");
    QCOMPARE(QByteArray::fromStdString(second.virtualHost), virtualHost);
    QCOMPARE(second.outcome, cluster.isEmpty() ? TraceOutcome::NoRoute : TraceOutcome::Route);
    if (cluster.isEmpty())
        return;
    QCOMPARE(second.clusters.size(), 2U);
    QCOMPARE(second.clusters.front().pick.percent, 0.0); // the canary
    QCOMPARE(QByteArray::fromStdString(second.mainCluster()->pick.name), cluster);
    QCOMPARE(second.mainCluster()->pick.percent, 100.0);
}

void TestTraceCorpus::theGatewaysValuesAreAppMeshs()
{
    if (!QFile::exists(gateway))
        QSKIP("CORPUS_DIR has no gateway dump");
    const auto tracer = tracerOf(gateway.toStdString());
    const Json answer = traced(*tracer, requestTo("http://gateway.example.com:8088/healthcheck"));
    QCOMPARE(answer["retryPolicy"]["origin"].get<std::string>(), "written");
    QCOMPARE(answer["retryPolicy"]["numRetries"]["value"].get<int>(), 1);
    QCOMPARE(answer["retryPolicy"]["perTryTimeout"]["value"].get<std::string>(), "5s");
    QCOMPARE(answer["circuitBreaker"]["priority"].get<std::string>(), "DEFAULT");
    QCOMPARE(answer["circuitBreaker"]["maxConnections"]["value"].get<int>(), 2147483647);
    QCOMPARE(answer["circuitBreaker"]["maxConnections"]["origin"].get<std::string>(), "app-mesh-default");
    QCOMPARE(answer["clusters"][1]["endpoints"][0]["address"].get<std::string>(),
             "app-3-primary.prod.svc.cluster.local.:8080");
    QCOMPARE(answer["timeout"]["origin"].get<std::string>(), "written");
    const Json first =
        traced(*tracer, requestTo("http://gateway.example.com:8088/flutter-server"))["passes"][0];
    QCOMPARE(first["timeout"]["value"].get<std::string>(), "15s");
    QCOMPARE(first["timeout"]["origin"].get<std::string>(), "envoy-default");
}

void TestTraceCorpus::everyDumpAnswers_data()
{
    addDumps();
}

void TestTraceCorpus::everyDumpAnswers()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("CORPUS_DIR is not given");
    const auto tracer = tracerOf(path.toStdString());
    for (const std::string &url : urls) {
        const Json answer = traced(*tracer, requestTo(url));
        QVERIFY2(isWholeAnswer(answer), url.c_str());
    }
}

void TestTraceCorpus::everyHostOfADumpAnswers_data()
{
    addDumps();
}

/// Every listener of the dump is asked for every domain of its tables, up to some of each.
void TestTraceCorpus::everyHostOfADumpAnswers()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("CORPUS_DIR is not given");
    const auto dump = valueOf(readDump(path.toStdString()));
    Tracer tracer(dump, defaults());
    std::vector<std::string> listeners{""};
    std::set<std::string> hosts{"*"};
    for (RecordNumber number = 0; number < dump->index.size(); ++number) {
        const Record &record = dump->index.record(number);
        if (record.kind == ResourceKind::Listener && serves(record) && listeners.size() < 10 &&
            !dump->index.name(number).empty())
            listeners.emplace_back(dump->index.name(number));
        const std::string_view domains = dump->index.fact(number, Fact::Domains);
        if (record.kind == ResourceKind::VirtualHost && hosts.size() < 25)
            hosts.emplace(domains.substr(0, domains.find('\n')));
    }
    for (const std::string &listener : listeners) {
        for (const std::string &host : hosts) {
            TracedRequest request = requestTo("http://some.host/");
            request.authority = host;
            QVERIFY2(isWholeAnswer(traced(tracer, request, listener)), (listener + " " + host).c_str());
        }
    }
}

void TestTraceCorpus::otherTypesAreNoTrouble_data()
{
    QTest::addColumn<QByteArray>("other");
    for (const char *other : {"7", "[[{}]]", "{}"})
        QTest::newRow(other) << QByteArray(other);
}

void TestTraceCorpus::otherTypesAreNoTrouble()
{
    QFETCH(QByteArray, other);
    const Folder folder;
    for (const auto &[name, url] : std::initializer_list<std::pair<const char *, const char *>>{
             {"node.json", "http://orders.local:8080/"}, {"v2.json", "http://old.local/h"}}) {
        const Json whole = jsonAt(std::string(TEST_DATA "/fixtures/") + name);
        std::vector<std::string> pointers;
        collect(whole, "", pointers);
        for (const std::string &pointer : pointers) {
            Json changed = whole;
            changed[Json::json_pointer(pointer)] = Json::parse(other.toStdString());
            const auto dump = readDump(folder.put("dump.json", changed.dump()));
            if (!dump)
                continue; // nothing of a dump is left
            Tracer tracer(*dump, defaults());
            const auto trace = tracer.trace(requestTo(url));
            QVERIFY2(trace && !trace->passes.empty(), (pointer + " in " + name).c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestTraceCorpus)
#include "tst_tracecorpus.moc"
