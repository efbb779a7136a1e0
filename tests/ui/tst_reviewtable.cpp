// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/ui/madeindex.h"
#include "ui/review/resourcetable.h"
#include "ui/review/resourcetablemodel.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <numeric>

using namespace mc;

namespace {

/// A few clusters that differ in everything the tests ask for. All of it is synthetic.
struct Clusters
{
    Clusters()
    {
        MadeChunk made;
        made.add({ResourceKind::Cluster,
                  "cds_egress_shop_Cart_http_8080",
                  {{Fact::ClusterType, "EDS"},
                   {Fact::Endpoints, "9"},
                   {Fact::CircuitBreaker, "app-mesh-default"}}});
        made.add({ResourceKind::Cluster,
                  "cds_egress_shop_orders_http_8080",
                  {{Fact::Endpoints, "10"}, {Fact::CircuitBreaker, "envoy-default"}},
                  ResourceState::Warming});
        made.add(
            {ResourceKind::Cluster, "outbound|80||eds.example.com", {{Fact::ClusterType, "STRICT_DNS"}}});
        made.add({ResourceKind::Cluster, "<b>bold</b>\u202e\n", {{Fact::Endpoints, "2"}}});
        index.append(made.chunk());
        records = {0, 1, 2, 3};
    }

    void addMany(std::size_t count)
    {
        const RecordNumber first = index.size();
        index.append(madeClusters(first, count));
        records.resize(index.size());
        std::iota(records.begin(), records.end(), RecordNumber{0});
    }

    DumpIndex index;
    std::vector<RecordNumber> records;
};

std::vector<RecordNumber> rowsOf(const ResourceTableModel &model)
{
    std::vector<RecordNumber> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.push_back(model.recordAt(row));
    return rows;
}

int columnOf(const ResourceTableModel &model, std::string_view key)
{
    for (std::size_t column = 0; column < model.columns().size(); ++column) {
        if (model.columns()[column].key == key)
            return static_cast<int>(column);
    }
    return -1;
}

using Rows = std::vector<RecordNumber>;

} // namespace

class TestReviewTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasColumns();
    void filters_data();
    void filters();
    void looksOnlyIntoShownColumns();
    void sortsNumbersByValueAndAbsentOnesLast();
    void growsWhileADumpIsRead();
    void filtersManyRowsInSlices();
    void sortsManyRowsOnAnotherThread();
    void showsTextsAsTheyAre();
    void tellsHowManyRowsItShows();
    void keepsTheCurrentRecord();
    void columnsAreChosenAndRemembered();
    void worksByKeyboard();
};

void TestReviewTable::everyKindHasColumns()
{
    const DumpIndex index;
    const Rows none;
    for (std::size_t kind = 0; kind < tableKinds; ++kind) {
        ResourceTableModel model(index, none, static_cast<TableKind>(kind));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.columnCount() >= 4);
        QCOMPARE(model.columns()[static_cast<std::size_t>(model.nameColumn())].source, Column::Source::Name);
        std::vector<std::string_view> keys;
        for (const Column &column : model.columns())
            keys.push_back(column.key);
        std::sort(keys.begin(), keys.end());
        QVERIFY(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    }
}

void TestReviewTable::filters_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("nothing") << QString() << Rows{0, 1, 2, 3};
    QTest::newRow("any case") << QStringLiteral("cART") << Rows{0};
    QTest::newRow("in any column") << QStringLiteral("eds") << Rows{0, 2};
    QTest::newRow("in one column") << QStringLiteral("type:eds") << Rows{0};
    QTest::newRow("a default that is left out") << QStringLiteral("type:static") << Rows{1, 3};
    QTest::newRow("two words") << QStringLiteral("shop 10") << Rows{1};
    QTest::newRow("words of a verdict") << QStringLiteral("breaker:\"app mesh\"") << Rows{0};
    QTest::newRow("state") << QStringLiteral("state:warming") << Rows{1};
    QTest::newRow("no column's key") << QStringLiteral("80||eds") << Rows{2};
    QTest::newRow("a key without a word") << QStringLiteral("type:") << Rows{0, 1, 2, 3};
    QTest::newRow("nowhere") << QStringLiteral("nowhere") << Rows{};
    QTest::newRow("not over two cells") << QStringLiteral("8080EDS") << Rows{};
}

void TestReviewTable::filters()
{
    QFETCH(QString, line);
    QFETCH(Rows, rows);
    const Clusters clusters;
    ResourceTableModel model(clusters.index, clusters.records, TableKind::Clusters);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(line);
    QCOMPARE(rowsOf(model), rows);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 4);
}

void TestReviewTable::looksOnlyIntoShownColumns()
{
    const Clusters clusters;
    ResourceTableModel model(clusters.index, clusters.records, TableKind::Clusters);
    model.setFilter(QStringLiteral("STRICT"));
    QCOMPARE(rowsOf(model), Rows{2});
    model.setShownColumns({static_cast<std::size_t>(model.nameColumn())});
    QCOMPARE(rowsOf(model), Rows{});
    model.setFilter(QStringLiteral("type:STRICT")); // asked for by its key
    QCOMPARE(rowsOf(model), Rows{2});
}

void TestReviewTable::sortsNumbersByValueAndAbsentOnesLast()
{
    const Clusters clusters;
    ResourceTableModel model(clusters.index, clusters.records, TableKind::Clusters);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int endpoints = columnOf(model, "endpoints");
    model.sort(endpoints, Qt::AscendingOrder);
    QCOMPARE(rowsOf(model), (Rows{3, 0, 1, 2}));
    model.sort(endpoints, Qt::DescendingOrder);
    QCOMPARE(rowsOf(model), (Rows{1, 0, 3, 2}));
    model.sort(columnOf(model, "state"), Qt::AscendingOrder);
    QCOMPARE(rowsOf(model), (Rows{0, 2, 3, 1})); // equal ones in the order of the file
    model.sort(-1);
    QCOMPARE(rowsOf(model), (Rows{0, 1, 2, 3}));
}

void TestReviewTable::growsWhileADumpIsRead()
{
    Clusters clusters;
    ResourceTableModel model(clusters.index, clusters.records, TableKind::Clusters);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(QStringLiteral("service-12_"));
    QCOMPARE(model.rowCount(), 0);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    clusters.addMany(20);
    model.grow();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(rowsOf(model), Rows{12});
    model.setFilter({});
    model.sort(model.nameColumn(), Qt::DescendingOrder);
    clusters.addMany(1);
    model.grow();
    QCOMPARE(model.recordAt(24), RecordNumber{24}); // at the end until all is there
    model.finish();
    QCOMPARE(model.recordAt(0), RecordNumber{2}); // "outbound…" is the last name
    QCOMPARE(model.recordAt(24), RecordNumber{3});
}

void TestReviewTable::filtersManyRowsInSlices()
{
    Clusters clusters;
    clusters.addMany(200'000);
    ResourceTableModel model(clusters.index, clusters.records, TableKind::Clusters);
    model.setFilter(QStringLiteral("service-19999"));
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.rowCount(), 11); // 19999 and 199990 to 199999
    QVERIFY(std::is_sorted(clusters.records.begin(), clusters.records.end()));
}

void TestReviewTable::sortsManyRowsOnAnotherThread()
{
    Clusters clusters;
    clusters.addMany(50'000);
    ResourceTableModel model(clusters.index, clusters.records, TableKind::Clusters);
    model.finish();
    const int endpoints = columnOf(model, "endpoints");
    model.sort(endpoints, Qt::DescendingOrder);
    QVERIFY(model.isBusy());
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.rowCount(), 50'004);
    QCOMPARE(model.index(0, endpoints).data().toString(), QStringLiteral("16"));
    QCOMPARE(model.index(50'003, endpoints).data().toString(), QString());
    model.setFilter(QStringLiteral("cart"));
    model.setFilter({});
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.index(0, endpoints).data().toString(), QStringLiteral("16")); // the order stays
}

void TestReviewTable::showsTextsAsTheyAre()
{
    const Clusters clusters;
    const ResourceTableModel model(clusters.index, clusters.records, TableKind::Clusters);
    const QModelIndex name = model.index(3, model.nameColumn());
    QVERIFY(name.data().toString().startsWith(QStringLiteral("<b>bold</b>")));
    QVERIFY(!name.data().toString().contains(QChar(0x202e)));
    QVERIFY(!name.data().toString().contains(u'\n'));
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    const QModelIndex number = model.index(1, columnOf(model, "endpoints"));
    QVERIFY(number.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
}

void TestReviewTable::tellsHowManyRowsItShows()
{
    const Clusters clusters;
    ResourceTable table(clusters.index, clusters.records, TableKind::Clusters);
    table.setFilter(QStringLiteral("shop"));
    QStringList texts;
    for (const QLabel *label : table.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.contains(QStringLiteral("2 of 4")), qPrintable(texts.join(u'|')));
}

void TestReviewTable::keepsTheCurrentRecord()
{
    const Clusters clusters;
    ResourceTable table(clusters.index, clusters.records, TableKind::Clusters);
    QSignalSpy changes(&table, &ResourceTable::currentChanged);
    auto *view = table.findChild<QTableView *>();
    table.setCurrent(1);
    QCOMPARE(changes.count(), 1);
    table.setFilter(QStringLiteral("orders"));
    QCOMPARE(view->currentIndex().row(), 0);
    table.setFilter(QStringLiteral("cart"));
    QCOMPARE(table.current(), RecordNumber{1}); // its details stay
    table.setFilter({});
    QCOMPARE(view->currentIndex().row(), 1);
    QCOMPARE(changes.count(), 1);
    table.setFilter(QStringLiteral("cart"));
    table.setCurrent(2); // a link leads there: the filter gives way
    QCOMPARE(view->currentIndex().row(), 2);
}

void TestReviewTable::columnsAreChosenAndRemembered()
{
    const Clusters clusters;
    ResourceTable table(clusters.index, clusters.records, TableKind::Clusters);
    auto *header = table.findChild<QTableView *>()->horizontalHeader();
    const int type = columnOf(table.model(), "type");
    QVERIFY(!header->isSectionHidden(type));
    auto *menu = table.findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    QSignalSpy changed(&table, &ResourceTable::columnsChanged);
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("Type"))
            action->trigger();
        if (action->text() == QStringLiteral("Cluster"))
            QVERIFY(!action->isEnabled()); // names stay
    }
    QVERIFY(header->isSectionHidden(type));
    QVERIFY(changed.count() > 0);
    header->setSortIndicator(columnOf(table.model(), "endpoints"), Qt::DescendingOrder);

    ResourceTable other(clusters.index, clusters.records, TableKind::Clusters);
    other.restoreColumns(table.saveColumns());
    QVERIFY(other.findChild<QTableView *>()->isColumnHidden(type));
    QCOMPARE(rowsOf(other.model()), (Rows{1, 0, 3, 2}));
    other.restoreColumns("no state of a table");
    ResourceTable routes(clusters.index, clusters.records, TableKind::Secrets);
    routes.restoreColumns(table.saveColumns()); // of another table: not taken
    QVERIFY(!routes.findChild<QTableView *>()->isColumnHidden(0));
}

void TestReviewTable::worksByKeyboard()
{
    const Clusters clusters;
    ResourceTable table(clusters.index, clusters.records, TableKind::Clusters);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.focusFilter();
    QTest::keyClicks(table.findChild<QLineEdit *>(), QStringLiteral("shop"));
    QTRY_COMPARE(table.model().rowCount(), 2);
    table.focusRows();
    QTest::keyClick(table.findChild<QTableView *>(), Qt::Key_Down);
    QCOMPARE(table.current(), RecordNumber{1});
}

QTEST_MAIN(TestReviewTable)
#include "tst_reviewtable.moc"
