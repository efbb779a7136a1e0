// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// The Review mode through the window, on the example (which is synthetic) and on texts made for one test.
#include "models/dump/masking.h"
#include "tests/ui/accessiblewidgets.h"
#include "ui/parts/banner.h"
#include "ui/parts/textview.h"
#include "ui/review/chip.h"
#include "ui/review/dumppage.h"
#include "ui/review/jsonlayout.h"
#include "ui/review/resourcetable.h"
#include "ui/review/resourcetablemodel.h"
#include "ui/review/resourcetext.h"
#include "ui/review/reviewview.h"
#include "ui/review/searchpanel.h"
#include "ui/review/searchrows.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/modeswitch.h"
#include "ui/shell/settings.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace mc;

namespace {

const QByteArray hostileName("<img src=x onerror=y><b>bold</b>\\u202e\\n&amp;");

/// A dump in which every text tries to be more than a text.
QByteArray hostileDump()
{
    const QByteArray admin("type.googleapis.com/envoy.admin.v3.");
    QByteArray dump =
        R"({"configs": [{"@type": "ADMINBootstrapConfigDump", "bootstrap": {"node": {"id": "NAME",
        "cluster": "NAME", "user_agent_build_version": {"metadata": {"build.label": "NAME"}}}}},
      {"@type": "ADMINClustersConfigDump", "version_info": "NAME", "dynamic_active_clusters": [
        {"version_info": "NAME", "last_updated": "NAME", "cluster": {"name": "NAME", "type": "NAME", "connect_timeout": "NAME",
         "eds_cluster_config": {"service_name": "NAME"}, "outlier_detection": {"NAME": "NAME"}}}]},
      {"@type": "ADMINListenersConfigDump", "dynamic_listeners": [{"name": "NAME",
        "error_state": {"details": "NAME"}}, {"name": "NAME", "active_state": {"listener": {"name": "NAME",
        "address": {"socket_address": {"address": "NAME", "port_value": 80}},
        "filter_chains": [{"name": "NAME", "filters": [{"name": "NAME"}]}]}}}]},
      {"@type": "ADMINRoutesConfigDump", "dynamic_route_configs": [{"route_config": {"name": "NAME",
        "virtual_hosts": [{"name": "NAME", "domains": ["NAME"], "routes": [{"name": "NAME", "match": {"prefix": "NAME"},
        "route": {"cluster": "NAME-2", "timeout": "NAME", "retry_policy": {"retry_on": "NAME"}}}]}]}}]},
      {"@type": "NAME", "NAME": "NAME"}]})";
    return dump.replace("NAME", hostileName).replace("ADMIN", admin);
}

} // namespace

class TestReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void laysOutJson_data();
    void laysOutJson();
    void tellsHowToGetADump();
    void opensWhatAFileHolds();
    void showsWhoAnEnvoyIs();
    void everyResourceIsReached();
    void followsLinksAndComesBack();
    void masksSecretsUntilOneIsRevealed();
    void searchesEverythingButSecrets();
    void keepsSeveralDumpsOpen();
    void showsTheCompletePartsOfACutOffDump();
    void refusesWhatIsNoDump();
    void noticesAChangedFile();
    void cancelsReading();
    void remembersColumns();
    void takesDroppedDumps();
    void takesAnswersBesideADump();
    void noTextOfADumpIsRichText();
    void everythingIsNamedAndReached();
    void worksByKeyboard();

private:
    [[nodiscard]] QString write(const char *name, const QByteArray &content) const;
    [[nodiscard]] QString example() const;
    DumpPage &open(const QString &path);
    DumpPage &openExample() { return open(example()); }
    [[nodiscard]] RecordNumber named(std::string_view name) const;
    static QString shownText(DumpPage &page);

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestReview::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestReview::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_window = std::make_unique<MainWindow>(*m_catalogue, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestReview::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

QString TestReview::write(const char *name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no test without its file");
    return path;
}

QString TestReview::example() const
{
    QFile file(QStringLiteral(":/example/edge.config_dump.json"));
    return file.open(QIODevice::ReadOnly) ? write("edge.json", file.readAll()) : QString();
}

DumpPage &TestReview::open(const QString &path)
{
    m_window->openFile(path);
    DumpPage &page = *m_window->reviewView().current();
    (void)QTest::qWaitFor([&page] {
        return page.document().review() || page.document().state() == DumpDocument::State::Failed;
    });
    return page;
}

RecordNumber TestReview::named(std::string_view name) const
{
    const DumpIndex &index = m_window->reviewView().current()->document().index();
    for (RecordNumber record = 0; record < index.size(); ++record) {
        if (index.name(record) == name)
            return record;
    }
    return noRecord;
}

QString TestReview::shownText(DumpPage &page)
{
    return QString::fromStdString(page.details().text().view().text());
}

void TestReview::laysOutJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("laid");
    QTest::newRow("object") << QByteArray("{\"a\":1,\"b\":[true,{}]}")
                            << QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {}\n  ]\n}");
    QTest::newRow("from another indentation")
        << QByteArray("{\n      \"a\" :  \"x , y\"\n   }") << QByteArray("{\n  \"a\": \"x , y\"\n}");
    QTest::newRow("escapes stay") << QByteArray("[\"\\\"{\"]") << QByteArray("[\n  \"\\\"{\"\n]");
    QTest::newRow("cut off") << QByteArray("{\"a\": [\"x") << QByteArray("{\n  \"a\": [\n    \"x");
    QTest::newRow("closed too often") << QByteArray("}}") << QByteArray("\n}\n}");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestReview::laysOutJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, laid);
    QCOMPARE(QByteArray::fromStdString(laidOut(json.toStdString())), laid);
}

void TestReview::tellsHowToGetADump()
{
    m_window->setMode(MainWindow::Review);
    QStringList texts;
    for (const QLabel *label : m_window->reviewView().findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.join(u'|').contains(QStringLiteral("config_dump?include_eds")),
             qPrintable(texts.join(u'|')));
}

void TestReview::opensWhatAFileHolds()
{
    const auto *modes = m_window->findChild<ModeSwitch *>();
    openExample();
    QCOMPARE(modes->mode(), int(MainWindow::Review));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("edge.json")));
    QVERIFY(m_settings->recentFiles().contains(m_folder->filePath(QStringLiteral("edge.json"))));
    m_window->openFile(write("shop.json", "{\n \"format\": 1, \"proxies\": []}"));
    QTRY_COMPARE(modes->mode(), int(MainWindow::Design));
    m_window->openFile(write("other.json", R"({"configs": [], "x": {"proxies": [], "format": 1}})"));
    QCOMPARE(modes->mode(), int(MainWindow::Review));
}

void TestReview::showsWhoAnEnvoyIs()
{
    DumpPage &page = openExample();
    QVERIFY2(page.identityText().contains(QStringLiteral("mesh/shop/virtualGateway/edge")),
             qPrintable(page.identityText()));
    QVERIFY(page.identityText().contains(QStringLiteral("1.29.9")));
    QCOMPARE(page.document().records(TableKind::Clusters).size(), std::size_t{10});
    QCOMPARE(page.document().records(TableKind::Routes).size(), std::size_t{13});
    QVERIFY(page.message().isHidden());
}

void TestReview::everyResourceIsReached()
{
    DumpPage &page = openExample();
    for (RecordNumber record = 0; record < page.document().index().size(); ++record) {
        page.goTo(record);
        QCOMPARE(page.current(), record);
        const Record &place = page.document().index().record(record);
        const Result<std::string> text = page.document().dump()->file.text(place.begin, place.end);
        QVERIFY(text);
        QTRY_COMPARE(shownText(page), QString::fromStdString(laidOut(masked(*text))));
    }
}

void TestReview::followsLinksAndComesBack()
{
    DumpPage &page = openExample();
    const RecordNumber cluster = named("cds_egress_shop_catalog_http2_8443");
    page.goTo(cluster);
    const auto chipWith = [&page](const QString &words) -> Chip * {
        for (Chip *chip : page.findChildren<Chip *>()) {
            if (chip->isVisible() && chip->text().contains(words))
                return chip;
        }
        return nullptr;
    };
    QTRY_VERIFY(chipWith(QStringLiteral("used by 3 routes")));
    page.goTo(named("orders-grpc"));
    QTRY_VERIFY(chipWith(QStringLiteral("cds_egress_shop_orders_prod_grpc_9090")));
    chipWith(QStringLiteral("cds_egress_shop_orders_prod_grpc_9090"))->click();
    QCOMPARE(page.current(), named("cds_egress_shop_orders_prod_grpc_9090"));
    m_window->actions().back->trigger();
    QCOMPARE(page.current(), named("orders-grpc"));
    m_window->actions().forward->trigger();
    QCOMPARE(page.current(), named("cds_egress_shop_orders_prod_grpc_9090"));
    QVERIFY(!m_window->actions().forward->isEnabled());
    page.goTo(named("reviews-v2"));
    const auto tells = [&page](const QString &words) {
        for (const QWidget *widget : page.details().findChildren<QWidget *>()) {
            if (widget->accessibleName().contains(words))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(tells(QStringLiteral("reviews-v2_http_8080 is not in this dump")));
}

void TestReview::masksSecretsUntilOneIsRevealed()
{
    DumpPage &page = openExample();
    ResourceText &text = page.details().text();
    const QString secret = QStringLiteral("example-token-that-is-not-real");
    page.goTo(page.document().records(TableKind::Others).front());
    QTRY_VERIFY(shownText(page).contains(QStringLiteral("[masked]")));
    QVERIFY(!shownText(page).contains(secret));
    text.reveal(0);
    QVERIFY(shownText(page).contains(secret));
    QEvent leaving(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&text, &leaving);
    QVERIFY(!shownText(page).contains(secret));
    text.reveal(0);
    page.goTo(page.document().records(TableKind::Clusters).front());
    page.goTo(page.document().records(TableKind::Others).front());
    QTRY_VERIFY(shownText(page).contains(QStringLiteral("[masked]")));
    for (QPushButton *button : text.findChildren<QPushButton *>()) {
        if (button->accessibleName() == QStringLiteral("Copy the text"))
            button->click();
    }
    QVERIFY(!QGuiApplication::clipboard()->text().contains(secret));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("[masked]")));
}

void TestReview::searchesEverythingButSecrets()
{
    DumpPage &page = openExample();
    m_window->actions().search->trigger();
    auto *panel = page.findChild<SearchPanel *>();
    QVERIFY(panel->isVisible());
    auto *words = panel->findChild<QLineEdit *>();
    const auto *rows = panel->findChild<SearchRows *>();
    const auto find = [&](const char *text) {
        words->setText(QString::fromUtf8(text));
        (void)QTest::qWaitFor([panel] { return !panel->isBusy(); });
        return rows->rowCount();
    };
    QVERIFY(find("CART-V1") >= 3);        // names, whatever the case
    QCOMPARE(find("consecutive_5xx"), 1); // in the text alone
    QCOMPARE(rows->recordAt(0), named("cds_egress_shop_cart-v1_http_8080"));
    QCOMPARE(find("example-token-that-is-not-real"), 0); // masked
    QCOMPARE(find("nowhere in this dump"), 0);
    QVERIFY(find("10.0.2.23") >= 1);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(page.document().index().record(page.current()).kind, ResourceKind::EndpointAssignment);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void TestReview::keepsSeveralDumpsOpen()
{
    ReviewView &view = m_window->reviewView();
    auto *list = view.findChild<QListView *>();
    openExample();
    QVERIFY(!list->isVisible());
    open(write("other.json", hostileDump()));
    QCOMPARE(view.count(), 2);
    QVERIFY(list->isVisible());
    openExample(); // it is open already
    QCOMPARE(view.count(), 2);
    QCOMPARE(view.current()->document().title(), QStringLiteral("edge.json"));
    m_window->actions().closeDump->trigger();
    QCOMPARE(view.current()->document().title(), QStringLiteral("other.json"));
    m_window->actions().closeDump->trigger();
    QCOMPARE(view.current(), nullptr);
    QVERIFY(!m_window->actions().closeDump->isEnabled());
}

void TestReview::showsTheCompletePartsOfACutOffDump()
{
    QFile file(example());
    QVERIFY(file.open(QIODevice::ReadOnly));
    DumpPage &page = open(write("cut.json", file.read(10'000)));
    QVERIFY(page.message().isVisible());
    QCOMPARE(page.message().severity(), Severity::Error);
    QVERIFY(!page.document().records(TableKind::Clusters).empty());
}

void TestReview::refusesWhatIsNoDump()
{
    DumpPage &page = open(write("page.json", "<html><b>502</b></html>"));
    QCOMPARE(page.document().state(), DumpDocument::State::Failed);
    QVERIFY(page.message().isVisible());
    QVERIFY2(page.message().text().contains(QStringLiteral("page.json")), qPrintable(page.message().text()));
}

void TestReview::noticesAChangedFile()
{
    const QString path = example();
    DumpPage &page = open(path);
    page.showSection(3);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n \n");
    file.close();
    QTRY_VERIFY(page.message().isVisible());
    QCOMPARE(page.message().severity(), Severity::Warning);
    for (QPushButton *button : page.message().findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Reload"))
            button->click();
    }
    DumpPage *fresh = m_window->reviewView().current();
    QVERIFY(fresh != &page);
    QCOMPARE(fresh->section(), 3);
    QTRY_VERIFY(fresh->document().review());
    QVERIFY(fresh->message().isHidden());
}

void TestReview::cancelsReading()
{
    QByteArray many("{\"configs\": [{\"@type\": \"type.googleapis.com/envoy.admin.v3.ClustersConfigDump\", "
                    "\"dynamic_active_clusters\": [");
    for (int i = 0; i < 100'000; ++i)
        many += "{\"cluster\": {\"name\": \"cluster-" + QByteArray::number(i) + "\", \"type\": \"EDS\"}},\n";
    many += "{}]}]}";
    m_window->openFile(write("many.json", many));
    DumpPage &page = *m_window->reviewView().current();
    page.document().cancel();
    QCOMPARE(page.document().state(), DumpDocument::State::Cancelled);
    QVERIFY(page.message().isVisible());
    const RecordNumber found = page.document().index().size();
    QTest::qWait(100);
    QCOMPARE(page.document().index().size(), found); // nothing comes any more
}

void TestReview::remembersColumns()
{
    DumpPage &page = openExample();
    page.showTable(TableKind::Clusters);
    auto *table = page.findChild<ResourceTable *>();
    table->model().sort(2);
    Q_EMIT table->columnsChanged();
    const QByteArray before = m_settings->reviewLayout();
    m_window->close();
    QVERIFY(!m_settings->reviewLayout().isEmpty());
    QVERIFY(m_settings->reviewLayout() != before);
}

void TestReview::takesDroppedDumps()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(example()), QUrl::fromLocalFile(write("other.json", hostileDump()))});
    QDragEnterEvent enter({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->reviewView().count(), 2);
}

void TestReview::takesAnswersBesideADump()
{
    DumpPage &page = openExample();
    page.goTo(named("cds_egress_shop_orders_prod_grpc_9090"));
    m_window->openFile(
        write("clusters.txt",
              "cds_egress_shop_orders_prod_grpc_9090::default_priority::max_connections::77\n"
              "cds_egress_shop_orders_prod_grpc_9090::10.0.1.40:9090::health_flags::healthy\n"
              "cds_egress_shop_orders_prod_grpc_9090::10.0.1.41:9090::health_flags::/failed_active_hc\n"));
    QTRY_VERIFY(page.message().isVisible());
    QVERIFY2(page.message().text().contains(QStringLiteral("One cluster")),
             qPrintable(page.message().text()));
    QCOMPARE(m_window->reviewView().count(), 1);
    const RecordNumber cluster = named("cds_egress_shop_orders_prod_grpc_9090");
    const LiveNotes *live = page.document().notes()->liveNotes(cluster);
    QVERIFY(live);
    QCOMPARE(live->hosts, std::string("1 of 2 healthy"));
    auto &model = page.findChild<ResourceTable *>()->model();
    model.setFilter(QStringLiteral("live:healthy"));
    QCOMPARE(model.rowCount(), 1);
    m_window->openFile(write("list.txt", "no answer of Envoy\n")); // opened as a dump, which refuses it
    QTRY_COMPARE(m_window->reviewView().count(), 2);
}

void TestReview::noTextOfADumpIsRichText()
{
    DumpPage &page = open(write("<b>hostile<b>.json", hostileDump()));
    QVERIFY(page.document().index().size() >= 7);
    for (int section = 0; section < 11; ++section) {
        page.showSection(section);
        QTest::qWait(20);
    }
    for (RecordNumber record = 0; record < page.document().index().size(); ++record) {
        page.goTo(record);
        QTest::qWait(30);
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            if (label && !label->text().isEmpty())
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
            QVERIFY2(!widget->toolTip().contains(QStringLiteral("<img")), qPrintable(widget->toolTip()));
            QVERIFY2(!widget->accessibleName().contains(QChar(0x202e)), qPrintable(widget->accessibleName()));
        }
    }
    for (const ResourceTable *table : page.findChildren<ResourceTable *>()) {
        const auto *model = table->findChild<ResourceTableModel *>();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QString tip = model->index(row, column).data(Qt::ToolTipRole).toString();
                QVERIFY2(!tip.contains(QStringLiteral("<img")), qPrintable(tip));
            }
        }
    }
}

void TestReview::everythingIsNamedAndReached()
{
    DumpPage &page = openExample();
    for (int section = 0; section < 11; ++section) {
        page.showSection(section);
        const QStringList faults = accessibilityFaults(m_window->reviewView());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    page.goTo(page.document().records(TableKind::Clusters)[2]);
    QTRY_VERIFY(!shownText(page).isEmpty());
    const QStringList faults = accessibilityFaults(m_window->reviewView());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestReview::worksByKeyboard()
{
    DumpPage &page = openExample();
    m_window->setMode(MainWindow::Design);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->findChild<ModeSwitch *>()->mode(), int(MainWindow::Review));
    page.showTable(TableKind::Clusters);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = qobject_cast<QLineEdit *>(QGuiApplication::focusObject());
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("orders"));
    QTRY_COMPARE(page.findChild<ResourceTable *>()->model().rowCount(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(page.findChild<SearchPanel *>()->isVisible());
}

QTEST_MAIN(TestReview)
#include "tst_review.moc"
