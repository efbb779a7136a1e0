// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "fixture.h"

#include "models/dump/effective.h"

#include <QTest>

using namespace mc;
using namespace mc::test;
using namespace std::string_literals;

namespace {

const Defaults &defaults()
{
    static const Result<Defaults> read = Defaults::shipped();
    if (!read)
        throw std::runtime_error(read.error().text());
    return *read;
}

const Json &dump()
{
    static const Json json = fixture("virtual-node.json");
    return json;
}

/// "value (origin)" of a field; "-" where the list has none.
std::string told(const Effectives &fields, const std::string &field)
{
    for (const Effective &effective : fields) {
        if (effective.field == field)
            return effective.value + " (" + std::string(originName(effective.origin)) + ")";
    }
    return "-";
}

Node cluster(const char *name)
{
    return resource(dump(), ResourceKind::Cluster, name);
}

Node virtualHost(std::size_t number)
{
    return resource(dump(), ResourceKind::RouteConfiguration, "rds_egress_http_15001")["virtual_hosts"]
        .elements()[number];
}

} // namespace

class TestEffective : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(Defaults::shipped()); }

    void tellsRetryPolicies()
    {
        const Node host = virtualHost(0);
        const std::vector<Node> routes = host["routes"].elements();

        const Effectives own = effectiveRetryPolicy(routes[0], host, defaults());
        QCOMPARE(told(own, "num_retries"), "2 (app-mesh-default)"s);
        QCOMPARE(told(own, "retriable_status_codes"), "503 (app-mesh-default)"s);
        QCOMPARE(told(own, "retry_host_predicate"),
                 "envoy.retry_host_predicates.previous_hosts (app-mesh-default)"s);
        QCOMPARE(told(own, "host_selection_retry_max_attempts"), "5 (app-mesh-default)"s);
        QCOMPARE(told(own, "per_try_timeout"), "none (envoy-default)"s);
        QCOMPARE(told(own, "retry_back_off.base_interval"), "0.025s (envoy-default)"s);
        QCOMPARE(told(own, "rate_limited_retry_back_off.max_interval"), "-"s); // only with that back-off

        const Effectives inherited = effectiveRetryPolicy(routes[1], host, defaults());
        QCOMPARE(told(inherited, "num_retries"), "2 (app-mesh-default)"s);
        QCOMPARE(inherited.front().source, "virtual host orders.local"s);

        const Effectives emptied = effectiveRetryPolicy(routes[2], host, defaults());
        QCOMPARE(told(emptied, "retry_on"), "nothing (envoy-default)"s);

        const Node other = virtualHost(1);
        const Effectives custom = effectiveRetryPolicy(other["routes"].elements().front(), other, defaults());
        QCOMPARE(told(custom, "num_retries"), "1 (written)"s);
        QCOMPARE(told(custom, "per_try_timeout"), "5s (written)"s);
        QCOMPARE(custom.front().source, "route"s);

        const Node inbound = resource(dump(), ResourceKind::RouteConfiguration, "rds_ingress_http_8080");
        const Node local = inbound["virtual_hosts"].elements().front();
        QCOMPARE(effectiveRetryPolicy(local["routes"].elements().front(), local, defaults()).size(), 1U);
        QCOMPARE(
            told(effectiveRetryPolicy(local["routes"].elements().front(), local, defaults()), "retry_policy"),
            "none (envoy-default)"s);
    }

    void tellsInheritedAndUnknownFields()
    {
        const Json host =
            parsed(R"({"name":"h","retryPolicy":{"retryOn":"5xx","numRetries":3,"newField":{"a":1},
                       "retry_back_off":{"base_interval":"1s"}},"routes":[{"route":{"cluster":"c"}}]})");
        const Effectives fields =
            effectiveRetryPolicy(Node(host)["routes"].elements().front(), Node(host), defaults());
        QCOMPARE(told(fields, "num_retries"), "3 (inherited)"s);
        QCOMPARE(told(fields, "retry_back_off.base_interval"), "1s (inherited)"s);
        QCOMPARE(told(fields, "newField"), R"({"a":1} (inherited))"s);
        QCOMPARE(told(fields, "retryPolicy"), "-"s);
        QCOMPARE(told(fields, "numRetries"), "-"s);
    }

    void knowsNoIstioPolicy()
    {
        const Json host = parsed(
            R"({"routes":[{"route":{"cluster":"c","retry_policy":{"num_retries":2,"retriable_status_codes":[503],
                "retry_on":"connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes"}}}]})");
        QCOMPARE(told(effectiveRetryPolicy(Node(host)["routes"].elements().front(), Node(host), defaults()),
                      "num_retries"),
                 "2 (written)"s);
    }

    void tellsCircuitBreakers()
    {
        const Node appMesh = cluster("cds_egress_shop_eu_orders_v1_grpc_9000");
        const Effectives usual = effectiveCircuitBreaker(appMesh, Priority::Default, defaults());
        for (const char *field : {"max_connections", "max_pending_requests", "max_requests", "max_retries"})
            QCOMPARE(told(usual, field), "2147483647 (app-mesh-default)"s);
        QCOMPARE(told(usual, "max_connection_pools"), "unlimited (envoy-default)"s);
        const Effectives high = effectiveCircuitBreaker(appMesh, Priority::High, defaults());
        for (const char *field : {"max_connections", "max_pending_requests", "max_requests"})
            QCOMPARE(told(high, field), "1024 (envoy-default)"s);
        QCOMPARE(told(high, "max_retries"), "3 (envoy-default)"s);

        const Node pay = cluster("cds_egress_shop_eu_pay_http_80");
        const Effectives custom = effectiveCircuitBreaker(pay, Priority::Default, defaults());
        QCOMPARE(told(custom, "max_requests"), "5 (written)"s);
        QCOMPARE(told(custom, "max_connections"), "1024 (envoy-default)"s);
        const Effectives budget = effectiveCircuitBreaker(pay, Priority::High, defaults());
        QCOMPARE(told(budget, "max_requests"), "7 (written)"s);
        QCOMPARE(told(budget, "retry_budget.budget_percent.value"), "25 (written)"s);
        QCOMPARE(told(budget, "retry_budget.min_retry_concurrency"), "3 (envoy-default)"s);
        QCOMPARE(told(budget, "max_retries"), "-"s); // the budget takes its place
    }

    void tellsTimeouts()
    {
        const Node host = virtualHost(0);
        const std::vector<Node> routes = host["routes"].elements();
        const Effectives written = effectiveRoute(routes[0], {}, defaults());
        QCOMPARE(told(written, "timeout"), "15s (written)"s);
        QCOMPARE(told(written, "priority"), "HIGH (written)"s);
        const Json manager = parsed(R"({"stream_idle_timeout":"70s"})");
        const Effectives inherited = effectiveRoute(routes[1], Node(manager), defaults());
        QCOMPARE(told(inherited, "timeout"), "15s (envoy-default)"s);
        QCOMPARE(told(inherited, "idle_timeout"), "70s (inherited)"s);
        QCOMPARE(told(inherited, "cluster_not_found_response_code"), "SERVICE_UNAVAILABLE (envoy-default)"s);
        QCOMPARE(told(effectiveConnectionManager({}, defaults()), "stream_idle_timeout"),
                 "300s (envoy-default)"s);
        QCOMPARE(told(effectiveTcpProxy({}, defaults()), "max_connect_attempts"), "1 (envoy-default)"s);

        QCOMPARE(told(effectiveCluster(cluster("cds_egress_shop_eu_orders_v1_grpc_9000"), defaults()),
                      "connect_timeout"),
                 "1s (written)"s);
        QCOMPARE(
            told(effectiveCluster(cluster("cds_egress_shop_eu_pay_http_80"), defaults()), "connect_timeout"),
            "5s (envoy-default)"s);
        const Json newer =
            parsed(R"({"typed_extension_protocol_options":{"http":{"@type":"a/b.HttpProtocolOptions",
            "common_http_protocol_options":{"idle_timeout":"9s"}}}})");
        QCOMPARE(told(effectiveCluster(Node(newer), defaults()), "common_http_protocol_options.idle_timeout"),
                 "9s (written)"s);
    }

    void tellsOutlierDetectionAndHealthChecks()
    {
        const Node orders = cluster("cds_egress_shop_eu_orders_v1_grpc_9000");
        const Effectives detection = effectiveOutlierDetection(orders, defaults());
        QCOMPARE(told(detection, "consecutive_5xx"), "3 (written)"s);
        QCOMPARE(told(detection, "interval"), "20s (written)"s);
        QCOMPARE(told(detection, "max_ejection_percent"), "10 (envoy-default)"s);
        const Node pay = cluster("cds_egress_shop_eu_pay_http_80");
        QCOMPARE(told(effectiveOutlierDetection(pay, defaults()), "consecutive_5xx"), "5 (envoy-default)"s);
        const Node none = cluster("cds_egress_shop_eu_amazonaws");
        QCOMPARE(told(effectiveOutlierDetection(none, defaults()), "outlier_detection"),
                 "off (envoy-default)"s);

        const std::vector<Effectives> checks = effectiveHealthChecks(orders, defaults());
        QCOMPARE(checks.size(), 1U);
        QCOMPARE(told(checks.front(), "interval"), "5s (written)"s);
        QCOMPARE(told(checks.front(), "http_health_check.path"), "/ping (written)"s);
        QCOMPARE(told(checks.front(), "reuse_connection"), "true (envoy-default)"s);
        QCOMPARE(told(effectiveHealthChecks(none, defaults()).front(), "health_checks"),
                 "none (envoy-default)"s);
    }

    void everyDefaultHasASource()
    {
        for (const Effective &field : effectiveCircuitBreaker({}, Priority::Default, defaults())) {
            QVERIFY(!field.source.empty());
            QCOMPARE(field.origin, Origin::EnvoyDefault);
        }
    }
};

QTEST_APPLESS_MAIN(TestEffective)
#include "tst_effective.moc"
