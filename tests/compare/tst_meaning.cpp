// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Which texts of a resource mean the same, and where those that do not differ. All texts are synthetic.

#include "models/compare/entrytext.h"
#include "models/compare/fielddiff.h"
#include "models/compare/modernise.h"
#include "models/compare/scalartext.h"

#include <QTest>

using namespace mc;

class TestMeaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsRead();
    void sameMeaning_data();
    void sameMeaning();
    void differentMeaning_data();
    void differentMeaning();
    void differencesAreFew_data();
    void differencesAreFew();
    void oldSpellingsBecomeNew_data();
    void oldSpellingsBecomeNew();
    void stampsDoNotCount_data();
    void stampsDoNotCount();
};

namespace {

const CompareRules &rules()
{
    static const Result<CompareRules> shipped = CompareRules::shipped();
    if (!shipped)
        qFatal("%s", shipped.error().text().c_str());
    return *shipped;
}

/// 'a' stands for "a": moc reads no raw strings with brackets in them.
Json json(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\'', u'"');
    const auto parsed = parseJson(quoted.toStdString(), "test");
    if (!parsed)
        qFatal("%s", parsed.error().text().c_str());
    return parsed->value;
}

FieldChanges changes(const Json &before, const Json &after, std::string_view place)
{
    const MeaningReader reader(rules(), false);
    FieldChanges out;
    addDifferences(reader.read(before, before, place), reader.read(after, after, place), {}, rules(), out);
    return out;
}

void columns()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
}

void row(const char *name, const char *place, const char *before, const char *after)
{
    QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(before) << QString::fromUtf8(after);
}

} // namespace

void TestMeaning::theTableIsRead()
{
    QVERIFY(rules().field("cluster", "connectTimeout") != nullptr);
    QVERIFY(rules().field("anything", "invertMatch") != nullptr);
    QCOMPARE(rules().field("cluster", "unknown"), nullptr);
    QCOMPARE(CompareRules::plainKey("use_remote_address"), "useRemoteAddress");
    QCOMPARE(CompareRules::plainKey("useRemoteAddress"), "useRemoteAddress");
    QCOMPARE(CompareRules::plainKey("envoy.some_filter"), "envoy.some_filter");
    QVERIFY(!CompareRules::fromJson(json(u"{'unheard_of': []}"_qs)));
}

void TestMeaning::sameMeaning_data()
{
    columns();
    row("key order", "cluster", "{'name': 'a', 'type': 'EDS'}", "{'type': 'EDS', 'name': 'a'}");
    row("camelCase", "cluster", "{'connect_timeout': '1s'}", "{'connectTimeout': '1s'}");
    row("durations", "cluster", "{'connect_timeout': '1s'}", "{'connect_timeout': '1.000s'}");
    row("duration in parts", "cluster", "{'connect_timeout': '1.5s'}",
        "{'connect_timeout': {'seconds': 1, 'nanos': 500000000}}");
    row("64 bits in quotes", "cluster", "{'a': '5'}", "{'a': 5}");
    row("whole number as a decimal", "cluster", "{'a': 5.0}", "{'a': 5}");
    row("default of a cluster", "cluster", "{'name': 'a'}",
        "{'name': 'a', 'type': 'STATIC', 'lb_policy': 'ROUND_ROBIN', 'connect_timeout': '5s'}");
    row("default by number", "cluster", "{'name': 'a', 'type': 0}", "{'name': 'a'}");
    row("enum by number", "cluster", "{'type': 3}", "{'type': 'EDS'}");
    row("breaker of defaults", "cluster", "{'name': 'a'}",
        "{'name': 'a', 'circuit_breakers': {'thresholds': [{'max_connections': 1024, 'max_retries': 3}, "
        "{'priority': 'HIGH', 'max_requests': 1024}]}}");
    row("empty list and text", "cluster", "{'name': 'a'}",
        "{'name': 'a', 'health_checks': [], 'alt_stat_name': ''}");
    row("null", "cluster", "{'name': 'a'}", "{'name': 'a', 'eds_cluster_config': null}");
    row("order of domains", "virtualHosts", "{'domains': ['a', 'b']}", "{'domains': ['b', 'a']}");
    row("order of hosts", "endpointConfig",
        "{'endpoints': [{'lb_endpoints': [{'endpoint': {'hostname': 'a'}}, {'endpoint': {'hostname': "
        "'b'}}]}]}",
        "{'endpoints': [{'lb_endpoints': [{'endpoint': {'hostname': 'b'}}, {'endpoint': {'hostname': "
        "'a'}}]}]}");
    row("words of retry_on", "virtualHosts", "{'retry_policy': {'retry_on': 'reset,5xx'}}",
        "{'retry_policy': {'retry_on': '5xx, reset'}}");
    row("stamps", "listener", "{'version_info': '1', 'last_updated': 'x'}", "{'versionInfo': '2'}");
    row("the resource's own type", "cluster",
        "{'@type': 'type.googleapis.com/envoy.config.cluster.v3.Cluster'}", "{}");
    row("route's timeout", "virtualHosts", "{'routes': [{'route': {'cluster': 'a', 'timeout': '15s'}}]}",
        "{'routes': [{'route': {'cluster': 'a'}}]}");
    row("google_re2", "virtualHosts",
        "{'routes': [{'match': {'safe_regex': {'google_re2': {}, 'regex': 'a'}}}]}",
        "{'routes': [{'match': {'safe_regex': {'regex': 'a'}}}]}");
}

void TestMeaning::sameMeaning()
{
    QFETCH(QString, place);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const MeaningReader reader(rules(), false);
    const Json one = json(before);
    const Json other = json(after);
    QVERIFY(mc::sameMeaning(reader.read(one, one, place.toStdString()),
                            reader.read(other, other, place.toStdString())));
    QVERIFY(changes(one, other, place.toStdString()).empty());
}

void TestMeaning::differentMeaning_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    row("value", "cluster", "{'name': 'a'}", "{'name': 'b'}");
    row("number and text", "cluster", "{'a': '05'}", "{'a': 5}");
    row("presence of outlier detection", "cluster", "{}", "{'outlier_detection': {}}");
    row("presence of a retry policy", "virtualHosts", "{'routes': [{'route': {}}]}",
        "{'routes': [{'route': {'retry_policy': {}}}]}");
    row("a wrapped false", "HttpConnectionManager", "{}", "{'use_remote_address': false}");
    row("zero timeout", "virtualHosts", "{'routes': [{'route': {'timeout': '0s'}}]}",
        "{'routes': [{'route': {}}]}");
    row("order of routes", "virtualHosts",
        "{'routes': [{'match': {'prefix': '/a'}}, {'match': {'prefix': '/'}}]}",
        "{'routes': [{'match': {'prefix': '/'}}, {'match': {'prefix': '/a'}}]}");
    row("order of HTTP filters", "HttpConnectionManager", "{'http_filters': [{'name': 'a'}, {'name': 'b'}]}",
        "{'http_filters': [{'name': 'b'}, {'name': 'a'}]}");
    row("a text of a Struct", "cluster", "{'metadata': {'filter_metadata': {'a': {'b': '5'}}}}",
        "{'metadata': {'filter_metadata': {'a': {'b': 5}}}}");
    row("true and its text", "cluster", "{'a': true}", "{'a': 'true'}");
    row("type of an extension", "listener", "{'x': {'@type': 'a.v3.Config'}}",
        "{'x': {'@type': 'b.v3.Config'}}");
}

void TestMeaning::differentMeaning()
{
    QFETCH(QString, place);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QVERIFY(!changes(json(before), json(after), place.toStdString()).empty());
    QVERIFY(!changes(json(after), json(before), place.toStdString()).empty());
}

void TestMeaning::differencesAreFew_data()
{
    columns();
    QTest::addColumn<QString>("fields");
    const auto add = [](const char *name, const char *place, const char *before, const char *after,
                        const char *fields) {
        QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(before)
                            << QString::fromUtf8(after) << QString::fromUtf8(fields);
    };
    add("default and another value", "cluster", "{'connect_timeout': '5s'}", "{'connect_timeout': '10s'}",
        "/connect_timeout '5s' '10s'");
    add("default not written", "cluster", "{}", "{'connect_timeout': '10s'}", "/connect_timeout null '10s'");
    add("a route inserted at the front", "virtualHosts",
        "{'routes': [{'match': {'prefix': '/a'}}, {'match': {'prefix': '/b'}}]}",
        "{'routes': [{'match': {'path': '/x'}}, {'match': {'prefix': '/a'}}, {'match': {'prefix': '/b'}}]}",
        "/routes/0 null {'match':{'path':'/x'}}");
    add("a named route changed behind a new one", "virtualHosts",
        "{'routes': [{'name': 'a', 'match': {'prefix': '/a'}, 'route': {'cluster': 'x'}}]}",
        "{'routes': [{'name': 'n', 'match': {'prefix': '/n'}}, "
        "{'name': 'a', 'match': {'prefix': '/a'}, 'route': {'cluster': 'y'}}]}",
        "/routes/0/route/cluster 'x' 'y'\n/routes/0 null {'name':'n','match':{'prefix':'/n'}}");
    add("a domain more", "virtualHosts", "{'domains': ['a', 'b']}", "{'domains': ['c', 'b', 'a']}",
        "/domains/0 null 'c'");
    add("a host's health", "endpointConfig",
        "{'endpoints': [{'lb_endpoints': [{'endpoint': {'address': {'pipe': {'path': 'a'}}}, "
        "'health_status': "
        "'HEALTHY'}, {'endpoint': {'address': {'pipe': {'path': 'b'}}}, 'health_status': 'HEALTHY'}]}]}",
        "{'endpoints': [{'lb_endpoints': [{'endpoint': {'address': {'pipe': {'path': 'b'}}}, "
        "'health_status': "
        "'HEALTHY'}, {'endpoint': {'address': {'pipe': {'path': 'a'}}}, 'health_status': 'UNHEALTHY'}]}]}",
        "/endpoints/0/lb_endpoints/0/health_status 'HEALTHY' 'UNHEALTHY'");
    add("a threshold", "cluster", "{'circuit_breakers': {'thresholds': [{'max_connections': 1024}]}}",
        "{'circuit_breakers': {'thresholds': [{'priority': 'HIGH', 'max_connections': 5}]}}",
        "/circuit_breakers/thresholds/0 null {'priority':'HIGH','max_connections':5}");
    add("a key with a slash", "cluster", "{'x': {'a/b': 1}}", "{'x': {'a/b': 2}}", "/x/a~1b 1 2");
    add("an object in the place of a text", "cluster", "{'x': 'a'}", "{'x': {'a': 1}}", "/x 'a' {'a':1}");
}

void TestMeaning::differencesAreFew()
{
    QFETCH(QString, place);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, fields);
    QString told;
    for (const FieldChange &change : changes(json(before), json(after), place.toStdString()))
        told +=
            (told.isEmpty() ? u""_qs : u"\n"_qs) +
            QString::fromStdString(change.pointer + " " + change.before.dump() + " " + change.after.dump());
    QCOMPARE(told.replace(u'"', u'\''), fields);
}

void TestMeaning::oldSpellingsBecomeNew_data()
{
    columns();
    row("hosts", "cluster", "{'name': 'a', 'hosts': [{'pipe': {'path': 'p'}}]}",
        "{'name':'a','load_assignment':{'cluster_name':'a','endpoints':[{'lb_endpoints':[{'endpoint':{'"
        "address':{'pipe':"
        "{'path':'p'}}}}]}]}}");
    row("tls_context", "cluster", "{'tls_context': {'sni': 'a'}}",
        "{'transport_socket':{'typed_config':{'sni':'a','@type':'UpstreamTlsContext'},'name':'envoy."
        "transport_sockets.tls'}}");
    row("config", "listener",
        "{'filter_chains': [{'filters': [{'name': 'envoy.tcp_proxy', 'config': {'cluster': 'a'}}]}]}",
        "{'filter_chains':[{'filters':[{'name':'envoy.filters.network.tcp_proxy','typed_config':{'cluster':'"
        "a','@type':'TcpProxy'}}]}]}");
    row("Struct", "listener",
        "{'x': {'@type': 'type.googleapis.com/google.protobuf.Struct', 'value': {'a': 1}}}", "{'x':{'a':1}}");
    row("TypedStruct", "listener",
        "{'x': {'@type': 'type.googleapis.com/udpa.type.v1.TypedStruct', 'type_url': 't.v3.T', 'value': "
        "{'a': 1}}}",
        "{'x':{'a':1,'@type':'t.v3.T'}}");
    row("header", "virtualHosts", "{'routes': [{'match': {'headers': [{'name': 'a', 'exactMatch': 'b'}]}}]}",
        "{'routes':[{'match':{'headers':[{'name':'a','string_match':{'exact':'b'}}]}}]}");
    row("query parameter", "virtualHosts",
        "{'routes': [{'match': {'query_parameters': [{'name': 'a', 'value': 'b', 'regex': true}]}}]}",
        "{'routes':[{'match':{'query_parameters':[{'name':'a','string_match':{'safe_regex':{'regex':'b'}}}]}}"
        "]}");
    row("append", "virtualHosts", "{'request_headers_to_add': [{'header': {'key': 'a'}, 'append': false}]}",
        "{'request_headers_to_add':[{'header':{'key':'a'},'append_action':'OVERWRITE_IF_EXISTS_OR_ADD'}]}");
    row("what is new stays", "virtualHosts",
        "{'routes': [{'match': {'safe_regex': {'regex': 'a'}}, 'route': {'cluster': 'b'}}]}",
        "{'routes':[{'match':{'safe_regex':{'regex':'a'}},'route':{'cluster':'b'}}]}");
}

void TestMeaning::oldSpellingsBecomeNew()
{
    QFETCH(QString, place);
    QFETCH(QString, before);
    QFETCH(QString, after);
    Json value = json(before);
    modernise(value, place.toStdString(), rules());
    QCOMPARE(QString::fromStdString(value.dump()).replace(u'"', u'\''), after);
}

void TestMeaning::stampsDoNotCount_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("same");
    const auto add = [](const char *name, const char *before, const char *after, bool same) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << same;
    };
    add("stamps", "{'version_info': '1', 'cluster': {'a': [1, '}']}, 'last_updated': 'x'}",
        "{'version_info': '2', 'cluster': {'a': [1, '}']}, 'last_updated': 'y'}", true);
    add("one without", "{'cluster': {'a': 1}}", "{'version_info': '2', 'cluster': {'a': 1}}", true);
    add("states", "{'name': 'a', 'active_state': {'version_info': '1', 'listener': {}}}",
        "{'name': 'a', 'active_state': {'version_info': '2', 'listener': {}}}", true);
    add("contents", "{'cluster': {'a': 1}}", "{'cluster': {'a': 2}}", false);
    add("a stamp within the resource", "{'cluster': {'version_info': '1'}}",
        "{'cluster': {'version_info': '2'}}", false);
    add("a member more", "{'cluster': {}}", "{'cluster': {}, 'client_status': 'ACKED'}", false);
    add("escapes", R"({'a': 'x\'y', 'b': 1})", R"({'a': 'x\'y', 'b': 2})", false);
}

void TestMeaning::stampsDoNotCount()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, same);
    QCOMPARE(
        sameButStamps(before.replace(u'\'', u'"').toStdString(), after.replace(u'\'', u'"').toStdString()),
        same);
}

QTEST_APPLESS_MAIN(TestMeaning)
#include "tst_meaning.moc"
