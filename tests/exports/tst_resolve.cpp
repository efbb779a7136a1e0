// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include "models/exports/environment.h"
#include "models/exports/lines.h"
#include "models/exports/targetnames.h"

#include <QTest>

using namespace mc;

namespace {

Workload workloadOf(const Project &project)
{
    auto workload = resolve(test::catalogue(), project, 0);
    if (!workload)
        qFatal("%s", workload.error().text().c_str());
    return *std::move(workload);
}

Workload nodeWith(const NamedValues &assignments)
{
    return workloadOf(test::projectOf("cart", ProxyKind::VirtualNode, test::shop(assignments)));
}

std::string errorOf(const Project &project)
{
    const auto workload = resolve(test::catalogue(), project, 0);
    return workload ? std::string() : workload.error().text();
}

std::vector<std::string> namesIn(const std::vector<EnvEntry> &environment)
{
    std::vector<std::string> names;
    for (const EnvEntry &entry : environment)
        names.push_back(entry.name);
    return names;
}

} // namespace

class ResolveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void imageOfRegion_data();
    void imageOfRegion();
    void imageSources();
    void unknownRegionsAskForAnAccount();
    void nameVariableFollowsTheVersion_data();
    void nameVariableFollowsTheVersion();
    void resourceNames();
    void writtenNameWins();
    void environmentOrder();
    void flagsAreOneOrZero();
    void regionIsAddedOnlyOnRequest();
    void secretsHaveNoValue();
    void secretValuesAreTold();
    void numbersMustBeNumbers();
    void derivedSettings();
    void appPorts();
    void helpersHaveDefaults();
    void labels_data();
    void labels();
    void labelsDiffer();
};

void ResolveTest::imageOfRegion_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("partition");
    const auto row = [](const char *region, const char *account, const char *suffix = "amazonaws.com",
                        const char *partition = "aws") {
        QTest::newRow(region) << QString::fromLatin1(region)
                              << QStringLiteral("%1.dkr.ecr.%2.%3")
                                     .arg(QLatin1String(account), QLatin1String(region),
                                          QLatin1String(suffix))
                              << QString::fromLatin1(partition);
    };
    // App Mesh user guide, "Envoy image"; aws-app-mesh-roadmap, issues 374, 486, 500, 501; aws-cdk,
    // region-info
    for (const char *region :
         {"ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1",
          "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2",
          "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2"})
        row(region, "840364872350");
    row("me-south-1", "772975370895");
    row("ap-east-1", "856666278305");
    row("eu-south-1", "422531588944");
    row("af-south-1", "924023996002");
    row("ap-southeast-3", "909464085924");
    row("il-central-1", "564877687649");
    row("eu-central-2", "704106688930");
    row("eu-south-2", "992897592190");
    row("cn-north-1", "919366029133", "amazonaws.com.cn", "aws-cn");
    row("cn-northwest-1", "919830735681", "amazonaws.com.cn", "aws-cn");
    row("ap-southeast-6", "637423513210");
    row("ap-east-2", "058264503299");
    // what is not known yet stands in the place of the region
    row("region-code", "840364872350");
    row("${AWS_REGION}", "840364872350");
}

void ResolveTest::imageOfRegion()
{
    QFETCH(QString, region);
    QFETCH(QString, host);
    QFETCH(QString, partition);
    const Project project = test::projectOf(
        "cart", ProxyKind::VirtualNode,
        {{"mesh.name", "shop"}, {"image.region", region.toStdString()}, {"image.tag", "v1.29.5.0-prod"}});
    QCOMPARE(QString::fromStdString(workloadOf(project).image),
             host + u"/aws-appmesh-envoy:v1.29.5.0-prod"_qs);

    const Json policy = test::exportedJson(project, "iam-policy");
    const std::string account = host.section(u'.', 0, 0).toStdString();
    const std::string arn = "arn:" + partition.toStdString() + ":ecr:" + region.toStdString() + ":" +
                            account + ":repository/aws-appmesh-envoy";
    QCOMPARE(policy["Statement"][1]["Resource"].get<std::string>(), arn);
}

void ResolveTest::imageSources()
{
    const std::string newest = test::catalogue().images.newestTag();
    const auto image = [](const NamedValues &values) {
        NamedValues all = {{"mesh.name", "shop"}};
        all.insert(all.end(), values.begin(), values.end());
        return workloadOf(test::projectOf("cart", ProxyKind::VirtualNode, all)).image;
    };
    QCOMPARE(image({}), "public.ecr.aws/appmesh/aws-appmesh-envoy:" + newest);
    QCOMPARE(image({{"image.region", "eu-west-1"}, {"image.source", "public"}}),
             "public.ecr.aws/appmesh/aws-appmesh-envoy:" + newest);
    QCOMPARE(image({{"image.uri", "example/envoy:1"}}), std::string("example/envoy:1"));
    QCOMPARE(
        image({{"image.region", "us-east-1"}, {"image.tag", "v1.29.5.0-prod"}, {"image.fips", "1"}}),
        std::string("840364872350.dkr.ecr.us-east-1.amazonaws.com/aws-appmesh-envoy:v1.29.5.0-prod-fips"));
    QCOMPARE(
        image({{"image.region", "us-east-1"}, {"image.tag", "v1.29.5.0-prod-fips"}, {"image.fips", "1"}}),
        std::string("840364872350.dkr.ecr.us-east-1.amazonaws.com/aws-appmesh-envoy:v1.29.5.0-prod-fips"));
    QCOMPARE(image({{"image.region", "us-gov-west-1"},
                    {"image.account", "123456789012"},
                    {"image.tag", "v1.29.5.0-prod-fips"}}),
             std::string(
                 "123456789012.dkr.ecr.us-gov-west-1.amazonaws.com/aws-appmesh-envoy:v1.29.5.0-prod-fips"));
}

void ResolveTest::unknownRegionsAskForAnAccount()
{
    for (const char *region : {"us-gov-west-1", "us-wset-2"}) {
        const std::string error = errorOf(test::projectOf("cart", ProxyKind::VirtualNode,
                                                          {{"mesh.name", "shop"}, {"image.region", region}}));
        QVERIFY2(error.find(region) != std::string::npos, error.c_str());
        QVERIFY2(error.find("image.account") != std::string::npos, error.c_str());
    }
    const std::string error =
        errorOf(test::projectOf("cart", ProxyKind::VirtualNode, {{"image.region", "us-west-2"}}));
    QVERIFY2(error.find("mesh.name") != std::string::npos, error.c_str());
}

void ResolveTest::nameVariableFollowsTheVersion_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("names");
    const QString current = u"APPMESH_RESOURCE_ARN"_qs;
    const QString old = u"APPMESH_VIRTUAL_NODE_NAME"_qs;
    QTest::newRow("seed") << u"v1.15.0.0-prod"_qs << QString() << QStringList{old};
    QTest::newRow("before the seed") << u"v1.12.5.0-prod"_qs << QString() << QStringList{old};
    QTest::newRow("after the seed") << u"v1.15.1.0-prod"_qs << QString() << QStringList{current};
    QTest::newRow("newest") << QString() << QString() << QStringList{current};
    QTest::newRow("old name kept") << QString() << u"old"_qs << QStringList{old};
    QTest::newRow("both") << QString() << u"both"_qs << QStringList{current, old};
}

void ResolveTest::nameVariableFollowsTheVersion()
{
    QFETCH(QString, tag);
    QFETCH(QString, choice);
    QFETCH(QStringList, names);
    NamedValues values;
    if (!tag.isEmpty())
        values.emplace_back("image.tag", tag.toStdString());
    if (!choice.isEmpty())
        values.emplace_back("resource.variable", choice.toStdString());
    const Workload workload = nodeWith(values);
    QStringList got;
    for (const EnvEntry &entry : workload.environment) {
        got << QString::fromStdString(entry.name);
        QCOMPARE(entry.value, std::string("mesh/shop/virtualNode/cart"));
    }
    QCOMPARE(got, names);
}

void ResolveTest::resourceNames()
{
    QCOMPARE(nodeWith({{"mesh.owner", "111122223333"}}).resourceName,
             std::string("mesh/shop@111122223333/virtualNode/cart"));
    QCOMPARE(nodeWith({{"resource.name", "basket"}}).resourceName,
             std::string("mesh/shop/virtualNode/basket"));
    const NamedValues arn = {{"resource.form", "arn"}, {"resource.account", "444455556666"}};
    QCOMPARE(nodeWith(arn).resourceName,
             std::string("arn:aws:appmesh:us-west-2:444455556666:mesh/shop/virtualNode/cart"));
    const Project china = test::projectOf("in", ProxyKind::VirtualGateway,
                                          {{"mesh.name", "shop"},
                                           {"image.region", "cn-north-1"},
                                           {"resource.form", "arn"},
                                           {"resource.account", "444455556666"}});
    QCOMPARE(workloadOf(china).resourceName,
             std::string("arn:aws-cn:appmesh:cn-north-1:444455556666:mesh/shop/virtualGateway/in"));
    const std::string error =
        errorOf(test::projectOf("cart", ProxyKind::VirtualNode, test::shop({{"resource.form", "arn"}})));
    QVERIFY2(error.find("resource.account") != std::string::npos, error.c_str());
}

void ResolveTest::writtenNameWins()
{
    const Workload workload =
        nodeWith({{"APPMESH_VIRTUAL_NODE_NAME", "mesh/other@111122223333/virtualNode/basket"}});
    QCOMPARE(workload.mesh, std::string("other"));
    QCOMPARE(workload.meshOwner, std::string("111122223333"));
    QCOMPARE(workload.resource, std::string("basket"));
    // the variable that the image documents says the same
    for (const EnvEntry &entry : workload.environment)
        QCOMPARE(entry.value, std::string("mesh/other@111122223333/virtualNode/basket"));
    QCOMPARE(workload.environment.size(), std::size_t(2));
}

void ResolveTest::environmentOrder()
{
    const Workload workload =
        nodeWith({{"ZEBRA", "1"}, {"STATSD_PORT", "8126"}, {"ANT", "2"}, {"ENABLE_ENVOY_DOG_STATSD", "1"}});
    const std::vector<std::string> expected = {"APPMESH_RESOURCE_ARN", "ENABLE_ENVOY_DOG_STATSD",
                                               "STATSD_PORT", "ZEBRA", "ANT"};
    QCOMPARE(namesIn(workload.environment), expected);
}

void ResolveTest::flagsAreOneOrZero()
{
    const auto written = [](const char *name, const char *value) {
        return valueOf(nodeWith({{name, value}}).environment, name).value_or("absent");
    };
    for (const char *word : {"1", "t", "T", "TRUE", "true", "True", " true "})
        QCOMPARE(written("ENABLE_ENVOY_XRAY_TRACING", word), std::string("1"));
    for (const char *word : {"0", "f", "false", "False"})
        QCOMPARE(written("DISABLE_HOT_RESTART", word), std::string("0"));
    QCOMPARE(written("ENABLE_ENVOY_XRAY_TRACING", "yes"), std::string("yes"));
    QCOMPARE(written("DISABLE_HOT_RESTART", " true"), std::string(" true")); // its reader does not trim
    QCOMPARE(written("OWN_FLAG", "true"), std::string("true"));
    QVERIFY(nodeWith({{"ENABLE_ENVOY_XRAY_TRACING", "t"}}).tracesWithXRay);
}

void ResolveTest::regionIsAddedOnlyOnRequest()
{
    const Workload workload = nodeWith({});
    QVERIFY(!valueOf(workload.environment, "AWS_REGION"));
    const auto added = withRegion(test::catalogue(), workload.environment, workload.region);
    QCOMPARE(valueOf(added, "AWS_REGION").value_or(""), std::string("us-west-2"));
    const Workload own = nodeWith({{"AWS_REGION", "eu-west-1"}});
    QCOMPARE(valueOf(withRegion(test::catalogue(), own.environment, own.region), "AWS_REGION").value_or(""),
             std::string("eu-west-1"));
    QCOMPARE(own.region, std::string("eu-west-1"));
}

void ResolveTest::secretsHaveNoValue()
{
    const Workload workload =
        nodeWith({{"KEY", "plain"}, {"secret.ecs.KEY", "arn:aws:ssm:us-west-2:111122223333:parameter/k"}});
    const EnvEntry &entry = workload.environment.back();
    QCOMPARE(entry.name, std::string("KEY"));
    QVERIFY(entry.secret);
    QVERIFY(entry.value.empty());
}

void ResolveTest::secretValuesAreTold()
{
    QVERIFY(!nodeWith({}).hasSecretValues);
    QVERIFY(nodeWith({{"DB_PASSWORD", "correct-horse"}}).hasSecretValues);
    QVERIFY(nodeWith({{"application.app.environment", "A=1\nDB_PASSWORD=correct-horse"}}).hasSecretValues);
    QVERIFY(!nodeWith({{"secret.ecs.DB_PASSWORD", "arn:aws:ssm:us-west-2:111122223333:parameter/k"}})
                 .hasSecretValues);
}

void ResolveTest::numbersMustBeNumbers()
{
    for (const auto &[id, value] :
         NamedValues{{"health.interval", "often"}, {"pod.replicas", "two"}, {"application.app.cpu", "1.5"}}) {
        const std::string error =
            errorOf(test::projectOf("cart", ProxyKind::VirtualNode, test::shop({{id, value}})));
        QVERIFY2(error.find(value) != std::string::npos, error.c_str());
    }
}

void ResolveTest::derivedSettings()
{
    const Workload workload = nodeWith({{"ENVOY_ADMIN_ACCESS_PORT", "9903"},
                                        {"container.user", "2000:2001"},
                                        {"container.nofileSoft", "1024000"}});
    QCOMPARE(workload.setting("proxy.ignoredUid"), std::string("2000"));
    QCOMPARE(workload.setting("health.port"), std::string("9903"));
    QVERIFY(workload.setting("health.command").find("localhost:9903/") != std::string::npos);
    QCOMPARE(workload.setting("container.nofileHard"), std::string("1024000"));
    QCOMPARE(workload.setting("task.family"), std::string("cart"));
    QCOMPARE(workload.setting("log.group"), std::string("/ecs/cart"));
    QCOMPARE(workload.setting("log.region"), std::string("us-west-2"));
    QVERIFY(!workload.written("proxy.ignoredUid"));
    QVERIFY(workload.written("container.user"));
}

void ResolveTest::appPorts()
{
    QCOMPARE(portList(nodeWith({}).appPorts), std::string("8080"));
    QCOMPARE(portList(nodeWith({{"application.app.ports", "9000, 53/udp,9001/tcp,9000"}}).appPorts),
             std::string("9000,9001"));
    QCOMPARE(portList(nodeWith({{"proxy.appPorts", "7000"}}).appPorts), std::string("7000"));
    Project bare = test::projectOf("cart", ProxyKind::VirtualNode, test::shop());
    test::assign(bare, "application.app", std::nullopt);
    QVERIFY(workloadOf(bare).appPorts.empty());
    QVERIFY(!test::exportedJson(bare, "ecs-task-definition").contains("proxyConfiguration"));
    test::assign(bare, "mesh.listenerPort", "6000");
    QCOMPARE(portList(workloadOf(bare).appPorts), std::string("6000"));
}

void ResolveTest::helpersHaveDefaults()
{
    for (const HelperKind &kind : test::catalogue().helpers) {
        const Workload workload = nodeWith({{"helper." + kind.id, "1"}});
        QCOMPARE(workload.helpers.size(), std::size_t(1));
        QCOMPARE(workload.helpers[0].user, std::string("1337"));
        QVERIFY(!workload.helpers[0].ports.empty());
    }
    const Workload datadog =
        nodeWith({{"helper.datadog-agent.secretEcs", "arn:aws:ssm:us-west-2:111122223333:parameter/dd"}});
    QCOMPARE(datadog.helpers[0].environment.back().name, std::string("DD_API_KEY"));
    QVERIFY(datadog.helpers[0].environment.back().secret);
}

void ResolveTest::labels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::newRow("plain") << u"cart"_qs << u"cart"_qs;
    QTest::newRow("upper case and marks") << u"Cart_Service.v2"_qs << u"cart-service-v2"_qs;
    QTest::newRow("around") << u"--cart--"_qs << u"cart"_qs;
    QTest::newRow("not ASCII") << u"Größe"_qs << u"gr-e"_qs;
    QTest::newRow("turkish i") << u"TITLE"_qs << u"title"_qs;
    QTest::newRow("nothing left") << u"日本"_qs << u"proxy"_qs;
    QTest::newRow("empty") << QString() << u"proxy"_qs;
    QTest::newRow("long") << QString(100, u'a') << QString(63, u'a');
    QTest::newRow("cut at a hyphen") << QString(62, u'a') + u"-b"_qs << QString(62, u'a');
}

void ResolveTest::labels()
{
    QFETCH(QString, text);
    QFETCH(QString, label);
    QCOMPARE(QString::fromStdString(dnsLabel(text.toStdString())), label);
}

void ResolveTest::labelsDiffer()
{
    UniqueLabels names;
    QCOMPARE(names.take("App"), std::string("app"));
    QCOMPARE(names.take("app"), std::string("app-2"));
    QCOMPARE(names.take("app"), std::string("app-3"));
    QCOMPARE(names.take(std::string(63, 'x')), std::string(63, 'x'));
    QCOMPARE(names.take(std::string(70, 'x')), std::string(61, 'x') + "-2");
}

QTEST_APPLESS_MAIN(ResolveTest)
#include "tst_resolve.moc"
