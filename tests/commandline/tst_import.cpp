// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The verb import. All files are synthetic.

#include "program.h"

#include <QFileInfo>
#include <QTest>

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProjectIsPrinted();
    void aProjectIsCreatedAndAddedTo();
    void secretsMakeTheFilePrivate();
    void whatIsNotTakenIsListed();
    void aRefusalWritesNothing();
    void noEnvoyIsToldAndNoError();
};

namespace {

const QByteArray block =
    R"({"name": "envoy", "image": "a", "dependsOn": [1],
        "environment": [{"name": "APPMESH_RESOURCE_ARN", "value": "mesh/shop/virtualNode/cart"}]})";

} // namespace

void TestImport::theProjectIsPrinted()
{
    const Call import = call({u"import"_qs, u"-"_qs}, {block});
    QCOMPARE(import.code, 0);
    QCOMPARE(json(import.out).at("proxies").at(0).at("name").get<std::string>(), std::string("cart"));
}

void TestImport::aProjectIsCreatedAndAddedTo()
{
    const Folder folder;
    const QString file = folder.file(u"cart.json"_qs, block);
    const QString project = folder.path(u"shop.meshconf"_qs);
    QCOMPARE(call({u"import"_qs, file, u"-o"_qs, project}).code, 0);
    QCOMPARE(call({u"import"_qs, file, u"-o"_qs, project}).code, 0);
    const mc::Json proxies = json(readAll(project)).at("proxies");
    QCOMPARE(proxies.size(), 2U);
    QVERIFY(proxies.at(0).at("name") != proxies.at(1).at("name"));
    QCOMPARE(readAll(file), block);
}

void TestImport::secretsMakeTheFilePrivate()
{
    const Folder folder;
    const QString file = folder.file(u"a.env"_qs, "DB_PASSWORD=hunter2-and-more\n");
    const QString project = folder.path(u"p.meshconf"_qs);
    QCOMPARE(call({u"import"_qs, file, u"-o"_qs, project}).code, 0);
    QCOMPARE(QFileInfo(project).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestImport::whatIsNotTakenIsListed()
{
    const Call told = call({u"import"_qs, u"-"_qs}, {block});
    QVERIFY2(told.err.contains("dependsOn"), told.err);
    const Call quiet = call({u"import"_qs, u"-"_qs, u"--ignore-unknown"_qs}, {block});
    QCOMPARE(quiet.err, QByteArray());
    QCOMPARE(quiet.out, told.out);
}

void TestImport::aRefusalWritesNothing()
{
    const Folder folder;
    const QString project = folder.path(u"p.meshconf"_qs);
    const Call import =
        call({u"import"_qs, folder.file(u"x.json"_qs, "{\"image\": $IMAGE}"), u"-o"_qs, project});
    QCOMPARE(import.code, 2);
    QVERIFY2(import.err.contains("x.json:1:11"), import.err);
    QVERIFY2(import.err.contains("filled in later"), import.err);
    QVERIFY(!QFileInfo::exists(project));
}

void TestImport::noEnvoyIsToldAndNoError()
{
    const Call import = call({u"import"_qs, u"-"_qs}, {"apiVersion: v1\nkind: Service\n"});
    QCOMPARE(import.code, 0);
    QVERIFY2(import.err.contains("nothing here configures an Envoy"), import.err);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
