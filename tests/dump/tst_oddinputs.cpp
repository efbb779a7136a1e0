// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Broken and foreign files: a named answer, and what is complete. All texts are made up here.

#include "models/base/json.h"
#include "tests/base/folder.h"
#include "tests/dump/dumptext.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <map>

#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

using namespace mc;
using namespace std::string_literals;

namespace {

Result<std::shared_ptr<const Dump>> readText(const std::string &text, const ReadOptions &options = {})
{
    const Folder folder;
    return readDump(folder.put("dump.json", text), options);
}

bool noted(const Dump &dump, const std::string &rule)
{
    return std::any_of(dump.notes.begin(), dump.notes.end(),
                       [&](const Finding &note) { return note.rule == rule; });
}

/// Every value of a tree, by its pointer.
void collect(const Json &value, const std::string &pointer, std::vector<std::string> &pointers)
{
    pointers.push_back(pointer);
    if (!value.is_structured())
        return;
    for (const auto &[key, member] : value.items())
        collect(member, pointer + "/" + pointerStep(key), pointers);
}

std::string gzipped(const std::string &text)
{
    z_stream stream = {};
    if (::deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string out(::deflateBound(&stream, text.size()), '\0');
    std::string in = text;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    ::deflateEnd(&stream);
    return out;
}

/// A synthetic dump with something of every section.
const std::string everySection = R"({"configs": [
 {"@type": "type.googleapis.com/envoy.admin.v3.BootstrapConfigDump",
  "bootstrap": {"node": {"id": "mesh/shop/virtualNode/cart", "cluster": "cart", "user_agent_build_version":
   {"version": {"major_number": 1, "minor_number": 20}, "metadata": {"build.label": "appmesh.1"}}},
   "admin": {"address": {"socket_address": {"address": "0.0.0.0", "port_value": 9901}}}}},
 {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "version_info": "7",
  "static_clusters": [{"cluster": {"name": "ads", "hosts": [{}]}}],
  "dynamic_active_clusters": [{"version_info": "7", "last_updated": "2022-01-01T00:00:00Z", "cluster":
   {"@type": "type.googleapis.com/envoy.config.cluster.v3.Cluster", "name": "orders", "type": "EDS",
    "circuit_breakers": {"thresholds": [{"priority": "HIGH", "max_retries": 9}, {"max_connections": 2147483647,
     "max_pending_requests": 2147483647, "max_requests": 2147483647, "max_retries": 2147483647}]}}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.EndpointsConfigDump", "dynamic_endpoint_configs": [
  {"endpoint_config": {"cluster_name": "orders", "endpoints": [{"lb_endpoints": [
   {"health_status": "HEALTHY"}, {"health_status": "UNHEALTHY"}, {}]}]}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": [
  {"name": "in", "active_state": {"version_info": "8", "listener": {"@type":
   "type.googleapis.com/envoy.config.listener.v3.Listener", "name": "in", "address":
   {"socket_address": {"address": "10.0.0.1", "port_value": 15000}}, "traffic_direction": "INBOUND",
   "filter_chains": [{"filter_chain_match": {"destination_port": 80, "server_names": ["a.b"]}, "filters":
    [{"name": "http", "typed_config": {"rds": {"route_config_name": "table"}}},
     {"name": "inline", "typed_config": {"route_config": {"name": "own", "virtual_hosts": [
      {"name": "h", "domains": ["*"], "routes": [{"match": {"path": "/x"}, "route": {"cluster": "ads"}}]}]}}},
     {"name": "tcp", "config": {"cluster": "orders"}}]}]}},
   "warming_state": {"listener": {"name": "in"}}},
  {"name": "bad", "error_state": {"details": "port in use"}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [{"version_info": "9",
  "route_config": {"name": "table", "virtual_hosts": [{"name": "orders", "domains": ["orders", "*"],
   "retry_policy": {"retry_on": "reset", "num_retries": 3}, "routes": [
    {"match": {"prefix": "/a"}, "route": {"weighted_clusters": {"clusters": [{"name": "orders", "weight": 1}]}}},
    {"match": {"prefix": "/b", "headers": [{"name": "h", "exact_match": "v"}]}, "route": {"cluster": "orders",
     "timeout": "15s", "retry_policy": {"retry_on": "unavailable, connect-failure,refused-stream,retriable-status-codes",
     "num_retries": 2, "retriable_status_codes": [503]}}},
    {"match": {"prefix": "/c"}, "route": {"cluster": "orders", "retry_policy": {}}},
    {"match": {"prefix": "/"}, "redirect": {}}]}]}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.ScopedRoutesConfigDump"},
 {"@type": "type.googleapis.com/envoy.admin.v3.SecretsConfigDump", "dynamic_active_secrets": [
  {"name": "key", "secret": {"name": "key", "tls_certificate": {}}}]},
 {"@type": "type.googleapis.com/envoy.admin.v3.EcdsConfigDump", "ecds_filters": [{"ecds_filter":
  {"name": "wasm", "typed_config": {"@type": "type.googleapis.com/x.Wasm"}}}]},
 {"@type": "type.googleapis.com/x.NewConfigDump", "things": [{"name": "thing"}]}
]})";

} // namespace

class TestOddInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const std::string &text, const char *message) {
            QTest::newRow(name) << QByteArray(text.data(), static_cast<qsizetype>(text.size())) << message;
        };
        row("empty", "", "empty");
        row("blanks", " \n\n", "empty");
        row("html", "<!DOCTYPE html><html></html>", "web page");
        row("failed to convert", "Failed to convert protobuf message to JSON string: INVALID",
            "error message of Envoy");
        row("utf-16", "\xff\xfe{\0}\0"s, "UTF-16");
        row("zip", "PK\x03\x04...", "zip");
        row("plain", R"({"a": 1})", "valid JSON, but");
        row("list", "[1, 2]", "valid JSON, but");
        row("number", "12", "valid JSON, but");
        row("text", "\"configs\"", "valid JSON, but");
        row("two plain", "{}{}", "stand behind its end");
        row("zero bytes", everySection + "\0garbage"s, "8 bytes stand behind its end");
        row("behind", everySection + "]", "1 byte stand behind its end");
        row("two marks", "\xef\xbb\xbf\xef\xbb\xbf" + everySection, "not valid JSON");
        row("word", R"({"a": nul})", "no such word");
        row("cut", R"({"a": [1)", "ends after 8 bytes");
        row("deep", std::string(100000, '['), "nested more than 512");
        row(
            "deep in objects",
            [] {
                std::string text;
                for (int i = 0; i < 1000; ++i)
                    text += "{\"a\":";
                return text;
            }(),
            "nested more than 512");
        row("deep in a dump",
            R"({"configs":[{"@type":"x.ClustersConfigDump","a":)" + std::string(600, '[') +
                std::string(600, ']') + "}]}",
            "nested more than 512");
    }

    void refuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, message);
        for (const bool checked : {true, false}) {
            const auto dump = readText(text.toStdString(), {64, false, checked});
            QVERIFY(!dump);
            QVERIFY2(dump.error().message.find(message.toStdString()) != std::string::npos,
                     dump.error().message.c_str());
            QVERIFY(!dump.error().next.empty());
        }
    }

    /// A part of JSONTestSuite's ideas: each of these is no JSON.
    void refusesInvalidJson()
    {
        const std::vector<std::string> texts = {"[1,]",
                                                "[,1]",
                                                "[1 2]",
                                                "{\"a\" 1}",
                                                "{\"a\":1,}",
                                                "{a:1}",
                                                "{'a':1}",
                                                "[01]",
                                                "[1.]",
                                                "[.1]",
                                                "[1e]",
                                                "[+1]",
                                                "[-]",
                                                "[0x1]",
                                                "[NaN]",
                                                "[\"\t\"]",
                                                "[\"\\x\"]",
                                                "[\"\\u12\"]",
                                                "[\"\xff\"]",
                                                "[tru]",
                                                "[1}",
                                                "{\"a\":1]",
                                                "]",
                                                "}",
                                                "[",
                                                "{",
                                                "\"",
                                                "[\"a",
                                                "{\"a\"",
                                                "{\"a\":",
                                                "[1,",
                                                "[]]",
                                                "[][]",
                                                "{\"a\":/**/1}",
                                                "[\"\\",
                                                "1 2",
                                                "[1],",
                                                "\xc3\x28",
                                                "[\"\xed\xa0\x80\"]",
                                                "[\"\xf4\x90\x80\x80\"]",
                                                "[- 1]",
                                                "[1e+]",
                                                "[\f]",
                                                "[\"a\" \"b\"]",
                                                "{\"a\":1 \"b\":2}",
                                                "{\"a\",1}",
                                                "{1:1}",
                                                "{\"a\"::1}"};
        for (const std::string &text : texts) {
            QVERIFY2(!Json::accept(text), text.c_str());
            for (const std::size_t window : {std::size_t{64}, std::size_t{1000}}) {
                const auto dump = readText(text, {window, false, true});
                QVERIFY(!dump);
                QVERIFY2(dump.error().message.find("valid JSON, but") == std::string::npos, text.c_str());
                QVERIFY2(dump.error().place.line > 0, text.c_str());
            }
        }
    }

    void acceptsValidJson()
    {
        const std::vector<std::string> texts = {"[]",
                                                "{}",
                                                "[1e5]",
                                                "[-0]",
                                                "[0.5E-7]",
                                                "[1E400]",
                                                "[123456789012345678901234567890]",
                                                "null",
                                                "true",
                                                " 1 ",
                                                "[\"\\u0061\\n\\/\"]",
                                                "[\"\\ud834\\udd1e\"]",
                                                "[\"\xc3\xa9\xf0\x9d\x84\x9e\"]",
                                                "{\"\":0}",
                                                "[[[[]]]]",
                                                "{\"a\":{\"b\":[{},[]]}}",
                                                "[\"\x7f\"]",
                                                "\t[\r\n]"};
        for (const std::string &text : texts) {
            const auto dump = readText(text);
            QVERIFY(!dump);
            QVERIFY2(dump.error().message.find("valid JSON, but") != std::string::npos,
                     (text + ": " + dump.error().message).c_str());
        }
    }

    void namesWhatIsNoFile()
    {
        const Folder folder;
        const std::string pipe = folder / "pipe";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        const std::array<std::pair<std::string, std::string>, 5> cases = {
            {{pipe, "it is a pipe"},
             {folder / ".", "it is a folder"},
             {"/dev/zero", "it is a device"},
             {"/proc/self/maps", "pseudo file"},
             {folder / "none", "none of this name"}}};
        for (const auto &[path, message] : cases) {
            const auto dump = readDump(path);
            QVERIFY(!dump);
            QVERIFY2(dump.error().message.find(message) != std::string::npos, dump.error().message.c_str());
        }
    }

    void readsEverySection()
    {
        const auto read = readText(everySection);
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        const Dump &dump = **read;
        std::map<std::string, int> kinds;
        for (RecordNumber i = 0; i < dump.index.size(); ++i)
            ++kinds[std::string(stateName(dump.index.record(i).state)) + " " +
                    std::string(kindName(dump.index.record(i).kind))];
        const std::map<std::string, int> expected = {{"static bootstrap", 1},
                                                     {"static cluster", 1},
                                                     {"active cluster", 1},
                                                     {"active endpointAssignment", 1},
                                                     {"active listener", 1},
                                                     {"warming listener", 1},
                                                     {"error listener", 1},
                                                     {"active filterChain", 1},
                                                     {"active routeConfiguration", 2},
                                                     {"active virtualHost", 2},
                                                     {"active route", 5},
                                                     {"active secret", 1},
                                                     {"active extensionConfig", 1},
                                                     {"active other", 1}};
        QVERIFY2(kinds == expected, textOf(dump).c_str());
        const std::string text = textOf(dump);
        for (const char *part : {"nodeId: mesh/shop/virtualNode/cart",
                                 "envoyVersion: 1.20.0",
                                 "envoyBuild: appmesh.1",
                                 "adminAddress: 0.0.0.0:9901",
                                 "circuitBreaker: app-mesh-default",
                                 "maxRetries: 2147483647",
                                 "endpoints: 3\n  healthy: 2",
                                 "address: 10.0.0.1",
                                 "port: 15000",
                                 "direction: INBOUND",
                                 "filters: http\ninline\ntcp",
                                 "routeConfigurations: table\nown",
                                 "clusters: ads\norders",
                                 "errorDetails: port in use",
                                 "match: port 80, SNI a.b",
                                 "domains: orders\n*",
                                 "match: prefix /b, header h = v",
                                 "retryPolicy: app-mesh-default\n  retryOn: unavailable",
                                 "retryPolicy: custom\n  retryInherited: true",
                                 "action: redirect\n  retryPolicy: none",
                                 "secretType: tls-certificate",
                                 "typeUrl: type.googleapis.com/x.Wasm",
                                 "typeUrl: type.googleapis.com/x.NewConfigDump",
                                 "inline"})
            QVERIFY2(text.find(part) != std::string::npos, (part + "\n"s + text).c_str());
        QVERIFY2(dump.notes.empty(), text.c_str());
    }

    void keepsCompleteParts()
    {
        const auto whole = readText(everySection);
        const std::string all = textOf(**whole);
        for (std::size_t size = 1; size < everySection.size(); size += 97) {
            const auto dump = readText(everySection.substr(0, size), {64, false, true});
            if (!dump) {
                QVERIFY(dump.error().message.find("ends after") != std::string::npos);
                continue;
            }
            QVERIFY(noted(**dump, "dump.truncated"));
            // Every cluster, complete before the cut, is as in the whole dump.
            for (RecordNumber i = 0; i < (*dump)->index.size(); ++i) {
                if ((*dump)->index.record(i).kind == ResourceKind::Cluster)
                    QCOMPARE((*dump)->index.name(i), (*whole)->index.name(i));
            }
        }
    }

    void anySwappedTypeIsSurvived()
    {
        const Json tree = Json::parse(everySection);
        std::vector<std::string> pointers;
        collect(tree, "", pointers);
        const auto whole = readText(everySection);
        for (const std::string &pointer : pointers) {
            for (const char *other : {"null", "7", "\"x\"", "[[{}]]", "{}"}) {
                Json changed = tree;
                changed[Json::json_pointer(pointer)] = Json::parse(other);
                const auto dump = readText(changed.dump(), {1000, false, true});
                if (!dump) {
                    QVERIFY(!dump.error().message.empty());
                    continue;
                }
                // The secret stands near the end: nothing before it hides it, unless it is what was changed.
                const bool about = pointer.size() < 10 || pointer.starts_with("/configs/6");
                QVERIFY2(about || textOf(**dump).find("secretType: tls-certificate") != std::string::npos,
                         (pointer + " " + other).c_str());
            }
        }
    }

    void readsOtherForms()
    {
        const std::string cluster = R"({"name": "a", "connectTimeout": "1s"})";
        const std::array<std::pair<std::string, DumpForm>, 8> forms = {{
            {R"({"configs": []})", DumpForm::Whole},
            {R"({"@type": "type.googleapis.com/envoy.admin.v3.SecretsConfigDump"})", DumpForm::Section},
            {R"([{"dynamicActiveClusters": [{"cluster": )" + cluster + "}]}]", DumpForm::Section},
            {R"({"bootstrap": {"node": {"id": "a"}}})", DumpForm::Section},
            {"[" + cluster + "]", DumpForm::Bare},
            {R"([{"name": "r", "virtualHosts": [{"name": "a"}]}])", DumpForm::Bare},
            {R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump.DynamicCluster",)"
             R"("cluster": )" +
                 cluster + "}]}",
             DumpForm::Filtered},
            {R"({"config": [{"node": {"id": "a"}, "genericXdsConfigs": [{"typeUrl":)"
             R"("type.googleapis.com/envoy.config.route.v3.RouteConfiguration", "name": "r", "xdsConfig":)"
             R"({"name": "r", "virtualHosts": [{"name": "a", "routes": []}]}}]}]})",
             DumpForm::Csds},
        }};
        for (const auto &[text, form] : forms) {
            const auto dump = readText(text);
            QVERIFY2(dump, (text + (dump ? "" : dump.error().text())).c_str());
            QCOMPARE(static_cast<int>((*dump)->form), static_cast<int>(form));
            QVERIFY2((*dump)->notes.empty(), textOf(**dump).c_str());
            const bool named = textOf(**dump).find("  a | ") != std::string::npos ||
                               textOf(**dump).find("nodeId: a") != std::string::npos;
            QVERIFY2(named || (*dump)->index.size() == 0, textOf(**dump).c_str());
        }
    }

    void notesWhatStandsAround()
    {
        const auto usual = readText(everySection);
        const auto before = readText("HTTP/1.1 200 OK\r\nserver: envoy\r\n\r\n" + everySection);
        QVERIFY(before && noted(**before, "dump.leading-text"));
        QCOMPARE((*before)->index.size(), (*usual)->index.size());
        const auto log = readText("[2022-01-01] forwarding\n" + everySection);
        QVERIFY(log && noted(**log, "dump.leading-text"));
        const auto twice = readText(everySection + "\n" + everySection);
        QVERIFY(twice && noted(**twice, "dump.second-document"));
        QCOMPARE((*twice)->index.size(), (*usual)->index.size());
        const auto marked = readText("\xef\xbb\xbf" + everySection);
        QVERIFY(marked && (*marked)->notes.empty());
        const auto broken = readText(everySection.substr(0, everySection.size() - 3) + ",}]}");
        QVERIFY(broken && noted(**broken, "dump.broken"));
        QCOMPARE((*broken)->index.size(), (*usual)->index.size());
    }

    void notesDuplicateKeys()
    {
        const auto dump =
            readText("{\"configs\":[{\"@type\":\"x.ClustersConfigDump\",\"dynamic_active_clusters\":[\n"
                     "{\"cluster\":{\"name\":\"a\",\n \"n\\u0061me\":\"b\"}}]}]}");
        QVERIFY(dump && noted(**dump, "dump.duplicate-key"));
        const Finding &note = (*dump)->notes.front();
        QCOMPARE(note.place.line, std::size_t{3});
        QVERIFY2(note.message.find(":2:13") != std::string::npos, note.message.c_str());
    }

    void inflates()
    {
        const Folder folder;
        const std::string packed = gzipped(everySection);
        const auto dump = readDump(folder.put("dump.json.gz", packed));
        QVERIFY(dump);
        QVERIFY((*dump)->file.compressed());
        QCOMPARE((*dump)->file.size(), std::uint64_t{everySection.size()});
        const auto cut = readDump(folder.put("cut.gz", packed.substr(0, packed.size() - 20)));
        QVERIFY(!cut && cut.error().message.find("not complete") != std::string::npos);
        const std::string bomb = gzipped(std::string(200'000'000, ' '));
        const auto refused = readDump(folder.put("bomb.gz", bomb));
        QVERIFY(!refused && refused.error().message.find("holds more than") != std::string::npos);
    }

    void noticesChanges()
    {
        const Folder folder;
        const std::string path = folder.put("dump.json", everySection);
        const auto dump = readDump(path);
        QVERIFY(dump && !(*dump)->file.changed());
        QVERIFY((*dump)->file.text(0, 10));
        QCOMPARE(::truncate(path.c_str(), 5), 0);
        QVERIFY((*dump)->file.changed());
        QVERIFY((*dump)->file.text(0, 10).error().kind == Error::Kind::Changed);
        // While it is read:
        const std::string large = folder.put("large.json", manyClusters(20000));
        ReadObserver observer;
        observer.progress = [&](std::uint64_t) { return ::truncate(large.c_str(), 70000) == 0; };
        const auto shrunk = readDump(large, {4096, false, true}, observer);
        QVERIFY(!shrunk && shrunk.error().kind == Error::Kind::Changed);
    }
};

QTEST_GUILESS_MAIN(TestOddInputs)
#include "tst_oddinputs.moc"
