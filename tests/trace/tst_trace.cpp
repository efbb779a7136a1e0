// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Requests with their expected answers: fixtures/cases.json, over the dumps beside it. All of them are
// synthetic.

#include "tracetest.h"

#include <QTest>

#include <map>

using namespace mc;
using namespace mc::test;

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void everyOutcomeIsAmongTheCases();
    void unknownListenersAreNamed();
    void recordsLeadToTheResources();
    void secretsAreToldOnPurpose();
    void aChangedFileIsNoticed();
    void aBuiltTableAnswersTheSame();
};

namespace {

const std::string fixtures = TEST_DATA "/fixtures/";

const Json &cases()
{
    static const Json all = jsonAt(fixtures + "cases.json");
    return all;
}

Tracer &tracerFor(const std::string &dump)
{
    static std::map<std::string, std::unique_ptr<Tracer>> known;
    std::unique_ptr<Tracer> &tracer = known[dump];
    if (!tracer)
        tracer = tracerOf(fixtures + dump);
    return *tracer;
}

TracedRequest requestOf(const Json &one)
{
    RequestText text;
    text.url = one.at("url").get<std::string>();
    text.method = one.value("method", "GET");
    text.headers = one.value("headers", std::vector<std::string>());
    text.source = one.value("source", "");
    return valueOf(readRequest(text));
}

Json answerTo(const Json &one)
{
    return traced(tracerFor(one.at("dump").get<std::string>()), requestOf(one), one.value("listener", ""));
}

/// "absent" stands for a pointer that leads nowhere.
bool holds(const Json &answer, const std::string &pointer, const Json &expected)
{
    const Json::json_pointer at(pointer);
    return answer.contains(at) ? answer[at] == expected : expected == "absent";
}

bool tells(const Json &answer, const std::string &text)
{
    for (const Json &step : answer["steps"]) {
        const std::string sentence = step["what"].get<std::string>() + ": " + step["why"].get<std::string>();
        if (sentence.find(text) != std::string::npos)
            return true;
    }
    return false;
}

} // namespace

void TestTrace::answers_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < cases().size(); ++i)
        QTest::newRow(cases()[i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
}

void TestTrace::answers()
{
    QFETCH(int, number);
    const Json &one = cases()[static_cast<std::size_t>(number)];
    const Json answer = answerTo(one);
    const std::string whole = answer.dump(1);
    const Json expected = one.value("expect", Json::object());
    const Json sentences = one.value("tells", Json::array());
    QVERIFY(!expected.empty() || !sentences.empty());
    for (const auto &[pointer, value] : expected.items())
        QVERIFY2(holds(answer, pointer, value),
                 (pointer + " is not " + value.dump() + " in " + whole).c_str());
    for (const Json &sentence : sentences)
        QVERIFY2(tells(answer, sentence.get<std::string>()),
                 (sentence.dump() + " is not told in " + whole).c_str());
}

void TestTrace::everyOutcomeIsAmongTheCases()
{
    std::map<std::string, int> outcomes;
    for (const Json &one : cases())
        ++outcomes[one.value("expect", Json::object()).value("/outcome", "")];
    for (const char *outcome : {"route", "redirect", "direct-response", "tcp", "no-route", "undecided"})
        QVERIFY2(outcomes[outcome] >= 2, outcome);
}

void TestTrace::unknownListenersAreNamed()
{
    const auto trace = tracerFor("gateway.json").trace(requestTo("http://a.local/"), "lds_ingress");
    QVERIFY(!trace);
    QVERIFY(trace.error().message.find("\"lds_ingress\"") != std::string::npos);
    QVERIFY(trace.error().next.find("lds_egress_0.0.0.0_15001") != std::string::npos);
    QVERIFY(tracerFor("gateway.json").trace(requestTo("http://a.local/"), "0.0.0.0:15001"));
}

void TestTrace::recordsLeadToTheResources()
{
    const auto dump = valueOf(readDump(fixtures + "gateway.json"));
    Tracer tracer(dump, defaults());
    const Trace trace = valueOf(tracer.trace(requestTo("http://shop.example.com:8088/cart/x")));
    QCOMPARE(trace.passes.size(), 2U);
    const TracePass &last = trace.last();
    QCOMPARE(dump->index.name(last.listenerRecord), "lds_egress_0.0.0.0_15001");
    QCOMPARE(dump->index.name(last.routeConfigurationRecord), "rds_egress_http_15001");
    QCOMPARE(dump->index.name(last.virtualHostRecord), "cart.local");
    QCOMPARE(dump->index.fact(last.routeRecord, Fact::Match), "prefix /");
    QCOMPARE(dump->index.name(last.clusters.front().record), "cds_egress_shop_cart-1_http_80");
}

void TestTrace::secretsAreToldOnPurpose()
{
    RequestText text;
    text.url = "http://headers.local/secret";
    text.headers = {"Authorization: Basic b3RoZXI6b3RoZXI="};
    const TracedRequest request = valueOf(readRequest(text));
    const auto open = tracerOf(fixtures + "edge.json", {true});
    QVERIFY(traced(*open, request).dump().find("c2VjcmV0OnNlY3JldA==") != std::string::npos);
    const std::string hidden = traced(tracerFor("edge.json"), request).dump();
    QVERIFY(hidden.find("c2VjcmV0OnNlY3JldA==") == std::string::npos);
    QVERIFY(hidden.find("b3RoZXI6b3RoZXI=") == std::string::npos);
}

void TestTrace::aChangedFileIsNoticed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("dump.json"));
    QVERIFY(QFile::copy(QString::fromStdString(fixtures + "tables.json"), path));
    const auto tracer = tracerOf(path.toStdString());
    QFile file(path);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
    file.close();
    const auto trace = tracer->trace(requestTo("http://a.local/"));
    QVERIFY(!trace);
    QCOMPARE(trace.error().kind, Error::Kind::Changed);
}

void TestTrace::aBuiltTableAnswersTheSame()
{
    const Json dump = jsonAt(fixtures + "edge.json");
    RouteTable table = RouteTable::of(dump["configs"][2]["dynamic_route_configs"][0]["route_config"], false);
    table.prepare();
    for (const Json &one : cases()) {
        const std::string listener = one.value("expect", Json::object()).value("/route", "");
        if (one["dump"] != "edge.json" || one["url"].get<std::string>().find("local/") == std::string::npos)
            continue;
        const TracedRequest request = requestOf(one);
        const TableAnswer answer = table.find(request);
        const Json whole = answerTo(one);
        if (whole["virtualHost"].is_null() || whole["routeConfiguration"] != "table")
            continue;
        QCOMPARE(answer.virtualHostName, whole["virtualHost"].get<std::string>());
        QCOMPARE(answer.kind == TableAnswer::Kind::NoRoute, whole["outcome"] == "no-route");
    }
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
