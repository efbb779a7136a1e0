// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The verb `trace`, called as a script would. The dumps are those of tests/trace/fixtures: synthetic.

#include "program.h"

#include <QTest>

class TestTraceVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tracesInReports();
    void jsonHasTheAgreedKeys_data();
    void jsonHasTheAgreedKeys();
    void textTellsEveryPass();
    void exitCodes_data();
    void exitCodes();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void headersMayBeRepeated();
    void aLogLineIsTraced();
    void optionsCountMoreThanTheLine();
    void secretsAreMasked();
    void standardInputIsRead();
    void aCutOffDumpIsAnsweredWithCare();
};

namespace {

const QString fixtures = QStringLiteral(SOURCE_DIR "/tests/trace/fixtures/");
const QString inJson = u"--format=json"_qs;

Call trace(const QStringList &words)
{
    return call(QStringList{u"trace"_qs} + words, {{}, {}, fixtures});
}

mc::Json traced(const QStringList &words)
{
    return json(trace(words + QStringList{inJson}).out);
}

} // namespace

void TestTraceVerb::jsonHasTheAgreedKeys_data()
{
    QTest::addColumn<QString>("dump");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("outcome");
    const auto row = [](const char *outcome, const char *dump, const char *url) {
        QTest::newRow(outcome) << QString::fromLatin1(dump) << QString::fromLatin1(url)
                               << QByteArray(outcome);
    };
    row("route", "edge.json", "http://retries.local/");
    row("redirect", "edge.json", "http://redirects.local/host");
    row("direct-response", "edge.json", "http://actions.local/direct");
    row("tcp", "chains.json", "http://x:7003/");
    row("no-route", "edge.json", "http://www.shop.local:8084/");
    row("undecided", "edge.json", "http://chance.local/");
}

void TestTraceVerb::jsonHasTheAgreedKeys()
{
    QFETCH(QString, dump);
    QFETCH(QString, url);
    QFETCH(QByteArray, outcome);
    const mc::Json answer = traced({dump, u"--url"_qs, url});
    QVERIFY(answer.at("format") == 1);
    QCOMPARE(QByteArray::fromStdString(answer.at("outcome").get<std::string>()), outcome);
    for (const char *key : {"listener", "filterChain", "routeConfiguration", "virtualHost", "route",
                            "clusters", "redirect", "response", "hostRewrite", "pathRewrite", "timeout",
                            "retryPolicy", "circuitBreaker", "candidates"}) {
        QVERIFY2(answer.contains(key), key);
        QVERIFY2(answer.at("passes").back().contains(key), key);
    }
    for (const mc::Json &step : answer.at("steps"))
        QVERIFY(step.contains("what") && step.contains("matched") && step.contains("why"));
    for (const mc::Json &cluster : answer.at("clusters"))
        QVERIFY(cluster.contains("name") && cluster.contains("weight"));
    if (outcome == "route") {
        QVERIFY(answer.at("timeout").contains("value") && answer.at("timeout").contains("origin"));
        QVERIFY(answer.at("circuitBreaker").contains("priority"));
    }
    if (outcome == "redirect")
        QVERIFY(answer.at("redirect").contains("code") && answer.at("redirect").contains("location"));
}

void TestTraceVerb::textTellsEveryPass()
{
    const Call made = trace({u"gateway.json"_qs, u"--url"_qs, u"http://shop.example.com/cart/x"_qs});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.err, QByteArray());
    for (const char *text :
         {"Pass 1", "Pass 2", "host rewrite         cart.local", "lds_egress_0.0.0.0_15001",
          "cds_egress_shop_cart-2_http_80, 10 %", "endpoints not in this dump"})
        QVERIFY2(made.out.contains(text), made.out);
}

void TestTraceVerb::exitCodes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("code");
    QTest::newRow("route") << u"http://paths.local/exact"_qs << 0;
    QTest::newRow("redirect") << u"http://redirects.local/host"_qs << 0;
    QTest::newRow("undecided") << u"http://chance.local/"_qs << 0;
    QTest::newRow("no route") << u"http://paths.local/nowhere"_qs << 1;
    QTest::newRow("no URL") << u"paths.local"_qs << 2;
}

void TestTraceVerb::exitCodes()
{
    QFETCH(QString, url);
    QFETCH(int, code);
    for (const QString &format : {u"text"_qs, u"json"_qs}) {
        const Call made = trace({u"edge.json"_qs, u"--url"_qs, url, u"--format"_qs, format});
        QCOMPARE(made.code, code);
        QCOMPARE(made.out.isEmpty(), code == 2);
        QCOMPARE(made.err.isEmpty(), code != 2);
    }
}

void TestTraceVerb::wrongWordsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QStringList &words, const char *message) {
        QTest::newRow(name) << words << QByteArray(message);
    };
    const QStringList url{u"--url"_qs, u"http://a.local/"_qs};
    row("no URL", {u"edge.json"_qs}, "--url is missing");
    row("file", QStringList{u"nothing.json"_qs} + url, "nothing.json");
    row("listener", QStringList{u"edge.json"_qs, u"--listener"_qs, u"edg"_qs} + url,
        "No listener named \"edg\"");
    row("header", QStringList{u"edge.json"_qs, u"--header"_qs, u"x"_qs} + url, "is no header");
    row("source", QStringList{u"edge.json"_qs, u"--source"_qs, u"here"_qs} + url, "is no IP address");
    row("format", QStringList{u"edge.json"_qs, u"--format"_qs, u"xml"_qs} + url, "\"xml\"");
    row("log line", {u"edge.json"_qs, u"--log"_qs, u"nothing"_qs}, "no access log line");
    row("log line without a host",
        {u"edge.json"_qs, u"--log"_qs, u"{\"method\": \"GET\", \"path\": \"/\"}"_qs},
        "does not tell the host");
}

void TestTraceVerb::wrongWordsAreRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Call refused = trace(words);
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains(message), refused.err);
}

void TestTraceVerb::headersMayBeRepeated()
{
    const mc::Json answer =
        traced({u"edge.json"_qs, u"--url=http://10.0.0.1/joined"_qs, u"--header"_qs,
                u"Host: headers.local"_qs, u"--header"_qs, u"x-l: a"_qs, u"--header"_qs, u"x-l: b"_qs});
    QVERIFY(answer.at("clusters").at(0).at("name") == "joined");
}

void TestTraceVerb::aLogLineIsTraced()
{
    const QString line =
        u"[2026-01-02T03:04:05.678Z] \"POST /method HTTP/1.1\" 503 UO,XX 1 0 2 - \"-\" \"curl\" \"id\" "
        "\"headers.local\" \"10.0.2.1:80\""_qs;
    const mc::Json answer = traced({u"edge.json"_qs, u"--log"_qs, line});
    QVERIFY(answer.at("request").at("method") == "POST");
    QVERIFY(answer.at("clusters").at(0).at("name") == "post");
    QVERIFY(answer.at("log").at("responseCode") == "503");
    QVERIFY(answer.at("log").at("flags").at(0).at("flag") == "UO");
    QVERIFY(!answer.at("log").at("flags").at(0).at("look").empty());
    QVERIFY(answer.at("log").at("flags").at(1).at("name").is_null());
    const QByteArray text = trace({u"edge.json"_qs, u"--log"_qs, line}).out;
    QVERIFY2(text.contains("Flag UO: ") && text.contains("Flag XX is not known here."), text);
}

void TestTraceVerb::optionsCountMoreThanTheLine()
{
    const mc::Json answer =
        traced({u"edge.json"_qs, u"--log"_qs, u"{\"method\": \"GET\", \"flags\": \"NR\"}"_qs, u"--method"_qs,
                u"POST"_qs, u"--url"_qs, u"http://headers.local/method"_qs});
    QVERIFY(answer.at("clusters").at(0).at("name") == "post");
    QVERIFY(answer.at("log").at("flags").at(0).at("flag") == "NR");
}

void TestTraceVerb::secretsAreMasked()
{
    const QStringList words{u"edge.json"_qs, u"--url"_qs, u"http://headers.local/secret"_qs, u"--header"_qs,
                            u"authorization: Basic b3RoZXI6b3RoZXI="_qs};
    for (const QString &format : {u"text"_qs, u"json"_qs}) {
        const Call hidden = trace(words + QStringList{u"--format"_qs, format});
        QVERIFY2(!hidden.out.contains("c2VjcmV0OnNlY3JldA==") && hidden.out.contains("[masked]"), hidden.out);
        const Call shown = trace(words + QStringList{u"--format"_qs, format, u"--show-secrets"_qs});
        QVERIFY2(shown.out.contains("c2VjcmV0OnNlY3JldA=="), shown.out);
    }
}

void TestTraceVerb::standardInputIsRead()
{
    const Call made = call({u"trace"_qs, u"-"_qs, u"--url"_qs, u"http://paths.local/exact"_qs, inJson},
                           {readAll(fixtures + u"edge.json"_qs)});
    QCOMPARE(made.code, 0);
    QVERIFY(json(made.out).at("virtualHost") == "paths");
}

/// Cut off within the second route table: the first pass is known, the second is not.
void TestTraceVerb::aCutOffDumpIsAnsweredWithCare()
{
    const QByteArray whole = readAll(fixtures + u"gateway.json"_qs);
    const Folder folder;
    const QString cut = folder.file(u"cut.json"_qs, whole.left(whole.indexOf("default_backend")));
    const Call made =
        call({u"trace"_qs, cut, u"--url"_qs, u"http://shop.example.com:8088/cart/x"_qs, inJson});
    QCOMPARE(made.code, 0);
    QVERIFY2(made.err.contains("cut.json"), made.err);
    const mc::Json answer = json(made.out);
    QVERIFY(answer.at("passes").at(0).at("outcome") == "route");
    QVERIFY(answer.at("passes").at(1).at("outcome") == "undecided");
}

void TestTraceVerb::tracesInReports()
{
    const QString url = u"http://shop.example.com/cart/x"_qs;
    const auto review = [&](const QString &format) {
        return call({u"review"_qs, u"gateway.json"_qs, u"--format"_qs, format, u"--trace"_qs, url},
                    {{}, {}, fixtures});
    };
    const mc::Json traces = json(review(u"json"_qs).out)["traces"];
    QCOMPARE(traces.size(), std::size_t{1});
    const mc::Json alone = traced({u"gateway.json"_qs, u"--url"_qs, url});
    QCOMPARE(QString::fromStdString(traces[0].dump()), QString::fromStdString(alone.dump()));
    for (const QString &format : {u"text"_qs, u"markdown"_qs, u"html"_qs}) {
        const Call made = review(format);
        QVERIFY2(made.out.contains("shop.example.com/cart/x"), made.err.constData());
        QVERIFY(made.out.contains("circuit breaker"));
    }
    QCOMPARE(review(u"ndjson"_qs).code, 2);
}

QTEST_GUILESS_MAIN(TestTraceVerb)
#include "tst_trace.moc"
