// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Every rule fires on a text that breaks it and is silent on the nearest one that does not. All texts are
// synthetic; the certificate was made for this test.

#include "models/review/reviewfindings.h"
#include "models/review/reviewsettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mc;

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleFires_data();
    void aRuleFires();
    void everyRuleIsTried();
    void certificatesAreHeldAgainstTheDay_data();
    void certificatesAreHeldAgainstTheDay();
    void rulesAreSwitchedOff();
    void settingsSwitchRulesOff_data();
    void settingsSwitchRulesOff();
    void wholeDumpsAreCalm();
};

namespace {

std::string fileOf(const QByteArray &text)
{
    static const QTemporaryDir folder;
    static int number = 0;
    QFile file(folder.filePath(QString::number(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return file.fileName().toStdString();
}

ReviewRules rules()
{
    auto shipped = ReviewRules::shipped();
    if (!shipped)
        qFatal("%s", shipped.error().text().c_str());
    return *std::move(shipped);
}

const char *const someDay = "2026-11-24";

Findings findings(const std::string &path, const ReviewRules &rules = ::rules(),
                  const std::string &today = someDay)
{
    const auto dump = readDump(path);
    const auto defaults = Defaults::shipped();
    if (!dump || !defaults)
        qFatal("%s", (dump ? defaults.error() : dump.error()).text().c_str());
    return reviewFindings(**dump, overviewOf(**dump, References((*dump)->index)), rules, *defaults, today);
}

bool fires(const Findings &all, const QString &rule)
{
    return std::any_of(all.begin(), all.end(),
                       [&](const Finding &finding) { return finding.rule == rule.toStdString(); });
}

QByteArray section(const QByteArray &type, const QByteArray &members)
{
    return R"({"@type": "type.googleapis.com/envoy.admin.v3.)" + type + "\", " + members + "}";
}

QByteArray dump(const QByteArrayList &sections)
{
    return R"({"configs": [)" + sections.join(", ") + "]}";
}

/// A virtual host's members, in a table that routes to clusters a and b.
QByteArray host(const QByteArray &members, const QByteArray &otherHosts = {}, const QByteArray &cluster = {})
{
    return dump({section("ClustersConfigDump", R"("dynamic_active_clusters": [{"cluster": {"name": "a")" +
                                                   cluster + R"(}}, {"cluster": {"name": "b"}}])"),
                 section("RoutesConfigDump", R"("dynamic_route_configs": [{"route_config": {"name": "r",
                     "virtual_hosts": [{"name": "v", )" +
                                                 members + "}" + otherHosts + "]}}]")});
}

QByteArray routes(const QByteArray &list, const QByteArray &cluster = {})
{
    return host(R"("domains": ["*"], "routes": [)" + list + "]", {}, cluster);
}

/// One route with a retry policy.
QByteArray policy(const QByteArray &members, const QByteArray &action = {}, const QByteArray &cluster = {})
{
    return routes(R"({"match": {"prefix": "/"}, "route": {"cluster": "a", )" + action +
                      R"("retry_policy": {)" + members + "}}}",
                  cluster);
}

/// An Envoy of App Mesh with some more sections.
QByteArray mesh(const QByteArrayList &sections, const QByteArray &admin = "127.0.0.1",
                const QByteArray &controlPlane = "appmesh-envoy-management.eu-west-1.amazonaws.com:443")
{
    return dump(QByteArrayList{section("BootstrapConfigDump", R"("bootstrap": {
        "node": {"id": "mesh/shop/virtualNode/cart"},
        "admin": {"address": {"socket_address": {"address": ")" + admin +
                                                                  R"(", "port_value": 9901}}},
        "dynamic_resources": {"ads_config": {"grpc_services": [{"google_grpc": {"target_uri": ")" +
                                                                  controlPlane + "\"}}]}}}")} +
                sections);
}

QByteArray clusters(const QByteArray &list)
{
    return section("ClustersConfigDump", R"("dynamic_active_clusters": [)" + list + "]");
}

QByteArray listeners(const QByteArray &list)
{
    return section("ListenersConfigDump", R"("dynamic_listeners": [)" + list + "]");
}

QByteArray secrets(const QByteArray &list)
{
    return section("SecretsConfigDump", R"("dynamic_active_secrets": [)" + list + "]");
}

QByteArray tableTo(const QByteArray &cluster, const QByteArray &action = {})
{
    return section("RoutesConfigDump",
                   R"("dynamic_route_configs": [{"route_config": {"name": "r", "virtual_hosts": [
        {"name": "v", "domains": ["*"], "routes": [{"match": {"prefix": "/"}, "route": {"cluster": ")" +
                       cluster + "\"" + action + "}}]}]}}]");
}

/// Valid until 21 November 2036.
const QByteArray certificate =
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJpVENDQVMrZ0F3SUJBZ0lVR1o3SktTdGhjcndWa21mOXNTci9uQkI3cE1z"
    "d0NnWUlLb1pJemowRUF3SXcKR2pFWU1CWUdBMVVFQXd3UFkyRnlkQzV6YUc5d0xteHZZMkZzTUI0WERUSTJNVEV5TkRJeE1UQTBP"
    "Rm9YRFRNMgpNVEV5TVRJeE1UQTBPRm93R2pFWU1CWUdBMVVFQXd3UFkyRnlkQzV6YUc5d0xteHZZMkZzTUZrd0V3WUhLb1pJCnpq"
    "MENBUVlJS29aSXpqMERBUWNEUWdBRVA1SFhqYzBOTDRuNkw1L1RZMXNLeXhoSEs1WllLY3BhSVJrMDNQWTUKVFBiRzAvUzRVVEdi"
    "OFdUZ1pxTi83QWx1ZFhrYmY3aUxOREdjUjVVQWJTeUJ0Nk5UTUZFd0hRWURWUjBPQkJZRQpGTmtxelUrRmVpTEUvaE5aM2daMHov"
    "a2YwTFhoTUI4R0ExVWRJd1FZTUJhQUZOa3F6VStGZWlMRS9oTlozZ1owCnova2YwTFhoTUE4R0ExVWRFd0VCL3dRRk1BTUJBZjh3"
    "Q2dZSUtvWkl6ajBFQXdJRFNBQXdSUUlnZHlNcGdpTmMKYmR6RVZOb2YvaVNIMkF3ZE5hS1NVY2RJckwxYUx1ekwxdjRDSVFDQmxB"
    "ZFVGaVhOS2NtRnZ2bnNNSDZ0NFpiKwpsSGxwSUI5cm8yN2V4dHk2eGc9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==";

QByteArray certificateSecret()
{
    return dump({secrets(R"({"name": "s", "secret": {"name": "s", "tls_certificate": {"certificate_chain": {
        "inline_bytes": ")" +
                         certificate + R"("}, "private_key": {"inline_bytes": "W3JlZGFjdGVkXQ=="}}}})")});
}

struct Case
{
    const char *rule;
    const char *name;
    QByteArray broken;
    QByteArray right;
};

std::vector<Case> cases()
{
    const QByteArray first = R"({"match": {"prefix": "/a"}, "route": {"cluster": "a"}})";
    const QByteArray edsCluster = R"({"cluster": {"name": "a", "type": "EDS"}})";
    const QByteArray egress = "cds_egress_shop_orders_http_8080";
    const QByteArray listener = R"("listener": {"name": "l"})";
    return {
        {"reference.missing-cluster", "cluster",
         dump({clusters(R"({"cluster": {"name": "b"}})"), tableTo("a")}),
         dump({clusters(R"({"cluster": {"name": "a"}})"), tableTo("a")})},
        {"reference.missing-route-configuration", "table",
         dump({listeners(
                   R"({"name": "l", "active_state": {"listener": {"name": "l", "filter_chains": [{"filters": [
             {"name": "h", "typed_config": {"rds": {"route_config_name": "x"}}}]}]}}})"),
               tableTo("a")}),
         dump({listeners(
                   R"({"name": "l", "active_state": {"listener": {"name": "l", "filter_chains": [{"filters": [
             {"name": "h", "typed_config": {"rds": {"route_config_name": "r"}}}]}]}}})"),
               tableTo("a")})},
        {"reference.missing-endpoints", "assignment",
         dump({clusters(edsCluster), section("EndpointsConfigDump", R"("dynamic_endpoint_configs": [
             {"endpoint_config": {"cluster_name": "b", "endpoints": []}}])")}),
         dump({clusters(edsCluster), section("EndpointsConfigDump", R"("dynamic_endpoint_configs": [
             {"endpoint_config": {"cluster_name": "a", "endpoints": []}}])")})},
        {"reference.no-section", "no clusters", dump({tableTo("a")}),
         dump({clusters(R"({"cluster": {"name": "a"}})"), tableTo("a")})},
        {"reference.selection", "many names",
         routes(
             R"({"match": {"prefix": "/1"}, "route": {"cluster": "c"}}, {"match": {"prefix": "/2"}, "route": {"cluster": "d"}},
                   {"match": {"prefix": "/3"}, "route": {"cluster": "e"}}, {"match": {"prefix": "/4"}, "route": {"cluster": "f"}},
                   {"match": {"prefix": "/5"}, "route": {"cluster": "g"}}, {"match": {"prefix": "/6"}, "route": {"cluster": "a"}})"),
         routes(first)},
        {"state.warming", "cluster",
         dump({section("ClustersConfigDump", R"("dynamic_warming_clusters": [{"cluster": {"name": "a"}}])")}),
         dump({clusters(R"({"cluster": {"name": "a"}})")})},
        {"state.rejected", "listener",
         dump({listeners(R"({"name": "l", "active_state": {)" + listener +
                         R"(}, "error_state": {"details": "no"}})")}),
         dump({listeners(R"({"name": "l", "active_state": {)" + listener + "}}")})},
        {"state.rejected-alone", "listener",
         dump({listeners(R"({"name": "l", "error_state": {"details": "no"}})")}),
         dump({listeners(R"({"name": "l", "active_state": {)" + listener +
                         R"(}, "error_state": {"details": "no"}})")})},
        {"control-plane.ended", "address", mesh({}), mesh({}, "127.0.0.1", "xds.example.com:443")},
        {"control-plane.frozen-endpoints", "EDS", mesh({clusters(edsCluster)}),
         mesh({clusters(R"({"cluster": {"name": "a", "type": "STRICT_DNS"}})")})},
        {"control-plane.frozen-certificates", "secret",
         mesh({secrets(R"({"name": "s", "secret": {"name": "s"}})")}), mesh({})},
        {"version.mixed", "clusters",
         dump({clusters(
             R"({"version_info": "1", "cluster": {"name": "a"}}, {"version_info": "1", "cluster": {"name": "b"}},
             {"version_info": "2", "cluster": {"name": "c"}})")}),
         dump({clusters(
             R"({"version_info": "1", "cluster": {"name": "a"}}, {"version_info": "2", "cluster": {"name": "b"}})")})},
        {"domain.duplicate", "in another virtual host",
         host(R"("domains": ["Shop.local"])", R"(, {"name": "w", "domains": ["shop.local"]})"),
         host(R"("domains": ["shop.local"])", R"(, {"name": "w", "domains": ["shop.local:80"]})")},
        {"domain.without-port", "beside others",
         host(R"("domains": ["a.local", "a.local:80"])", R"(, {"name": "w", "domains": ["b.local"]})"),
         host(R"("domains": ["a.local", "a.local:80"])",
              R"(, {"name": "w", "domains": ["b.local", "b.local:80"]})")},
        {"domain.without-port", "with a domain for all", host(R"("domains": ["a.local:80", "b.local"])"),
         host(R"("domains": ["a.local:80", "b.local", "*"])")},
        {"route.unreachable", "behind all",
         routes(
             R"({"match": {"prefix": "/"}, "route": {"cluster": "a"}}, {"match": {"safe_regex": {"regex": "/a.*"}}, "route": {"cluster": "b"}})"),
         routes(
             R"({"match": {"safe_regex": {"regex": "/a.*"}}, "route": {"cluster": "b"}}, {"match": {"prefix": "/"}, "route": {"cluster": "a"}})")},
        {"route.unreachable", "behind a shorter prefix",
         routes(first + R"(, {"match": {"path": "/ab"}, "route": {"cluster": "b"}})"),
         routes(first + R"(, {"match": {"path": "/b"}, "route": {"cluster": "b"}})")},
        {"route.unreachable", "behind the same with fewer headers",
         routes(
             R"({"match": {"prefix": "/", "headers": [{"name": "x", "string_match": {"exact": "1"}}]}, "route": {"cluster": "a"}},
                   {"match": {"prefix": "/", "headers": [{"name": "x", "exact_match": "1"}, {"name": "y"}]}, "route": {"cluster": "b"}})"),
         routes(
             R"({"match": {"prefix": "/", "headers": [{"name": "x", "string_match": {"exact": "1"}}]}, "route": {"cluster": "a"}},
                   {"match": {"prefix": "/", "headers": [{"name": "y"}]}, "route": {"cluster": "b"}})")},
        {"route.unreachable", "behind a share of requests",
         routes(
             R"({"match": {"prefix": "/"}, "route": {"cluster": "a"}}, {"match": {"prefix": "/b"}, "route": {"cluster": "b"}})"),
         routes(
             R"({"match": {"prefix": "/", "runtime_fraction": {"default_value": {"numerator": 5}}}, "route": {"cluster": "a"}},
                   {"match": {"prefix": "/b"}, "route": {"cluster": "b"}})")},
        {"route.unreachable", "in any case",
         routes(
             R"({"match": {"prefix": "/A", "case_sensitive": false}, "route": {"cluster": "a"}}, {"match": {"prefix": "/ab"}, "route": {"cluster": "b"}})"),
         routes(
             R"({"match": {"prefix": "/A"}, "route": {"cluster": "a"}}, {"match": {"prefix": "/ab"}, "route": {"cluster": "b"}})")},
        {"route.no-weight", "all 0",
         routes(
             R"({"match": {"prefix": "/"}, "route": {"weighted_clusters": {"clusters": [{"name": "a", "weight": 0}, {"name": "b"}]}}})"),
         routes(
             R"({"match": {"prefix": "/"}, "route": {"weighted_clusters": {"clusters": [{"name": "a", "weight": 0}, {"name": "b", "weight": 1}]}}})")},
        {"route.invalid-pattern", "look-ahead",
         routes(R"-({"match": {"safe_regex": {"regex": "/a(?=b)"}}, "route": {"cluster": "a"}})-"),
         routes(R"-({"match": {"safe_regex": {"regex": "/a(?:b)"}}, "route": {"cluster": "a"}})-")},
        {"route.invalid-pattern", "of a header",
         routes(R"({"match": {"prefix": "/", "headers": [{"name": "x", "string_match": {"safe_regex":
             {"regex": "["}}}]}, "route": {"cluster": "a"}})"),
         routes(R"-({"match": {"regex": "/a(?=b)"}, "route": {"cluster": "a"}})-")}, // v2: ECMAScript
        {"route.long-timeout", "to a node",
         mesh({clusters(R"({"cluster": {"name": ")" + egress + "\"}}"),
               tableTo(egress, R"(, "timeout": "20s")")}),
         mesh({clusters(R"({"cluster": {"name": ")" + egress + "\"}}"),
               tableTo(egress, R"(, "timeout": "15s")")})},
        {"route.long-timeout", "without an end",
         mesh({clusters(R"({"cluster": {"name": ")" + egress + "\"}}"),
               tableTo(egress, R"(, "timeout": "0s")")}),
         mesh({clusters(R"({"cluster": {"name": "other"}})"), tableTo("other", R"(, "timeout": "0s")")})},
        {"route.high-priority", "no threshold",
         routes(R"({"match": {"prefix": "/"}, "route": {"cluster": "a", "priority": "HIGH"}})",
                R"(, "circuit_breakers": {"thresholds": [{"max_connections": 5}]})"),
         routes(
             R"({"match": {"prefix": "/"}, "route": {"cluster": "a", "priority": "HIGH"}})",
             R"(, "circuit_breakers": {"thresholds": [{"max_connections": 5}, {"priority": "HIGH", "max_connections": 5}]})")},
        {"retry.no-condition", "empty", policy(R"("num_retries": 2)"),
         policy(R"("retry_on": "5xx", "num_retries": 2)")},
        {"retry.no-condition", "none on purpose", policy(R"("num_retries": 2)"),
         policy(R"("num_retries": 0)")},
        {"retry.no-codes", "word alone", policy(R"("retry_on": "5xx,retriable-status-codes")"),
         policy(R"("retry_on": "5xx,retriable-status-codes", "retriable_status_codes": [503])")},
        {"retry.codes-unused", "codes alone", policy(R"("retry_on": "5xx", "retriable_status_codes": [503])"),
         policy(R"("retry_on": "5xx,retriable-status-codes", "retriable_status_codes": [503])")},
        {"retry.headers-unused", "headers alone",
         policy(R"("retry_on": "5xx", "retriable_headers": [{"name": "x"}])"),
         policy(R"("retry_on": "5xx,retriable-headers", "retriable_headers": [{"name": "x"}])")},
        {"retry.per-try-timeout", "as long as the timeout",
         policy(R"("retry_on": "5xx", "per_try_timeout": "2s")", R"("timeout": "2.000s", )"),
         policy(R"("retry_on": "5xx", "per_try_timeout": "2s")", R"("timeout": "0s", )")},
        {"retry.per-try-timeout", "Envoy's own timeout",
         policy(R"("retry_on": "5xx", "per_try_timeout": "15s")"),
         policy(R"("retry_on": "5xx", "per_try_timeout": "14s")")},
        {"retry.parallel-limit", "Envoy's own", policy(R"("retry_on": "5xx")"),
         policy(R"("retry_on": "5xx")", {},
                R"(, "circuit_breakers": {"thresholds": [{"max_retries": 1024}]})")},
        {"retry.parallel-limit", "a budget", policy(R"("retry_on": "5xx")"),
         policy(R"("retry_on": "5xx")", {},
                R"(, "circuit_breakers": {"thresholds": [{"retry_budget": {}}]})")},
        {"secret.plain", "password",
         dump({clusters(R"({"cluster": {"name": "a", "x": {"password": "seeded-secret-hunter2"}}})")}),
         dump({clusters(R"({"cluster": {"name": "a", "x": {"password": "[redacted]"}}})")})},
        {"secret.looked-partly", "large",
         dump({clusters(R"({"cluster": {"name": "a", "x": ")" + QByteArray(5'000'000, 'x') + "\"}}")}),
         dump({clusters(R"({"cluster": {"name": "a"}})")})},
        {"admin.open", "every address", mesh({}, "0.0.0.0"), mesh({}, "127.0.0.1")},
        {"admin.open", "IPv6", mesh({}, "::"), mesh({}, "::1")},
    };
}

} // namespace

void TestFindings::aRuleFires_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QByteArray>("right");
    for (const Case &one : cases())
        QTest::addRow("%s, %s", one.rule, one.name)
            << QString::fromLatin1(one.rule) << one.broken << one.right;
}

void TestFindings::aRuleFires()
{
    QFETCH(QString, rule);
    QFETCH(QByteArray, broken);
    QFETCH(QByteArray, right);
    const Findings found = findings(fileOf(broken));
    QVERIFY(fires(found, rule));
    QVERIFY(!fires(findings(fileOf(right)), rule));
    for (const Finding &finding : found) {
        QVERIFY2(!finding.message.empty() && !finding.next.empty(), finding.rule.c_str());
        QVERIFY2(finding.message.find('%') == std::string::npos, finding.message.c_str());
    }
}

void TestFindings::everyRuleIsTried()
{
    const std::vector<Case> all = cases();
    const ReviewRules shipped = rules();
    for (const ReviewRule &rule : shipped.all()) {
        const bool tried =
            std::any_of(all.begin(), all.end(), [&](const Case &one) { return rule.id == one.rule; });
        QVERIFY2(tried || rule.id.starts_with("certificate."), rule.id.c_str());
    }
}

void TestFindings::certificatesAreHeldAgainstTheDay_data()
{
    QTest::addColumn<QByteArray>("today");
    QTest::addColumn<QString>("rule");
    QTest::newRow("years before") << QByteArray("2026-11-24") << QString();
    QTest::newRow("31 days before") << QByteArray("2036-10-21") << QString();
    QTest::newRow("30 days before") << QByteArray("2036-10-22") << u"certificate.expires-soon"_qs;
    QTest::newRow("the day") << QByteArray("2036-11-21") << u"certificate.expires-soon"_qs;
    QTest::newRow("after") << QByteArray("2036-11-22") << u"certificate.expired"_qs;
}

void TestFindings::certificatesAreHeldAgainstTheDay()
{
    QFETCH(QByteArray, today);
    QFETCH(QString, rule);
    const Findings found = findings(fileOf(certificateSecret()), rules(), today.toStdString());
    QCOMPARE(found.size(), rule.isEmpty() ? 0U : 1U);
    if (!rule.isEmpty()) {
        QCOMPARE(QString::fromStdString(found.front().rule), rule);
        QVERIFY2(found.front().message.find("cart.shop.local") != std::string::npos,
                 found.front().message.c_str());
        QCOMPARE(found.front().resource, "secret s");
    }
}

void TestFindings::rulesAreSwitchedOff()
{
    ReviewRules some = rules();
    QVERIFY(some.ignore("admin.open"));
    QVERIFY(!some.ignore("admin.opened"));
    const Findings found = findings(fileOf(mesh({}, "0.0.0.0")), some);
    QVERIFY(!fires(found, u"admin.open"_qs));
    QVERIFY(fires(found, u"control-plane.ended"_qs));
}

void TestFindings::settingsSwitchRulesOff_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("a rule") << QByteArray(R"({"ignore": ["admin.open"]})") << true;
    QTest::newRow("unknown rule") << QByteArray(R"({"ignore": ["admin.opened"]})") << false;
    QTest::newRow("unknown key") << QByteArray(R"({"ignored": ["admin.open"]})") << false;
    QTest::newRow("no JSON") << QByteArray("ignore: admin.open") << false;
    QTest::newRow("a list") << QByteArray("[]") << false;
}

void TestFindings::settingsSwitchRulesOff()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    ReviewRules some = rules();
    const auto applied = applyReviewSettings(fileOf(text), some);
    QCOMPARE(static_cast<bool>(applied), good);
    QCOMPARE(some.isIgnored("admin.open"), good);
    QVERIFY(applyReviewSettings("/no/such/file", some));
}

void TestFindings::wholeDumpsAreCalm()
{
    ReviewRules some = rules();
    QVERIFY(some.ignore("secret.plain")); // it holds seeded ones
    QCOMPARE(findings(TEST_DATA "/fixtures/virtual-gateway.json", some).size(), 0U);
}

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
