// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/names.h"
#include "tests/design/designtest.h"

using namespace mc;

namespace {

constexpr std::string_view projectText = R"({"format":1,"proxies":[
  {"name":"cart","kind":"virtual-node",
   "settings":{"mesh.name":"shop","later.setting":"x"},
   "variables":{"ENVOY_LOG_LEVEL":"debug","MY.DOTTED":"1","KEY":"plain"},
   "secrets":{"DD_API_KEY":{"ecs":"arn","kubernetes":"datadog/key"}},
   "applications":[{"name":"app","image":"app:1"}],
   "helpers":[{"type":"xray-daemon"},{"type":"of-tomorrow"}]},
  {"name":"orders","kind":"virtual-node"}]})";

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void refused_data();
    void refused();
    void everyNameIsAccepted();
};

void TestNames::changes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value"); // null: unset
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("expected"); // JSON; empty: absent
    const QString unset;
    const auto row = [](const char *name, const QString &value, const char *pointer, const char *expected) {
        QTest::addRow("%s=%s", name, value.isNull() ? "(unset)" : value.toUtf8().constData())
            << name << value << pointer << expected;
    };
    row("name", u"basket"_qs, "/name", "\"basket\"");
    row("name", u"cart"_qs, "/name", "\"cart\"");
    row("kind", u"virtual-gateway"_qs, "/kind", "\"virtual-gateway\"");
    row("STATSD_PORT", u"8126"_qs, "/variables/STATSD_PORT", "\"8126\"");
    row("ENVOY_LOG_LEVEL", u""_qs, "/variables/ENVOY_LOG_LEVEL", "\"\"");
    row("ENVOY_LOG_LEVEL", unset, "/variables/ENVOY_LOG_LEVEL", "");
    row("STATSD_PORT", unset, "/variables/STATSD_PORT", "");
    row("MY_OWN", u"a=b c"_qs, "/variables/MY_OWN", "\"a=b c\"");
    row("lower", u"1"_qs, "/variables/lower", "\"1\"");
    row("MY.DOTTED", u"2"_qs, "/variables/MY.DOTTED", "\"2\"");
    row("image.region", u"eu-west-1"_qs, "/settings/image.region", "\"eu-west-1\"");
    row("mesh.name", unset, "/settings/mesh.name", "");
    row("later.setting", unset, "/settings/later.setting", "");
    row("application.app.ports", u"8080"_qs, "/applications/0/ports", "\"8080\"");
    row("application.app.name", u"web"_qs, "/applications/0/name", "\"web\"");
    row("application.new.image", u"new:1"_qs, "/applications/1", R"({"name":"new","image":"new:1"})");
    row("application.new.image", unset, "/applications/1", "");
    row("application.app", unset, "/applications", "");
    row("application.none", unset, "/applications/0/name", "\"app\"");
    row("helper.datadog-agent", u"1"_qs, "/helpers/2", R"({"type":"datadog-agent"})");
    row("helper.xray-daemon", u"1"_qs, "/helpers/2", "");
    row("helper.xray-daemon", unset, "/helpers/0/type", "\"of-tomorrow\"");
    row("helper.of-tomorrow", unset, "/helpers/1", "");
    row("helper.xray-daemon.cpu", u"64"_qs, "/helpers/0/cpu", "\"64\"");
    row("helper.cloudwatch-agent.image", u"cw:2"_qs, "/helpers/2",
        R"({"type":"cloudwatch-agent","image":"cw:2"})");
    row("secret.ecs.KEY", u"arn:aws:ssm:::x"_qs, "/secrets/KEY/ecs", "\"arn:aws:ssm:::x\"");
    row("secret.ecs.KEY", u"arn:aws:ssm:::x"_qs, "/variables/KEY", "");
    row("secret.kubernetes.DD_API_KEY", u"other/key"_qs, "/secrets/DD_API_KEY",
        R"({"ecs":"arn","kubernetes":"other/key"})");
    row("secret.ecs.DD_API_KEY", unset, "/secrets/DD_API_KEY", R"({"kubernetes":"datadog/key"})");
}

void TestNames::changes()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, pointer);
    QFETCH(QString, expected);
    Project project = test::projectFrom(projectText);
    const auto change = changeFor(test::catalogue(), project, 0, name.toStdString(),
                                  value.isNull() ? std::nullopt : std::optional(value.toStdString()));
    QVERIFY2(change, change ? "" : change.error().text().c_str());
    const Result<Change> inverse = project.apply(*change);
    QVERIFY2(inverse, inverse ? "" : inverse.error().text().c_str());

    const Json &json = project.proxy(0).json();
    const Json::json_pointer parsed(pointer.toStdString());
    if (expected.isEmpty())
        QVERIFY2(!json.contains(parsed), json.dump().c_str());
    else
        QVERIFY2(json.contains(parsed) && json.at(parsed) == Json::parse(expected.toStdString()),
                 json.dump().c_str());

    QVERIFY(project.apply(*inverse));
    QCOMPARE(test::textOf(project), test::textOf(test::projectFrom(projectText)));
}

void TestNames::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    const QString unset;
    const auto row = [](const char *name, const QString &value, const char *says) {
        QTest::addRow("%s=%s", name, value.isNull() ? "(unset)" : value.toUtf8().constData())
            << name << value << says;
    };
    row("imge.region", u"eu-west-1"_qs, "Did you mean image.region");
    row("image.regoin", u"eu-west-1"_qs, "image.region");
    row("mesh.nmae", unset, "mesh.name");
    row("", u"1"_qs, "must have a name");
    row("A=B", u"1"_qs, "No environment can carry");
    row("name", u""_qs, "must have a name");
    row("name", unset, "must have a name");
    row("name", u"orders"_qs, "already");
    row("kind", u"virtual-service"_qs, "virtual-gateway");
    row("kind", unset, "virtual-gateway");
    row("application.app.prots", u"1"_qs, "ports");
    row("application.app", u"1"_qs, "application.NAME.FIELD");
    row("application.", u"1"_qs, "name");
    row("helper.xray", u"1"_qs, "xray-daemon");
    row("helper.xray-daemon", u"yes"_qs, "=1");
    row("helper.xray-daemon.type", u"x"_qs, "no field");
    row("helper.xray-daemon.imag", u"x"_qs, "image");
    row("secret.gcp.KEY", u"x"_qs, "secret.ecs.VARIABLE");
    row("secret.ecs.", u"x"_qs, "secret.ecs.VARIABLE");
    row("secret.ecs", u"x"_qs, "secret.ecs.VARIABLE");
}

void TestNames::refused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, says);
    const Project project = test::projectFrom(projectText);
    const auto change = changeFor(test::catalogue(), project, 0, name.toStdString(),
                                  value.isNull() ? std::nullopt : std::optional(value.toStdString()));
    QVERIFY(!change);
    const std::string all = change.error().text();
    QVERIFY2(all.find(says.toStdString()) != std::string::npos, all.c_str());
    QVERIFY2(!change.error().next.empty(), all.c_str());
}

/// Whatever the catalogue names can be set and taken back by its name.
void TestNames::everyNameIsAccepted()
{
    const Catalogue &catalogue = test::catalogue();
    std::vector<std::string> names;
    for (const Field &field : catalogue.variables.fields())
        names.push_back(field.id);
    for (const Field &field : catalogue.settings.fields())
        names.push_back(field.id);
    for (const Field &field : catalogue.applicationFields.fields())
        names.push_back("application.other." + field.id);
    for (const HelperKind &kind : catalogue.helpers) {
        for (const Field &field : catalogue.helperFields.fields())
            names.push_back("helper." + kind.id + "." + field.id);
    }
    for (const std::string &name : names) {
        Project project = test::projectFrom(projectText);
        const auto change = changeFor(catalogue, project, 1, name, "1");
        QVERIFY2(change && !change->empty(), name.c_str());
        QVERIFY2(project.apply(*change), name.c_str());
        const auto unset = changeFor(catalogue, project, 1, name, std::nullopt);
        QVERIFY2(unset, name.c_str());
    }
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
