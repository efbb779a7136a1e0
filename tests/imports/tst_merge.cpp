// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Merging into existing texts: unchanged gives the same bytes, a change touches only its lines, and what is
// ambiguous is refused. The texts are synthetic.

#include "models/base/file.h"
#include "models/catalogue/catalogue.h"
#include "models/imports/imported.h"
#include "models/imports/merge.h"
#include "models/source/linediff.h"

#include <QDir>
#include <QTest>

#include <numeric>

using namespace mc;

namespace {

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load();
    return loaded;
}

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

const std::string taskText = R"({
  // "family": "cart",
  "containerDefinitions": [
    { "name": "app", "image": "example/cart:1", "cpu": 0.10, "portMappings": [ { "containerPort": 8080 } ],
      "dependsOn": [ { "containerName": "envoy", "condition": "HEALTHY" } ] },
    {
      "name": "envoy",
      "image": "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod",
      "memory": "500",
      "user": "1337",
      "unknownToday": { "b": 1e2, "a": [] },
      "environment": [
        { "name": "APPMESH_RESOURCE_ARN", "value": "mesh/shop/virtualNode/cart" },
        { "name": "ENVOY_LOG_LEVEL", "value": "info" }
      ]
    }
  ],
  "networkMode": "awsvpc"
}
)";

const std::string podText = R"(# the cart
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata:
      labels: {app: cart}
    spec:
      containers:
      - name: app   # ours
        image: 'example/cart:1'
      - name: envoy
        image: public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod
        env:
        - name: APPMESH_RESOURCE_ARN
          value: mesh/shop/virtualNode/cart
        - name: POD
          valueFrom: {fieldRef: {fieldPath: metadata.name}}
        - name: ENVOY_LOG_LEVEL
          value: "info" # quiet
---
apiVersion: v1
kind: Service
metadata: {name: cart}
)";

const std::string templateText = R"(Resources:
  CartTask:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: !Sub '${AWS::StackName}-cart'
      NetworkMode: awsvpc
      ContainerDefinitions:
        - Name: app
          Image: !Ref AppImage
        - Name: envoy
          Image: !Ref EnvoyImage
          Essential: true
          Environment:
            - Name: APPMESH_RESOURCE_ARN
              Value: !Sub 'mesh/${Mesh}/virtualNode/cart'
            - Name: ENVOY_LOG_LEVEL
              Value: info
)";

const std::string injectedText = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  namespace: shop
spec:
  template:
    metadata:
      labels:
        app: cart
      annotations:
        appmesh.k8s.aws/sidecarInjectorWebhook: enabled
        appmesh.k8s.aws/sidecarEnv: "DD_ENV=prod, DD_SERVICE=cart"
    spec:
      containers:
      - name: app
        image: example/cart:1
---
apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata:
  name: cart
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app: cart
  listeners:
  - portMapping: {port: 8080, protocol: http}
)";

std::string task()
{
    std::string text = taskText;
    const std::size_t comment = text.find("  //");
    return text.erase(comment, text.find('\n', comment) + 1 - comment);
}

using Values = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// Changes variables or settings (names with a dot) of the first proxy.
void change(Project &project, const Values &values)
{
    for (const auto &[name, value] : values) {
        const bool isSetting = name.find('.') != std::string::npos;
        const auto done =
            project.apply(project.setValue(0, isSetting ? "settings" : "variables", name, value));
        QVERIFY2(done, done ? "" : done.error().text().c_str());
    }
}

Result<Merged> merge(const Project &project, std::string_view format, const std::string &text,
                     const std::string &file = "file")
{
    const auto source = readSource(text, file);
    if (!source)
        return source.error();
    std::vector<std::size_t> all(project.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return mergeProxies(catalogue(), project, all, *formatNamed(format), *source);
}

/// Imports a text, changes its first proxy, and merges it back; a refusal as its text.
std::string edited(const std::string &text, std::string_view format, const Values &values)
{
    auto imported = importText(catalogue(), text, "file");
    if (!imported)
        return imported.error().text();
    change(imported->project, values);
    const auto merged = merge(imported->project, format, text);
    return merged ? merged->text : merged.error().text();
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? "not found: " + from : text.replace(at, from.size(), to);
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edits_data();
    void edits();
    void textNumbersBecomeNumbersWhenEdited();
    void envoyIsAddedToATask();
    void envoyIsAddedToAPod();
    void injectionIsAddedToAPod();
    void refusals_data();
    void refusals();
    void otherContainersStay();
    void corpusStaysAsItIs();
    void corpusChangesOneVariable();

private:
    static QStringList corpusFiles();
};

void TestMerge::edits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::string &text, const char *format, const char *variable,
                        const char *value, const std::string &expected) {
        QTest::newRow(name) << q(text) << QString::fromUtf8(format) << QString::fromUtf8(variable)
                            << (value ? QString::fromUtf8(value) : QString()) << q(expected);
    };
    const char *ecs = "ecs-task-definition";
    const char *pod = "kubernetes-deployment";
    row("task, unchanged", task(), ecs, "", "", task());
    row("task, changed", task(), ecs, "ENVOY_LOG_LEVEL", "debug", replaced(task(), "\"info\"", "\"debug\""));
    row("task, removed", task(), ecs, "ENVOY_LOG_LEVEL", nullptr,
        replaced(task(), ",\n        { \"name\": \"ENVOY_LOG_LEVEL\", \"value\": \"info\" }", ""));
    row("task, added", task(), ecs, "ENABLE_ENVOY_XRAY_TRACING", "1",
        replaced(task(), "\"info\" }",
                 "\"info\" },\n        { \"name\": \"ENABLE_ENVOY_XRAY_TRACING\", \"value\": \"1\" }"));
    row("pod, unchanged", podText, pod, "", "", podText);
    row("pod, changed", podText, pod, "ENVOY_LOG_LEVEL", "debug", replaced(podText, "\"info\"", "\"debug\""));
    row("pod, removed", podText, pod, "ENVOY_LOG_LEVEL", nullptr,
        replaced(podText, "        - name: ENVOY_LOG_LEVEL\n          value: \"info\" # quiet\n", ""));
    row("pod, added", podText, pod, "ENVOY_ADMIN_ACCESS_PORT", "9902",
        replaced(podText, "# quiet\n",
                 "# quiet\n        - name: ENVOY_ADMIN_ACCESS_PORT\n          value: \"9902\"\n"));
    row("template, unchanged", templateText, ecs, "", "", templateText);
    row("template, changed", templateText, ecs, "ENVOY_LOG_LEVEL", "debug",
        replaced(templateText, "Value: info", "Value: debug"));
    row("template, another parameter", templateText, ecs, "APPMESH_RESOURCE_ARN",
        "mesh/${Mesh}/virtualNode/cart-2",
        replaced(templateText, "virtualNode/cart'", "virtualNode/cart-2'"));
    row("template, a parameter more", templateText, ecs, "ENVOY_LOG_LEVEL", "${Level}",
        replaced(templateText, "Value: info", "Value: !Sub '${Level}'"));
    row("injected, unchanged", injectedText, "kubernetes-mesh", "", "", injectedText);
    row("injected, changed", injectedText, "kubernetes-mesh", "DD_ENV", "test",
        replaced(injectedText, "DD_ENV=prod", "DD_ENV=test"));
    row("injected, removed", injectedText, "kubernetes-mesh", "DD_ENV", nullptr,
        replaced(injectedText, "DD_ENV=prod, ", ""));
    row("injected, listener", injectedText, "kubernetes-mesh", "mesh.listenerPort", "9090",
        replaced(injectedText, "port: 8080", "port: 9090"));
}

void TestMerge::edits()
{
    QFETCH(QString, text);
    QFETCH(QString, format);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    Values values;
    if (!name.isEmpty())
        values.emplace_back(name.toStdString(),
                            value.isNull() ? std::nullopt : std::optional(value.toStdString()));
    const std::string actual = edited(text.toStdString(), format.toStdString(), values);
    QVERIFY2(q(actual) == expected,
             unifiedDiff(expected.toStdString(), actual, "expected", "actual").c_str());
}

void TestMerge::textNumbersBecomeNumbersWhenEdited()
{
    QCOMPARE(q(edited(task(), "ecs-task-definition", {{"container.memory", "512"}})),
             q(replaced(task(), "\"500\"", "512")));
}

void TestMerge::envoyIsAddedToATask()
{
    const std::string text =
        "{\n    \"family\": \"cart\",\n    \"containerDefinitions\": [\n        {\n"
        "            \"name\": \"app\",\n            \"image\": \"example/cart:1\"\n        }\n    ]\n}\n";
    Project project;
    QVERIFY(project.apply(project.addProxy("cart", ProxyKind::VirtualNode, {{"mesh.name", "shop"}})));
    change(project, {{"proxy.appPorts", "8080"}});
    const auto merged = merge(project, "ecs-task-definition", text);
    QVERIFY2(merged, merged ? "" : merged.error().text().c_str());
    const auto parsed = parseJson(merged->text, "merged");
    QVERIFY2(parsed, merged->text.c_str());
    const Json &containers = parsed->value["containerDefinitions"];
    QCOMPARE(containers.size(), std::size_t{2});
    QCOMPARE(q(containers[0]["dependsOn"].dump()), q(R"([{"containerName":"envoy","condition":"HEALTHY"}])"));
    QCOMPARE(q(containers[1]["name"].get<std::string>()), q("envoy"));
    QCOMPARE(q(parsed->value["proxyConfiguration"]["containerName"].get<std::string>()), q("envoy"));
    QCOMPARE(q(parsed->value["networkMode"].get<std::string>()), q("awsvpc"));
    QCOMPARE(q(parsed->value["family"].get<std::string>()), q("cart"));
    QVERIFY(merged->text.find("\n        {\n            \"name\": \"envoy\",\n") != std::string::npos);
    // A second time there is nothing left to do.
    const auto again = merge(project, "ecs-task-definition", merged->text);
    QVERIFY2(again, again ? "" : again.error().text().c_str());
    QCOMPARE(q(again->text), q(merged->text));
}

void TestMerge::envoyIsAddedToAPod()
{
    const std::string text =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n    name: cart\nspec:\n    template:\n"
        "        metadata:\n            labels:\n                app: cart\n        spec:\n"
        "            containers:\n                - name: app # ours\n"
        "                  image: example/cart:1\n";
    Project project;
    QVERIFY(project.apply(project.addProxy("cart", ProxyKind::VirtualNode, {{"mesh.name", "shop"}})));
    change(project, {{"proxy.appPorts", "8080"}});
    const auto merged = merge(project, "kubernetes-deployment", text);
    QVERIFY2(merged, merged ? "" : merged.error().text().c_str());
    const auto source = readSource(merged->text, "merged");
    QVERIFY2(source, merged->text.c_str());
    const SourceNode *name = source->at("/0/spec/template/spec/containers/1/name");
    QVERIFY2(name, merged->text.c_str());
    QCOMPARE(q(name->text), q("envoy"));
    QVERIFY(source->at("/0/spec/template/spec/initContainers/0/env"));
    QVERIFY(source->at("/0/spec/template/metadata/annotations"));
    QVERIFY(merged->text.find("- name: app # ours\n") != std::string::npos);
    const auto again = merge(project, "kubernetes-deployment", merged->text);
    QVERIFY2(again, again ? "" : again.error().text().c_str());
    QCOMPARE(q(again->text), q(merged->text));
}

void TestMerge::injectionIsAddedToAPod()
{
    const std::string text =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: cart\nspec:\n  template:\n"
        "    metadata:\n      labels:\n        service: cart\n    spec:\n"
        "      containers:\n      - name: app\n        image: example/cart:1\n";
    Project project;
    QVERIFY(project.apply(project.addProxy("cart", ProxyKind::VirtualNode, {{"mesh.name", "shop"}})));
    change(project, {{"mesh.listenerPort", "8080"}, {"mesh.hostname", "cart.shop.local"}});
    const auto merged = merge(project, "kubernetes-mesh", text);
    QVERIFY2(merged, merged ? "" : merged.error().text().c_str());
    QVERIFY(merged->text.starts_with("apiVersion: apps/v1\nkind: Deployment\n"));
    QVERIFY(merged->text.find("kind: VirtualNode") != std::string::npos);
    QVERIFY(merged->text.find("      service: cart\n", merged->text.find("podSelector")) !=
            std::string::npos);
}

void TestMerge::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("says");
    QTest::newRow("another kind") << q(podText) << "ecs-task-definition"
                                  << "manifests";
    QTest::newRow("a key that stands twice")
        << q(replaced(task(), "\"user\": \"1337\",", "\"user\": \"1337\", \"environment\": [],"))
        << "ecs-task-definition"
        << "file:";
    QTest::newRow("a variable that stands twice")
        << q(replaced(task(), "{ \"name\": \"ENVOY_LOG_LEVEL\"",
                      "{ \"name\": \"ENVOY_LOG_LEVEL\", \"value\": \"warn\" },\n        { \"name\": "
                      "\"ENVOY_LOG_LEVEL\""))
        << "ecs-task-definition"
        << "stands twice";
    QTest::newRow("two Envoys in one task")
        << q(replaced(task(), "{ \"name\": \"app\"",
                      "{ \"name\": \"envoy\", \"image\": \"a/aws-appmesh-envoy:v1.29.12.1-prod\" },\n    { "
                      "\"name\": \"app\""))
        << "ecs-task-definition"
        << "";
}

void TestMerge::refusals()
{
    QFETCH(QString, text);
    QFETCH(QString, format);
    QFETCH(QString, says);
    const QString answer =
        q(edited(text.toStdString(), format.toStdString(), {{"ENVOY_LOG_LEVEL", "debug"}}));
    QVERIFY2(answer.startsWith(QStringLiteral("file")) && answer.contains(says), qPrintable(answer));
}

void TestMerge::otherContainersStay()
{
    Project project;
    QVERIFY(project.apply(project.addProxy("cart", ProxyKind::VirtualNode, {{"mesh.name", "shop"}})));
    const auto merged = merge(project, "ecs-task-definition", task());
    QVERIFY2(merged, merged ? "" : merged.error().text().c_str());
    const auto parsed = parseJson(merged->text, "merged");
    QVERIFY(parsed);
    QCOMPARE(q(parsed->value["containerDefinitions"][0]["image"].get<std::string>()), q("example/cart:1"));
    QVERIFY(merged->text.find("\"unknownToday\": { \"b\": 1e2, \"a\": [] }") != std::string::npos);
    QVERIFY(merged->text.find("\"cpu\": 0.10,") != std::string::npos);
}

QStringList TestMerge::corpusFiles()
{
    QStringList files;
    for (const char *folder : {"/ecs", "/k8s"}) {
        const QDir dir(QStringLiteral(CORPUS_DIR) + QLatin1String(folder));
        for (const QString &name : dir.entryList(QDir::Files)) {
            if (!name.endsWith(QStringLiteral(".md")))
                files << dir.filePath(name);
        }
    }
    return files;
}

void TestMerge::corpusStaysAsItIs()
{
    const QStringList files = corpusFiles();
    if (files.isEmpty())
        QSKIP("Corpus not given: -DCORPUS_DIR=FOLDER");
    int refused = 0;
    for (const QString &path : files) {
        const auto text = readFile(path.toStdString());
        QVERIFY(text);
        const auto imported = importText(catalogue(), text->bytes, path.toStdString());
        if (!imported) {
            ++refused;
            QVERIFY2(imported.error().place.line > 0, imported.error().text().c_str());
            continue;
        }
        const char *format =
            path.contains(QStringLiteral("/ecs/")) ? "ecs-task-definition" : "kubernetes-deployment";
        const auto merged = merge(imported->project, format, text->bytes, path.toStdString());
        QVERIFY2(merged, merged ? "" : merged.error().text().c_str());
        QVERIFY2(merged->text == text->bytes, qPrintable(path));
    }
    QCOMPARE(refused, 4);
}

void TestMerge::corpusChangesOneVariable()
{
    const QStringList files = corpusFiles();
    if (files.isEmpty())
        QSKIP("Corpus not given: -DCORPUS_DIR=FOLDER");
    int changed = 0;
    for (const QString &path : files) {
        const auto text = readFile(path.toStdString());
        QVERIFY(text);
        const auto imported = importText(catalogue(), text->bytes, path.toStdString());
        for (std::size_t i = 0; imported && i < imported->project.size(); ++i) {
            for (const auto &[name, value] : imported->project.proxy(i).variables()) {
                Project project = imported->project;
                QVERIFY(project.apply(project.setValue(i, "variables", name, value + "x")));
                const char *format =
                    path.contains(QStringLiteral("/ecs/")) ? "ecs-task-definition" : "kubernetes-deployment";
                const auto merged = merge(project, format, text->bytes, path.toStdString());
                QVERIFY2(merged, merged ? "" : merged.error().text().c_str());
                const QByteArray before = QByteArray::fromStdString(text->bytes);
                const QByteArray after = QByteArray::fromStdString(merged->text);
                const QList<QByteArray> lines = before.split('\n');
                const QList<QByteArray> newLines = after.split('\n');
                QVERIFY2(newLines.size() == lines.size(),
                         unifiedDiff(text->bytes, merged->text, path.toStdString(), name).c_str());
                int differing = 0;
                for (int line = 0; line < lines.size(); ++line)
                    differing += lines[line] == newLines[line] ? 0 : 1;
                QVERIFY2(differing == 1, qPrintable(path + QLatin1Char(' ') + q(name) + QLatin1Char(' ') +
                                                    QString::number(differing)));
                ++changed;
            }
        }
    }
    QVERIFY2(changed > 100, qPrintable(QString::number(changed)));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
