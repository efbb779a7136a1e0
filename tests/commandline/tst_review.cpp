// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The verb `review`, called as a script would. The dumps are those of tests/review/fixtures: synthetic.

#include "program.h"

#include <QDir>
#include <QTest>

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreGolden_data();
    void pagesAreGolden();
    void jsonHasTheAgreedKeys();
    void everyLineIsAResource();
    void theFirstLineNamesEveryColumn();
    void exitCodes();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void noSyntaxAndNoDumpAreToldApart();
    void standardInputIsRead();
    void outputGoesToAFile();
    void secretsAreNowhere_data();
    void secretsAreNowhere();
    void secretsAreShownOnPurpose();
    void outputIsTheSameInEveryLocale();
    void textIsSafeForATerminal_data();
    void textIsSafeForATerminal();
};

namespace {

const QString fixtures = QStringLiteral(SOURCE_DIR "/tests/review/fixtures/");
const QString goldens = QStringLiteral(TEST_DATA "/golden/");
const QStringList formats = {u"text"_qs, u"json"_qs, u"ndjson"_qs, u"markdown"_qs, u"html"_qs};

/// In the folder of the fixtures, so that no path of this machine is in an answer.
Call review(const QStringList &words, const QStringList &environment = {})
{
    return call(QStringList{u"review"_qs} + words, {{}, environment, fixtures});
}

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast(); // after the last line end
    return lines;
}

std::vector<std::string> keysOf(const mc::Json &object)
{
    std::vector<std::string> out;
    for (const auto &item : object.items())
        out.push_back(item.key());
    return out;
}

} // namespace

void TestReview::pagesAreGolden_data()
{
    QTest::addColumn<QString>("dump");
    QTest::addColumn<QString>("format");
    for (const char *dump : {"virtual-node", "virtual-gateway", "v2"}) {
        for (const QString &format : formats)
            QTest::addRow("%s as %s", dump, qPrintable(format)) << QString::fromLatin1(dump) << format;
    }
}

void TestReview::pagesAreGolden()
{
    QFETCH(QString, dump);
    QFETCH(QString, format);
    const Call made = review({dump + u".json"_qs, u"--format"_qs, format});
    QCOMPARE(made.err, QByteArray());
    const QString path = goldens + dump + u'.' + format;
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(made.out) == made.out.size());
    }
    QCOMPARE(made.out, readAll(path));
}

void TestReview::jsonHasTheAgreedKeys()
{
    const Call made = review({u"virtual-node.json"_qs, u"--format"_qs, u"json"_qs});
    const mc::Json answer = json(made.out);
    QVERIFY(answer.at("format") == 1);
    QCOMPARE(answer.at("size").get<qint64>(), QFileInfo(fixtures + u"virtual-node.json"_qs).size());
    QVERIFY(answer.at("generation") == "v3");
    const auto counts = std::vector<std::string>{"listeners",           "filterChains", "routeConfigurations",
                                                 "virtualHosts",        "routes",       "clusters",
                                                 "endpointAssignments", "endpoints",    "secrets"};
    QCOMPARE(keysOf(answer.at("counts")), counts);
    QCOMPARE(keysOf(answer.at("states")), (std::vector<std::string>{"warming", "draining", "error"}));
    for (const char *key : {"id", "cluster", "mesh", "kind", "name", "envoyVersion"})
        QVERIFY2(answer.at("node").contains(key), key);
    QCOMPARE(keysOf(answer.at("retryPolicies")),
             (std::vector<std::string>{"appMeshDefault", "custom", "none"}));
    QCOMPARE(keysOf(answer.at("circuitBreakers")),
             (std::vector<std::string>{"appMeshDefault", "envoyDefault", "custom"}));
    QVERIFY(answer.at("missing").is_array());
    for (const mc::Json &finding : answer.at("findings")) {
        for (const char *key : {"severity", "rule", "resource", "pointer", "message", "effective"})
            QVERIFY2(finding.contains(key), key);
    }
}

void TestReview::everyLineIsAResource()
{
    const Call made = review({u"virtual-node.json"_qs, u"--format"_qs, u"ndjson"_qs});
    QMap<std::string, int> kinds;
    for (const QByteArray &line : linesOf(made.out)) {
        const mc::Json resource = json(line);
        QVERIFY2(resource.is_object(), line);
        ++kinds[resource.at("kind").get<std::string>()];
        QVERIFY(resource.at("node") == "mesh/shop/virtualNode/cart");
        QVERIFY(resource.at("begin").get<qint64>() < resource.at("end").get<qint64>());
        if (resource.at("kind") == "cluster" && resource.at("state") == "active") {
            QVERIFY(resource.at("circuitBreaker").is_string());
            QVERIFY(resource.at("parent").is_null());
        }
        if (resource.at("kind") == "route") {
            QVERIFY(resource.at("clusters").is_array());
            QVERIFY(!resource.at("parent").is_null());
        }
    }
    QCOMPARE(kinds.value("bootstrap"), 1);
    QCOMPARE(kinds.value("listener"), 3);
    QCOMPARE(kinds.value("filterChain"), 3);
    QCOMPARE(kinds.value("routeConfiguration"), 2);
    QCOMPARE(kinds.value("virtualHost"), 2);
    QCOMPARE(kinds.value("route"), 3);
    QCOMPARE(kinds.value("cluster"), 4);
}

void TestReview::theFirstLineNamesEveryColumn()
{
    const QList<QByteArray> lines =
        linesOf(review({u"virtual-gateway.json"_qs, u"--format"_qs, u"ndjson"_qs}).out);
    const mc::Json first = json(lines.first());
    for (const QByteArray &line : lines) {
        for (const std::string &key : keysOf(json(line)))
            QVERIFY2(first.contains(key), key.c_str());
    }
}

void TestReview::exitCodes()
{
    for (const QString &format : formats) {
        QCOMPARE(review({u"virtual-gateway.json"_qs, u"--format"_qs, format}).code, 0);
        QCOMPARE(review({u"virtual-node.json"_qs, u"--format"_qs, format}).code, 1);
        const Call missing = review({u"nothing.json"_qs, u"--format"_qs, format});
        QCOMPARE(missing.code, 2);
        QCOMPARE(missing.out, QByteArray());
        QVERIFY(missing.err.contains("nothing.json"));
    }
}

void TestReview::wrongWordsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("format") << QStringList{u"v2.json"_qs, u"--format"_qs, u"xml"_qs} << QByteArray("\"xml\"");
    QTest::newRow("two dumps") << QStringList{u"v2.json"_qs, u"v2.json"_qs}
                               << QByteArray("one argument too many");
    QTest::newRow("none") << QStringList() << QByteArray("needs to be told more");
    QTest::newRow("a switch with a value")
        << QStringList{u"v2.json"_qs, u"--show-secrets=yes"_qs} << QByteArray("takes no value");
}

void TestReview::wrongWordsAreRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Call refused = review(words);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(message), refused.err);
}

void TestReview::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>403</body></html>");
    QTest::newRow("protobuf's error")
        << QByteArray("Failed to convert protobuf message to JSON string: INVALID_ARGUMENT");
    QTest::newRow("deep") << QByteArray(1'000'000, '[');
    QTest::newRow("number") << QByteArray("7");
    QTest::newRow("other JSON") << QByteArray(R"({"a": 1})");
}

void TestReview::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const Folder folder;
    const Call refused = call({u"review"_qs, folder.file(u"file"_qs, bytes), u"--format"_qs, u"json"_qs});
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY(!refused.err.isEmpty());
}

void TestReview::noSyntaxAndNoDumpAreToldApart()
{
    const Folder folder;
    const Call noDump = call({u"review"_qs, folder.file(u"a"_qs, R"({"a": 1})")});
    const Call noSyntax = call({u"review"_qs, folder.file(u"a"_qs, R"({"a": 1]})")});
    QVERIFY(noDump.code == 2 && noSyntax.code == 2);
    QVERIFY2(noSyntax.err.contains("a:1:"), noSyntax.err); // a place
    QVERIFY2(!noDump.err.contains("a:1:"), noDump.err);
}

void TestReview::standardInputIsRead()
{
    const Call made = call({u"review"_qs, u"-"_qs, u"--format"_qs, u"json"_qs},
                           {readAll(fixtures + u"virtual-gateway.json"_qs)});
    QCOMPARE(made.code, 0);
    QVERIFY(json(made.out).at("counts").at("clusters") == 2);
}

void TestReview::outputGoesToAFile()
{
    const Folder folder;
    for (const QString &format : formats) {
        const QString path = folder.path(format);
        const Call made = review({u"virtual-node.json"_qs, u"--format"_qs, format, u"-o"_qs, path});
        QCOMPARE(made.code, 1);
        QCOMPARE(made.out, QByteArray());
        QCOMPARE(readAll(path), readAll(goldens + u"virtual-node."_qs + format));
    }
    QCOMPARE(folder.entries().size(), formats.size());
    QCOMPARE(review({u"nothing.json"_qs, u"-o"_qs, folder.path(u"text"_qs)}).code, 2);
    QCOMPARE(readAll(folder.path(u"text"_qs)), readAll(goldens + u"virtual-node.text"_qs));
}

void TestReview::secretsAreNowhere_data()
{
    pagesAreGolden_data();
}

void TestReview::secretsAreNowhere()
{
    QFETCH(QString, dump);
    QFETCH(QString, format);
    const Call made = review({dump + u".json"_qs, u"--format"_qs, format});
    QVERIFY(!made.out.isEmpty());
    QVERIFY2(!made.out.contains("seeded"), made.out);
}

void TestReview::secretsAreShownOnPurpose()
{
    const Call made = review({u"virtual-node.json"_qs, u"--show-secrets"_qs});
    QVERIFY2(made.out.contains("seeded-SECRET-02-hunter2"), made.out);
}

void TestReview::outputIsTheSameInEveryLocale()
{
    for (const QString &format : formats) {
        const Call made = review({u"virtual-node.json"_qs, u"--format"_qs, format},
                                 {u"LC_ALL=de_DE.UTF-8"_qs, u"TZ=Asia/Tokyo"_qs});
        QCOMPARE(made.out, readAll(goldens + u"virtual-node."_qs + format));
    }
}

void TestReview::textIsSafeForATerminal_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : formats)
        QTest::newRow(qPrintable(format)) << format;
}

void TestReview::textIsSafeForATerminal()
{
    QFETCH(QString, format);
    QByteArray text = readAll(fixtures + u"v2.json"_qs);
    text.replace("gone<b>", R"(\u001b]52;c;aGk=\u0007\u001b[2J\u202eevil)");
    const Folder folder;
    const Call made = call({u"review"_qs, folder.file(u"file"_qs, text), u"--format"_qs, format});
    QCOMPARE(made.code, 1);
    QVERIFY2(made.out.contains("evil"), made.out);
    for (const char byte : made.out)
        QVERIFY2(byte == '\n' || static_cast<unsigned char>(byte) >= 0x20, made.out);
    QVERIFY2(!made.out.contains("\xe2\x80\xae"), made.out);
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
