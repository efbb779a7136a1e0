// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include <QFile>
#include <QTest>

using namespace mc;

namespace {

Project oldNode()
{
    return test::projectOf("cart", ProxyKind::VirtualNode, test::shop({{"image.tag", "v1.15.0.0-prod"}}));
}

/// A node with every helper, a secret, files, limits and a log configuration.
Project fullNode()
{
    return test::projectOf(
        "Cart_Service", ProxyKind::VirtualNode,
        test::shop(
            {{"image.tag", "v1.34.13.3-prod"},
             {"mesh.owner", "444455556666"},
             {"resource.form", "arn"},
             {"resource.account", "111122223333"},
             {"ENVOY_LOG_LEVEL", "debug"},
             {"ENABLE_ENVOY_XRAY_TRACING", "true"},
             {"XRAY_SAMPLING_RATE", "0.25"},
             {"ENABLE_ENVOY_DOG_STATSD", "1"},
             {"ENVOY_ADMIN_ACCESS_PORT", "9903"},
             {"ENVOY_STATS_CONFIG_FILE", "/etc/envoy/stats.yaml"},
             {"DISABLE_HOT_RESTART", "false"},
             {"TEAM", "yes"},
             {"secret.ecs.LICENCE_KEY", "arn:aws:ssm:us-west-2:111122223333:parameter/licence"},
             {"container.mounts", "config=/etc/envoy\nscratch=/tmp:rw"},
             {"container.cpu", "256"},
             {"container.memory", "512"},
             {"container.memoryReservation", "64"},
             {"container.stopTimeout", "60"},
             {"container.readonlyRoot", "1"},
             {"container.portMappings", "1"},
             {"container.nofileSoft", "1024000"},
             {"health.interval", "7"},
             {"log.driver", "awslogs"},
             {"log.group", "/shop/cart"},
             {"log.all", "1"},
             {"task.cpu", "1024"},
             {"task.memory", "3072"},
             {"task.launchType", "both"},
             {"task.architecture", "ARM64"},
             {"task.role", "arn:aws:iam::111122223333:role/cart"},
             {"task.executionRole", "arn:aws:iam::111122223333:role/execution"},
             {"task.volumes", "config=/opt/cart\nscratch"},
             {"proxy.ignoredGid", "1338"},
             {"proxy.egressIgnoredPorts", "22, 443"},
             {"pod.namespace", "prod"},
             {"pod.roleArn", "arn:aws:iam::111122223333:role/cart"},
             {"pod.cpuLimit", "500m"},
             {"pod.memoryLimit", "256Mi"},
             {"pod.ipv6", "0"},
             {"pod.volumes", "config=configMap:cart-config\nscratch"},
             {"mesh.backends", "orders, payment/pay"},
             {"mesh.accessLog", "/dev/stdout"},
             {"application.app.name", "cart"},
             {"application.cart.image", "example/cart:7"},
             {"application.cart.ports", "8080,9000"},
             {"application.cart.environment", "PORT=8080\nMODE=on"},
             {"application.cart.memory", "512"},
             {"application.cart.cpu", "256"},
             {"application.cart.nofile", "4096"},
             {"helper.xray-daemon", "1"},
             {"helper.cloudwatch-agent", "1"},
             {"helper.datadog-agent.secretEcs", "arn:aws:secretsmanager:us-west-2:111122223333:secret:dd"},
             {"helper.datadog-agent.secretKubernetes", "datadog/api-key"},
             {"helper.datadog-agent.ports", "8126"},
             {"secret.kubernetes.LICENCE_KEY", "licences/cart"}}));
}

Project gateway()
{
    return test::projectOf(
        "ingress", ProxyKind::VirtualGateway,
        test::shop(
            {{"gateway.port", "8443"}, {"gateway.protocol", "http2"}, {"ENABLE_ENVOY_STATS_TAGS", "1"}}));
}

/// The same without the secret, which the controller could not give to the proxy.
Project injectedNode()
{
    Project project = fullNode();
    test::assign(project, "secret.ecs.LICENCE_KEY", std::nullopt);
    test::assign(project, "secret.kubernetes.LICENCE_KEY", std::nullopt);
    return project;
}

Project projectNamed(const QString &name)
{
    if (name == u"old-node")
        return oldNode();
    if (name == u"full-node")
        return fullNode();
    return name == u"gateway" ? gateway() : injectedNode();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Each format's text for three proxies, against files that a person has read. UPDATE_GOLDEN=1 renews them.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void isTheSameTwice();
};

void GoldenTest::text_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("format");
    for (const char *proxy : {"old-node", "full-node", "injected-node", "gateway"}) {
        for (const std::string &format : test::formatNames())
            QTest::newRow((std::string(proxy) + " " + format).c_str())
                << QString::fromLatin1(proxy) << QString::fromStdString(format);
    }
}

void GoldenTest::text()
{
    QFETCH(QString, proxy);
    QFETCH(QString, format);
    const Project project = projectNamed(proxy);
    const Format &row = *formatNamed(format.toStdString());
    const auto result = exportProxy(test::catalogue(), project, 0, row);
    // One format cannot carry everything; the refusal is what must not change then.
    const QByteArray text = QByteArray::fromStdString(result ? result->text : result.error().text() + "\n");

    const QString path = QStringLiteral(TEST_DATA "/golden/") + proxy +
                         QString::fromUtf8(row.suffix.data(), static_cast<qsizetype>(row.suffix.size()));
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        return;
    }
    QVERIFY2(QFile::exists(path),
             "no golden file: run the test with UPDATE_GOLDEN=1 and read what it writes");
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(contents(path)));
}

void GoldenTest::isTheSameTwice()
{
    const Project project = oldNode();
    for (const std::string &format : test::formatNames())
        QCOMPARE(test::exported(project, format), test::exported(project, format));
}

QTEST_APPLESS_MAIN(GoldenTest)
#include "tst_golden.moc"
