// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QFileInfo>
#include <QTest>

class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void fileAndOutputAreTheSameBytes();
    void allProxiesOrTheNamedOnes();
    void aFolderGetsOneFileForEachProxy();
    void namesThatClashAreRefused();
    void nothingLeavesTheFolder();
    void findingsAreToldBriefly();
    void secretsMakeAPrivateFile();
    void whatAFormatCannotCarryIsRefused();
    void refusals_data();
    void refusals();
    void localesMakeNoDifference_data();
    void localesMakeNoDifference();
    void theBundledExampleIsClean();
};

namespace {

const QStringList formatNames = {
    u"ecs-container"_qs,   u"ecs-task-definition"_qs, u"kubernetes-deployment"_qs,
    u"kubernetes-mesh"_qs, u"docker-run"_qs,          u"env-file"_qs,
    u"iam-policy"_qs};

QString example()
{
    return QStringLiteral(SOURCE_DIR "/resources/example/shop.meshconf");
}

QString twoProxies(const Folder &folder)
{
    const QString project = folder.project();
    call({u"new"_qs, project, u"--name"_qs, u"orders"_qs, u"--mesh"_qs, u"shop"_qs, u"--region"_qs,
          u"us-west-2"_qs});
    return project;
}

} // namespace

void TestExporting::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &name : formatNames)
        QTest::newRow(qPrintable(name)) << name;
}

void TestExporting::everyFormatIsWritten()
{
    QFETCH(QString, format);
    const Folder folder;
    const Call exported = call({u"export"_qs, folder.project(), u"--format"_qs, format});
    QCOMPARE(exported.code, 0);
    QVERIFY(exported.out.endsWith('\n'));
    QVERIFY2(exported.out.contains("cart") || format == u"iam-policy", exported.out);
}

void TestExporting::fileAndOutputAreTheSameBytes()
{
    const Folder folder;
    const QString project = folder.project();
    const Call shown = call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs});
    QCOMPARE(call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"-o"_qs, u"-"_qs}).out,
             shown.out);
    const QString file = folder.path(u"cart.json"_qs);
    const Call written =
        call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"-o"_qs, file});
    QCOMPARE(written.code, 0);
    QCOMPARE(written.out, QByteArray());
    QCOMPARE(readAll(file), shown.out);
    QCOMPARE(call({u"export"_qs, u"-"_qs, u"--format"_qs, u"ecs-task-definition"_qs}, {readAll(project)}).out,
             shown.out);
    // Again over the file that is there now.
    QCOMPARE(
        call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"--output"_qs, file}).code,
        0);
    QCOMPARE(readAll(file), shown.out);
}

void TestExporting::allProxiesOrTheNamedOnes()
{
    const Folder folder;
    const QString project = twoProxies(folder);
    const Call both = call({u"export"_qs, project, u"--format"_qs, u"kubernetes-deployment"_qs});
    QCOMPARE(both.code, 0);
    QVERIFY(both.out.contains("virtualNode/cart") && both.out.contains("virtualNode/orders"));
    const Call one = call(
        {u"export"_qs, project, u"--format"_qs, u"kubernetes-deployment"_qs, u"--proxy"_qs, u"orders"_qs});
    QVERIFY(!one.out.contains("virtualNode/cart") && one.out.contains("virtualNode/orders"));
    const Call named = call({u"export"_qs, project, u"--format"_qs, u"kubernetes-deployment"_qs,
                             u"--proxy"_qs, u"orders"_qs, u"--proxy"_qs, u"cart"_qs});
    QCOMPARE(named.code, 0);
    QVERIFY(named.out.indexOf("virtualNode/orders") < named.out.indexOf("virtualNode/cart"));
}

void TestExporting::aFolderGetsOneFileForEachProxy()
{
    const Folder folder;
    const QString project = twoProxies(folder);
    const Folder target;
    const Call exported =
        call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"-o"_qs, target.path({})});
    QCOMPARE(exported.code, 0);
    QCOMPARE(target.entries().size(), 2);
    for (const QString &name : target.entries())
        QVERIFY2(json(readAll(target.path(name))).contains("containerDefinitions"), qPrintable(name));
    const Call missing =
        call({u"export"_qs, project, u"--format"_qs, u"env-file"_qs, u"-o"_qs, target.path(u"nothing/"_qs)});
    QCOMPARE(missing.code, 2);
    QVERIFY2(missing.err.contains("There is no such folder. Create it first."), missing.err);
}

void TestExporting::namesThatClashAreRefused()
{
    const Folder folder;
    const QString project = folder.project();
    QCOMPARE(call({u"new"_qs, project, u"--name"_qs, u"CART"_qs, u"--mesh"_qs, u"shop"_qs, u"--region"_qs,
                   u"us-west-2"_qs})
                 .code,
             0);
    const Folder target;
    const Call clash =
        call({u"export"_qs, project, u"--format"_qs, u"env-file"_qs, u"-o"_qs, target.path({})});
    QCOMPARE(clash.code, 2);
    QVERIFY2(clash.err.contains("Two proxies would be written to the same file."), clash.err);
    QCOMPARE(target.entries(), QStringList());
}

void TestExporting::nothingLeavesTheFolder()
{
    const Folder folder;
    const QString project = folder.path(u"p.meshconf"_qs);
    QCOMPARE(call({u"new"_qs, project, u"--name"_qs, u"../../escape"_qs, u"--mesh"_qs, u"m"_qs,
                   u"--region"_qs, u"us-west-2"_qs, u"--set"_qs, u"resource.name=n"_qs})
                 .code,
             0);
    const Folder target;
    const QString inner = target.path(u"inner"_qs);
    QVERIFY(QDir().mkdir(inner));
    QCOMPARE(call({u"export"_qs, project, u"--format"_qs, u"env-file"_qs, u"-o"_qs, inner}).code, 0);
    QCOMPARE(target.entries(), QStringList{u"inner"_qs});
    const QStringList written = QDir(inner).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(written.size(), 1);

    const QString victim = folder.file(u"victim"_qs, "precious");
    QVERIFY(QFile::remove(inner + u'/' + written.front()));
    QVERIFY(QFile::link(victim, inner + u'/' + written.front()));
    const Call linked = call({u"export"_qs, project, u"--format"_qs, u"env-file"_qs, u"-o"_qs, inner});
    QCOMPARE(linked.code, 2);
    QVERIFY2(linked.err.contains("This is a link"), linked.err);
    QCOMPARE(readAll(victim), QByteArray("precious"));
}

void TestExporting::findingsAreToldBriefly()
{
    const Folder folder;
    const QString project = folder.project();
    const Call clean = call({u"export"_qs, project, u"--format"_qs, u"ecs-container"_qs});
    QCOMPARE(clean.err, QByteArray());
    QCOMPARE(call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENVOY_ADMIN_ACCESS_PORT=many"_qs}).code,
             0);
    const Call told = call({u"export"_qs, project, u"--format"_qs, u"ecs-container"_qs});
    QCOMPARE(told.code, 0);
    QVERIFY2(told.err.startsWith("error: cart: "), told.err);
    QCOMPARE(told.err.count('\n'), 1);
}

void TestExporting::secretsMakeAPrivateFile()
{
    const Folder folder;
    const QString project = folder.project();
    QCOMPARE(call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"DB_PASSWORD=hunter2secret"_qs}).code, 0);
    const QFileDevice::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(project).permissions() & others));
    const QString file = folder.file(u"cart.env"_qs, "older\n");
    QVERIFY(QFileInfo(file).permissions() & QFile::ReadGroup);
    const Call exported =
        shell(u"umask 000; \"$1\" export \"$2\" --format env-file -o \"$3\""_qs, {project, file});
    QCOMPARE(exported.code, 0);
    QVERIFY(readAll(file).contains("hunter2secret"));
    QVERIFY(!(QFileInfo(file).permissions() & others));
}

void TestExporting::whatAFormatCannotCarryIsRefused()
{
    const Folder folder;
    const QString project = folder.project();
    QCOMPARE(call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"MY_OWN=one\ntwo"_qs}).code, 0);
    const QString file = folder.path(u"cart.env"_qs);
    const Call refused = call({u"export"_qs, project, u"--format"_qs, u"env-file"_qs, u"-o"_qs, file});
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("MY_OWN"), refused.err);
    QVERIFY(!QFileInfo::exists(file));
}

void TestExporting::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("unknown format") << QStringList{u"--format"_qs, u"ecs-contaner"_qs}
                                    << QByteArray("Did you mean ecs-container?");
    QTest::newRow("unknown proxy") << QStringList{u"--format"_qs, u"env-file"_qs, u"--proxy"_qs, u"cat"_qs}
                                   << QByteArray("Did you mean cart?");
    QTest::newRow("proxy twice") << QStringList{u"--format"_qs, u"env-file"_qs, u"--proxy"_qs,
                                                u"cart"_qs,     u"--proxy"_qs,  u"cart"_qs}
                                 << QByteArray("The proxy \"cart\" is named twice.");
    QTest::newRow("no such folder") << QStringList{u"--format"_qs, u"env-file"_qs, u"-o"_qs,
                                                   u"/no/such/folder/file"_qs}
                                    << QByteArray("/no/such/folder");
    QTest::newRow("a device") << QStringList{u"--format"_qs, u"env-file"_qs, u"-o"_qs, u"/dev/null"_qs}
                              << QByteArray("/dev/null");
}

void TestExporting::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Folder folder;
    const Call refused = call(QStringList{u"export"_qs, folder.project()} + words);
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains(message), refused.err);
}

void TestExporting::localesMakeNoDifference_data()
{
    everyFormatIsWritten_data();
}

void TestExporting::localesMakeNoDifference()
{
    QFETCH(QString, format);
    const QStringList words = {u"export"_qs, example(), u"--format"_qs, format, u"--proxy"_qs, u"cart"_qs};
    const Call plain = call(words, {{}, {u"LC_ALL=C"_qs}});
    QCOMPARE(plain.code, 0);
    for (const QString &locale :
         {u"LC_ALL=de_DE.UTF-8"_qs, u"LC_ALL=tr_TR.UTF-8"_qs, u"LC_ALL=nowhere"_qs, u"TZ=Asia/Tokyo"_qs})
        QCOMPARE(call(words, {{}, {locale}}).out, plain.out);
}

void TestExporting::theBundledExampleIsClean()
{
    const Call check = call({u"check"_qs, example(), u"--format"_qs, u"json"_qs});
    QCOMPARE(check.code, 0);
    const mc::Json answer = json(check.out);
    for (const mc::Json &finding : answer.at("findings"))
        QVERIFY2(finding.at("severity") == "info", finding.dump().c_str());
    const Folder target;
    for (const QString &format : formatNames) {
        const Call exported =
            call({u"export"_qs, example(), u"--format"_qs, format, u"-o"_qs, target.path({})});
        QVERIFY2(exported.code == 0, exported.err);
        QCOMPARE(exported.err, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestExporting)
#include "tst_exporting.moc"
