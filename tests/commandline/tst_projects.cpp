// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The verbs that write projects: new and set.

#include "program.h"

#include <QTest>

class TestProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newCreatesTheFile();
    void newAddsToTheFile();
    void newTakesEveryOption();
    void newFindsAFreeName();
    void newRefuses_data();
    void newRefuses();
    void setChangesEveryKindOfName();
    void unsetTakesAway();
    void setIsOneWrite();
    void ownVariablesAreTakenAndTold();
    void badValuesAreTakenAndTold();
    void setRefuses_data();
    void setRefuses();
    void standardStreamsStandForTheFile();
    void anyTextSurvives_data();
    void anyTextSurvives();
    void unknownKeysAreKept();
};

namespace {

mc::Json proxyOf(const QString &project, std::size_t index = 0)
{
    return json(readAll(project)).at("proxies").at(index);
}

} // namespace

void TestProjects::newCreatesTheFile()
{
    const Folder folder;
    const QString project = folder.path(u"shop.meshconf"_qs);
    const Call made = call({u"new"_qs, project, u"--name"_qs, u"cart"_qs, u"--mesh"_qs, u"shop"_qs});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.out, QByteArray());
    QCOMPARE(made.err, QByteArray());
    const mc::Json file = json(readAll(project));
    QCOMPARE(file.at("format").get<int>(), 1);
    QCOMPARE(file.at("proxies").size(), std::size_t{1});
    QCOMPARE(proxyOf(project).at("name").get<std::string>(), std::string("cart"));
    QCOMPARE(proxyOf(project).at("kind").get<std::string>(), std::string("virtual-node"));
    QCOMPARE(proxyOf(project).at("settings").at("mesh.name").get<std::string>(), std::string("shop"));
}

void TestProjects::newAddsToTheFile()
{
    const Folder folder;
    const QString project = folder.project();
    QCOMPARE(call({u"new"_qs, project, u"--name"_qs, u"edge"_qs, u"--kind"_qs, u"virtual-gateway"_qs}).code,
             0);
    QCOMPARE(json(readAll(project)).at("proxies").size(), std::size_t{2});
    QCOMPARE(proxyOf(project, 0).at("name").get<std::string>(), std::string("cart"));
    QCOMPARE(proxyOf(project, 1).at("name").get<std::string>(), std::string("edge"));
    QCOMPARE(proxyOf(project, 1).at("kind").get<std::string>(), std::string("virtual-gateway"));
}

void TestProjects::newTakesEveryOption()
{
    const Folder folder;
    const QString project = folder.path(u"p.meshconf"_qs);
    const Call made =
        call({u"new"_qs, project, u"--name=cart"_qs, u"--mesh"_qs, u"shop"_qs, u"--kind"_qs,
              u"virtual-node"_qs, u"--region"_qs, u"eu-west-1"_qs, u"--image-tag"_qs, u"v1.29.5.0-prod"_qs,
              u"--set"_qs, u"ENVOY_LOG_LEVEL=debug"_qs, u"--set"_qs, u"mesh.owner=111122223333"_qs});
    QCOMPARE(made.code, 0);
    const mc::Json proxy = proxyOf(project);
    QCOMPARE(proxy.at("settings").at("image.region").get<std::string>(), std::string("eu-west-1"));
    QCOMPARE(proxy.at("settings").at("image.tag").get<std::string>(), std::string("v1.29.5.0-prod"));
    QCOMPARE(proxy.at("settings").at("mesh.owner").get<std::string>(), std::string("111122223333"));
    QCOMPARE(proxy.at("variables").at("ENVOY_LOG_LEVEL").get<std::string>(), std::string("debug"));
}

void TestProjects::newFindsAFreeName()
{
    const Folder folder;
    const QString project = folder.path(u"p.meshconf"_qs);
    QCOMPARE(call({u"new"_qs, project}).code, 0);
    QCOMPARE(call({u"new"_qs, project}).code, 0);
    QVERIFY(proxyOf(project, 0).at("name") != proxyOf(project, 1).at("name"));
}

void TestProjects::newRefuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("a name that is taken")
        << QStringList{u"--name"_qs, u"cart"_qs} << QByteArray("There is a proxy named \"cart\" already.");
    QTest::newRow("an empty name") << QStringList{u"--name="_qs} << QByteArray("Write --name cart.");
    QTest::newRow("an unknown kind") << QStringList{u"--kind"_qs, u"router"_qs}
                                     << QByteArray("Write virtual-node or virtual-gateway.");
    QTest::newRow("an unknown setting")
        << QStringList{u"--set"_qs, u"image.regoin=x"_qs} << QByteArray("Did you mean image.region?");
    QTest::newRow("no assignment") << QStringList{u"--set"_qs, u"image.region"_qs}
                                   << QByteArray("Write NAME=VALUE.");
}

void TestProjects::newRefuses()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Folder folder;
    const QString project = folder.project();
    const QByteArray before = readAll(project);
    const Call refused = call(QStringList{u"new"_qs, project} + words);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(message), refused.err);
    QCOMPARE(readAll(project), before);
}

void TestProjects::setChangesEveryKindOfName()
{
    const Folder folder;
    const QString project = folder.project();
    const Call set = call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENABLE_ENVOY_XRAY_TRACING=1"_qs,
                           u"image.region=eu-west-1"_qs, u"application.shop.image=example/shop:1"_qs,
                           u"application.shop.ports=8080"_qs, u"helper.xray-daemon=1"_qs,
                           u"secret.ecs.TOKEN=arn:aws:ssm:us-west-2:111122223333:parameter/token"_qs,
                           u"secret.kubernetes.TOKEN=shop/token"_qs, u"name=basket"_qs});
    QCOMPARE(set.code, 0);
    const mc::Json proxy = proxyOf(project);
    QCOMPARE(proxy.at("name").get<std::string>(), std::string("basket"));
    QCOMPARE(proxy.at("variables").at("ENABLE_ENVOY_XRAY_TRACING").get<std::string>(), std::string("1"));
    QCOMPARE(proxy.at("settings").at("image.region").get<std::string>(), std::string("eu-west-1"));
    QCOMPARE(proxy.at("applications").back().at("ports").get<std::string>(), std::string("8080"));
    QCOMPARE(proxy.at("helpers").back().at("type").get<std::string>(), std::string("xray-daemon"));
    QCOMPARE(proxy.at("secrets").at("TOKEN").at("kubernetes").get<std::string>(), std::string("shop/token"));
}

void TestProjects::unsetTakesAway()
{
    const Folder folder;
    const QString project = folder.project();
    const QByteArray before = readAll(project);
    QCOMPARE(call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENVOY_LOG_LEVEL=debug"_qs,
                   u"helper.xray-daemon=1"_qs})
                 .code,
             0);
    QVERIFY(readAll(project) != before);
    const Call unset = call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"--unset"_qs,
                             u"ENVOY_LOG_LEVEL"_qs, u"--unset"_qs, u"helper.xray-daemon"_qs});
    QCOMPARE(unset.code, 0);
    const mc::Json proxy = proxyOf(project);
    QVERIFY(!proxy.value("variables", mc::Json::object()).contains("ENVOY_LOG_LEVEL"));
    QVERIFY(proxy.value("helpers", mc::Json::array()).empty());
}

void TestProjects::setIsOneWrite()
{
    const Folder folder;
    const QString project = folder.project();
    const QByteArray before = readAll(project);
    const Call refused = call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENVOY_LOG_LEVEL=debug"_qs,
                               u"no.such.setting=1"_qs});
    QCOMPARE(refused.code, 2);
    QCOMPARE(readAll(project), before);
}

void TestProjects::ownVariablesAreTakenAndTold()
{
    const Folder folder;
    const QString project = folder.project();
    const Call set = call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"MY_OWN=1"_qs});
    QCOMPARE(set.code, 0);
    QCOMPARE(set.out, QByteArray());
    QVERIFY2(set.err.contains("MY_OWN"), set.err);
    QCOMPARE(proxyOf(project).at("variables").at("MY_OWN").get<std::string>(), std::string("1"));
}

void TestProjects::badValuesAreTakenAndTold()
{
    const Folder folder;
    const QString project = folder.project();
    const Call set =
        call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENVOY_ADMIN_ACCESS_PORT=many"_qs});
    QCOMPARE(set.code, 0);
    QVERIFY2(set.err.startsWith("error: cart: "), set.err);
    QCOMPARE(proxyOf(project).at("variables").at("ENVOY_ADMIN_ACCESS_PORT").get<std::string>(),
             std::string("many"));
    const Call good = call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENVOY_LOG_LEVEL=debug"_qs});
    QCOMPARE(good.err, QByteArray());
}

void TestProjects::setRefuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("an unknown proxy") << QStringList{u"--proxy"_qs, u"crat"_qs, u"A=1"_qs}
                                      << QByteArray("There is no proxy named \"crat\".");
    QTest::newRow("no proxy") << QStringList{u"A=1"_qs} << QByteArray("The option --proxy is missing.");
    QTest::newRow("no assignment") << QStringList{u"--proxy"_qs, u"cart"_qs, u"A"_qs}
                                   << QByteArray("\"A\" is no assignment.");
    QTest::newRow("no name") << QStringList{u"--proxy"_qs, u"cart"_qs, u"=1"_qs}
                             << QByteArray("Write NAME=VALUE.");
    QTest::newRow("an unknown helper")
        << QStringList{u"--proxy"_qs, u"cart"_qs, u"helper.xray=1"_qs} << QByteArray("xray-daemon");
    QTest::newRow("an unknown field") << QStringList{u"--proxy"_qs, u"cart"_qs, u"application.app.prts=1"_qs}
                                      << QByteArray("Did you mean ports?");
    QTest::newRow("a kind that is none")
        << QStringList{u"--proxy"_qs, u"cart"_qs, u"kind=router"_qs} << QByteArray("virtual-gateway");
}

void TestProjects::setRefuses()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Folder folder;
    const QString project = folder.project();
    const QByteArray before = readAll(project);
    const Call refused = call(QStringList{u"set"_qs, project} + words);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(message), refused.err);
    QCOMPARE(readAll(project), before);
}

void TestProjects::standardStreamsStandForTheFile()
{
    const Call made = call({u"new"_qs, u"-"_qs, u"--name"_qs, u"cart"_qs});
    QCOMPARE(made.code, 0);
    QVERIFY(json(made.out).contains("proxies"));
    const Call set =
        call({u"set"_qs, u"-"_qs, u"--proxy"_qs, u"cart"_qs, u"ENVOY_LOG_LEVEL=debug"_qs}, {made.out});
    QCOMPARE(set.code, 0);
    QVERIFY(set.out.contains("ENVOY_LOG_LEVEL"));
    const Call second = call({u"new"_qs, u"-"_qs, u"--name"_qs, u"orders"_qs}, {set.out});
    QCOMPARE(json(second.out).at("proxies").size(), std::size_t{2});
    QVERIFY2(call({u"set"_qs, u"-"_qs, u"--proxy"_qs, u"x"_qs, u"A=1"_qs}, {"{"})
                 .err.contains("standard input:1:2"),
             "place");
}

void TestProjects::anyTextSurvives_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("quotes") << u"it's \"so\" `simple` $HOME \\n"_qs;
    QTest::newRow("lines") << u"one\ntwo\r\n\tthree"_qs;
    QTest::newRow("yes") << u"yes"_qs;
    QTest::newRow("hexadecimal") << u"0x10"_qs;
    QTest::newRow("equals") << u"a=b=c"_qs;
    QTest::newRow("a dash") << u"-1"_qs;
    QTest::newRow("empty") << QString();
    QTest::newRow("separators") << u"a\u2028b\u0085c"_qs;
    QTest::newRow("bidi") << u"\u202eevil\u202c"_qs;
    QTest::newRow("beyond the plane") << u"\U0001F600"_qs;
    QTest::newRow("100 kB") << QString(100'000, u'v');
}

void TestProjects::anyTextSurvives()
{
    QFETCH(QString, value);
    const Folder folder;
    const QString project = folder.project();
    QCOMPARE(call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"MY_OWN="_qs + value}).code, 0);
    QCOMPARE(proxyOf(project).at("variables").at("MY_OWN").get<std::string>(), value.toStdString());
    QCOMPARE(exportedVariable(project, "MY_OWN"), std::optional(value.toStdString()));
}

void TestProjects::unknownKeysAreKept()
{
    const Folder folder;
    const QByteArray text =
        "{\n  \"format\": 1,\n  \"owner\": {\"team\": \"mesh\"},\n  \"proxies\": [\n    {\"name\": \"cart\", "
        "\"kind\": \"virtual-node\", \"colour\": \"green\"}\n  ]\n}\n";
    const QString project = folder.file(u"p.meshconf"_qs, text);
    QCOMPARE(call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENVOY_LOG_LEVEL=debug"_qs}).code, 0);
    const mc::Json file = json(readAll(project));
    QCOMPARE(file.at("owner").at("team").get<std::string>(), std::string("mesh"));
    QCOMPARE(file.at("proxies").at(0).at("colour").get<std::string>(), std::string("green"));
}

QTEST_GUILESS_MAIN(TestProjects)
#include "tst_projects.moc"
