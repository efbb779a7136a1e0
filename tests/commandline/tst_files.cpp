// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What happens to files: broken projects are refused with their place, and nothing is written half.

#include "program.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenProjectsAreRefused_data();
    void brokenProjectsAreRefused();
    void everyTruncationIsRefusedOrRead();
    void duplicateKeysAreTold();
    void otherThanFilesAreRefused_data();
    void otherThanFilesAreRefused();
    void aFullDiskLosesNothing();
    void aReadOnlyFolderLosesNothing();
    void aFileThatChangedMeanwhileIsKept();
    void linksAreWrittenThrough();
    void nothingElseAppears();
};

void TestFiles::brokenProjectsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    const auto proxy = [](const char *content) {
        return QByteArray("{\"format\": 1, \"proxies\": [\n") + content + "]}\n";
    };
    QTest::newRow("empty") << QByteArray() << QByteArray("The file is empty.");
    QTest::newRow("not JSON") << QByteArray("hello\n") << QByteArray("p.meshconf:1:1: ");
    QTest::newRow("truncated") << QByteArray("{\"format\": 1,\n \"proxies\": [")
                               << QByteArray("p.meshconf:2:");
    QTest::newRow("two values") << QByteArray("{\"format\": 1, \"proxies\": []}\n{}")
                                << QByteArray("p.meshconf:2:1: ");
    QTest::newRow("a newer format") << QByteArray("{\"format\": 2, \"proxies\": []}")
                                    << QByteArray("Open it with a newer version");
    QTest::newRow("no format") << QByteArray("{\"proxies\": []}") << QByteArray("\"format\"");
    QTest::newRow("format as text") << QByteArray("{\"format\": \"1\", \"proxies\": []}")
                                    << QByteArray("p.meshconf:1:12: ");
    QTest::newRow("no proxies") << QByteArray("{\"format\": 1}") << QByteArray("\"proxies\"");
    QTest::newRow("another thing") << QByteArray("[1, 2]") << QByteArray("p.meshconf:1:1: ");
    QTest::newRow("proxies as object")
        << QByteArray("{\"format\": 1, \"proxies\": {}}") << QByteArray("p.meshconf:1:");
    QTest::newRow("proxy as text") << proxy("\"cart\"") << QByteArray("p.meshconf:2:1: ");
    QTest::newRow("proxy without name") << proxy("{\"kind\": \"virtual-node\"}") << QByteArray("\"name\"");
    QTest::newRow("unknown kind") << proxy("{\"name\": \"a\", \"kind\": \"pod\"}")
                                  << QByteArray("p.meshconf:2:");
    QTest::newRow("value as number")
        << proxy("{\"name\": \"a\", \"kind\": \"virtual-node\", \"variables\": {\"A\": 1}}")
        << QByteArray("put it in quotes");
    QTest::newRow("list as text")
        << proxy("{\"name\": \"a\", \"kind\": \"virtual-node\", \"applications\": \"x\"}")
        << QByteArray("p.meshconf:2:");
    QTest::newRow("not UTF-8") << QByteArray("{\"format\": 1, \"proxies\": [], \"x\": \"\xff\"}")
                               << QByteArray("p.meshconf:1:");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << QByteArray("UTF-16");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray("levels deep");
}

void TestFiles::brokenProjectsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const Folder folder;
    const QString project = folder.file(u"p.meshconf"_qs, text);
    for (const QStringList &words : {QStringList{u"check"_qs, project}, QStringList{u"new"_qs, project},
                                     QStringList{u"set"_qs, project, u"--proxy"_qs, u"a"_qs, u"A=1"_qs},
                                     QStringList{u"export"_qs, project, u"--format"_qs, u"env-file"_qs}}) {
        const Call refused = call(words);
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(refused.err.contains(message), refused.err);
        QVERIFY2(refused.err.contains("p.meshconf"), refused.err);
        QCOMPARE(refused.err.count('\n'), 1);
        QCOMPARE(readAll(project), text);
    }
    QCOMPARE(folder.entries(), QStringList{u"p.meshconf"_qs});
}

void TestFiles::everyTruncationIsRefusedOrRead()
{
    const Folder folder;
    const QByteArray whole = readAll(folder.project());
    for (qsizetype length = 0; length < whole.trimmed().size(); length += 7) {
        const QString cut = folder.file(u"cut.meshconf"_qs, whole.first(length));
        const Call check = call({u"check"_qs, cut});
        QCOMPARE(check.code, 2);
        QVERIFY2(check.err.contains("cut.meshconf"), check.err);
    }
}

void TestFiles::duplicateKeysAreTold()
{
    const Folder folder;
    const QString project =
        folder.file(u"p.meshconf"_qs, "{\"format\": 1, \"proxies\": [\n"
                                      "{\"name\": \"a\", \"kind\": \"virtual-node\",\n"
                                      " \"variables\": {\"OWN\": \"1\",\n  \"OWN\": \"2\"}}]}\n");
    const Call check = call({u"check"_qs, project});
    QVERIFY2(check.out.contains("p.meshconf:4:"), check.out);
    const Call set = call({u"set"_qs, project, u"--proxy"_qs, u"a"_qs, u"ENVOY_LOG_LEVEL=debug"_qs});
    QCOMPARE(set.code, 0);
    QVERIFY2(set.err.contains("stands twice"), set.err);
}

void TestFiles::otherThanFilesAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("folder") << u"."_qs;
    QTest::newRow("device") << u"/dev/zero"_qs;
    QTest::newRow("FIFO") << u"fifo"_qs;
    QTest::newRow("missing") << u"missing"_qs;
    QTest::newRow("loop of links") << u"loop"_qs;
    QTest::newRow("empty name") << QString();
}

void TestFiles::otherThanFilesAreRefused()
{
    QFETCH(QString, path);
    const Folder folder;
    QCOMPARE(::mkfifo(folder.path(u"fifo"_qs).toUtf8().constData(), 0600), 0);
    QVERIFY(QFile::link(u"loop"_qs, folder.path(u"loop"_qs)));
    const Around around{{}, {}, folder.path({})};
    QCOMPARE(call({u"check"_qs, path}, around).code, 2);
    QCOMPARE(call({u"export"_qs, path, u"--format"_qs, u"env-file"_qs}, around).code, 2);
    if (path != u"missing")
        QCOMPARE(call({u"new"_qs, path}, around).code, 2);
}

void TestFiles::aFullDiskLosesNothing()
{
    const Folder folder;
    const QString project = folder.project();
    const QByteArray before = readAll(project);
    const QString big = u"OWN="_qs + QString(100'000, u'x');
    // The largest file that this shell's children may write, in blocks of 512 bytes.
    const Call full = shell(u"ulimit -f 8; \"$1\" set \"$2\" --proxy cart \"$3\""_qs, {project, big});
    QCOMPARE(full.code, 2);
    QVERIFY2(full.err.contains(project.toUtf8()), full.err);
    QCOMPARE(readAll(project), before);
    QCOMPARE(folder.entries(), QStringList{u"shop.meshconf"_qs});
}

void TestFiles::aReadOnlyFolderLosesNothing()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    const Folder folder;
    const QString project = folder.project();
    const QByteArray before = readAll(project);
    QVERIFY(QFile::setPermissions(folder.path({}), QFile::ReadOwner | QFile::ExeOwner));
    const Call refused = call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"OWN=1"_qs});
    QVERIFY(QFile::setPermissions(folder.path({}), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(refused.code, 2);
    QCOMPARE(readAll(project), before);
}

void TestFiles::aFileThatChangedMeanwhileIsKept()
{
    const Folder folder;
    const QByteArray project = readAll(folder.project());
    const QString target = folder.file(u"cart.env"_qs, "older\n");

    QProcess process;
    process.start(QStringLiteral(PROGRAM),
                  {u"export"_qs, u"-"_qs, u"--format"_qs, u"env-file"_qs, u"-o"_qs, target});
    // More blanks than a pipe holds: once they are gone, the program has looked at the target and reads its
    // input.
    process.write(QByteArray(300'000, ' '));
    while (process.bytesToWrite() > 0)
        QVERIFY(process.waitForBytesWritten());
    QCOMPARE(folder.file(u"cart.env"_qs, "somebody's\n"), target);
    process.write(project);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());

    QCOMPARE(process.exitCode(), 2);
    QVERIFY2(process.readAllStandardError().contains("cart.env"), "names the file");
    QCOMPARE(readAll(target), QByteArray("somebody's\n"));
}

void TestFiles::linksAreWrittenThrough()
{
    const Folder folder;
    const QString project = folder.project();
    const QString link = folder.path(u"link.meshconf"_qs);
    QVERIFY(QFile::link(u"shop.meshconf"_qs, link));
    QCOMPARE(call({u"set"_qs, link, u"--proxy"_qs, u"cart"_qs, u"ENVOY_LOG_LEVEL=debug"_qs}).code, 0);
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(readAll(project).contains("ENVOY_LOG_LEVEL"));
}

void TestFiles::nothingElseAppears()
{
    const Folder home;
    const Folder folder;
    const QStringList environment = {u"HOME="_qs + home.path({}), u"XDG_CONFIG_HOME"_qs, u"XDG_DATA_HOME"_qs,
                                     u"XDG_CACHE_HOME"_qs, u"XDG_STATE_HOME"_qs};
    const QString project = folder.path(u"p.meshconf"_qs);
    QCOMPARE(call({u"new"_qs, project, u"--name"_qs, u"cart"_qs, u"--mesh"_qs, u"shop"_qs}, {{}, environment})
                 .code,
             0);
    QCOMPARE(call({u"check"_qs, project}, {{}, environment}).code, 0);
    QCOMPARE(home.entries(), QStringList());
    QCOMPARE(folder.entries(), QStringList{u"p.meshconf"_qs});
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
