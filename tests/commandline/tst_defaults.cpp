// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QTest>

class TestDefaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnswersBothSetsStandBesideEnvoys();
    void jsonHasBothValuesOfEachSetting();
    void accountsAreDecided_data();
    void accountsAreDecided();
    void textTellsTheDecisionAndItsReason();
    void wrongAnswersAreRefused_data();
    void wrongAnswersAreRefused();
};

void TestDefaults::withoutAnswersBothSetsStandBesideEnvoys()
{
    const Call defaults = call({u"defaults"_qs});
    QCOMPARE(defaults.code, 0);
    QCOMPARE(defaults.err, QByteArray());
    for (const char *word :
         {"max_connections", "max_pending_requests", "max_requests", "max_retries", "2147483647", "1024",
          "num_retries", "503", "connect-failure", "refused-stream", "unavailable", "2026-09-30"})
        QVERIFY2(defaults.out.toLower().contains(word), word);
}

void TestDefaults::jsonHasBothValuesOfEachSetting()
{
    const mc::Json answer = json(call({u"defaults"_qs, u"--format"_qs, u"json"_qs}).out);
    QCOMPARE(answer.at("format").get<int>(), 1);
    QVERIFY(answer.at("retryPolicy").at("applies").is_null());
    QVERIFY(answer.at("circuitBreaker").at("appMeshDefault").is_null());
    const mc::Json &retries = answer.at("circuitBreaker").at("settings").at("max_retries");
    QCOMPARE(retries.at("appMesh").get<std::string>(), std::string("2147483647"));
    QCOMPARE(retries.at("envoy").get<std::string>(), std::string("3"));
    QVERIFY(retries.at("effective").is_null());
    QVERIFY(!answer.at("retryPolicy").at("reason").get<std::string>().empty());
}

void TestDefaults::accountsAreDecided_data()
{
    // Seed document, "Default route retry policy" and "Default circuit breaker".
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QByteArray>("retry");
    QTest::addColumn<QByteArray>("breaker");
    QTest::addColumn<QByteArray>("maxRequests");
    QTest::newRow("new account")
        << u"--meshes-before-cutover no --ticket none --route-created 2021-01-01 --envoy-deployed 2021-01-01"_qs
        << QByteArray("true") << QByteArray("true") << QByteArray("\"2147483647\"");
    QTest::newRow("old account, no ticket")
        << u"--meshes-before-cutover yes --ticket none --route-created 2022-01-01 --envoy-deployed 2022-01-01"_qs
        << QByteArray("false") << QByteArray("false") << QByteArray("\"1024\"");
    QTest::newRow("before the ticket")
        << u"--meshes-before-cutover yes --ticket 2021-03-01 --route-created 2021-02-28 --envoy-deployed 2021-02-28"_qs
        << QByteArray("false") << QByteArray("false") << QByteArray("\"1024\"");
    QTest::newRow("on the ticket's day")
        << u"--meshes-before-cutover yes --ticket 2021-03-01 --route-created 2021-03-01 --envoy-deployed 2021-03-02"_qs
        << QByteArray("true") << QByteArray("true") << QByteArray("\"2147483647\"");
    QTest::newRow("nothing known") << QString() << QByteArray("null") << QByteArray("null")
                                   << QByteArray("null");
    QTest::newRow("ticket not known") << u"--meshes-before-cutover yes --route-created 2022-01-01"_qs
                                      << QByteArray("null") << QByteArray("null") << QByteArray("null");
}

void TestDefaults::accountsAreDecided()
{
    QFETCH(QString, answers);
    QFETCH(QByteArray, retry);
    QFETCH(QByteArray, breaker);
    QFETCH(QByteArray, maxRequests);
    const QStringList words =
        QStringList{u"defaults"_qs, u"--format"_qs, u"json"_qs} + answers.split(u' ', Qt::SkipEmptyParts);
    const Call defaults = call(words);
    QCOMPARE(defaults.code, 0);
    const mc::Json answer = json(defaults.out);
    QCOMPARE(QByteArray::fromStdString(answer.at("retryPolicy").at("applies").dump()), retry);
    QCOMPARE(QByteArray::fromStdString(answer.at("circuitBreaker").at("appMeshDefault").dump()), breaker);
    QCOMPARE(QByteArray::fromStdString(
                 answer.at("circuitBreaker").at("settings").at("max_requests").at("effective").dump()),
             maxRequests);
}

void TestDefaults::textTellsTheDecisionAndItsReason()
{
    const Call defaults =
        call({u"defaults"_qs, u"--meshes-before-cutover"_qs, u"yes"_qs, u"--ticket"_qs, u"none"_qs});
    QCOMPARE(defaults.code, 0);
    QVERIFY2(defaults.out.contains("It does not apply."), defaults.out);
    QVERIFY2(defaults.out.contains("Envoy's values."), defaults.out);
    QVERIFY2(defaults.out.contains("Source: "), defaults.out);
}

void TestDefaults::wrongAnswersAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("neither yes nor no")
        << QStringList{u"--meshes-before-cutover"_qs, u"maybe"_qs} << QByteArray("Write yes or no.");
    QTest::newRow("no such day") << QStringList{u"--route-created"_qs, u"2021-02-29"_qs}
                                 << QByteArray("Write a day as YYYY-MM-DD.");
    QTest::newRow("another notation")
        << QStringList{u"--envoy-deployed"_qs, u"01.03.2021"_qs} << QByteArray("Write a day as YYYY-MM-DD.");
    QTest::newRow("none for a route")
        << QStringList{u"--route-created"_qs, u"none"_qs} << QByteArray("Write a day as YYYY-MM-DD.");
    QTest::newRow("ticket") << QStringList{u"--ticket"_qs, u"soon"_qs} << QByteArray("or none.");
    QTest::newRow("format") << QStringList{u"--format"_qs, u"xml"_qs} << QByteArray("Write text or json.");
}

void TestDefaults::wrongAnswersAreRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Call refused = call(QStringList{u"defaults"_qs} + words);
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains(message), refused.err);
}

QTEST_GUILESS_MAIN(TestDefaults)
#include "tst_defaults.moc"
