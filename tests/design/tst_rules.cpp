// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"
#include "models/design/envfile.h"
#include "models/design/newproxy.h"
#include "models/design/rules.h"
#include "models/design/validation.h"
#include "tests/design/designtest.h"

#include <set>

using namespace mc;

namespace {

/// examples.json: for each rule one or more sets of variables, or changes to a clean proxy (JSON merge
/// patch), that the rule must find, with the place, part of the message ("says") and the effective value.
const Json &examples()
{
    static const Json loaded = [] {
        const std::string path = std::string(TEST_DATA) + "/examples.json";
        const Result<FileText> file = readFile(path);
        if (!file)
            qFatal("%s", file.error().text().c_str());
        Result<ParsedJson> parsed = parseJson(file->bytes, path);
        if (!parsed)
            qFatal("%s", parsed.error().text().c_str());
        return std::move(parsed->value);
    }();
    return loaded;
}

/// A proxy as `new` makes it with a name, a mesh, a kind, a region and an image tag.
Project cleanProject(ProxyKind kind)
{
    Project project;
    const Change change =
        addNewProxy(test::catalogue(), project, "cart", kind,
                    {{"mesh.name", "shop"}, {"image.region", "us-west-2"}, {"image.tag", "v1.29.12.0-prod"}});
    const Result<Change> applied = project.apply(change);
    return applied ? project : Project();
}

ProxyKind kindOf(const Json &example)
{
    return proxyKindFrom(example.value("kind", "virtual-node")).value_or(ProxyKind::VirtualNode);
}

/// A value that is too long for a readable fixture.
std::string expanded(const std::string &value)
{
    return value == "(long)" ? std::string(64 * 1024, 'x') : value;
}

NamedValues variablesOf(const Json &example)
{
    NamedValues out;
    if (example.contains("lines")) {
        const Result<std::vector<EnvLine>> lines =
            parseEnvFile(example.at("lines").get<std::string>(), "example");
        for (const EnvLine &line : *lines)
            out.emplace_back(line.name, line.value);
        return out;
    }
    for (const auto &[name, value] : example.at("variables").items())
        out.emplace_back(name, expanded(value.get<std::string>()));
    return out;
}

Findings findingsOf(const Json &example)
{
    if (!example.contains("proxy"))
        return checkVariables(test::catalogue(), variablesOf(example),
                              ImageVersion::parse(example.at("image").get<std::string>()), "example");
    Json json = cleanProject(kindOf(example)).json();
    json.at("proxies").at(0).merge_patch(example.at("proxy"));
    return checkProxy(test::catalogue(), test::projectFrom(json.dump()), 0);
}

std::string pointerOf(const Json &example)
{
    const std::string pointer = example.at("pointer").get<std::string>();
    return example.contains("proxy") ? "/proxies/0" + pointer : pointer;
}

} // namespace

/// Every rule of rules.json: fires where it should, and stays quiet where all is well.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasAnExample();
    void everyKindIsKnown();
    void example_data();
    void example();
    void cleanProxy_data();
    void cleanProxy();
    void severityFollowsTheFeature();
    void documentedSet();
    void nameVariableOfVersion_data();
    void nameVariableOfVersion();
    void projectFindings();
    void secrets_data();
    void secrets();
};

void TestRules::everyRuleHasAnExample()
{
    std::set<std::string> shown = {"project.duplicate-name", "project.duplicate-key"}; // projectFindings()
    for (const Json &example : examples())
        shown.insert(example.at("rule").get<std::string>());
    for (const Rule &rule : test::catalogue().rules)
        QVERIFY2(shown.erase(rule.id) == 1, ("no example for " + rule.id).c_str());
    QVERIFY2(shown.empty(), shown.empty() ? "" : ("no such rule: " + *shown.begin()).c_str());
}

void TestRules::everyKindIsKnown()
{
    for (const Rule &rule : test::catalogue().rules) {
        const auto kinds = ruleKinds();
        const bool isKnown = rule.kind == "duplicate-proxy-name" || rule.kind == "duplicate-key" ||
                             std::any_of(kinds.begin(), kinds.end(),
                                         [&rule](const RuleKind &kind) { return kind.name == rule.kind; });
        QVERIFY2(isKnown, (rule.id + " is of kind " + rule.kind).c_str());
    }
    for (const RuleKind &kind : ruleKinds())
        QVERIFY2(ruleOfKind(test::catalogue(), kind.name), std::string(kind.name).c_str());
}

void TestRules::example_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < examples().size(); ++i)
        QTest::addRow("%s %zu", examples().at(i).at("rule").get_ref<const std::string &>().c_str(), i)
            << static_cast<int>(i);
}

void TestRules::example()
{
    QFETCH(int, index);
    const Json &example = examples().at(static_cast<std::size_t>(index));
    const Rule *rule = test::catalogue().rule(example.at("rule").get<std::string>());
    QVERIFY(rule);
    const Findings findings = findingsOf(example);
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.rule == rule->id && finding.pointer == pointerOf(example);
    });
    QVERIFY2(found != findings.end(),
             ("not at " + pointerOf(example) + ":\n" + test::told(findings)).c_str());
    QCOMPARE(found->severity, rule->severity);
    QVERIFY(!found->message.empty() && !found->next.empty());
    QVERIFY2(found->message.find("%1") == std::string::npos, found->message.c_str());
    QVERIFY2(found->next.find("%1") == std::string::npos, found->next.c_str());
    const std::string all = found->message + " " + found->next;
    QVERIFY2(all.find(example.value("says", "")) != std::string::npos, all.c_str());
    if (example.contains("effective"))
        QCOMPARE(found->effective.value_or("none"), example.at("effective").get<std::string>());
}

void TestRules::cleanProxy_data()
{
    QTest::addColumn<bool>("isGateway");
    QTest::newRow("virtual node") << false;
    QTest::newRow("virtual gateway") << true;
}

void TestRules::cleanProxy()
{
    QFETCH(bool, isGateway);
    const Project project = cleanProject(isGateway ? ProxyKind::VirtualGateway : ProxyKind::VirtualNode);
    const Findings findings = checkProxy(test::catalogue(), project, 0);
    QVERIFY2(worst(findings).value_or(Severity::Info) == Severity::Info, test::told(findings).c_str());
    for (const Finding &finding : findings)
        QVERIFY2(finding.rule == "task.role", test::told(findings).c_str());
    QVERIFY(checkProject(test::catalogue(), project).empty());

    const Findings variables =
        checkVariables(test::catalogue(),
                       {{"APPMESH_RESOURCE_ARN", "mesh/shop/virtualNode/cart"}, {"AWS_REGION", "us-west-2"}},
                       std::nullopt, "env");
    QVERIFY2(variables.empty(), test::told(variables).c_str());
}

/// A bad value stops the container only where it is read.
void TestRules::severityFollowsTheFeature()
{
    const auto severityOf = [](const NamedValues &more) {
        NamedValues variables = {{"APPMESH_RESOURCE_ARN", "mesh/shop/virtualNode/cart"},
                                 {"XRAY_DAEMON_PORT", "abc"}};
        variables.insert(variables.end(), more.begin(), more.end());
        const Findings findings = checkVariables(test::catalogue(), variables, std::nullopt, "env");
        const Finding *finding = test::findingOf(findings, "value.port");
        return finding ? std::optional(finding->severity) : std::nullopt;
    };
    QCOMPARE(severityOf({}), std::optional(Severity::Warning));
    QCOMPARE(severityOf({{"ENABLE_ENVOY_XRAY_TRACING", "1"}}), std::optional(Severity::Error));
    QCOMPARE(severityOf({{"ENABLE_ENVOY_XRAY_TRACING", "1"}, {"ENVOY_TRACING_CFG_FILE", "/etc/t.yaml"}}),
             std::optional(Severity::Warning));
    QCOMPARE(severityOf({{"ENABLE_ENVOY_XRAY_TRACING", "1"}, {"ENVOY_CONFIG_FILE", "/etc/e.yaml"}}),
             std::optional(Severity::Warning));
}

void TestRules::documentedSet()
{
    const auto offered = offeredVariables(test::catalogue(), ImageVersion::parse("v1.15.0.0-prod"));
    QCOMPARE(offered.size(), std::size_t{9});
    QCOMPARE(offered.front()->id, std::string("APPMESH_VIRTUAL_NODE_NAME"));
    const auto newest = offeredVariables(test::catalogue(), std::nullopt);
    QVERIFY(newest.size() > 40);
    for (const Field *field : newest)
        QVERIFY2(!field->platformOnly, field->id.c_str());
}

void TestRules::nameVariableOfVersion_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("expected");
    QTest::newRow("seed") << "v1.15.0.0-prod"
                          << ""
                          << "APPMESH_VIRTUAL_NODE_NAME";
    QTest::newRow("older") << "v1.12.5.0-prod"
                           << ""
                           << "APPMESH_VIRTUAL_NODE_NAME";
    QTest::newRow("next") << "v1.15.1.0-prod"
                          << ""
                          << "APPMESH_RESOURCE_ARN";
    QTest::newRow("newest") << ""
                            << ""
                            << "APPMESH_RESOURCE_ARN";
    QTest::newRow("old by wish") << "v1.29.12.0-prod"
                                 << "old"
                                 << "APPMESH_VIRTUAL_NODE_NAME";
    QTest::newRow("both") << "v1.29.12.0-prod"
                          << "both"
                          << "APPMESH_RESOURCE_ARN";
}

void TestRules::nameVariableOfVersion()
{
    QFETCH(QString, tag);
    QFETCH(QString, wish);
    QFETCH(QString, expected);
    Project project;
    NamedValues settings;
    if (!tag.isEmpty())
        settings.emplace_back("image.tag", tag.toStdString());
    if (!wish.isEmpty())
        settings.emplace_back("resource.variable", wish.toStdString());
    QVERIFY(project.apply(project.addProxy("cart", ProxyKind::VirtualNode, settings)));
    QCOMPARE(nameVariable(test::catalogue(), project.proxy(0)).id, expected.toStdString());
}

void TestRules::projectFindings()
{
    const Project project = test::projectFrom(R"({
  "format": 1,
  "proxies": [
    { "name": "cart", "kind": "virtual-node", "settings": { "mesh.name": "a",
      "mesh.name": "b" } },
    { "name": "cart", "kind": "virtual-node" }
  ]
})");
    const Findings findings = checkProject(test::catalogue(), project);
    QCOMPARE(findings.size(), std::size_t{2});
    const Finding *name = test::findingOf(findings, "project.duplicate-name");
    QVERIFY2(name, test::told(findings).c_str());
    QCOMPARE(name->pointer, std::string("/proxies/1/name"));
    const Finding *key = test::findingOf(findings, "project.duplicate-key");
    QVERIFY2(key, test::told(findings).c_str());
    QCOMPARE(key->place.line, std::size_t{5});
    QVERIFY2(key->message.find("line 4") != std::string::npos, key->message.c_str());
}

void TestRules::secrets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("api key") << "DD_API_KEY"
                             << "0123abcd" << true;
    QTest::newRow("password") << "DB_PASSWORD"
                              << "hunter2" << true;
    QTest::newRow("license") << "NEW_RELIC_LICENSE_KEY"
                             << "abc" << true;
    QTest::newRow("session token") << "AWS_SESSION_TOKEN"
                                   << "abc" << true;
    QTest::newRow("ASIA key") << "X"
                              << "key ASIAIOSFODNN7EXAMPLE" << true;
    QTest::newRow("PEM, EC") << "X"
                             << "-----BEGIN EC PRIVATE KEY-----" << true;
    QTest::newRow("certificate") << "X"
                                 << "-----BEGIN CERTIFICATE-----" << false;
    QTest::newRow("path of a token") << "AWS_WEB_IDENTITY_TOKEN_FILE"
                                     << "/var/run/token" << false;
    QTest::newRow("token in a path") << "MY_TOKEN"
                                     << "/var/run/token" << false;
    QTest::newRow("flag of the image") << "ENVOY_USE_HTTP_CLIENT_TO_FETCH_AWS_CREDENTIALS"
                                       << "1" << false;
    QTest::newRow("secret's ARN") << "DB_SECRET"
                                  << "arn:aws:secretsmanager:us-west-2:111122223333:secret:x" << false;
    QTest::newRow("number of tokens") << "MAX_TOKENS"
                                      << "4096" << false;
    QTest::newRow("placeholder") << "DB_PASSWORD"
                                 << "${DB_PASSWORD}" << false;
    QTest::newRow("empty") << "DB_PASSWORD"
                           << "" << false;
    QTest::newRow("URL without password") << "X"
                                          << "https://shop.example:8443/a@b" << false;
    QTest::newRow("sentence") << "X"
                              << "the key: a very ordinary sentence" << false;
    QTest::newRow("node id") << "APPMESH_RESOURCE_ARN"
                             << "mesh/shop/virtualNode/token" << false;
}

void TestRules::secrets()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, isSecret);
    QCOMPARE(looksSecret(test::catalogue(), name.toStdString(), value.toStdString()), isSecret);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
