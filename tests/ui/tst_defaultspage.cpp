// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "models/catalogue/catalogue.h"
#include "ui/defaults/accountpanel.h"
#include "ui/defaults/dateedit.h"
#include "ui/defaults/defaultspage.h"
#include "ui/defaults/facttable.h"
#include "ui/parts/label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

using namespace mc;

namespace {

template <typename T>
T *named(const QWidget &parent, const QString &part)
{
    for (T *child : parent.findChildren<T *>()) {
        if (child->accessibleName().contains(part))
            return child;
    }
    return nullptr;
}

} // namespace

class TestDefaultsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsEverySetting();
    void numbersStandAtTheRight();
    void tablesAreAsHighAsTheirRows();
    void cellsCanBeCopied();
    void answersAreThoseOfTheDecision_data();
    void answersAreThoseOfTheDecision();
    void aWrongDayIsToldUnderItsField();

private:
    std::unique_ptr<Catalogue> m_catalogue;
};

void TestDefaultsPage::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestDefaultsPage::showsEverySetting()
{
    const Defaults &defaults = m_catalogue->defaults;
    const DefaultsPage page(defaults);
    const auto holds = [](const QAbstractItemModel &model, const std::string &text) {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.index(row, column).data().toString().toStdString() == text)
                    return true;
            }
        }
        return false;
    };
    const auto *retries = named<FactTable>(page, QStringLiteral("retry policy"));
    const auto *breaker = named<FactTable>(page, QStringLiteral("circuit breaker"));
    QVERIFY(retries && breaker);
    QVERIFY(!defaults.retryPolicy().empty() && !defaults.circuitBreaker().empty());
    for (const DefaultSetting &setting : defaults.retryPolicy())
        QVERIFY(holds(*retries->model(), setting.label) && holds(*retries->model(), setting.inDump));
    for (const DefaultSetting &setting : defaults.circuitBreaker())
        QVERIFY(holds(*breaker->model(), setting.appMesh) && holds(*breaker->model(), setting.envoy));
}

void TestDefaultsPage::numbersStandAtTheRight()
{
    const DefaultsPage page(m_catalogue->defaults);
    const auto *breaker = named<FactTable>(page, QStringLiteral("circuit breaker"));
    QVERIFY(breaker);
    for (const int column : {1, 2}) {
        QVERIFY(breaker->model()->index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(breaker->model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() &
                Qt::AlignRight);
    }
}

void TestDefaultsPage::tablesAreAsHighAsTheirRows()
{
    DefaultsPage page(m_catalogue->defaults);
    page.resize(1200, 800);
    page.show();
    const auto tables = page.findChildren<FactTable *>();
    QCOMPARE(tables.size(), 4);
    for (const FactTable *table : tables) {
        const QModelIndex last = table->model()->index(table->model()->rowCount() - 1, 0);
        QVERIFY2(table->viewport()->rect().contains(table->visualRect(last)),
                 qPrintable(table->accessibleName()));
    }
}

void TestDefaultsPage::cellsCanBeCopied()
{
    const DefaultsPage page(m_catalogue->defaults);
    auto *breaker = named<FactTable>(page, QStringLiteral("circuit breaker"));
    QVERIFY(breaker);
    breaker->setCurrentIndex(breaker->model()->index(0, 1));
    QTest::keyClick(breaker, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().toStdString(),
             m_catalogue->defaults.circuitBreaker()[0].appMesh);
}

void TestDefaultsPage::answersAreThoseOfTheDecision_data()
{
    QTest::addColumn<int>("meshes"); // index: not known, yes, no
    QTest::addColumn<int>("ticket"); // index: not known, no, on a day
    QTest::addColumn<QString>("ticketDay");
    QTest::addColumn<QString>("routeDay");
    QTest::addColumn<QString>("envoyDay");
    QTest::newRow("nothing known") << 0 << 0 << QString() << QString() << QString();
    QTest::newRow("new account") << 2 << 0 << QString() << QString() << QString();
    QTest::newRow("old account, no ticket")
        << 1 << 1 << QString() << QStringLiteral("2021-01-01") << QString();
    QTest::newRow("route before the ticket") << 1 << 2 << QStringLiteral("2021-05-05")
                                             << QStringLiteral("2021-05-04") << QStringLiteral("2021-05-06");
    QTest::newRow("all on the ticket's day") << 1 << 2 << QStringLiteral("2021-05-05")
                                             << QStringLiteral("2021-05-05") << QStringLiteral("2021-05-05");
}

void TestDefaultsPage::answersAreThoseOfTheDecision()
{
    QFETCH(int, meshes);
    QFETCH(int, ticket);
    QFETCH(QString, ticketDay);
    QFETCH(QString, routeDay);
    QFETCH(QString, envoyDay);
    const Defaults &defaults = m_catalogue->defaults;
    const AccountPanel panel(defaults);
    named<QComboBox>(panel, QStringLiteral("have a mesh"))->setCurrentIndex(meshes);
    named<QComboBox>(panel, QStringLiteral("process a ticket"))->setCurrentIndex(ticket);
    named<QLineEdit>(panel, QStringLiteral("ticket"))->setText(ticketDay);
    named<QLineEdit>(panel, QStringLiteral("route"))->setText(routeDay);
    named<QLineEdit>(panel, QStringLiteral("Envoy"))->setText(envoyDay);

    AccountFacts facts;
    if (meshes != 0)
        facts.meshesBeforeCutover = meshes == 1;
    if (ticket != 0)
        facts.ticketProcessed = ticket == 1 ? "none" : ticketDay.toStdString();
    if (!routeDay.isEmpty())
        facts.routeCreated = routeDay.toStdString();
    if (!envoyDay.isEmpty())
        facts.envoyDeployed = envoyDay.toStdString();
    const auto *retries = named<Label>(panel, QStringLiteral("Retry policy: rule"));
    const auto *breaker = named<Label>(panel, QStringLiteral("Circuit breaker: rule"));
    QCOMPARE(retries->text().toStdString(), defaults.decideRetryPolicy(facts).reason);
    QCOMPARE(breaker->text().toStdString(), defaults.decideCircuitBreaker(facts).reason);
}

void TestDefaultsPage::aWrongDayIsToldUnderItsField()
{
    DateEdit edit(QStringLiteral("Day"));
    edit.setText(QStringLiteral("2021-02-30"));
    QVERIFY(!edit.date());
    QVERIFY(!named<Label>(edit, QStringLiteral("Problem"))->isHidden());
    edit.setText(QStringLiteral("2021-02-28"));
    QCOMPARE(edit.date(), std::optional<std::string>("2021-02-28"));
    QVERIFY(named<Label>(edit, QStringLiteral("Problem"))->isHidden());
}

QTEST_MAIN(TestDefaultsPage)
#include "tst_defaultspage.moc"
