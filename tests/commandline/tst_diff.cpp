// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The verbs `diff` and `mask`, called as a script would. All dumps are synthetic.

#include "program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasTheAgreedKeys();
    void textIsToRead();
    void exitCodes();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void standardInputIsRead();
    void secretsAreMasked();
    void textIsSafeForATerminal();
    void aMaskedCopyReviewsTheSame();
    void aMaskedCopyGoesToAFile();
    void aGzipdDumpIsMasked();
    void brokenDumpsAreNotMasked();
};

namespace {

const QString fixtures = QStringLiteral(SOURCE_DIR "/tests/review/fixtures/");
const QString pair = QStringLiteral(SOURCE_DIR "/tests/compare/fixtures/");

QByteArray clusters(const QByteArray &entries)
{
    return R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_active_clusters": [)" +
           entries + "]}]}";
}

} // namespace

void TestDiff::jsonHasTheAgreedKeys()
{
    const Folder folder;
    const QString before = folder.file(
        u"a"_qs,
        clusters(R"({"cluster": {"name": "a"}}, {"cluster": {"name": "b", "connect_timeout": "1s"}})"));
    const QString after = folder.file(
        u"b"_qs,
        clusters(R"({"cluster": {"name": "c"}}, {"cluster": {"name": "b", "connect_timeout": "2s"}})"));
    const Call made = call({u"diff"_qs, before, after, u"--format"_qs, u"json"_qs});
    QCOMPARE(made.code, 1);
    QCOMPARE(made.err, QByteArray());
    const mc::Json answer = json(made.out);
    QVERIFY(answer.at("format") == 1);
    QVERIFY(answer.at("added") == mc::Json::parse(R"([{"kind": "cluster", "name": "c"}])"));
    QVERIFY(answer.at("removed") == mc::Json::parse(R"([{"kind": "cluster", "name": "a"}])"));
    QVERIFY(answer.at("changed") == mc::Json::parse(R"([{"kind": "cluster", "name": "b", "fields": [
        {"pointer": "/connect_timeout", "before": "1s", "after": "2s"}]}])"));
    QVERIFY(answer.at("unchanged") == 0);
    QVERIFY(answer.at("renamed").is_array());
}

void TestDiff::textIsToRead()
{
    const Folder folder;
    const QString before =
        folder.file(u"a"_qs, clusters(R"({"cluster": {"name": "a", "connect_timeout": "1s"}})"));
    const QString after =
        folder.file(u"b"_qs, clusters(R"({"cluster": {"name": "a"}}, {"cluster": {"name": "b"}})"));
    const Call made = call({u"diff"_qs, before, after});
    QCOMPARE(made.out, QByteArray("           added  removed  changed  unchanged\n"
                                  "  cluster  1      0        1        0\n"
                                  "\n"
                                  "added: cluster b\n"
                                  "changed: cluster a\n"
                                  "  /connect_timeout\n"
                                  "    - \"1s\"\n"
                                  "    + (not written)\n"));
    const Call same = call({u"diff"_qs, before, before});
    QVERIFY2(same.out.endsWith("\nNo differences.\n"), same.out);
}

void TestDiff::exitCodes()
{
    for (const QString &format : {u"text"_qs, u"json"_qs}) {
        const QStringList tail = {u"--format"_qs, format};
        QCOMPARE(
            call(QStringList{u"diff"_qs, pair + u"proxy-v3.json"_qs, pair + u"proxy-v2alpha.json"_qs} + tail)
                .code,
            0);
        QCOMPARE(
            call(QStringList{u"diff"_qs, pair + u"proxy-v3.json"_qs, fixtures + u"v2.json"_qs} + tail).code,
            1);
        const Call missing =
            call(QStringList{u"diff"_qs, pair + u"proxy-v3.json"_qs, u"nothing.json"_qs} + tail);
        QCOMPARE(missing.code, 2);
        QCOMPARE(missing.out, QByteArray());
        QVERIFY2(missing.err.contains("nothing.json"), missing.err);
    }
    QCOMPARE(call({u"diff"_qs, pair + u"proxy-v3.json"_qs}).code, 2);
    QCOMPARE(call({u"diff"_qs, u"-"_qs, u"-"_qs}).code, 2);
}

void TestDiff::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("task definition") << QByteArray(R"({"family": "a", "containerDefinitions": []})")
                                     << QByteArray("task definition");
    QTest::newRow("manifest") << QByteArray("apiVersion: v1\nkind: Pod\n") << QByteArray("manifest");
    QTest::newRow("other JSON") << QByteArray(R"({"a": 1})") << QByteArray("holds nothing of");
    QTest::newRow("no JSON") << QByteArray(R"({"a": 1]})") << QByteArray("not valid JSON");
    QTest::newRow("cut off") << clusters(R"({"cluster": {"name": "a"}})").chopped(5)
                             << QByteArray("ends after");
}

void TestDiff::otherFilesAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const Folder folder;
    const Call made = call({u"diff"_qs, pair + u"proxy-v3.json"_qs, folder.file(u"b"_qs, text)});
    QCOMPARE(made.code, 2);
    QCOMPARE(made.out, QByteArray());
    QVERIFY2(made.err.contains(message), made.err);
}

void TestDiff::standardInputIsRead()
{
    const Call made =
        call({u"diff"_qs, u"-"_qs, pair + u"proxy-v3.json"_qs}, {readAll(pair + u"proxy-v3.json"_qs)});
    QCOMPARE(made.code, 0);
}

void TestDiff::secretsAreMasked()
{
    const auto dump = [](const QByteArray &secret) {
        return clusters(R"({"cluster": {"name": "a", "metadata": {"filter_metadata": {"x": {"password": ")" +
                        secret + R"("}}}}}, {"cluster": {"name": "new )" + secret +
                        R"(", "x": {"password": ")" + secret + "\"}}}");
    };
    const Folder folder;
    const QString before = folder.file(u"a"_qs, dump("AKIASEEDEDSECRET0304"));
    const QString after = folder.file(u"b"_qs, dump("AKIASEEDEDSECRET0305"));
    for (const QString &format : {u"text"_qs, u"json"_qs}) {
        const Call made = call({u"diff"_qs, before, after, u"--format"_qs, format});
        QCOMPARE(made.code, 1);
        QVERIFY2(!made.out.contains("SEEDED"), made.out);
        QVERIFY2(made.out.contains("[masked]"), made.out);
        const Call shown = call({u"diff"_qs, before, after, u"--show-secrets"_qs, u"--format"_qs, format});
        QVERIFY2(shown.out.contains("AKIASEEDEDSECRET0304") && shown.out.contains("AKIASEEDEDSECRET0305"),
                 shown.out);
    }
}

void TestDiff::textIsSafeForATerminal()
{
    const Folder folder;
    const QString before = folder.file(u"a"_qs, clusters(R"({"cluster": {"name": "a", "x": "1"}})"));
    const QString after = folder.file(
        u"b"_qs,
        clusters(
            R"({"cluster": {"name": "a", "x": "\u001b[2J\u202eevil"}}, {"cluster": {"name": "\u001b[2J"}})"));
    for (const QString &format : {u"text"_qs, u"json"_qs}) {
        const Call made = call({u"diff"_qs, before, after, u"--format"_qs, format});
        QVERIFY2(made.out.contains("evil"), made.out);
        for (const char byte : made.out)
            QVERIFY2(byte == '\n' || static_cast<unsigned char>(byte) >= 0x20, made.out);
        QVERIFY2(!made.out.contains("\xe2\x80\xae"), made.out);
    }
}

void TestDiff::aMaskedCopyReviewsTheSame()
{
    for (const QString &name : {u"virtual-node.json"_qs, u"virtual-gateway.json"_qs, u"v2.json"_qs}) {
        const Call made = call({u"mask"_qs, fixtures + name});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.err, QByteArray());
        QVERIFY(!made.out.contains("seeded"));
        const Folder folder;
        const QString copy = folder.file(name, made.out);
        const auto review = [](const QString &path) {
            const QFileInfo file(path);
            mc::Json answer = json(call({u"review"_qs, file.fileName(), u"--format"_qs, u"json"_qs,
                                         u"--ignore"_qs, u"secret.plain"_qs},
                                        {{}, {}, file.path()})
                                       .out);
            answer.erase("size");
            for (mc::Json &finding : answer.at("findings"))
                finding.erase("message"); // cites texts with secrets in them
            return answer;
        };
        QCOMPARE(review(copy).dump(), review(fixtures + name).dump());
        const Call twice = call({u"mask"_qs, copy});
        QCOMPARE(twice.out, made.out);
    }
}

void TestDiff::aMaskedCopyGoesToAFile()
{
    const Folder folder;
    const QString path = folder.path(u"masked.json"_qs);
    const Call made = call({u"mask"_qs, fixtures + u"virtual-node.json"_qs, u"-o"_qs, path});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.out, QByteArray());
    QCOMPARE(readAll(path), call({u"mask"_qs, fixtures + u"virtual-node.json"_qs, u"-o"_qs, u"-"_qs}).out);
    // Over the dump itself, too: it is read before it is replaced.
    const QString own = folder.file(u"own.json"_qs, readAll(fixtures + u"virtual-node.json"_qs));
    QCOMPARE(call({u"mask"_qs, own, u"-o"_qs, own}).code, 0);
    QCOMPARE(readAll(own), readAll(path));
    QCOMPARE(folder.entries().size(), 2);
    QCOMPARE(call({u"mask"_qs, u"nothing.json"_qs, u"-o"_qs, path}).code, 2);
    QCOMPARE(readAll(own), readAll(path));
}

void TestDiff::aGzipdDumpIsMasked()
{
    const Call made = shell(u"gzip -c \"$2\" | \"$1\" mask -"_qs, {fixtures + u"virtual-node.json"_qs});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.out, call({u"mask"_qs, fixtures + u"virtual-node.json"_qs}).out);
}

void TestDiff::brokenDumpsAreNotMasked()
{
    const Folder folder;
    const QByteArray whole = readAll(fixtures + u"virtual-node.json"_qs);
    for (const QByteArray &text :
         {whole.left(whole.size() / 2), QByteArray("{\"a\": 1}"), QByteArray("<html>")}) {
        const QString path = folder.path(u"out"_qs);
        const Call made = call({u"mask"_qs, folder.file(u"in"_qs, text), u"-o"_qs, path});
        QCOMPARE(made.code, 2);
        QVERIFY(!made.err.isEmpty());
        QVERIFY(!QFileInfo::exists(path));
    }
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
