// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QTest>

class TestChecking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodProjectHasNoErrors();
    void findingsNameTheirPlace();
    void jsonHasTheAgreedKeys();
    void effectiveValuesAreTold();
    void envFilesAreChecked();
    void theImageTagDecidesWhereTheFileDoesNot();
    void theFilesOwnTagCounts();
    void severalFilesAreOneAnswer();
    void standardInputIsChecked();
    void otherFilesAreNamed_data();
    void otherFilesAreNamed();
    void existingFilesAreChecked();
    void brokenEnvFilesAreRefused();
    void aTagMustTellAVersion();
    void textIsSafeForATerminal();
};

namespace {

const QByteArray goodEnvironment = "APPMESH_RESOURCE_ARN=mesh/shop/virtualNode/cart\n";

/// The first finding that concerns a pointer; null without one.
mc::Json findingAt(const QByteArray &answer, const std::string &pointer)
{
    const mc::Json parsed = json(answer);
    for (const mc::Json &finding : parsed.at("findings")) {
        if (finding.at("pointer") == pointer)
            return finding;
    }
    return {};
}

Call checkJson(const QStringList &words, const Around &around = {})
{
    return call(QStringList{u"check"_qs, u"--format"_qs, u"json"_qs} + words, around);
}

} // namespace

void TestChecking::aGoodProjectHasNoErrors()
{
    const Folder folder;
    const Call check = call({u"check"_qs, folder.project()});
    QCOMPARE(check.code, 0);
    QCOMPARE(check.err, QByteArray());
    QVERIFY2(!check.out.contains("error"), check.out);
}

void TestChecking::findingsNameTheirPlace()
{
    const Folder folder;
    const QString project = folder.project();
    call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"ENVOY_ADMIN_ACCESS_PORT=many"_qs});
    const QList<QByteArray> lines = readAll(project).split('\n');
    qsizetype line = 0;
    while (!lines.at(line).contains("ENVOY_ADMIN_ACCESS_PORT"))
        ++line;
    const qsizetype column = lines.at(line).indexOf("\"many\"") + 1;

    const Call check = call({u"check"_qs, project});
    QCOMPARE(check.code, 1);
    const QByteArray place = project.toUtf8() + ":" + QByteArray::number(line + 1) + ":" +
                             QByteArray::number(column) + ": error: cart: ";
    QVERIFY2(check.out.contains(place), check.out);
    QVERIFY2(check.out.contains("\n1 error"), check.out);

    const mc::Json finding =
        findingAt(checkJson({project}).out, "/proxies/0/variables/ENVOY_ADMIN_ACCESS_PORT");
    QCOMPARE(finding.at("line").get<qsizetype>(), line + 1);
    QCOMPARE(finding.at("column").get<qsizetype>(), column);
    QCOMPARE(finding.at("file").get<std::string>(), project.toStdString());
}

void TestChecking::jsonHasTheAgreedKeys()
{
    const Folder folder;
    const QString file = folder.file(u"a.env"_qs, goodEnvironment + "ENVOY_ADMIN_ACCESS_PORT=many\n");
    const Call check = checkJson({file});
    QCOMPARE(check.code, 1);
    QCOMPARE(check.err, QByteArray());
    const mc::Json answer = json(check.out);
    QCOMPARE(answer.at("format").get<int>(), 1);
    QVERIFY(!answer.at("findings").empty());
    for (const mc::Json &finding : answer.at("findings")) {
        for (const char *key : {"severity", "rule", "resource", "pointer", "message", "next", "file"})
            QVERIFY2(finding.at(key).is_string(), key);
        QVERIFY(finding.contains("effective"));
        const std::string severity = finding.at("severity").get<std::string>();
        QVERIFY(severity == "error" || severity == "warning" || severity == "info");
    }
}

void TestChecking::effectiveValuesAreTold()
{
    const Folder folder;
    // A lenient reader takes its default for what it cannot read.
    const QString file = folder.file(u"a.env"_qs, goodEnvironment + "APPNET_ENVOY_RESTART_COUNT=many\n");
    const Call check = checkJson({file, u"--image-tag"_qs, u"v1.34.13.3-prod"_qs});
    QCOMPARE(check.code, 0);
    const mc::Json finding = findingAt(check.out, "/APPNET_ENVOY_RESTART_COUNT");
    QCOMPARE(finding.at("severity").get<std::string>(), std::string("warning"));
    QCOMPARE(finding.at("effective").get<std::string>(), std::string("3"));
}

void TestChecking::envFilesAreChecked()
{
    const Folder folder;
    QCOMPARE(call({u"check"_qs, folder.file(u"good.env"_qs, "# comment\n\n" + goodEnvironment)}).code, 0);
    const Call bad =
        checkJson({folder.file(u"bad.env"_qs, goodEnvironment + "\nENVOY_ADMIN_ACCESS_PORT=many\n")});
    QCOMPARE(bad.code, 1);
    const mc::Json finding = findingAt(bad.out, "/ENVOY_ADMIN_ACCESS_PORT");
    QCOMPARE(finding.at("severity").get<std::string>(), std::string("error"));
    QCOMPARE(finding.at("line").get<int>(), 3);
    // Without its name the agent does not start.
    QCOMPARE(call({u"check"_qs, folder.file(u"empty.env"_qs, "# nothing\n")}).code, 1);
}

void TestChecking::theImageTagDecidesWhereTheFileDoesNot()
{
    const Folder folder;
    const QString file = folder.file(u"a.env"_qs, goodEnvironment);
    QCOMPARE(checkJson({file, u"--image-tag"_qs, u"v1.27.0.0-prod"_qs}).code, 0);
    const mc::Json finding =
        findingAt(checkJson({file, u"--image-tag"_qs, u"v1.15.0.0-prod"_qs}).out, "/APPMESH_RESOURCE_ARN");
    QVERIFY2(finding.is_object() && finding.dump().find("v1.15.0.0") != std::string::npos,
             finding.dump().c_str());
}

void TestChecking::theFilesOwnTagCounts()
{
    const Folder folder;
    const QString project = folder.project();
    call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"image.tag=v1.34.13.3-prod"_qs});
    const QByteArray before = readAll(project);
    QCOMPARE(checkJson({project, u"--image-tag"_qs, u"v1.15.0.0-prod"_qs}).out, checkJson({project}).out);
    call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, u"--unset"_qs, u"image.tag"_qs});
    QVERIFY(checkJson({project, u"--image-tag"_qs, u"v1.15.0.0-prod"_qs}).out != checkJson({project}).out);
    QVERIFY(!readAll(project).contains("v1.15.0.0"));
}

void TestChecking::severalFilesAreOneAnswer()
{
    const Folder folder;
    const QString good = folder.file(u"good.env"_qs, goodEnvironment);
    const QString bad = folder.file(u"bad.env"_qs, goodEnvironment + "ENVOY_ADMIN_ACCESS_PORT=many\n");
    QCOMPARE(call({u"check"_qs, good, bad}).code, 1);
    QCOMPARE(call({u"check"_qs, good, good}).code, 0);
    const Call missing = call({u"check"_qs, bad, folder.path(u"missing"_qs)});
    QCOMPARE(missing.code, 2);
    QCOMPARE(missing.out, QByteArray());
}

void TestChecking::standardInputIsChecked()
{
    const Call check = call({u"check"_qs, u"-"_qs}, {goodEnvironment + "ENVOY_ADMIN_ACCESS_PORT=many\n"});
    QCOMPARE(check.code, 1);
    QVERIFY2(check.out.contains("standard input:2:1: error: "), check.out);
    QCOMPARE(call({u"check"_qs, u"-"_qs}, {readAll(Folder().project())}).code, 0);
}

void TestChecking::otherFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("dump") << QByteArray(R"({"configs": []})") << QByteArray("This is a config_dump");
    QTest::newRow("other JSON") << QByteArray(R"({"a": 1})") << QByteArray("This is a file of another kind");
    QTest::newRow("template") << QByteArray("{\"image\": $IMAGE}") << QByteArray("filled in later");
}

void TestChecking::otherFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, message);
    const Folder folder;
    const Call check = call({u"check"_qs, folder.file(u"file"_qs, bytes)});
    QCOMPARE(check.code, 2);
    QCOMPARE(check.out, QByteArray());
    QVERIFY2(check.err.contains(message), check.err);
}

/// Synthetic: one manifest, one task definition.
void TestChecking::existingFilesAreChecked()
{
    const Folder folder;
    const QString manifest =
        folder.file(u"cart.yaml"_qs, "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\n"
                                     "spec:\n  containers:\n    - name: envoy\n"
                                     "      image: public.ecr.aws/appmesh/"
                                     "aws-appmesh-envoy:v1.34.13.3-prod\n"
                                     "      env:\n        - name: APPMESH_RESOURCE_ARN\n"
                                     "          value: mesh/shop/virtualNode/cart\n"
                                     "        - name: ENVOY_ADMIN_ACCESS_PORT\n"
                                     "          value: \"many\"\n");
    const Call text = call({u"check"_qs, manifest});
    QCOMPARE(text.code, 1);
    QVERIFY2(text.out.contains("cart.yaml:12:18: error: cart: ENVOY_ADMIN_ACCESS_PORT: \"many\""), text.out);
    const mc::Json finding = findingAt(checkJson({manifest}).out, "/spec/containers/0/env/1/value");
    QCOMPARE(finding.at("resource").get<std::string>(), std::string("cart"));

    const QString task = folder.file(u"task.json"_qs, R"({"family": "f", "containerDefinitions": []})");
    QCOMPARE(call({u"check"_qs, task}).code, 0);
}

void TestChecking::brokenEnvFilesAreRefused()
{
    const Folder folder;
    const Call check = call({u"check"_qs, folder.file(u"a.env"_qs, goodEnvironment + "nonsense\n")});
    QCOMPARE(check.code, 2);
    QVERIFY2(check.err.contains("a.env:2"), check.err);
}

void TestChecking::aTagMustTellAVersion()
{
    const Call check = call({u"check"_qs, u"x"_qs, u"--image-tag"_qs, u"latest"_qs});
    QCOMPARE(check.code, 2);
    QVERIFY2(check.err.contains("\"latest\" does not tell a version."), check.err);
}

void TestChecking::textIsSafeForATerminal()
{
    const Folder folder;
    const QByteArray hostile = "\x1b]52;c;aGk=\x07\x1b[2J\xc2\x9b"
                               "1m\xe2\x80\xae"
                               "evil";
    const QString project = folder.project();
    call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs,
          u"ENVOY_ADMIN_ACCESS_PORT="_qs + QString::fromUtf8(hostile)});
    const Call check = call({u"check"_qs, project});
    QCOMPARE(check.code, 1);
    for (const char byte : check.out)
        QVERIFY2(byte == '\n' || static_cast<unsigned char>(byte) >= 0x20, check.out);
    QVERIFY2(!check.out.contains("\xe2\x80\xae") && !check.out.contains("\xc2\x9b"), check.out);
}

QTEST_GUILESS_MAIN(TestChecking)
#include "tst_checking.moc"
