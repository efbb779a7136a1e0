// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "everyview.h"
#include "fixture.h"

#include <QTest>

using namespace mc;
using namespace mc::test;
using namespace std::string_literals;

namespace {

using Texts = std::vector<std::string>;

/// The routes of the fixture that shows every match and action.
std::vector<RouteView> allRoutes()
{
    static const Json dump = fixture("routes.json");
    std::vector<RouteView> views;
    const Node table = resource(dump, ResourceKind::RouteConfiguration, "everything");
    for (const Node &route : table["virtual_hosts"].elements().front()["routes"].elements())
        views.push_back(readRoute(route));
    return views;
}

/// Calls `check` for the entry with each of its values replaced by each type of value.
template <typename Check>
void swapTypes(Json &entry, Json &value, Check check)
{
    static const std::array<Json, 9> others = {Json(nullptr),
                                               Json(true),
                                               Json(-1),
                                               Json(1e300),
                                               Json("text"),
                                               Json::array(),
                                               Json::object(),
                                               Json::array({Json::array(), "x", 5}),
                                               Json({{"name", 1}, {"value", {{"a", "b"}}}})};
    if (value.is_structured()) {
        for (Json &member : value)
            swapTypes(entry, member, check);
    }
    for (const Json &other : others) {
        Json kept = std::exchange(value, other);
        check(entry);
        value = std::move(kept);
    }
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsListeners()
    {
        const Json dump = fixture("virtual-node.json");
        const ListenerView ingress =
            readListener(resource(dump, ResourceKind::Listener, "lds_ingress_0.0.0.0_15000"));
        QCOMPARE(ingress.address.text(), "0.0.0.0:15000"s);
        QCOMPARE(ingress.direction, "INBOUND"s);
        QVERIFY(ingress.inspectsTls && ingress.originalDestination && !ingress.inspectsHttp);
        QCOMPARE(ingress.chains.size(), 1U);
        const FilterChainView &chain = ingress.chains.front();
        QCOMPARE(chain.match.destinationPort, 8080U);
        QVERIFY(chain.http && !chain.tcp);
        QCOMPARE(chain.http->routes, HttpConnectionManagerView::Routes::Rds);
        QCOMPARE(chain.http->routeConfiguration, "rds_ingress_http_8080"s);
        QCOMPARE(chain.http->httpFilters, Texts{"envoy.filters.http.router"});
        QCOMPARE(chain.http->accessLogs, Texts{"/dev/stdout"});
        QCOMPARE(chain.http->upgrades, Texts{"websocket"});
        QVERIFY(chain.http->normalizePath && chain.http->mergeSlashes);
        QVERIFY(chain.tls && chain.tls->requiresClientCertificate);
        QCOMPARE(chain.tls->certificateFiles, Texts{"/keys/cart.pem"});
        QCOMPARE(chain.tls->validationSecret, "spiffe://shop.eu"s);
        QCOMPARE(chain.tls->subjectNames.front().value, "front.local"s);

        const ListenerView egress =
            readListener(resource(dump, ResourceKind::Listener, "lds_egress_0.0.0.0_15001"));
        const FilterChainMatchView &match = egress.chains.front().match;
        QCOMPARE(match.serverNames, Texts{"*.amazonaws.com"});
        QCOMPARE(match.prefixRanges, (std::vector<PrefixRange>{{"10.0.0.0", 8}}));
        QCOMPARE(match.transportProtocol, "tls"s);
        QCOMPARE(match.applicationProtocols, Texts{"h2"});
        QCOMPARE(match.sourceType, "EXTERNAL"s);
        QCOMPARE(match.sourcePorts, (std::vector<std::uint64_t>{1, 65535}));
        QCOMPARE(egress.chains.front().tcp->clusters.name, "cds_egress_shop_eu_amazonaws"s);
        QCOMPARE(egress.chains.front().tcp->idleTimeout->text, "300s"s);
        QVERIFY(egress.defaultChain && egress.defaultChain->tcp);
        QVERIFY(egress.originalDestination && egress.inspectsHttp && egress.bindsToPort);
    }

    void readsCamelCase()
    {
        const Json dump = fixture("virtual-gateway.json");
        const ListenerView gate =
            readListener(resource(dump, ResourceKind::Listener, "lds_ingress_0.0.0.0_8088"));
        QCOMPARE(gate.chains.front().http->routeConfiguration, "rds_ingress_http_8088"s);
        const Node table = resource(dump, ResourceKind::RouteConfiguration, "rds_ingress_http_8088");
        const RouteView route =
            readRoute(table["virtual_hosts"].elements().front()["routes"].elements().front());
        QVERIFY(route.forward());
        QCOMPARE(route.forward()->rewrites.host, "cart.local"s);
        QCOMPARE(route.forward()->rewrites.prefix, "/"s);
        const ClusterView cluster =
            readCluster(resource(dump, ResourceKind::Cluster, route.forward()->clusters.name));
        QCOMPARE(cluster.endpoints->localities.front().endpoints.front().address.text(), "127.0.0.1:15001"s);
        QVERIFY(cluster.endpoints->localities.front().endpoints.front().address.isLoopback());
    }

    void readsV2()
    {
        const Json dump = fixture("v2-structs.json");
        const ListenerView listener =
            readListener(resource(dump, ResourceKind::Listener, "lds_ingress_0.0.0.0_15000"));
        QVERIFY(!listener.bindsToPort);
        const FilterChainView &chain = listener.chains.front();
        QCOMPARE(chain.http->routes, HttpConnectionManagerView::Routes::Inline);
        QCOMPARE(chain.http->routeConfiguration, "local"s);
        QCOMPARE(chain.http->httpFilters, (Texts{"envoy.lua", "envoy.router"}));
        QCOMPARE(chain.tls->certificateSecrets, Texts{"own"});
        QCOMPARE(chain.tls->validationSecret, "trust"s);
        const Node host = resource(dump, ResourceKind::Listener, "lds_ingress_0.0.0.0_15000")["filter_chains"]
                              .elements()
                              .front()["filters"]
                              .elements()
                              .front()
                              .at("config.route_config.virtual_hosts")
                              .elements()
                              .front();
        QCOMPARE(readVirtualHost(host).requireTls, "EXTERNAL_ONLY"s);
        const RouteView route = readRoute(host["routes"].elements().front());
        QCOMPARE(route.match.path, RouteMatchView::Path::EcmaRegex);
        QCOMPARE(route.match.queryParameters.front().value, (StringMatch{StringMatch::Kind::EcmaRegex, "1"}));
        QCOMPARE(route.forward()->rewrites.host, "x.local"s);
        QCOMPARE(route.forward()->mirrors, Texts{"mirror"});

        const ListenerView tcp = readListener(resource(dump, ResourceKind::Listener, "tcp"));
        QCOMPARE(tcp.chains.front().tcp->clusters.clusters(), Texts{"local"});

        const ClusterView cluster = readCluster(resource(dump, ResourceKind::Cluster, "local"));
        QCOMPARE(cluster.endpoints->endpoints(), 2U);
        QVERIFY(cluster.http2 && cluster.tls);
        QCOMPARE(cluster.tls->serverName, "up.local"s);
        QCOMPARE(cluster.tls->subjectNames.front().value, "up.local"s);
    }

    void readsClusters()
    {
        const Json dump = fixture("virtual-node.json");
        const ClusterView eds =
            readCluster(resource(dump, ResourceKind::Cluster, "cds_egress_shop_eu_orders_v1_grpc_9000"));
        QCOMPARE(eds.type, "EDS"s);
        QCOMPARE(eds.lbPolicy, "ROUND_ROBIN"s);
        QCOMPARE(eds.assignmentName(), "orders_v1.shop_eu"s);
        QVERIFY(eds.http2 && eds.outlierDetection && !eds.endpoints);
        QCOMPARE(eds.healthChecks, 1U);
        QCOMPARE(eds.tls->trustedAuthorities, "/keys/ca.pem"s);
        QCOMPARE(eds.tls->minimumVersion, "TLSv1_2"s);

        const Node payNode = resource(dump, ResourceKind::Cluster, "cds_egress_shop_eu_pay_http_80");
        const ClusterView pay = readCluster(payNode);
        QCOMPARE(pay.endpoints->endpoints(), 3U);
        QVERIFY(!pay.connectTimeout);
        const LocalityView &near = pay.endpoints->localities.front();
        QCOMPARE(near.zone, "a"s);
        QCOMPARE(near.endpoints.front().weight, 3U);
        QCOMPARE(near.endpoints.back().address.text(), "[::1]:80"s);
        QVERIFY(near.endpoints.front().takesRequests() && !near.endpoints.back().takesRequests());
        QCOMPARE(pay.endpoints->localities.back().priority, 1U);
        QCOMPARE(pay.endpoints->localities.back().endpoints.front().address.text(), "/run/pay.sock"s);
        QCOMPARE(pay.endpoints->overprovisioningFactor, 150U);
        QCOMPARE(readThreshold(thresholdOf(payNode, Priority::Default)).maxRequests, 5U);
        QCOMPARE(readThreshold(thresholdOf(payNode, Priority::High)).maxRequests, 7U);
        QVERIFY(readThreshold(thresholdOf(payNode, Priority::High)).retryBudget);

        const ClusterView all = readCluster(resource(dump, ResourceKind::Cluster, "all-of-them"));
        QCOMPARE(all.type, "envoy.clusters.aggregate"s);
        QCOMPARE(all.aggregated, (Texts{"cds_egress_shop_eu_pay_http_80", "other"}));
        const ClusterView local =
            readCluster(resource(dump, ResourceKind::Cluster, "cds_ingress_shop_eu_cart_v2_http_8080"));
        QCOMPARE(local.type, "STATIC"s);

        const EndpointAssignmentView assignment =
            readEndpointAssignment(resource(dump, ResourceKind::EndpointAssignment, eds.assignmentName()));
        QCOMPARE(assignment.endpoints(), 2U);
        QVERIFY(!assignment.localities.front().endpoints.back().takesRequests());
    }

    void readsWeightedClustersAndRetries()
    {
        const Json dump = fixture("virtual-node.json");
        const Node table = resource(dump, ResourceKind::RouteConfiguration, "rds_egress_http_15001");
        QCOMPARE(readRouteConfiguration(table).virtualHosts, 2U);
        QCOMPARE(readRouteConfiguration(table).validateClusters, false);
        const Node host = table["virtual_hosts"].elements().front();
        QCOMPARE(readVirtualHost(host).domains, (Texts{"orders.local", "orders.local:9000"}));
        QCOMPARE(readVirtualHost(host).retryPolicy->numRetries, 2U);

        const std::vector<Node> routes = host["routes"].elements();
        const RouteView route = readRoute(routes[0]);
        const ForwardView &forward = *route.forward();
        QCOMPARE(forward.clusters.kind, ClusterChoice::Kind::Weighted);
        QCOMPARE(forward.clusters.sumOfWeights(), 100U);
        QCOMPARE(forward.clusters.clusters().size(), 3U);
        QVERIFY(forward.highPriority);
        QCOMPARE(forward.timeout->text, "15s"s);
        QCOMPARE(route.match.headers[0].name, ":method"s);
        QCOMPARE(route.match.headers[0].value, (StringMatch{StringMatch::Kind::Exact, "POST"}));
        QCOMPARE(route.match.headers[1].kind, HeaderMatch::Kind::Range);
        QCOMPARE(route.match.headers[1].rangeEnd, 10);
        QCOMPARE(forward.retryPolicy->retryOn.front(), "reset"s);
        QCOMPARE(forward.retryPolicy->hostSelectionAttempts, 5U);
        QCOMPARE(forward.retryPolicy->retriableStatusCodes, std::vector<std::uint64_t>{503});

        QVERIFY(!retryPolicyInForce(routes[0], host).inherited);
        QVERIFY(retryPolicyInForce(routes[1], host).inherited);
        QVERIFY(retryPolicyInForce(routes[2], host).policy.isObject()); // {} of its own: no retries
        QVERIFY(!retryPolicyInForce(routes[2], host).inherited);
    }

    void readsEveryMatch()
    {
        using Path = RouteMatchView::Path;
        using Kind = StringMatch::Kind;
        const std::vector<RouteView> routes = allRoutes();
        QCOMPARE(routes[0].match.path, Path::Exact);
        QVERIFY(!routes[0].match.caseSensitive && routes[0].match.grpc);
        QCOMPARE(routes[1].match.path, Path::SeparatedPrefix);
        QVERIFY(routes[1].match.caseSensitive && !routes[1].match.grpc);
        QCOMPARE(routes[2].match.path, Path::Regex);
        QCOMPARE(routes[2].match.pathText, "/r/[0-9]+"s);
        QCOMPARE(routes[3].match.path, Path::Connect);
        QCOMPARE(routes[4].match.path, Path::Template);
        QCOMPARE(routes[4].match.pathText, "/a/{b}"s);

        const RouteMatchView &match = routes[5].match;
        QCOMPARE(match.path, Path::Prefix);
        QCOMPARE(match.headers.size(), 11U);
        QCOMPARE(match.headers[0].kind, HeaderMatch::Kind::Present);
        QVERIFY(match.headers[1].kind == HeaderMatch::Kind::Present && match.headers[1].invert);
        QCOMPARE(match.headers[2].kind, HeaderMatch::Kind::Absent);
        QCOMPARE(match.headers[3].value, (StringMatch{Kind::Prefix, "P", true}));
        QCOMPARE(match.headers[4].value, (StringMatch{Kind::Regex, "x+"}));
        QCOMPARE(match.headers[5].value, (StringMatch{Kind::Suffix, ".z"}));
        QCOMPARE(match.headers[6].value, (StringMatch{Kind::Contains, "mid"}));
        QVERIFY(match.headers[6].missingIsEmpty && !match.headers[5].missingIsEmpty);
        QCOMPARE(match.headers[7].value, (StringMatch{Kind::Regex, "y"}));
        QCOMPARE(match.headers[8].value, (StringMatch{Kind::Contains, "q"}));
        QCOMPARE(match.headers[9].value, (StringMatch{Kind::EcmaRegex, "z"}));
        QCOMPARE(match.headers[10].value.kind, Kind::Extension);
        QCOMPARE(match.queryParameters[0].kind, QueryMatch::Kind::Present);
        QCOMPARE(match.queryParameters[1].kind, QueryMatch::Kind::Absent);
        QCOMPARE(match.queryParameters[2].value, (StringMatch{Kind::Exact, "1"}));
        QCOMPARE(match.queryParameters[3].value, (StringMatch{Kind::Exact, "2"}));
        QCOMPARE(match.runtimeFraction, (RuntimeFraction{25, 10000, "some.key"}));
        QCOMPARE(match.certificatePresented, true);
        QCOMPARE(match.certificateValidated, false);
        QCOMPARE(match.otherCriteria, Texts{"dynamic_metadata"});
        QCOMPARE(routes.back().match.otherCriteria, Texts());
    }

    void readsEveryAction()
    {
        const std::vector<RouteView> routes = allRoutes();
        const ForwardView &first = *routes[0].forward();
        QCOMPARE(first.timeout->nanoseconds, 0);
        QCOMPARE(first.idleTimeout->text, "1s"s);
        QCOMPARE(first.maxStreamDuration->text, "60s"s);
        QCOMPARE(first.clusterNotFoundCode, "NOT_FOUND"s);
        QCOMPARE(first.hashPolicies, 1U);
        QCOMPARE(first.upgrades, Texts{"websocket"});
        QVERIFY(!first.highPriority && !first.retryPolicy);
        QCOMPARE(routes[1].forward()->clusters.kind, ClusterChoice::Kind::Header);
        QVERIFY(routes[1].forward()->rewrites.autoHost);
        QCOMPARE(routes[2].forward()->clusters.kind, ClusterChoice::Kind::Plugin);
        QCOMPARE(routes[2].forward()->clusters.name, "picker"s);
        QCOMPARE(routes[3].forward()->rewrites.hostHeader, "x-host"s);
        const Rewrites &rewrites = routes[4].forward()->rewrites;
        QCOMPARE(rewrites.pathPolicy, "rewriter"s);
        QCOMPARE(rewrites.pathRegex + rewrites.pathSubstitution, "ab"s);
        QCOMPARE(rewrites.hostPathRegex, "^/(.+)$"s);
        QCOMPARE(rewrites.hostPathSubstitution, "\\1"s);
        QCOMPARE(routes[5].forward()->mirrors, (Texts{"m1", "m2"}));
        const RetryPolicyView &retry = *routes[5].forward()->retryPolicy;
        QCOMPARE(retry.retryOn, (Texts{"5xx", "retriable-headers"}));
        QCOMPARE(retry.numRetries, 0U);
        QCOMPARE(retry.backOffMaximum->text, "2s"s);
        QCOMPARE(retry.retriableHeaders.front().name, "x-retry"s);
        QCOMPARE(retry.retriableRequestHeaders.front().name, "x-ok"s);

        const auto &redirect = std::get<RedirectView>(routes[6].action);
        QCOMPARE(redirect.status, 308U);
        QVERIFY(redirect.https && redirect.stripQuery);
        QCOMPARE(redirect.host, "h"s);
        QCOMPARE(redirect.port, 8443U);
        QCOMPARE(redirect.prefix, "/t"s);
        const auto &moved = std::get<RedirectView>(routes[7].action);
        QCOMPARE(moved.status, 301U);
        QCOMPARE(moved.path, "/q"s);
        QCOMPARE(moved.scheme, "ftp"s);
        QCOMPARE(std::get<DirectResponseView>(routes[8].action).status, 418U);
        QCOMPARE(std::get<DirectResponseView>(routes[8].action).body, "short"s);
        QCOMPARE(std::get<OtherActionView>(routes[9].action).name, "non_forwarding_action"s);
        QCOMPARE(std::get<OtherActionView>(routes[10].action).name, "filter_action"s);
        QCOMPARE(std::get<OtherActionView>(routes[11].action).name, ""s);
    }

    void readsTablesAndSecrets()
    {
        const Json routes = fixture("routes.json");
        const Node table = resource(routes, ResourceKind::RouteConfiguration, "everything");
        const RouteConfigurationView view = readRouteConfiguration(table);
        QVERIFY(view.ignorePortInHost && view.dynamicVirtualHosts && !view.ignorePathParameters);
        QCOMPARE(view.mirrors, Texts{"m3"});
        QVERIFY(readVirtualHost(table["virtual_hosts"].elements().back()).matchesByTree);

        const Json dump = fixture("virtual-node.json");
        const auto secret = [&](const char *name) {
            return readSecret(resource(dump, ResourceKind::Secret, name));
        };
        QCOMPARE(secret("spiffe://shop.eu").kind, SecretView::Kind::ValidationContext);
        QCOMPARE(secret("own").kind, SecretView::Kind::TlsCertificate);
        QCOMPARE(secret("own").certificate, "inline"s);
        QCOMPARE(secret("tickets").ticketKeys, 2U);
        QCOMPARE(secret("g").kind, SecretView::Kind::Generic);
        QCOMPARE(secret("nothing").kind, SecretView::Kind::Unknown);
    }

    void takesAnyTypeAnywhere()
    {
        const Result<Defaults> defaults = Defaults::shipped();
        QVERIFY(defaults);
        std::size_t read = 0;
        for (const std::string &name : fixtureNames) {
            Json dump = fixture(name);
            for (Json &section : dump["configs"]) {
                for (Json &list : section) {
                    if (!list.is_array())
                        continue;
                    for (Json &entry : list)
                        swapTypes(entry, entry, [&](const Json &swapped) {
                            read += readEveryView(Node(swapped), *defaults) != 0 ? 1 : 0;
                        });
                }
            }
        }
        QVERIFY2(read > 5000, QByteArray::number(qulonglong(read)));
    }

    void readsTheCorpus()
    {
        const std::vector<std::string> dumps = corpusDumps();
        if (dumps.empty())
            QSKIP("No corpus: set CORPUS_DIR.");
        const Result<Defaults> defaults = Defaults::shipped();
        QVERIFY(defaults);
        std::size_t found = 0;
        for (const std::string &path : dumps) {
            const Result<ParsedJson> dump = parseJson(textOf(path), path);
            if (!dump)
                continue; // the broken one is the reader's
            for (const Node &entry : entriesOf(dump->value))
                found += readEveryView(entry, *defaults);
        }
        QVERIFY2(found > 10000, QByteArray::number(qulonglong(found)));
    }
};

QTEST_APPLESS_MAIN(TestViews)
#include "tst_views.moc"
