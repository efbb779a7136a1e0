// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// What a reviewer asks of a dump in the window: which way a request takes, and what differs from another
// dump. On the example, which is synthetic, and on texts made from it.
#include "tests/ui/accessiblewidgets.h"
#include "ui/parts/banner.h"
#include "ui/review/comparepage.h"
#include "ui/review/comparerows.h"
#include "ui/review/dumppage.h"
#include "ui/review/fieldrows.h"
#include "ui/review/reviewview.h"
#include "ui/review/savedrequests.h"
#include "ui/review/traceanswerview.h"
#include "ui/review/tracepage.h"
#include "ui/review/tracerequestbar.h"
#include "ui/review/tracesteprows.h"
#include "ui/review/waycard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace mc;

class TestQuestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tracesThroughBothPasses();
    void tellsWhyThereIsNoRoute();
    void readsALineOfTheLog();
    void refusesWhatIsNoUrl();
    void cardsLeadToResources();
    void keepsRequestsWithoutSecrets();
    void comparesWithAFile();
    void findsNoDifferenceFromItself();
    void comparesWithAnOpenDump();
    void refusesToCompareWithWhatIsNoDump();
    void textsAreNeverRich();

private:
    [[nodiscard]] QString write(const char *name, const QByteArray &content) const;
    [[nodiscard]] static QByteArray exampleText();
    DumpPage &open(const QString &path);
    DumpPage &openExample() { return open(write("edge.json", exampleText())); }
    TracePage &trace(DumpPage &page, const char *url);
    ComparePage &compare(DumpPage &page, const QString &path);
    static QString headline(TracePage &page);

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestQuestions::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestQuestions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_window = std::make_unique<MainWindow>(*m_catalogue, *m_settings);
    m_window->resize(1360, 860);
    m_window->show();
}

void TestQuestions::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_store.reset();
}

QString TestQuestions::write(const char *name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test's file could not be written");
    return file.fileName();
}

QByteArray TestQuestions::exampleText()
{
    QFile example(QStringLiteral(":/example/edge.config_dump.json"));
    if (!example.open(QIODevice::ReadOnly))
        qFatal("there is no example");
    return example.readAll();
}

DumpPage &TestQuestions::open(const QString &path)
{
    m_window->openFile(path);
    DumpPage &page = *m_window->reviewView().current();
    if (!QTest::qWaitFor([&page] { return page.document().review() != nullptr; }))
        qFatal("a dump was not read");
    return page;
}

TracePage &TestQuestions::trace(DumpPage &page, const char *url)
{
    page.showTrace();
    TracePage &trace = *page.tracePage();
    trace.bar().setRequest({url, "GET", {}, {}});
    Q_EMIT trace.bar().traceRequested();
    if (!QTest::qWaitFor([&trace] { return !trace.isBusy(); }))
        qFatal("a trace was not answered");
    return trace;
}

ComparePage &TestQuestions::compare(DumpPage &page, const QString &path)
{
    page.showCompare();
    ComparePage &compare = *page.comparePage();
    compare.compareWith(path);
    if (!QTest::qWaitFor([&compare] { return !compare.isBusy(); }))
        qFatal("a comparison was not answered");
    return compare;
}

QString TestQuestions::headline(TracePage &page)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->accessibleName() == QStringLiteral("What becomes of the request"))
            return label->text();
    }
    return {};
}

void TestQuestions::tracesThroughBothPasses()
{
    TracePage &page = trace(openExample(), "http://shop.example.com:8088/cart/items?id=7");
    QVERIFY2(headline(page).contains(QStringLiteral("cart")), qPrintable(headline(page)));
    const auto cards = page.findChildren<WayCard *>();
    QVERIFY(cards.size() >= 8);
    QVERIFY(cards.front()->accessibleName().contains(QStringLiteral("lds_ingress_0.0.0.0_8088")));
    auto *steps = page.findChild<TraceStepRows *>();
    QVERIFY(steps && steps->rowCount() > 5);
    QCOMPARE(steps->index(steps->rowCount() - 1, TraceStepRows::PassColumn).data().toString(),
             QStringLiteral("2"));
}

void TestQuestions::tellsWhyThereIsNoRoute()
{
    TracePage &page = trace(openExample(), "http://nowhere.example.com:9999/");
    QCOMPARE(headline(page), QStringLiteral("No route: Envoy answers 404"));
}

void TestQuestions::readsALineOfTheLog()
{
    TracePage &page =
        trace(openExample(),
              R"([2026-03-01T10:00:00.000Z] "GET /cart/7 HTTP/1.1" 503 UF,URX 0 91 3 - "-" "curl/8.0" )"
              R"("6f1c" "shop.example.com:8088" "10.0.1.7:8080")");
    QVERIFY2(headline(page).contains(QStringLiteral("cart")), qPrintable(headline(page)));
    const QString told = page.findChild<Banner *>()->text();
    QVERIFY2(told.contains(QStringLiteral("UF: ")) && told.contains(QStringLiteral("URX: ")),
             qPrintable(told));
}

void TestQuestions::refusesWhatIsNoUrl()
{
    TracePage &page = trace(openExample(), "no-url");
    auto *message = page.findChild<Banner *>();
    QTRY_VERIFY2(message->isVisible(), qPrintable(message->text()));
    QCOMPARE(message->severity(), Severity::Error);
}

void TestQuestions::cardsLeadToResources()
{
    DumpPage &dump = openExample();
    TracePage &page = trace(dump, "http://shop.example.com:8088/cart/items");
    const auto cards = page.findChildren<WayCard *>();
    WayCard *cluster = cards.back();
    QVERIFY(cluster->isEnabled());
    QTest::keyClick(cluster, Qt::Key_Return);
    QVERIFY(dump.current() != noRecord);
    QCOMPARE(dump.document().index().record(dump.current()).kind, ResourceKind::Cluster);
}

void TestQuestions::keepsRequestsWithoutSecrets()
{
    SavedRequests &kept = m_window->reviewView().requests();
    kept.add({"http://cart.local/", "POST", {"authorization: Bearer abc", "x-canary: 1"}, {}});
    m_window->close();
    m_window.reset();
    MainWindow again(*m_catalogue, *m_settings);
    const SavedRequests &restored = again.reviewView().requests();
    QCOMPARE(restored.texts(), QStringList(QStringLiteral("POST http://cart.local/\nx-canary: 1")));
    QCOMPARE(restored.at(0).method, std::string("POST"));
    QCOMPARE(restored.at(0).headers, std::vector<std::string>{"x-canary: 1"});
}

void TestQuestions::comparesWithAFile()
{
    const QString before =
        write("before.json", exampleText().replace("lds_ingress_0.0.0.0_8088", "lds_ingress_0.0.0.0_8089"));
    DumpPage &dump = openExample();
    QVERIFY(compare(dump, before).resources().rowCount() >= 2);
    const QByteArray other = exampleText().replace("\"1s\"", "\"30s\"");
    ComparePage &changed = compare(dump, write("other.json", other));
    QCOMPARE(changed.resources().index(0, CompareRows::ChangeColumn).data().toString(),
             QStringLiteral("changed"));
    QVERIFY(changed.fields().rowCount() > 0);
    QVERIFY(changed.fields().whole(0).contains(QStringLiteral("Before: ")));
}

void TestQuestions::findsNoDifferenceFromItself()
{
    ComparePage &page = compare(openExample(), write("same.json", exampleText()));
    QCOMPARE(page.resources().rowCount(), 0);
}

void TestQuestions::comparesWithAnOpenDump()
{
    open(write("other.json", exampleText().replace("\"1s\"", "\"30s\"")));
    DumpPage &page = openExample();
    page.showCompare();
    auto *others = page.comparePage()->findChild<QComboBox *>();
    QCOMPARE(others->count(), 1);
    QCOMPARE(others->itemText(0), QStringLiteral("other.json"));
}

void TestQuestions::refusesToCompareWithWhatIsNoDump()
{
    ComparePage &page = compare(openExample(), write("no.json", "{\"a\": 1}"));
    QCOMPARE(page.findChild<Banner *>()->severity(), Severity::Error);
}

void TestQuestions::textsAreNeverRich()
{
    const QByteArray hostile = exampleText().replace("gw-cart", "<b>gw</b><img src=x>");
    DumpPage &dump = open(write("hostile.json", hostile));
    TracePage &page = trace(dump, "http://shop.example.com:8088/cart/items");
    compare(dump, write("plain.json", exampleText()));
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }
    QCOMPARE(accessibilityFaults(page), QStringList());
}

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
