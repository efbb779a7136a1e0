// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/design/designtest.h"

#include <random>

using namespace mc;

namespace {

/// A project with every part that the format names, and with keys that it does not name.
constexpr std::string_view fullText = R"({
  "format": 1,
  "comment": { "by": [ "us", null, 1.50 ] },
  "proxies": [
    {
      "name": "cart",
      "kind": "virtual-node",
      "settings": {
        "mesh.name": "shop",
        "image.region": "us-west-2"
      },
      "variables": {
        "ENVOY_LOG_LEVEL": "debug",
        "A/B~C": "slashes and tildes"
      },
      "note": true,
      "secrets": {
        "DD_API_KEY": {
          "ecs": "arn:aws:ssm:us-west-2:111122223333:parameter/k",
          "kubernetes": "datadog/api-key",
          "since": 2020
        }
      },
      "applications": [
        {
          "name": "app",
          "image": "app:1",
          "ports": "8080"
        },
        {
          "name": "batch",
          "image": "batch:1"
        }
      ],
      "helpers": [
        {
          "type": "xray-daemon"
        }
      ]
    },
    {
      "name": "edge",
      "kind": "virtual-gateway"
    }
  ]
}
)";

/// Every pointer of a document, the root's "" first.
std::vector<std::string> pointersOf(const Json &json, const std::string &prefix = {})
{
    std::vector<std::string> out = {prefix};
    std::size_t index = 0;
    for (const auto &[key, value] : json.items()) {
        const std::string step = json.is_array() ? std::to_string(index++) : pointerStep(key);
        if (value.is_structured()) {
            const auto inner = pointersOf(value, prefix + "/" + step);
            out.insert(out.end(), inner.begin(), inner.end());
        } else {
            out.push_back(prefix + "/" + step);
        }
    }
    return out;
}

/// One random edit of those that a user can make, also ones that do nothing or concern what is not there.
Change randomChange(const Project &project, std::mt19937 &random)
{
    const auto pick = [&random](std::size_t count) { return count == 0 ? 0 : random() % count; };
    const auto one = [&](std::initializer_list<const char *> choices) {
        return std::string(choices.begin()[pick(choices.size())]);
    };
    const std::size_t proxy = pick(project.size() + 1);
    const auto value = [&] {
        return pick(3) == 0 ? std::nullopt : std::optional(one({"", "1", "text", "\xE2\x80\xA8", "a/b~c"}));
    };
    const std::string list = one({"applications", "helpers"});
    switch (pick(11)) {
    case 0:
        return project.setValue(proxy, "variables", one({"ENVOY_LOG_LEVEL", "A/B~C", "MINE", "~1"}), value());
    case 1:
        return project.setValue(proxy, "settings", one({"mesh.name", "image.region", "task.cpu"}), value());
    case 2:
        return project.setSecret(
            proxy, one({"DD_API_KEY", "ENVOY_LOG_LEVEL"}),
            pick(2) == 0 ? std::nullopt
                         : std::optional(SecretSource{value().value_or(""), value().value_or("")}));
    case 3:
        return project.setItemValue(proxy, list, pick(3), one({"name", "image", "ports", "type"}), value());
    case 4:
        return project.addItem(proxy, list, {{"name", one({"a", "b"})}});
    case 5:
        return project.removeItem(proxy, list, pick(3));
    case 6:
        return project.addProxy(project.freeName("new"), ProxyKind::VirtualNode, {{"mesh.name", "shop"}});
    case 7:
        return project.duplicateProxy(proxy, project.freeName("copy"));
    case 8:
        return project.moveProxy(proxy, pick(project.size() + 1));
    case 9:
        return pick(2) == 0 ? project.renameProxy(proxy, one({"cart", "x", "edge"}))
                            : project.setProxyKind(proxy, pick(2) == 0 ? ProxyKind::VirtualNode
                                                                       : ProxyKind::VirtualGateway);
    default:
        return project.removeProxy(proxy);
    }
}

} // namespace

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void refused_data();
    void refused();
    void wrongTypeAtEveryPlace();
    void missingAtEveryPlace();
    void reads();
    void inverseOfRandomEdits();
    void failedChangeLeavesAll();
    void unsetIsAbsent();
    void positions();
    void secretReplacesValue();
    void freeNames();
};

void TestProject::roundTrip()
{
    const Project project = test::projectFrom(fullText);
    const std::string text = test::textOf(project);
    QCOMPARE(test::textOf(test::projectFrom(text)), text);
    QVERIFY(text.find("\"since\": 2020") != std::string::npos);
    QVERIFY(text.find("\"comment\"") != std::string::npos);
    QVERIFY(test::projectFrom(text).json() == project.json());
    QCOMPARE(test::textOf(Project()), std::string("{\n  \"format\": 1,\n  \"proxies\": []\n}\n"));
}

void TestProject::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *text, int line, const char *says) {
        QTest::newRow(name) << QByteArray(text) << line << QString::fromUtf8(says);
    };
    row("empty", "", 0, "empty");
    row("not JSON", "format: 1\n", 1, "");
    row("truncated", "{ \"format\": 1,\n  \"proxies\": [ {", 2, "");
    row("two documents", "{\"format\":1,\"proxies\":[]}\n{}", 2, "");
    row("list", "[1]", 1, "this file holds a list");
    row("text", "\"project\"", 1, "this file holds a text");
    row("foreign", "{ \"family\": \"cart\" }", 1, "no project");
    row("no format", "{ \"proxies\": [] }", 1, "does not say its \"format\"");
    row("no proxies", "{ \"format\": 1 }", 1, "no \"proxies\"");
    row("newer", "{\n \"format\": 2, \"proxies\": [] }", 2, "newer version");
    row("much newer", "{ \"format\": 18446744073709551615, \"proxies\": [] }", 1, "newer version");
    row("format 0", "{ \"format\": 0, \"proxies\": [] }", 1, "no project format 0");
    row("format -1", "{ \"format\": -1, \"proxies\": [] }", 1, "no project format -1");
    row("format 1.5", "{ \"format\": 1.5, \"proxies\": [] }", 1, "not a whole number");
    row("format text", "{ \"format\": \"1\", \"proxies\": [] }", 1, "\"format\" is a text");
    row("proxies object", "{ \"format\": 1,\n \"proxies\": {} }", 2, "/proxies is an object");
    row("proxy number", "{ \"format\": 1,\n \"proxies\": [\n 1 ] }", 3, "/proxies/0 is a number");
    row("no name", "{ \"format\": 1, \"proxies\": [\n { \"kind\": \"virtual-node\" } ] }", 2, "no \"name\"");
    row("empty name", "{ \"format\": 1, \"proxies\": [ {\n \"name\": \"\", \"kind\": \"virtual-node\" } ] }",
        2, "is empty");
    row("no kind", "{ \"format\": 1, \"proxies\": [\n { \"name\": \"a\" } ] }", 2, "no \"kind\"");
    row("bad kind",
        "{ \"format\": 1, \"proxies\": [ { \"name\": \"a\",\n \"kind\": \"virtual-service\" } ] }", 2,
        "no kind of proxy named \"virtual-service\"");
    row("number as value",
        "{ \"format\": 1, \"proxies\": [ { \"name\": \"a\", \"kind\": \"virtual-node\", \"variables\": {\n"
        " \"STATSD_PORT\": 8125 } } ] }",
        2, "put it in quotes");
    row("null as value",
        "{ \"format\": 1, \"proxies\": [ { \"name\": \"a\", \"kind\": \"virtual-node\", \"settings\": {\n"
        " \"mesh.name\": null } } ] }",
        2, "Remove it");
    row("secret text",
        "{ \"format\": 1, \"proxies\": [ { \"name\": \"a\", \"kind\": \"virtual-node\", \"secrets\": {\n"
        " \"KEY\": \"arn\" } } ] }",
        2, "/proxies/0/secrets/KEY is a text, not an object");
}

void TestProject::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, says);
    const Result<Project> project =
        Project::fromText({text.constData(), static_cast<std::size_t>(text.size())}, "shop.meshconf");
    QVERIFY(!project);
    const Error &error = project.error();
    const std::string all = error.text();
    QCOMPARE(error.place.file, std::string("shop.meshconf"));
    QVERIFY2(error.place.line == static_cast<std::size_t>(line), all.c_str());
    QVERIFY2(line == 0 || error.place.column > 0, all.c_str());
    QVERIFY2(!error.message.empty() && !error.next.empty(), all.c_str());
    QVERIFY2(all.find(says.toStdString()) != std::string::npos, all.c_str());
}

/// Every value replaced by one of every type: read as it is, or refused with a place; never anything else.
void TestProject::wrongTypeAtEveryPlace()
{
    const Json full = test::projectFrom(fullText).json();
    const std::vector<Json> others = {nullptr,
                                      true,
                                      7,
                                      -1,
                                      1e300,
                                      "x",
                                      "",
                                      Json::array(),
                                      Json::object(),
                                      Json::array({Json::array()}),
                                      Json{{"a", Json::array()}}};
    for (const std::string &pointer : pointersOf(full)) {
        for (const Json &other : others) {
            Json changed = full;
            changed[Json::json_pointer(pointer)] = other;
            const std::string text = changed.dump(1);
            const Result<Project> project = Project::fromText(text, "mutated");
            const std::string what = pointer + " = " + other.dump();
            if (project) {
                QVERIFY2(project->json() == changed, ("not kept as it is: " + what).c_str());
                for (std::size_t i = 0; i < project->size(); ++i)
                    QVERIFY2(!project->proxy(i).name().empty(), what.c_str());
            } else {
                QVERIFY2(project.error().place.line > 0 && !project.error().next.empty(), what.c_str());
            }
            const bool isForeign = pointer.find("/comment") == 0 ||
                                   pointer.find("/note") != std::string::npos ||
                                   pointer.find("/since") != std::string::npos;
            QVERIFY2(project || !isForeign, ("an unknown key was refused: " + what).c_str());
        }
    }
}

void TestProject::missingAtEveryPlace()
{
    const Json full = test::projectFrom(fullText).json();
    for (const std::string &pointer : pointersOf(full)) {
        if (pointer.empty())
            continue;
        Project project = test::projectFrom(fullText);
        if (!project.apply({"", {Edit{pointer, std::nullopt, std::nullopt}}}))
            QFAIL(pointer.c_str());
        const Result<Project> read = Project::fromText(test::textOf(project), "without");
        QVERIFY2(read || (read.error().place.line > 0 && !read.error().next.empty()), pointer.c_str());
        (void)project.proxy(0).applications();
        (void)project.proxy(1).variables();
    }
}

void TestProject::reads()
{
    const Project project = test::projectFrom(fullText);
    QCOMPARE(project.size(), std::size_t{2});
    QCOMPARE(project.indexOf("edge"), std::optional<std::size_t>(1));
    QVERIFY(!project.indexOf("none"));
    const Proxy cart = project.proxy(0);
    QCOMPARE(cart.name(), std::string("cart"));
    QVERIFY(cart.kind() == ProxyKind::VirtualNode);
    QCOMPARE(cart.setting("mesh.name"), std::optional<std::string>("shop"));
    QVERIFY(!cart.setting("image.tag"));
    QCOMPARE(cart.variable("A/B~C"), std::optional<std::string>("slashes and tildes"));
    QCOMPARE(cart.variables().size(), std::size_t{2});
    QCOMPARE(cart.secrets().front().second.kubernetes, std::string("datadog/api-key"));
    QCOMPARE(cart.applications().at(1).front().second, std::string("batch"));
    QCOMPARE(cart.helpers().size(), std::size_t{1});
    QVERIFY(project.proxy(1).kind() == ProxyKind::VirtualGateway);
    QVERIFY(project.proxy(1).settings().empty());
    QVERIFY(project.proxy(99).name().empty());
}

/// Random edits, each taken back at once, and all of them taken back in reverse: the same bytes.
void TestProject::inverseOfRandomEdits()
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random(seed);
        Project project = test::projectFrom(fullText);
        const std::string original = test::textOf(project);
        std::vector<Change> inverses;
        std::vector<std::string> texts;
        for (int step = 0; step < 60; ++step) {
            const std::string before = test::textOf(project);
            const Change change = randomChange(project, random);
            Result<Change> inverse = project.apply(change);
            QVERIFY2(inverse || !change.empty(), inverse ? "" : inverse.error().text().c_str());
            if (!inverse) {
                QCOMPARE(test::textOf(project), before);
                continue;
            }
            const std::string after = test::textOf(project);
            Result<Change> again = project.apply(*inverse);
            QVERIFY2(again, again ? "" : again.error().text().c_str());
            QCOMPARE(test::textOf(project), before);
            inverse = project.apply(*again);
            QVERIFY(inverse);
            QCOMPARE(test::textOf(project), after);
            inverses.push_back(*inverse);
            texts.push_back(before);
            QVERIFY2(Project::fromText(after, "after an edit"), after.c_str());
        }
        while (!inverses.empty()) {
            QVERIFY(project.apply(inverses.back()));
            QCOMPARE(test::textOf(project), texts.back());
            inverses.pop_back();
            texts.pop_back();
        }
        QCOMPARE(test::textOf(project), original);
    }
}

void TestProject::failedChangeLeavesAll()
{
    Project project = test::projectFrom(fullText);
    const std::string before = test::textOf(project);
    const std::vector<Edit> bad = {{"/proxies/9/name", Json("x"), std::nullopt},
                                   {"/proxies/0/name/deeper", Json("x"), std::nullopt},
                                   {"/proxies/0/variables/NONE", std::nullopt, std::nullopt},
                                   {"/proxies/-", std::nullopt, std::nullopt},
                                   {"/proxies/-", Json::object(), 7},
                                   {"/proxies/01", Json::object(), std::nullopt},
                                   {"/proxies/x", Json::object(), std::nullopt},
                                   {"no pointer", Json(1), std::nullopt},
                                   {"/a~2", Json(1), std::nullopt},
                                   {"", Json(1), std::nullopt}};
    for (const Edit &edit : bad) {
        const Change change{"", {Edit{"/proxies/0/name", Json("other"), std::nullopt}, edit}};
        const Result<Change> inverse = project.apply(change);
        QVERIFY2(!inverse, edit.pointer.c_str());
        QVERIFY(!inverse.error().message.empty());
        QCOMPARE(test::textOf(project), before);
    }
}

void TestProject::unsetIsAbsent()
{
    Project project = test::projectFrom(R"({"format":1,"proxies":[{"name":"a","kind":"virtual-node"}]})");
    const std::string bare = test::textOf(project);
    const auto apply = [&project](const Change &change) { return static_cast<bool>(project.apply(change)); };
    QVERIFY(apply(project.setValue(0, "variables", "STATSD_PORT", "8125")));
    QVERIFY(apply(project.setSecret(0, "KEY", SecretSource{"k", ""})));
    QVERIFY(apply(project.addItem(0, "helpers", {{"type", "xray-daemon"}})));
    QVERIFY(test::textOf(project) != bare);
    QVERIFY(apply(project.setValue(0, "variables", "STATSD_PORT", std::nullopt)));
    QVERIFY(apply(project.setSecret(0, "KEY", std::nullopt)));
    QVERIFY(apply(project.removeItem(0, "helpers", 0)));
    QCOMPARE(test::textOf(project), bare);
    QVERIFY(project.setValue(0, "variables", "NONE", std::nullopt).empty());
    QVERIFY(project.setValue(5, "settings", "mesh.name", std::nullopt).empty());
}

/// Parts stand in the order of the format, whatever the order of the edits.
void TestProject::positions()
{
    Project project =
        test::projectFrom(R"({"format":1,"proxies":[{"name":"a","kind":"virtual-node","mine":1}]})");
    QVERIFY(project.apply(project.addItem(0, "helpers", {{"type", "x"}})));
    QVERIFY(project.apply(project.setValue(0, "variables", "A", "1")));
    QVERIFY(project.apply(project.setValue(0, "settings", "mesh.name", "m")));
    std::string order;
    for (const auto &[key, value] : project.proxy(0).json().items())
        order += key + " ";
    QCOMPARE(order, std::string("name kind settings variables helpers mine "));
}

void TestProject::secretReplacesValue()
{
    Project project = test::projectFrom(R"({"format":1,"proxies":[
        {"name":"a","kind":"virtual-node","variables":{"KEY":"plain","B":"1"}}]})");
    const Result<Change> inverse = project.apply(project.setSecret(0, "KEY", SecretSource{"arn", ""}));
    QVERIFY(inverse);
    QVERIFY(!project.proxy(0).variable("KEY"));
    QCOMPARE(project.proxy(0).secrets().front().second.ecs, std::string("arn"));
    QVERIFY(project.apply(*inverse));
    QCOMPARE(project.proxy(0).variable("KEY"), std::optional<std::string>("plain"));
}

void TestProject::freeNames()
{
    const Project project = test::projectFrom(R"({"format":1,"proxies":[
        {"name":"cart","kind":"virtual-node"},{"name":"cart-2","kind":"virtual-node"}]})");
    QCOMPARE(project.freeName("cart"), std::string("cart-3"));
    QCOMPARE(project.freeName("orders"), std::string("orders"));
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
