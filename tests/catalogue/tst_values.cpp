// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/catalogue.h"
#include "models/catalogue/fieldreader.h"
#include "models/catalogue/govalues.h"

#include <QTest>

#include <cmath>

using namespace mc;

namespace {

/// A problem in short: nothing "ok", otherwise severity, "!" if refused, rule and what is used instead.
QByteArray shortened(const std::optional<ValueProblem> &problem)
{
    if (!problem)
        return "ok";
    QByteArray result = severityName(problem->severity);
    if (problem->refused)
        result += '!';
    result += ' ' + QByteArray::fromStdString(problem->rule);
    if (problem->effective)
        result += " -> " + QByteArray::fromStdString(*problem->effective);
    return result;
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checksVariables_data();
    void checksVariables();
    void checksSettings_data();
    void checksSettings();
    void tellsWhatToDo();
    void shortensLongValues();
    void readsGoNumbers_data();
    void readsGoNumbers();
    void readsGoDurations_data();
    void readsGoDurations();
    void trimsLikeGo();

private:
    Catalogue m_catalogue;
};

void TestValues::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = *std::move(catalogue);
}

void TestValues::checksVariables_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("version"); // empty: the newest
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *value, const char *expected, const char *version = "") {
        QTest::addRow("%s=%s %s", name, value, version)
            << QByteArray(name) << QByteArray(value) << QByteArray(version) << QByteArray(expected);
    };

    // A strict flag
    for (const char *word : {"1", "0", "t", "True", "FALSE", "", "  ", " 1 "})
        row("ENABLE_ENVOY_XRAY_TRACING", word, "ok");
    for (const char *word : {"yes", "on", "tRUE", "2", "01", "1.0"})
        row("ENABLE_ENVOY_XRAY_TRACING", word, "error! value.flag");
    row("ENABLE_ENVOY_XRAY_TRACING", "true", "warning value.flag-word", "v1.15.0.0");
    row("ENABLE_ENVOY_XRAY_TRACING", "1", "ok", "v1.15.0.0");
    // A lenient flag
    row("DISABLE_HOT_RESTART", "0", "ok");
    row("DISABLE_HOT_RESTART", " 0", "warning value.flag -> 1");
    row("DISABLE_HOT_RESTART", "", "info value.empty -> 1");

    // Strict ports
    for (const char *port : {"1", "65535", "08126", "+9000", " 8126 ", ""})
        row("XRAY_DAEMON_PORT", port, "ok");
    for (const char *port : {"0", "-1", "65536", "70000"})
        row("XRAY_DAEMON_PORT", port, "error value.port");
    for (const char *port : {"abc", "8126.0", "1e3", "0x1f90", "99999999999999999999", "1_000", "+", "- 1"})
        row("XRAY_DAEMON_PORT", port, "error! value.port");
    // Read twice
    row("ENVOY_ADMIN_ACCESS_PORT", "9902", "ok");
    row("ENVOY_ADMIN_ACCESS_PORT", " 9902", "warning value.blanks -> 9901");
    row("ENVOY_ADMIN_ACCESS_PORT", "", "info value.empty -> 9901");
    row("ENVOY_ADMIN_ACCESS_PORT", "x", "error! value.port -> 9901");
    row("ENVOY_ADMIN_ACCESS_PORT", "70000", "error value.port");
    // The agent's own
    row("APPNET_AGENT_HTTP_PORT", "9902", "ok");
    row("APPNET_AGENT_HTTP_PORT", "65536", "warning value.port -> 9902");
    row("APPNET_AGENT_HTTP_PORT", "80", "warning value.port");
    row("APPNET_AGENT_HTTP_PORT", "0", "error value.port");
    row("APPNET_AGENT_HTTP_PORT", " 9903", "warning value.port -> 9902");

    // Lenient numbers: default, clamp, nothing
    row("LISTENER_DRAIN_WAIT_TIME_S", "5", "ok");
    row("LISTENER_DRAIN_WAIT_TIME_S", "110", "ok");
    row("LISTENER_DRAIN_WAIT_TIME_S", "4", "warning value.integer -> 20");
    row("LISTENER_DRAIN_WAIT_TIME_S", "111", "warning value.integer -> 20");
    row("LISTENER_DRAIN_WAIT_TIME_S", "25 ", "warning value.integer -> 20");
    row("APPNET_ENVOY_RESTART_COUNT", "10", "ok");
    row("APPNET_ENVOY_RESTART_COUNT", "11", "warning value.integer -> 10");
    row("APPNET_ENVOY_RESTART_COUNT", "-1", "warning value.integer -> 3");
    row("APPNET_ENVOY_RESTART_COUNT", "-1", "warning value.integer -> 0", "v1.27.0.0");
    row("APPNET_ENVOY_RESTART_COUNT", "x", "warning value.integer -> 0", "v1.27.0.0");
    row("ENVOY_CONCURRENCY", "2", "ok");
    row("ENVOY_CONCURRENCY", "0", "warning value.integer");
    row("ENVOY_CONCURRENCY", "-5", "warning value.integer");
    row("ENVOY_CONCURRENCY", "abc", "warning value.integer -> -1");
    // Strict numbers
    row("ENVOY_INITIAL_FETCH_TIMEOUT", "30", "ok");
    row("ENVOY_INITIAL_FETCH_TIMEOUT", "-1", "warning value.integer");
    row("ENVOY_INITIAL_FETCH_TIMEOUT", "1.5", "error! value.integer");

    // Decimals
    for (const char *rate : {"0", "1", "0.5", ".5", "1e-2", "0.05", "+1", "0x1p-1", "1e-400", " 0.2 "})
        row("XRAY_SAMPLING_RATE", rate, "ok");
    row("XRAY_SAMPLING_RATE", "0.054", "info value.rounded -> 0.05");
    row("XRAY_SAMPLING_RATE", "0.005", "info value.rounded -> 0"); // as a float it is a little less
    row("XRAY_SAMPLING_RATE", "0.015", "info value.rounded -> 0.01");
    for (const char *rate : {"1.01", "-0.1", "5.", "NaN", "Inf", "abc", "0,5", "1e400", "0x1", "1__0", "."})
        row("XRAY_SAMPLING_RATE", rate, "error! value.decimal");

    // Durations
    for (const char *duration : {"500ms", "5s", "1m30s", "1.5s", "300s", " 5s "})
        row("ENVOY_STATS_FLUSH_INTERVAL", duration, "ok");
    for (const char *duration : {"0s", "-1s", "1us", "1h", "0"})
        row("ENVOY_STATS_FLUSH_INTERVAL", duration, "warning value.duration");
    for (const char *duration : {"5", "5 s", "5S", "abc", "s", "1d"})
        row("ENVOY_STATS_FLUSH_INTERVAL", duration, "error! value.duration");

    // Words
    row("ENVOY_LOG_LEVEL", "DEBUG", "ok");
    row("ENVOY_LOG_LEVEL", "warning", "ok");
    row("ENVOY_LOG_LEVEL", "warning", "ok", "v1.15.0.0");
    row("ENVOY_LOG_LEVEL", "warning", "warning value.enum -> info", "v1.27.0.0");
    row("ENVOY_LOG_LEVEL", "warn", "ok", "v1.27.0.0");
    row("ENVOY_LOG_LEVEL", " debug", "warning value.enum -> info");
    row("ENVOY_ADMIN_MODE", "UDS", "ok");
    row("ENVOY_ADMIN_MODE", "x", "warning value.enum -> tcp");
    row("APPNET_AGENT_ADMIN_MODE", "x", "warning value.enum -> tcp");
    row("APPNET_AGENT_ADMIN_MODE", "", "info value.empty -> tcp");
    row("APPMESH_METRIC_EXTENSION_VERSION", " 1 ", "ok");
    row("APPMESH_METRIC_EXTENSION_VERSION", "2", "warning value.enum -> 0");
    row("JAEGER_TRACER_VERSION", "json", "ok");
    row("JAEGER_TRACER_VERSION", "HTTP_JSON", "warning value.enum -> JSON");
    row("JAEGER_TRACER_VERSION", "x", "warning value.enum -> PROTO");

    // Addresses
    for (const char *address : {"127.0.0.1", "10.0.0.1:2001", "[::1]:2000", "fe80::a", ""})
        row("AWS_XRAY_DAEMON_ADDRESS", address, "ok");
    for (const char *address : {"localhost", "::1", "[::1]", "127.0.0.1:", "127.0.0.1:abc", ":2000",
                                "256.1.1.1", "tcp:127.0.0.1:2000 udp:127.0.0.1:2001", "010.0.0.1"})
        row("AWS_XRAY_DAEMON_ADDRESS", address, "error! value.address");
    row("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:70000", "error value.port");
    for (const char *address : {"127.0.0.1", "::1"})
        row("STATSD_ADDRESS", address, "ok");
    for (const char *address : {"localhost", "127.0.0.1:8125", "[::1]"})
        row("STATSD_ADDRESS", address, "warning value.address");
    for (const char *address : {"127.0.0.1", "::1", "localhost", "agent.datadog.svc.cluster.local", "a_b.c."})
        row("DATADOG_TRACER_ADDRESS", address, "ok");
    for (const char *address : {"127.0.0.1:8126", "256.1.1.1", "a b", "a..b", "http://x"})
        row("DATADOG_TRACER_ADDRESS", address, "warning value.address");
    for (const char *endpoint : {"xds.local:443", "10.0.0.1:18000", "[::1]:443", "unix:///tmp/xds.sock", " "})
        row("APPMESH_XDS_ENDPOINT", endpoint, "ok");
    for (const char *endpoint : {"xds.local", "unix://tmp", "a b:1"})
        row("APPMESH_XDS_ENDPOINT", endpoint, "warning value.endpoint");
    for (const char *endpoint : {"xds.local:0", "xds.local:70000", "xds.local:https"})
        row("APPMESH_XDS_ENDPOINT", endpoint, "error value.port");

    // Paths and regions
    row("ENVOY_STATS_CONFIG_FILE", "/etc/envoy/stats.yaml", "ok");
    row("ENVOY_STATS_CONFIG_FILE", "stats.yaml", "warning value.path");
    for (const char *region : {"us-west-2", "us-gov-west-1", " eu-west-1 ", "${AWS_REGION}", "region-code"})
        row("AWS_REGION", region, "ok");
    for (const char *region : {"mars", "us-west", "us-west-2a", "EU-west-1"})
        row("AWS_REGION", region, "warning value.region");
}

void TestValues::checksVariables()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, expected);
    const Field *field = m_catalogue.variables.find(name.toStdString());
    QVERIFY(field);
    const auto problem = checkValue(*field, value.toStdString(), ImageVersion::parse(version.toStdString()));
    QCOMPARE(shortened(problem), expected);
    if (problem) {
        QVERIFY(!problem->message.empty());
        QVERIFY(!problem->next.empty());
        QVERIFY(!problem->consequence.empty());
    }
}

void TestValues::checksSettings_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, FieldType type, const char *value, const char *expected = "ok") {
        QTest::addRow("%s=%s", name, value) << int(type) << QByteArray(value) << QByteArray(expected);
    };
    row("flag", FieldType::Flag, "1");
    row("flag", FieldType::Flag, "yes", "error value.flag");
    row("port", FieldType::Port, "8080");
    row("port", FieldType::Port, "0", "error value.port");
    row("port", FieldType::Port, "x", "error value.port");
    row("integer", FieldType::Integer, "7");
    row("integer", FieldType::Integer, "7.5", "error value.integer");
    row("integer", FieldType::Integer, "9", "error value.integer"); // above the maximum
    row("path", FieldType::Path, "x", "error value.path");
    row("enum", FieldType::Enum, "one");
    row("enum", FieldType::Enum, "three", "error value.enum");
    row("account", FieldType::Account, "111122223333");
    row("account", FieldType::Account, "${ACCOUNT}");
    row("account", FieldType::Account, "1111-2222-3333", "error value.account");
    row("arn", FieldType::Arn, "arn:aws:iam::111122223333:role/app");
    row("arn", FieldType::Arn, "role/app", "error value.arn");
    row("ports", FieldType::PortList, "8080,9090/udp, 9091/tcp");
    row("ports", FieldType::PortList, "8080,", "error value.port");
    row("ports", FieldType::PortList, "8080/sctp", "error value.port");
    row("ports", FieldType::PortList, "0", "error value.port");
    row("addresses", FieldType::AddressList, "169.254.170.2, 169.254.169.254");
    row("addresses", FieldType::AddressList, "::1,x", "error value.address");
    for (const char *quantity : {"10m", "64Mi", "1", "0.5", "1e3", ".5", "2G"})
        row("quantity", FieldType::Quantity, quantity);
    for (const char *quantity : {"64MB", "-1", "m", "1 Mi", "64mi"})
        row("quantity", FieldType::Quantity, quantity, "error value.quantity");
    row("lines", FieldType::Variables, "A=1\n\nB=\nC");
    row("lines", FieldType::Variables, "A=1\n=2", "error value.lines");
    row("name", FieldType::Name, "cart-1");
    row("name", FieldType::Name, "Cart", "error value.form");
    row("name", FieldType::Name, "much-too-long", "error value.length");
    row("text", FieldType::Text, "", "ok");
}

void TestValues::checksSettings()
{
    QFETCH(int, type);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    const Json json =
        Json::parse(R"({"fields": [{"id": "setting", "group": "g", "label": "Setting", "source": "here",
        "help": "Small letters, digits and hyphens.", "pattern": "[a-z0-9-]+", "maximumLength": 10}]})");
    ObjectReader reader(json, "");
    const Field named = readFields(reader).fields.at(0);
    Field field;
    if (FieldType(type) == FieldType::Name)
        field = named;
    field.type = FieldType(type);
    if (field.type == FieldType::Integer)
        field.maximum = 8;
    if (field.type == FieldType::Enum)
        field.values = {"one", "two"};
    QCOMPARE(shortened(checkValue(field, value.toStdString(), std::nullopt)), expected);
}

void TestValues::tellsWhatToDo()
{
    const Field *drain = m_catalogue.variables.withRole("drain-wait");
    const auto problem = checkValue(*drain, "1", std::nullopt);
    QVERIFY(problem);
    QCOMPARE(problem->message, std::string("\"1\" is below 5 s."));
    QCOMPARE(problem->consequence, std::string("The container uses 20 instead, without a message."));
    QCOMPARE(problem->next, std::string("Write a number from 5 to 110."));
}

void TestValues::shortensLongValues()
{
    const Field *port = m_catalogue.variables.withRole("xray-port");
    const std::string letters(100'000, 'x');
    const auto problem = checkValue(*port, "\x1b[31m" + letters, std::nullopt);
    QVERIFY(problem);
    QVERIFY(problem->message.size() < 200);
    QVERIFY(problem->message.find('\x1b') == std::string::npos);
    std::string umlauts;
    for (int i = 0; i < 100; ++i)
        umlauts += "x\u00e4\U0001F600";
    for (std::size_t cut = 0; cut < 4; ++cut) {
        const auto other = checkValue(*port, std::string(cut, 'a') + umlauts, std::nullopt);
        QVERIFY(other);
        QVERIFY(QString::fromStdString(other->message).toStdString() == other->message); // still valid UTF-8
    }
}

void TestValues::readsGoNumbers_data()
{
    QTest::addColumn<bool>("valid");
    QTest::addColumn<double>("number");
    const auto row = [](const char *text, double number) { QTest::newRow(text) << true << number; };
    row("0", 0);
    row("-0.5", -0.5);
    row("1_000.5_0", 1000.5);
    row("0x1.8p1", 3);
    row("0X_1p0", 1);
    row("1E2", 100);
    row("1e-999", 0);
    row("0.0e999", 0);
    row("+Inf", INFINITY);
    row("-infinity", -INFINITY);
    for (const char *text : {"", "+", "e5", "1e", "1e+", "0x", "0x1", "0xp1", "_1", "1_", "1._5", "1e1_",
                             "--1", "1 ", " 1", "1f", "infinit", "1e999", "١"})
        QTest::newRow(text) << false << 0.0;
}

void TestValues::readsGoNumbers()
{
    QFETCH(bool, valid);
    QFETCH(double, number);
    const auto read = goFloat(QTest::currentDataTag());
    QCOMPARE(read.has_value(), valid);
    if (read)
        QVERIFY(*read == number);
}

void TestValues::readsGoDurations_data()
{
    QTest::addColumn<bool>("valid");
    QTest::addColumn<double>("seconds");
    const auto row = [](const char *text, double seconds) { QTest::newRow(text) << true << seconds; };
    row("0", 0);
    row("-0", 0);
    row("+5s", 5);
    row("-1.5h", -5400);
    row("1h2m3s", 3723);
    row(".5s", 0.5);
    row("1.s", 1);
    row("3µs", 3e-6);
    row("100ns", 1e-7);
    row("2400s", 2400);
    for (const char *text :
         {"", "-", "5", "s", ".s", "5 s", "1s ", "1d", "1e3s", "9223372037s", "--1s", "1h-2m", "1_0s"})
        QTest::newRow(text) << false << 0.0;
}

void TestValues::readsGoDurations()
{
    QFETCH(bool, valid);
    QFETCH(double, seconds);
    const auto read = goDuration(QTest::currentDataTag());
    QCOMPARE(read.has_value(), valid);
    if (read)
        QVERIFY(std::abs(*read - seconds) < 1e-9);
}

void TestValues::trimsLikeGo()
{
    QCOMPARE(goTrimmed(" \t\r\n\v\fa b\u00a0\u2003\u3000"), std::string_view("a b"));
    QCOMPARE(goTrimmed("\u200ba"), std::string_view("\u200ba")); // zero width, but no white space
    QCOMPARE(goTrimmed("   "), std::string_view());
    QVERIFY(goInteger("-9223372036854775808"));
    QVERIFY(!goInteger("9223372036854775808"));
    QVERIFY(!goInteger("+-1"));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
