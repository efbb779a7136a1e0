// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// All texts here are synthetic: written for these tests.

#include "models/imports/importedfindings.h"
#include "tests/design/designtest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <set>

using namespace mc;

class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaskDefinitionBecomesAProxy();
    void onlyWhatDiffersFromTheDefaultsIsSet();
    void describeAnswersAndListsAreRead();
    void aContainerAloneIsRead();
    void secretsKeepTheirSource();
    void numbersAsTextAreToldWithTheirFix();
    void unknownKeysAreListed();
    void cloudFormationKeepsReferencesAsPlaceholders();
    void terraformsTextIsRead();
    void aSidecarIsRead();
    void plainWordsInYamlAreTold();
    void resourceAndWorkloadAreOneProxy();
    void aResourceAloneIsAProxy();
    void listsAreEntered();
    void envFilesBecomeVariables();
    void placeholdersAreNoErrors();
    void filesWithoutEnvoyAreKept();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void templatesAreToldAsSuch();
    void namesAreDeterministicAndFree();
    void findingsHaveThePlaceInTheFile();
    void defaultsGiveNoFindings();
    void thousandsOfVariablesAreReadInTime();
    void aliasesThatMultiplyContainersAreRefused();
    void aTextWithoutContainersInTerraformIsKept();
    void aTaskWithoutProxyConfigurationMissesNoPorts();
    void everyVariableOfTheCorpusIsInTheProject();
};

namespace {

Imported imported(std::string_view text, const std::string &file = "file")
{
    auto result = importText(test::catalogue(), text, file);
    if (!result)
        qFatal("%s", result.error().text().c_str());
    return *std::move(result);
}

std::string errorOf(std::string_view text, const std::string &file = "file")
{
    const auto result = importText(test::catalogue(), text, file);
    return result ? std::string() : result.error().text();
}

Findings checked(std::string_view text)
{
    const auto source = readSource(text, "file");
    if (!source)
        qFatal("%s", source.error().text().c_str());
    const auto result = importSource(test::catalogue(), *source);
    if (!result)
        qFatal("%s", result.error().text().c_str());
    return checkImported(test::catalogue(), *source, *result, result->project);
}

const std::string task = R"({
  "family": "cart-task",
  "requiresCompatibilities": ["FARGATE"],
  "cpu": "512", "memory": "1024",
  "taskRoleArn": "arn:aws:iam::111122223333:role/cart",
  "executionRoleArn": "arn:aws:iam::111122223333:role/run",
  "proxyConfiguration": {"type": "APPMESH", "containerName": "envoy", "properties": [
    {"name": "IgnoredUID", "value": "1337"}, {"name": "AppPorts", "value": "8080"},
    {"name": "ProxyIngressPort", "value": "15000"}, {"name": "EgressIgnoredPorts", "value": "22"}]},
  "containerDefinitions": [
    {"name": "app", "image": "shop/cart:1", "portMappings": [{"containerPort": 8080}],
     "environment": [{"name": "COLOUR", "value": "red"}]},
    {"name": "envoy", "image": "840364872350.dkr.ecr.us-west-2.amazonaws.com/aws-appmesh-envoy:v1.29.5.0-prod-fips",
     "user": "1337", "essential": true, "memory": 500,
     "environment": [{"name": "APPMESH_RESOURCE_ARN", "value": "mesh/shop/virtualNode/cart"},
                     {"name": "ENVOY_LOG_LEVEL", "value": "debug"}],
     "healthCheck": {"command": ["CMD-SHELL", "curl -s http://localhost:9901/server_info | grep state | grep -q LIVE"],
                     "interval": 7}},
    {"name": "xray-daemon", "image": "amazon/aws-xray-daemon", "user": "1337",
     "portMappings": [{"containerPort": 2000, "protocol": "udp"}]}
  ]
})";

const std::string sidecar = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  replicas: 2
  template:
    metadata:
      labels: {app: cart}
    spec:
      serviceAccountName: cart
      containers:
        - name: app
          image: shop/cart:1
          ports: [{containerPort: 8080}]
        - name: envoy
          image: public.ecr.aws/appmesh/aws-appmesh-envoy:v1.34.13.3-prod
          securityContext: {runAsUser: 1337}
          env:
            - name: APPMESH_RESOURCE_ARN
              value: mesh/shop/virtualNode/cart
            - name: ENVOY_ADMIN_ACCESS_PORT
              value: 9902
            - name: DD_API_KEY
              valueFrom: {secretKeyRef: {name: keys, key: dd}}
            - name: POD_IP
              valueFrom: {fieldRef: {fieldPath: status.podIP}}
)";

} // namespace

void TestImports::aTaskDefinitionBecomesAProxy()
{
    const Imported result = imported(task);
    QCOMPARE(result.project.size(), 1U);
    const Proxy proxy = result.project.proxy(0);
    QCOMPARE(proxy.name(), std::string("cart"));
    QCOMPARE(proxy.variable("ENVOY_LOG_LEVEL").value_or(""), std::string("debug"));
    QCOMPARE(proxy.setting("image.region").value_or(""), std::string("us-west-2"));
    QCOMPARE(proxy.setting("image.tag").value_or(""), std::string("v1.29.5.0-prod"));
    QCOMPARE(proxy.setting("image.fips").value_or(""), std::string("1"));
    QCOMPARE(proxy.setting("health.interval").value_or(""), std::string("7"));
    QCOMPARE(proxy.setting("proxy.egressIgnoredPorts").value_or(""), std::string("22"));
    QCOMPARE(proxy.applications().size(), 1U);
    QCOMPARE(proxy.helpers().size(), 1U);
    QCOMPARE(result.sites.front().container, std::string("/0/containerDefinitions/1"));
    QCOMPARE(result.sites.front().form, Site::Form::TaskDefinition);
}

void TestImports::onlyWhatDiffersFromTheDefaultsIsSet()
{
    const Imported result = imported(task);
    for (const char *id :
         {"container.user", "container.name", "container.essential", "proxy.ignoredUid", "proxy.appPorts",
          "proxy.ingressPort", "health.command", "health.port", "task.launchType", "task.cpu", "image.uri"})
        QVERIFY2(!result.project.proxy(0).setting(id), id);
    const auto &origins = result.sites.front().origins;
    const bool userHasOrigin = std::any_of(origins.begin(), origins.end(), [](const FieldOrigin &origin) {
        return origin.field == "/settings/container.user" &&
               origin.pointer == "/0/containerDefinitions/1/user";
    });
    QVERIFY(userHasOrigin);
}

void TestImports::describeAnswersAndListsAreRead()
{
    QCOMPARE(imported(R"({"taskDefinition": )" + task + "}").project.size(), 1U);
    const Imported two = imported("[" + task + "," + task + "]");
    QCOMPARE(two.project.size(), 2U);
    QVERIFY(two.project.proxy(0).name() != two.project.proxy(1).name());
}

void TestImports::aContainerAloneIsRead()
{
    const std::string block =
        R"({"name": "envoy", "image": "x/aws-appmesh-envoy:v1.34.13.3-prod", "environment": []})";
    QCOMPARE(imported(block).sites.front().form, Site::Form::ContainerBlock);
    QCOMPARE(imported("[" + block + "]").sites.front().form, Site::Form::ContainerList);
    QVERIFY(test::findingOf(checked(block), "name.missing"));
    QVERIFY(!test::findingOf(checked(block), "task.role"));
}

void TestImports::secretsKeepTheirSource()
{
    const Imported result = imported(
        R"({"name": "envoy", "image": "a", "secrets": [{"name": "KEY", "valueFrom": "arn:aws:ssm:x:1:parameter/k"}]})");
    const auto secrets = result.project.proxy(0).secrets();
    QCOMPARE(secrets.size(), 1U);
    QCOMPARE(secrets.front().second.ecs, std::string("arn:aws:ssm:x:1:parameter/k"));
    const auto ofPod = imported(sidecar).project.proxy(0).secrets();
    QCOMPARE(ofPod.size(), 1U);
    QCOMPARE(ofPod.front().second.kubernetes, std::string("keys/dd"));
}

void TestImports::numbersAsTextAreToldWithTheirFix()
{
    const std::string text = R"({"name": "envoy", "image": "a", "memory": "500"})";
    const Imported result = imported(text);
    QCOMPARE(result.project.proxy(0).setting("container.memory").value_or(""), std::string("500"));
    const Finding *finding = test::findingOf(result.findings, "import.text-number");
    QVERIFY(finding);
    QCOMPARE(finding->next, std::string("Write 500 without quotes."));
    QCOMPARE(finding->place.column, 43U);
}

void TestImports::unknownKeysAreListed()
{
    const Imported result =
        imported(R"({"name": "envoy", "image": "a", "enviroment": [], "environmnt": [1], "dependsOn": [1]})");
    QCOMPARE(std::count_if(result.findings.begin(), result.findings.end(),
                           [](const Finding &finding) { return finding.rule == "import.unknown"; }),
             1);
    QCOMPARE(result.kept.size(), 1U);
    QVERIFY(result.kept.front().find("dependsOn") != std::string::npos);
}

void TestImports::cloudFormationKeepsReferencesAsPlaceholders()
{
    const Imported result = imported(R"(
Resources:
  CartTask:
    Type: AWS::ECS::TaskDefinition
    Properties:
      TaskRoleArn: !GetAtt Role.Arn
      Cpu: 512
      ContainerDefinitions:
        - Name: envoy
          Image: !Ref EnvoyImage
          Memory: '500'
          Environment:
            - Name: APPMESH_RESOURCE_ARN
              Value: !Sub 'mesh/${Mesh}/virtualGateway/edge'
            - Name: ENVOY_LOG_LEVEL
              Value: !Join ['', [a, b]]
            - Name: XRAY_DAEMON_PORT
              Value: 0777
)");
    const Proxy proxy = result.project.proxy(0);
    QCOMPARE(proxy.name(), std::string("edge"));
    QCOMPARE(proxy.kind(), ProxyKind::VirtualGateway);
    QCOMPARE(proxy.setting("task.role").value_or(""), std::string("${Role.Arn}"));
    QCOMPARE(proxy.setting("image.uri").value_or(""), std::string("${EnvoyImage}"));
    QVERIFY(!proxy.variable("ENVOY_LOG_LEVEL"));
    QVERIFY(test::findingOf(result.findings, "import.not-known"));
    QVERIFY(!test::findingOf(result.findings, "import.text-number"));
    QVERIFY(test::findingOf(result.findings, "import.plain-word"));
    QVERIFY(result.sites.front().pascalCase);
}

void TestImports::terraformsTextIsRead()
{
    const Imported result = imported(R"({"resource": {"aws_ecs_task_definition": {"cart": {
      "family": "cart-tf", "task_role_arn": "${aws_iam_role.cart.arn}",
      "container_definitions": "[{\"name\":\"envoy\",\"image\":\"a\",\"user\":\"42\"}]"}}}})");
    QCOMPARE(result.sites.front().form, Site::Form::Terraform);
    QCOMPARE(result.project.proxy(0).name(), std::string("cart-tf"));
    QCOMPARE(result.project.proxy(0).setting("container.user").value_or(""), std::string("42"));
}

void TestImports::aSidecarIsRead()
{
    const Imported result = imported(sidecar);
    const Proxy proxy = result.project.proxy(0);
    QCOMPARE(result.sites.front().form, Site::Form::Pod);
    QCOMPARE(result.sites.front().container, std::string("/0/spec/template/spec/containers/1"));
    QCOMPARE(result.sites.front().pod, std::string("/0/spec/template"));
    QCOMPARE(proxy.setting("pod.replicas").value_or(""), std::string("2"));
    QCOMPARE(proxy.setting("pod.namespace").value_or(""), std::string("shop"));
    QVERIFY(!proxy.setting("pod.name"));
    QVERIFY(!proxy.variable("POD_IP"));
    QCOMPARE(result.sites.front().notKnown.size(), 1U);
}

void TestImports::plainWordsInYamlAreTold()
{
    const Imported result = imported(sidecar);
    QCOMPARE(result.project.proxy(0).variable("ENVOY_ADMIN_ACCESS_PORT").value_or(""), std::string("9902"));
    const Finding *finding = test::findingOf(result.findings, "import.not-text");
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Error);
    QCOMPARE(finding->field, std::string("ENVOY_ADMIN_ACCESS_PORT"));
}

void TestImports::resourceAndWorkloadAreOneProxy()
{
    const Imported result = imported(R"(
apiVersion: appmesh.k8s.aws/v1beta2
kind: Mesh
metadata: {name: shop}
---
apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata: {name: cart-node, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  listeners: [{portMapping: {port: 8080, protocol: http2}}]
  serviceDiscovery: {dns: {hostname: cart.shop.svc.cluster.local}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  template:
    metadata:
      labels: {app: cart, version: v1}
      annotations:
        appmesh.k8s.aws/sidecarEnv: "DD_ENV=prod, DD_SERVICE=cart"
        appmesh.k8s.aws/cpuRequest: 50m
        appmesh.k8s.aws/secretMounts: "certs:/certs"
    spec:
      containers: [{name: app, image: shop/cart:1, ports: [{containerPort: 8080}]}]
---
apiVersion: v1
kind: Service
metadata: {name: cart}
)");
    QCOMPARE(result.project.size(), 1U);
    const Proxy proxy = result.project.proxy(0);
    QCOMPARE(proxy.name(), std::string("cart-node"));
    QCOMPARE(proxy.setting("mesh.name").value_or(""), std::string("shop"));
    QCOMPARE(proxy.setting("resource.name").value_or(""), std::string("cart-node_shop"));
    QCOMPARE(proxy.setting("mesh.listenerProtocol").value_or(""), std::string("http2"));
    QCOMPARE(proxy.setting("pod.cpuRequest").value_or(""), std::string("50m"));
    QCOMPARE(proxy.setting("container.mounts").value_or(""), std::string("certs=/certs"));
    QCOMPARE(proxy.variable("DD_SERVICE").value_or(""), std::string("cart"));
    QCOMPARE(result.sites.front().form, Site::Form::InjectedPod);
    QCOMPARE(result.sites.front().resource, std::string("/1"));
    QCOMPARE(result.sites.front().mesh, std::string("/0"));
    QCOMPARE(result.kept, std::vector<std::string>{"Service cart (document 4)"});
}

void TestImports::aResourceAloneIsAProxy()
{
    const Imported result = imported(R"(
apiVersion: appmesh.k8s.aws/v1beta1
kind: VirtualNode
metadata: {name: cart}
spec: {meshName: shop, listeners: [{portMapping: {port: 8080, protocol: http}}]}
)");
    QCOMPARE(result.sites.front().form, Site::Form::Resource);
    QCOMPARE(result.project.proxy(0).setting("mesh.name").value_or(""), std::string("shop"));
    QVERIFY(test::findingOf(result.findings, "import.v1beta1"));
}

void TestImports::listsAreEntered()
{
    const Imported result = imported(R"({"apiVersion": "v1", "kind": "List", "items": [
      {"apiVersion": "appmesh.k8s.aws/v1beta2", "kind": "VirtualGateway", "metadata": {"name": "edge"}, "spec": {}}]})");
    QCOMPARE(result.project.proxy(0).kind(), ProxyKind::VirtualGateway);
    QCOMPARE(result.sites.front().resource, std::string("/0/items/0"));
}

void TestImports::envFilesBecomeVariables()
{
    const Imported result = imported("APPMESH_RESOURCE_ARN=mesh/shop/virtualGateway/edge\nA=1\n", "edge.env");
    QCOMPARE(result.project.proxy(0).kind(), ProxyKind::VirtualGateway);
    QCOMPARE(result.project.proxy(0).variable("A").value_or(""), std::string("1"));
    QCOMPARE(result.sites.front().form, Site::Form::EnvFile);
}

void TestImports::placeholdersAreNoErrors()
{
    const Findings findings = checked(R"({"name": "envoy", "image": "${IMAGE}", "cpu": "${CPU}",
      "environment": [{"name": "APPMESH_RESOURCE_ARN", "value": "$NODE"},
                      {"name": "ENVOY_ADMIN_ACCESS_PORT", "value": "{{ .port }}"},
                      {"name": "ENVOY_LOG_LEVEL", "value": "<level>"}]})");
    for (const Finding &finding : findings)
        QVERIFY2(finding.severity == Severity::Info, test::told(findings).c_str());
}

void TestImports::filesWithoutEnvoyAreKept()
{
    const Imported result = imported("apiVersion: v1\nkind: Service\nmetadata: {name: cart}\n");
    QCOMPARE(result.project.size(), 0U);
    QCOMPARE(result.kept, std::vector<std::string>{"Service cart (document 1)"});
    QCOMPARE(imported(R"({"name": "xray", "image": "amazon/aws-xray-daemon"})").kept.size(), 1U);
}

void TestImports::otherFilesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("project") << R"({"format": 1, "proxies": []})"
                             << "project";
    QTest::newRow("dump") << R"({"configs": []})"
                          << "review";
    QTest::newRow("other") << R"({"a": 1})"
                           << "another kind";
    QTest::newRow("broken") << R"({"name": )"
                            << "file:1:";
}

void TestImports::otherFilesAreRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, says);
    const std::string error = errorOf(text.toStdString());
    QVERIFY2(error.find(says.toStdString()) != std::string::npos, error.c_str());
}

void TestImports::templatesAreToldAsSuch()
{
    const std::string error = errorOf(R"({"containerDefinitions": [ $ENVOY_CONTAINER ]})");
    QVERIFY2(error.find("template that is filled in later") != std::string::npos, error.c_str());
}

void TestImports::namesAreDeterministicAndFree()
{
    const std::string block = R"({"name": "envoy", "image": "a"})";
    QCOMPARE(imported(block, "folder/edge.v1.json").project.proxy(0).name(), std::string("edge"));
    QCOMPARE(test::textOf(imported(task).project), test::textOf(imported(task).project));
}

void TestImports::findingsHaveThePlaceInTheFile()
{
    const Findings findings =
        checked("{\"name\": \"envoy\", \"image\": \"a\",\n \"environment\": [\n"
                "  {\"name\": \"APPMESH_RESOURCE_ARN\", \"value\": \"mesh/s/virtualNode/n\"},\n"
                "  {\"name\": \"ENVOY_LOG_LEVEL\", \"value\": \"loud\"}]}");
    const Finding *finding = test::findingOf(findings, "value.enum");
    QVERIFY(finding);
    QCOMPARE(finding->place.line, 4U);
    QCOMPARE(finding->pointer, std::string("/environment/1/value"));
    QCOMPARE(finding->field, std::string("ENVOY_LOG_LEVEL"));
    QCOMPARE(finding->resource, std::string("n"));
}

void TestImports::defaultsGiveNoFindings()
{
    for (const std::string &text : {task}) {
        const Findings findings = checked(text);
        QVERIFY2(findings.empty() || worst(findings) == Severity::Info, test::told(findings).c_str());
    }
}

namespace {

/// The names of all variables under keys of an environment, found without the room's own walk.
void collectNames(const SourceText &source, const SourceNode &written, int depth,
                  std::set<std::string> &names)
{
    const SourceNode &node = resolved(source, written);
    if (depth > 40)
        return;
    const SourceNode *image = node.find("image") ? node.find("image") : node.find("Image");
    const SourceNode *name = node.find("name") ? node.find("name") : node.find("Name");
    const bool isEnvoy = (image && image->text.find("aws-appmesh-envoy") != std::string::npos) ||
                         (image && name && name->text == "envoy");
    for (const char *key : {"env", "environment", "Environment"}) {
        const SourceNode *list = isEnvoy ? node.find(key) : nullptr;
        for (const SourceNode &entry : list ? list->items : std::vector<SourceNode>()) {
            const SourceNode *entryName = entry.find("name") ? entry.find("name") : entry.find("Name");
            if (entryName)
                names.insert(entryName->text);
        }
    }
    for (const SourceNode &item : node.items)
        collectNames(source, item, depth + 1, names);
    for (const SourceMember &member : node.members)
        collectNames(source, member.value, depth + 1, names);
}

bool hasVariable(const Imported &result, const std::string &name)
{
    for (std::size_t i = 0; i < result.project.size(); ++i) {
        const auto secrets = result.project.proxy(i).secrets();
        const bool isSecret = std::any_of(secrets.begin(), secrets.end(),
                                          [&](const auto &secret) { return secret.first == name; });
        if (isSecret || result.project.proxy(i).variable(name))
            return true;
    }
    return std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding &finding) {
        return finding.rule == "import.not-known" && finding.field == name;
    });
}

} // namespace

void TestImports::thousandsOfVariablesAreReadInTime()
{
    constexpr int count = 10'000;
    std::string text = "[{\"name\": \"envoy\", \"environment\": [";
    for (int i = 0; i < count; ++i)
        text += (i == 0 ? "" : ",\n") + std::string("{\"name\": \"V") + std::to_string(i) +
                "\", \"value\": \"x\"}";
    QElapsedTimer timer;
    timer.start();
    const Imported result = imported(text + "]}]");
    QCOMPARE(result.project.proxy(0).variables().size(), std::size_t{count});
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed()))); // without optimization
}

void TestImports::aliasesThatMultiplyContainersAreRefused()
{
    std::string text = "family: f\ncontainerDefinitions:\n- {name: envoy}\n- &c\n  name: a\n  environment:\n";
    for (int i = 0; i < 2000; ++i)
        text += "  - {name: V" + std::to_string(i) + "}\n";
    for (int i = 0; i < 6000; ++i)
        text += "- *c\n";
    QVERIFY(errorOf(text).find("too many values") != std::string::npos);
}

void TestImports::aTextWithoutContainersInTerraformIsKept()
{
    for (const char *inner : {"# none", "---", "{}", "", "- &a [x]\\n- [*a]"}) {
        const Imported result =
            imported(R"({"resource": {"aws_ecs_task_definition": {"web": {"container_definitions": ")" +
                     std::string(inner) + "\"}}}}");
        QCOMPARE(result.project.size(), std::size_t{0});
        QCOMPARE(result.kept.size(), std::size_t{1});
    }
}

/// ECS sends nothing through such an Envoy; a gateway beside an agent is one.
void TestImports::aTaskWithoutProxyConfigurationMissesNoPorts()
{
    const std::string edge = R"({"family": "edge", "containerDefinitions": [
        {"name": "envoy", "image": "aws-appmesh-envoy", "environment":
            [{"name": "APPMESH_RESOURCE_ARN", "value": "${GATEWAY}"}]}, {"name": "agent", "image": "agent"}])";
    QVERIFY(!test::findingOf(checked(edge + "}"), "traffic.no-ports"));
    QVERIFY(test::findingOf(
        checked(edge + R"(, "proxyConfiguration": {"type": "APPMESH", "containerName": "envoy",
        "properties": [{"name": "IgnoredUID", "value": "1337"}]}})"),
        "traffic.no-ports"));
}

void TestImports::everyVariableOfTheCorpusIsInTheProject()
{
    int read = 0;
    int refused = 0;
    for (const char *folder : {"ecs", "k8s"}) {
        const QDir dir(QStringLiteral(CORPUS_DIR "/") + QLatin1String(folder));
        for (const QString &entry : dir.entryList(QDir::Files)) {
            if (entry == QLatin1String("SOURCES.md"))
                continue;
            QFile file(dir.filePath(entry));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string text = file.readAll().toStdString();
            const auto result = importText(test::catalogue(), text, entry.toStdString());
            if (!result) {
                QVERIFY2(result.error().text().find("template") != std::string::npos, qPrintable(entry));
                ++refused;
                continue;
            }
            ++read;
            const auto source = readSource(text, entry.toStdString());
            QVERIFY(source);
            std::set<std::string> names;
            for (const SourceNode &document : source->documents)
                collectNames(*source, document, 0, names);
            for (const std::string &name : names)
                QVERIFY2(hasVariable(*result, name), (entry.toStdString() + ": " + name).c_str());
        }
    }
    if (read == 0)
        QSKIP("No corpus.");
    QCOMPARE(read, 92);
    QCOMPARE(refused, 4); // the JSON of colorapp, whose values are bare placeholders
}

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
