// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "fixture.h"

#include <QTest>

using namespace mc;
using namespace mc::test;

class TestNode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBothSpellings()
    {
        const Json json = parsed(R"({"filterChains":[1],"use_original_dst":true,"consecutive_5xx":2,
                                     "http2ProtocolOptions":{},"a_1b":3,"_x":4})");
        const Node node(json);
        QVERIFY(node["filter_chains"].isList());
        QVERIFY(node["use_original_dst"].flag().value());
        QCOMPARE(node["consecutive_5xx"].number(), 2U);
        QVERIFY(node["http2_protocol_options"].isObject());
        QVERIFY(!node["filter_chain"]);
        QVERIFY(!node["filter_chains_more"]);
        QVERIFY(!node["filterchains"]);
        QVERIFY(!node[""]);

        const Json other = parsed(R"({"consecutive5xx":7})");
        QCOMPARE(Node(other)["consecutive_5xx"].number(), 7U);
    }

    void givesNothingForTheWrongType()
    {
        const Json json = parsed(R"({"text":"a","list":[1],"object":{"x":null},"number":1,"flag":true})");
        const Node node(json);
        QVERIFY(!node["object"]["x"]);
        QVERIFY(!node["text"]["x"]["y"]);
        QVERIFY(!node.at("object.x.y.z"));
        QVERIFY(!Node()["x"]);
        for (const char *key : {"list", "object", "number", "flag", "missing"})
            QVERIFY(node[key].text().empty());
        for (const char *key : {"text", "list", "object", "flag", "missing"})
            QVERIFY(!node[key].number() && !node[key].integer() && !node[key].decimal());
        QVERIFY(!node["number"].flag() && !node["number"].duration());
        QVERIFY(node["text"].elements().empty() && node["list"].members().empty());
        QCOMPARE(node.firstOf({"nothing", "number"}).number(), 1U);
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("number"); // empty: none
        QTest::addColumn<QByteArray>("integer");
        const auto row = [](const char *json, const char *number, const char *integer) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(number) << QByteArray(integer);
        };
        row("4294967295", "4294967295", "4294967295");
        row("\"5\"", "5", "5");
        row("-1", "", "-1");
        row("\"-1\"", "", "-1");
        row("18446744073709551615", "18446744073709551615", "");
        row("\"18446744073709551615\"", "18446744073709551615", "");
        row("\"18446744073709551616\"", "", "");
        row("\" 5\"", "", "");
        row("\"+5\"", "", "");
        row("\"5.0\"", "", "");
        row("\"\"", "", "");
        row("1.5", "", "");
    }
    void readsNumbers()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, number);
        QFETCH(const QByteArray, integer);
        const Json value = parsed(json.toStdString());
        const auto unsignedNumber = Node(value).number();
        const auto signedNumber = Node(value).integer();
        QCOMPARE(unsignedNumber ? QByteArray::number(qulonglong(*unsignedNumber)) : QByteArray(), number);
        QCOMPARE(signedNumber ? QByteArray::number(qlonglong(*signedNumber)) : QByteArray(), integer);
    }

    void readsDurations_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanoseconds"); // -1: none
        const auto row = [](const char *text, qint64 nanoseconds) {
            QTest::newRow(text) << QByteArray(text) << nanoseconds;
        };
        row("15s", 15'000'000'000);
        row("0s", 0);
        row("0.250s", 250'000'000);
        row("1.000000001s", 1'000'000'001);
        row("-0.5s", -500'000'000);
        row("315576000000s", 9'223'372'035'000'000'000);
        row("315576000001s", -1);
        row("99999999999999999999s", -1);
        row("1.0000000001s", -1);
        row("1.s", -1);
        row(".5s", -1);
        row("s", -1);
        row("--1s", -1);
        row("15", -1);
        row("15ms", -1);
        row("1e3s", -1);
        row("", -1);
    }
    void readsDurations()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const qint64, nanoseconds);
        const std::optional<Duration> read = parseDuration(text.toStdString());
        QCOMPARE(read ? read->nanoseconds : -1, nanoseconds);
        if (read)
            QCOMPARE(read->text, text.toStdString());
    }

    void unpacksExtensions_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char *name, const char *json, const char *type) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(type);
        };
        row("any", R"({"name":"n","typed_config":{"@type":"type.googleapis.com/a.v3.Tcp","k":"v"}})", "Tcp");
        row("camelCase", R"({"name":"n","typedConfig":{"@type":"type.googleapis.com/a.v3.Tcp","k":"v"}})",
            "Tcp");
        row("struct", R"({"name":"envoy.tcp","config":{"k":"v"}})", "tcp");
        row("typed struct",
            R"({"name":"n","typed_config":{"@type":"type.googleapis.com/xds.type.v3.TypedStruct",
                "type_url":"type.googleapis.com/a.v3.Tcp","value":{"k":"v"}}})",
            "Tcp");
        row("typed struct without a host",
            R"({"name":"n","typed_config":{"type_url":"a.v3.Tcp","value":{"k":"v"}}})", "Tcp");
        row("struct in an any",
            R"({"name":"a.tcp","typed_config":{"@type":"type.googleapis.com/google.protobuf.Struct",
                "value":{"k":"v"}}})",
            "tcp");
    }
    void unpacksExtensions()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, type);
        const Json value = parsed(json.toStdString());
        const Extension extension = extensionOf(Node(value));
        QCOMPARE(extension.config["k"].text(), std::string_view("v"));
        QCOMPARE(extension.shortType(), std::string_view(type.constData()));
        QVERIFY(!extension.name.empty());
    }

    void writesAnyValue()
    {
        const Json json = parsed(R"(["a b",1.5,{"k":[true]},null])");
        const std::vector<Node> elements = Node(json).elements();
        QCOMPARE(elements[0].anyText(), std::string("a b"));
        QCOMPARE(elements[1].anyText(), std::string("1.5"));
        QCOMPARE(elements[2].anyText(), std::string(R"({"k":[true]})"));
        QCOMPARE(elements[3].anyText(), std::string());
        const Json broken(std::string("\xff"));
        const Json list = Json::array({broken});
        QVERIFY(!Node(list).anyText().empty()); // no valid UTF-8: replaced, not thrown
    }

    void findsTheResourceOfAnEntry()
    {
        const Json json = parsed(R"({"name":"l","active_state":{"listener":{"name":"active"}},
            "warming_state":{"listener":{"name":"warming"}},
            "error_state":{"failed_configuration":{"name":"failed"}}})");
        const auto name = [&](ResourceState state) {
            return std::string(resourceIn(Node(json), ResourceKind::Listener, state)["name"].text());
        };
        QCOMPARE(name(ResourceState::Active), std::string("active"));
        QCOMPARE(name(ResourceState::Warming), std::string("warming"));
        QCOMPARE(name(ResourceState::Error), std::string("failed"));
        QCOMPARE(name(ResourceState::Draining), std::string("l")); // not there: the entry itself
        const Json bare = parsed(R"({"name":"c","type":"EDS"})");
        QCOMPARE(resourceIn(Node(bare), ResourceKind::Cluster)["type"].text(), std::string_view("EDS"));
    }
};

QTEST_APPLESS_MAIN(TestNode)
#include "tst_node.moc"
