// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/catalogue.h"

#include <QTest>

using namespace mc;

namespace {

/// "yes", "no" or "?" for not decided.
QByteArray word(const Decision &decision)
{
    return !decision.appMeshDefault ? "?" : *decision.appMeshDefault ? "yes" : "no";
}

std::optional<std::string> given(const QByteArray &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

} // namespace

class TestDefaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void decides_data();
    void decides();
    void knowsDates_data();
    void knowsDates();
    void tellsBothSets();

private:
    Defaults m_defaults;
};

void TestDefaults::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_defaults = std::move(catalogue->defaults);
}

void TestDefaults::decides_data()
{
    QTest::addColumn<QByteArray>("meshesBefore"); // empty: not answered
    QTest::addColumn<QByteArray>("ticket");
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QByteArray>("envoy");
    QTest::addColumn<QByteArray>("retry");
    QTest::addColumn<QByteArray>("breaker");
    QTest::addColumn<QByteArray>("retryReason"); // a part of it
    QTest::addColumn<QByteArray>("breakerReason");
    const auto row = [](const char *name, const char *before, const char *ticket, const char *route,
                        const char *envoy, const char *retry, const char *breaker, const char *retryReason,
                        const char *breakerReason) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(ticket) << QByteArray(route)
                            << QByteArray(envoy) << QByteArray(retry) << QByteArray(breaker)
                            << QByteArray(retryReason) << QByteArray(breakerReason);
    };

    // The rows of the decision table.
    row("new account", "no", "none", "2021-01-01", "2021-01-01", "yes", "yes", "no ticket", "no ticket");
    row("new account, no dates", "no", "", "", "", "yes", "yes", "no mesh before", "no mesh before");
    row("new account, on the day", "no", "none", "2020-07-29", "2020-07-29", "yes", "yes", "", "");
    row("new account, needless ticket", "no", "2021-03-01", "2020-08-01", "2020-08-01", "yes", "yes", "", "");
    row("old, no ticket, before", "yes", "none", "2020-07-01", "2020-07-01", "no", "no", "2020-07-01",
        "does not say this");
    row("old, no ticket, on the day", "yes", "none", "2020-07-29", "2020-07-29", "no", "no", "no ticket",
        "no ticket");
    row("old, no ticket, after", "yes", "none", "2022-01-01", "2022-01-01", "no", "no", "no ticket",
        "no ticket");
    row("old, no ticket, no dates", "yes", "none", "", "", "no", "no", "whenever", "keep Envoy's own");
    row("old, before the ticket", "yes", "2021-03-01", "2021-02-28", "2021-02-28", "no", "no", "2021-02-28",
        "2021-03-01");
    row("old, on the ticket's day", "yes", "2021-03-01", "2021-03-01", "2021-03-01", "yes", "?",
        "on or after", "silent");
    row("old, after the ticket", "yes", "2021-03-01", "2021-03-02", "2021-03-02", "yes", "yes", "2021-03-02",
        "2021-03-02");
    row("old, before cutover, ticket", "yes", "2021-03-01", "2020-07-28", "2020-07-28", "no", "no", "before",
        "follows");

    // Answers that are missing.
    row("nothing known", "", "", "", "", "?", "?", "had a mesh", "had a mesh");
    row("account unknown, no ticket", "", "none", "2021-01-01", "2021-01-01", "?", "?", "had a mesh",
        "had a mesh");
    row("account unknown, before ticket", "", "2021-03-01", "2021-01-01", "2021-01-01", "?", "?",
        "had a mesh", "had a mesh");
    row("account unknown, after ticket", "", "2021-03-01", "2021-04-01", "2021-04-01", "yes", "yes", "", "");
    row("account known by its route", "", "none", "2020-07-01", "2021-01-01", "no", "no", "2020-07-01",
        "no ticket");
    row("account known by its Envoy", "", "none", "2021-01-01", "2020-07-01", "no", "no", "no ticket",
        "2020-07-01");
    row("ticket unknown", "yes", "", "2021-01-01", "2021-01-01", "?", "?", "a ticket", "a ticket");
    row("ticket unknown, before cutover", "yes", "", "2020-01-01", "2020-01-01", "no", "no", "", "");
    row("dates unknown", "yes", "2021-03-01", "", "", "?", "?", "route was created", "Envoy was deployed");

    // Answers that cannot be.
    row("new account, old route", "no", "none", "2020-07-28", "2021-01-01", "?", "yes", "contradict", "");
    row("new account, old Envoy", "no", "none", "2021-01-01", "2020-07-28", "yes", "?", "", "contradict");
    row("ticket and route before cutover", "yes", "2020-07-01", "2020-07-15", "2020-08-01", "?", "yes",
        "config_dump", "");
}

void TestDefaults::decides()
{
    QFETCH(QByteArray, meshesBefore);
    QFETCH(QByteArray, ticket);
    QFETCH(QByteArray, route);
    QFETCH(QByteArray, envoy);
    QFETCH(QByteArray, retry);
    QFETCH(QByteArray, breaker);
    QFETCH(QByteArray, retryReason);
    QFETCH(QByteArray, breakerReason);
    AccountFacts facts;
    if (!meshesBefore.isEmpty())
        facts.meshesBeforeCutover = meshesBefore == "yes";
    facts.ticketProcessed = given(ticket);
    facts.routeCreated = given(route);
    facts.envoyDeployed = given(envoy);

    const Decision retryPolicy = m_defaults.decideRetryPolicy(facts);
    const Decision circuitBreaker = m_defaults.decideCircuitBreaker(facts);
    QCOMPARE(word(retryPolicy), retry);
    QCOMPARE(word(circuitBreaker), breaker);
    for (const Decision &decision : {retryPolicy, circuitBreaker}) {
        QVERIFY(!decision.reason.empty());
        QVERIFY(!decision.source.empty());
        QVERIFY2(decision.reason.find('%') == std::string::npos, decision.reason.c_str());
    }
    QVERIFY2(QByteArray::fromStdString(retryPolicy.reason).contains(retryReason), retryPolicy.reason.c_str());
    QVERIFY2(QByteArray::fromStdString(circuitBreaker.reason).contains(breakerReason),
             circuitBreaker.reason.c_str());
}

void TestDefaults::knowsDates_data()
{
    QTest::addColumn<bool>("valid");
    for (const char *date : {"2020-07-29", "2024-02-29", "0001-01-01", "9999-12-31"})
        QTest::newRow(date) << true;
    for (const char *date : {"2023-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-7-29", "20200729",
                             "none", "2020-07-29 ", "2020/07/29", "+202-07-29", "2020-07--9", "0000-00-00"})
        QTest::newRow(date) << false;
    QTest::newRow("") << false;
}

void TestDefaults::knowsDates()
{
    QFETCH(bool, valid);
    QCOMPARE(Defaults::isDate(QTest::currentDataTag()), valid);
}

void TestDefaults::tellsBothSets()
{
    const auto named = [](const std::vector<DefaultSetting> &settings,
                          const char *name) -> const DefaultSetting * {
        for (const DefaultSetting &setting : settings) {
            if (setting.name == name)
                return &setting;
        }
        return nullptr;
    };
    for (const char *name : {"max_connections", "max_pending_requests", "max_requests", "max_retries"}) {
        const DefaultSetting *setting = named(m_defaults.circuitBreaker(), name);
        QVERIFY2(setting, name);
        QCOMPARE(setting->appMesh, std::string("2147483647"));
        QCOMPARE(setting->envoy, std::string(setting->name == "max_retries" ? "3" : "1024"));
    }
    QCOMPARE(m_defaults.circuitBreaker().size(), std::size_t(4));
    const DefaultSetting *retries = named(m_defaults.retryPolicy(), "num_retries");
    QVERIFY(retries);
    QCOMPARE(retries->appMesh, std::string("2"));
    const DefaultSetting *codes = named(m_defaults.retryPolicy(), "retriable_status_codes");
    QVERIFY(codes);
    QCOMPARE(codes->appMesh, std::string("503"));
    QCOMPARE(m_defaults.retryEvents().size(), std::size_t(10));
    QCOMPARE(m_defaults.cutover(), std::string("2020-07-29"));
    QCOMPARE(m_defaults.endOfSupport().date, std::string("2026-09-30"));
}

QTEST_GUILESS_MAIN(TestDefaults)
#include "tst_defaults.moc"
