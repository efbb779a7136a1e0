// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace mc;

namespace {

/// What rebuilds the peer's example where we agree with it.
const NamedValues rebuilt = {
    {"mesh.name", "my-mesh"},
    {"image.region", "us-west-2"},
    {"AWS_REGION", "us-west-2"},
    {"ENABLE_ENVOY_STATS_TAGS", "1"},
    {"ENABLE_ENVOY_DOG_STATSD", "1"},
    {"container.memoryReservation", "128"},
    {"container.nofileSoft", "1024000"},
    {"container.nofileHard", "1024000"},
    {"log.driver", "awslogs"},
    {"log.group", "colortaskdefinitionenvoyLogGroupFD2D48EE"},
    {"proxy.ignoredGid", "1338"},
    {"task.family", "PeercolortaskdefinitionB407814D"},
    {"task.launchType", "both"},
    {"task.role", "arn:aws:iam::111122223333:role/colortaskdefinitionTaskRole4D84AE36"},
    {"task.executionRole", "arn:aws:iam::111122223333:role/colortaskdefinitionExecutionRole13793373"},
    {"application.app.image", "example/color-app:1"},
    {"application.app.environment", "PORT=8080"},
    {"application.app.cpu", "256"},
    {"application.app.memory", "512"},
    {"application.app.nofile", "1024000"},
};

/// What makes it equal in everything, the peer's oddities included.
const NamedValues oddities = {
    {"image.tag", "v1.15.1.0-prod"},
    {"resource.variable", "old"},
    {"task.cpu", "256"},
    {"task.memory", "512"},
};

struct Difference
{
    std::string peer;
    std::string ours;
};

using Differences = std::map<std::string, Difference>;

/// The member that names an item of a list whose order means nothing; empty for other lists.
std::string keyOf(const Json &list)
{
    for (const char *key : {"name", "containerName", "containerPort"}) {
        if (!list.empty() && list.front().is_object() && list.front().contains(key))
            return key;
    }
    return {};
}

/// Every value by its place; items of lists by their names, so that order counts only where it means
/// something.
void flatten(const Json &value, const std::string &place, std::map<std::string, std::string> &all)
{
    if (value.is_object()) {
        for (const auto &[key, member] : value.items())
            flatten(member, place + "/" + key, all);
        return;
    }
    if (!value.is_array()) {
        all[place] = value.dump();
        return;
    }
    const std::string key = keyOf(value);
    for (std::size_t i = 0; i < value.size(); ++i)
        flatten(value[i], place + "/" + (key.empty() ? std::to_string(i) : value[i].at(key).dump()), all);
}

Differences differencesOf(const Json &peer, const Json &ours)
{
    std::map<std::string, std::string> left;
    std::map<std::string, std::string> right;
    flatten(peer, {}, left);
    flatten(ours, {}, right);
    Differences differences;
    for (const auto &[place, value] : left) {
        if (!right.contains(place) || right[place] != value)
            differences[place] = {value, right.contains(place) ? right[place] : std::string()};
    }
    for (const auto &[place, value] : right) {
        if (!left.contains(place))
            differences[place] = {{}, value};
    }
    return differences;
}

Project example(const NamedValues &more = {})
{
    NamedValues values = rebuilt;
    values.insert(values.end(), more.begin(), more.end());
    return test::projectOf("color", ProxyKind::VirtualNode, values);
}

std::string listed(const Differences &differences)
{
    std::string text;
    for (const auto &[place, difference] : differences)
        text += place + ": " + difference.peer + " -> " + difference.ours + "\n";
    return text;
}

} // namespace

/// The example of the nearest peer, the App Mesh extension of the AWS CDK, made with our settings.
class PeerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalButForOurDefaults();
    void equalInEverything();

private:
    Json m_peer;
};

void PeerTest::initTestCase()
{
    QFile file(QStringLiteral(CORPUS_DIR "/peers/cdk-appmesh-extension.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the peer's example is not here: configure with -DCORPUS_DIR=...");
    const auto parsed = parseJson(file.readAll().toStdString(), "peer");
    QVERIFY(parsed);
    m_peer = parsed->value;
}

void PeerTest::equalButForOurDefaults()
{
    const std::string newest = test::catalogue().images.newestTag();
    const std::string registry = "\"840364872350.dkr.ecr.us-west-2.amazonaws.com/aws-appmesh-envoy:";
    const std::string envoy = "/containerDefinitions/\"envoy\"";
    const std::string node = "\"mesh/my-mesh/virtualNode/color\"";
    const Differences expected = {
        // below v1.17.2.0, which App Mesh demands since 2023-06-30
        {envoy + "/image", {registry + "v1.15.1.0-prod\"", registry + newest + "\""}},
        // the guide documents another name variable since 1.15.0; the old one is deprecated
        {envoy + "/environment/\"APPMESH_RESOURCE_ARN\"/name", {{}, "\"APPMESH_RESOURCE_ARN\""}},
        {envoy + "/environment/\"APPMESH_RESOURCE_ARN\"/value", {{}, node}},
        {envoy + "/environment/\"APPMESH_VIRTUAL_NODE_NAME\"/name", {"\"APPMESH_VIRTUAL_NODE_NAME\"", {}}},
        {envoy + "/environment/\"APPMESH_VIRTUAL_NODE_NAME\"/value", {node, {}}},
        // the peer's task has no room for Envoy: its containers ask for 640 MiB of 512
        {"/cpu", {"\"256\"", "\"512\""}},
        {"/memory", {"\"512\"", "\"1024\""}},
    };
    const Differences found = differencesOf(m_peer, test::exportedJson(example(), "ecs-task-definition"));
    QCOMPARE(listed(found), listed(expected));
}

void PeerTest::equalInEverything()
{
    const Differences found =
        differencesOf(m_peer, test::exportedJson(example(oddities), "ecs-task-definition"));
    QCOMPARE(listed(found), std::string());
}

QTEST_APPLESS_MAIN(PeerTest)
#include "tst_peer.moc"
