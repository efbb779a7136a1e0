// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/envfile.h"
#include "tests/design/designtest.h"

using namespace mc;

class TestEnvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void lines();
    void findsClashes();
};

void TestEnvFile::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // NAME=[VALUE] with a blank between
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("one") << QByteArray("A=1") << "A=[1]";
    QTest::newRow("final newline") << QByteArray("A=1\nB=2\n") << "A=[1] B=[2]";
    QTest::newRow("CRLF") << QByteArray("A=1\r\nB=2\r\n") << "A=[1] B=[2]";
    QTest::newRow("comments, blank lines") << QByteArray("# A=0\n\n  # x\nA=1\n") << "A=[1]";
    QTest::newRow("quotes are part of the value") << QByteArray("A=\"x\"") << "A=[\"x\"]";
    QTest::newRow("value is not trimmed") << QByteArray("A= 1 ") << "A=[ 1 ]";
    QTest::newRow("blanks before the name") << QByteArray("  A=1") << "A=[1]";
    QTest::newRow("# inside a value") << QByteArray("A=1 # x") << "A=[1 # x]";
    QTest::newRow("equals in the value") << QByteArray("A=b=c") << "A=[b=c]";
    QTest::newRow("empty value") << QByteArray("A=") << "A=[]";
    QTest::newRow("backslash") << QByteArray("A=a\\nb") << "A=[a\\nb]";
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "A=1")
                                     << "A=[1]";
    QTest::newRow("twice") << QByteArray("A=1\nA=2\n") << "A=[1] A=[2]";
}

void TestEnvFile::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto read = parseEnvFile({text.constData(), static_cast<std::size_t>(text.size())}, "shop.env");
    QVERIFY2(read, read ? "" : read.error().text().c_str());
    std::string shown;
    for (const EnvLine &line : *read)
        shown += (shown.empty() ? "" : " ") + line.name + "=[" + line.value + "]";
    QCOMPARE(shown, expected.toStdString());
}

void TestEnvFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("export") << QByteArray("A=1\nexport B=2") << 2 << "export";
    QTest::newRow("no equals") << QByteArray("\nA") << 2 << "no \"=\"";
    QTest::newRow("no name") << QByteArray("=1") << 1 << "no name";
    QTest::newRow("blank in name") << QByteArray("A B=1") << 1 << "blank";
    QTest::newRow("not UTF-8") << QByteArray("A=\xFF") << 1 << "UTF-8";
    QTest::newRow("NUL") << QByteArray("A=1\nB=a\0b", 9) << 2 << "NUL";
}

void TestEnvFile::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, says);
    const auto read = parseEnvFile({text.constData(), static_cast<std::size_t>(text.size())}, "shop.env");
    QVERIFY(!read);
    const std::string all = read.error().text();
    QVERIFY2(read.error().place.line == static_cast<std::size_t>(line), all.c_str());
    QVERIFY2(all.find("shop.env:") == 0 && all.find(says.toStdString()) != std::string::npos, all.c_str());
    QVERIFY(!read.error().next.empty());
}

void TestEnvFile::lines()
{
    const auto read = parseEnvFile("# first\nA=1\n\nB=2\n", "shop.env");
    QVERIFY(read);
    QCOMPARE(read->at(0).line, std::size_t{2});
    QCOMPARE(read->at(1).line, std::size_t{4});
}

void TestEnvFile::findsClashes()
{
    const Project project = test::projectFrom(R"({"format":1,"proxies":[
        {"name":"a","kind":"virtual-node","variables":{"A":"1","B":"2"}}]})");
    const auto read = parseEnvFile("A=1\nB=3\nC=4\n", "shop.env");
    QVERIFY(read);
    const std::vector<EnvClash> found = clashes(project.proxy(0), *read);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().name, std::string("B"));
    QCOMPARE(found.front().present, std::string("2"));
    QCOMPARE(found.front().incoming, std::string("3"));
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_envfile.moc"
