// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include "models/design/validation.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mc;

namespace {

constexpr int cannotRun = 2;

/// A value that the field's own check is content with.
std::string sampleOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Flag:
        return "1";
    case FieldType::Enum:
        return field.values.front();
    case FieldType::Port:
        return "9909";
    case FieldType::Integer:
        return std::to_string(static_cast<long long>(field.minimum.value_or(7)));
    case FieldType::Decimal:
        return "0.25";
    case FieldType::Duration:
        return "5s";
    case FieldType::Address:
        return "127.0.0.1";
    case FieldType::Endpoint:
        return "example.com:443";
    case FieldType::Path:
        return "/etc/envoy/extra.yaml";
    case FieldType::ResourceName:
        return "mesh/shop/virtualNode/cart";
    case FieldType::Region:
        return "us-west-2";
    default:
        return "text";
    }
}

/// Proxies that differ in one variable each: all that exist, beside every example with none.
std::vector<Project> oneVariableEach(const std::string &tag)
{
    std::vector<Project> projects;
    for (const Field &field : test::catalogue().variables.fields()) {
        const std::string number = std::to_string(projects.size());
        projects.push_back(test::projectOf(
            "cart-" + number, ProxyKind::VirtualNode,
            test::shop(
                {{"image.tag", tag}, {"container.name", "envoy-" + number}, {field.id, sampleOf(field)}})));
    }
    return projects;
}

Project everything(const std::string &tag)
{
    NamedValues values =
        test::shop({{"image.tag", tag},
                    {"task.cpu", "1024"},
                    {"task.memory", "2048"},
                    {"task.role", "arn:aws:iam::111122223333:role/cart"},
                    {"task.executionRole", "arn:aws:iam::111122223333:role/execution"},
                    {"log.driver", "awslogs"},
                    {"log.all", "1"},
                    {"container.mounts", "config=/etc/envoy"},
                    {"pod.roleArn", "arn:aws:iam::111122223333:role/cart"},
                    {"mesh.backends", "orders"},
                    {"mesh.accessLog", "/dev/stdout"},
                    {"helper.xray-daemon", "1"},
                    {"helper.datadog-agent", "1"},
                    {"helper.datadog-agent.ports", "8126"},
                    {"helper.datadog-agent.secretEcs", "arn:aws:ssm:us-west-2:111122223333:parameter/dd"},
                    {"helper.datadog-agent.secretKubernetes", "datadog/api-key"},
                    {"helper.otel-collector", "1"}});
    for (const Field &field : test::catalogue().variables.fields()) {
        if (field.type != FieldType::ResourceName)
            values.emplace_back(field.id, sampleOf(field));
    }
    return test::projectOf("Everything", ProxyKind::VirtualNode, values);
}

Project plain(const std::string &tag)
{
    return test::projectOf("cart", ProxyKind::VirtualNode, test::shop({{"image.tag", tag}}));
}

Project gateway(const std::string &tag)
{
    return test::projectOf("ingress", ProxyKind::VirtualGateway, test::shop({{"image.tag", tag}}));
}

} // namespace

/// The exports pass the real clients' rules, warnings included. Needs the folder of the validators.
class ValidatorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachVariable_data();
    void eachVariable();
    void wholeProxies_data();
    void wholeProxies();

private:
    QString write(const QString &name, const std::string &text);
    void validate(const QString &validator, const QStringList &arguments);

    QTemporaryDir m_folder;
};

void ValidatorsTest::initTestCase()
{
    if (!QFile::exists(QStringLiteral(VALIDATORS_DIR "/validate-ecs")))
        QSKIP("the validators are not here: configure with -DVALIDATORS_DIR=...");
}

QString ValidatorsTest::write(const QString &name, const std::string &text)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

void ValidatorsTest::validate(const QString &validator, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(VALIDATORS_DIR "/") + validator, QStringList{u"--strict"_qs} + arguments);
    QVERIFY2(process.waitForFinished(300000), qPrintable(process.errorString()));
    const QByteArray output = process.readAll();
    if (process.exitCode() == cannotRun)
        QSKIP(output.constData());
    QVERIFY2(process.exitCode() == 0, output.left(4000).constData());
}

static void tags()
{
    QTest::addColumn<QString>("tag");
    QTest::newRow("v1.15.0.0") << u"v1.15.0.0-prod"_qs;
    QTest::newRow("newest") << QString::fromStdString(test::catalogue().images.newestTag());
}

void ValidatorsTest::eachVariable_data()
{
    tags();
}

void ValidatorsTest::eachVariable()
{
    QFETCH(QString, tag);
    const std::vector<Project> projects = oneVariableEach(tag.toStdString());
    Json containers = Json::array();
    QStringList manifests;
    for (const Project &project : projects) {
        containers.push_back(test::exportedJson(project, "ecs-container"));
        for (const char *format : {"kubernetes-deployment", "kubernetes-mesh"})
            manifests << write(QStringLiteral("%1-%2.yaml").arg(QLatin1String(format)).arg(manifests.size()),
                               test::exported(project, format));
    }
    validate(u"validate-ecs"_qs, {write(u"containers.json"_qs, containers.dump())});
    validate(u"validate-k8s"_qs, manifests);
}

void ValidatorsTest::wholeProxies_data()
{
    tags();
}

void ValidatorsTest::wholeProxies()
{
    QFETCH(QString, tag);
    QStringList manifests;
    const auto check = [&](const QString &name, const Project &project) {
        validate(u"validate-ecs"_qs,
                 {write(name + u"-container.json"_qs, test::exported(project, "ecs-container"))});
        validate(u"validate-ecs"_qs, {u"--wire"_qs, write(name + u"-task.json"_qs,
                                                          test::exported(project, "ecs-task-definition"))});
        for (const char *format : {"kubernetes-deployment", "kubernetes-mesh"})
            manifests << write(name + QLatin1String(format) + u".yaml"_qs, test::exported(project, format));
    };
    check(u"plain"_qs, plain(tag.toStdString()));
    check(u"everything"_qs, everything(tag.toStdString()));
    check(u"gateway"_qs, gateway(tag.toStdString()));
    validate(u"validate-k8s"_qs, manifests);
}

QTEST_APPLESS_MAIN(ValidatorsTest)
#include "tst_validators.moc"
