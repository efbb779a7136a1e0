// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// The topology through the window, on the example and on dumps made for one test; all of them synthetic.
#include "tests/ui/accessiblewidgets.h"
#include "ui/parts/banner.h"
#include "ui/parts/textview.h"
#include "ui/review/dumppage.h"
#include "ui/review/resourcetext.h"
#include "ui/review/reviewview.h"
#include "ui/review/topologypage.h"
#include "ui/review/topologysaving.h"
#include "ui/review/topologyview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace mc;

namespace {

constexpr int topologySection = 1;

const char *const cartCluster = "cds_egress_shop_cart-v1_http_8080";

/// A listener, a table, and so many virtual hosts with a route and a cluster each.
QByteArray dumpOf(int services, const QByteArray &beginning = "service-")
{
    QByteArray hosts;
    QByteArray clusters;
    for (int i = 0; i < services; ++i) {
        const QByteArray name = beginning + QByteArray::number(i);
        const QByteArray comma(i == 0 ? "" : ",");
        hosts += comma + R"({"name": ")" + name + R"(", "domains": [")" + name +
                 R"("], "routes": [{"match": {"prefix": "/"}, "route": {"cluster": ")" + name + "\"}}]}";
        clusters += comma + R"({"cluster": {"name": ")" + name + R"(", "type": "STRICT_DNS"}})";
    }
    return R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump",
        "dynamic_listeners": [{"name": "egress", "active_state": {"listener": {"name": "egress",
        "filter_chains": [{"filters": [{"name": "http", "typed_config": {"@type":
        "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "rds": {"route_config_name": "services"}}}]}]}}}]},
      {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [{"route_config":
        {"name": "services", "virtual_hosts": [)" +
           hosts + R"(]}}]},
      {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "dynamic_active_clusters": [)" +
           clusters + "]}]}";
}

} // namespace

class TestTopology : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isMadeWhenItIsShown();
    void choosingLightsTheWholePath();
    void whatIsNotOnThePathIsDimmed();
    void aTablesChoiceIsChosenHere();
    void linksLeadOnInThePicture();
    void worksByKeyboard();
    void aFilterShowsPathsAlone();
    void groupsOpenByMouseAndKeyboard();
    void aHeadingFoldsItsColumn();
    void showsOnlyOnePath();
    void zoomsAroundThePointer();
    void pansByDragging();
    void tellsWhatIsThere();
    void percentagesStandOnEdges();
    void savesBothFormats();
    void asksBeforeItReplaces();
    void refusesPicturesThatAreTooLarge();
    void hostileNamesStayTexts();
    void secretsAreMasked();
    void tellsWhyThereIsNothing();
    void boxesNeverOverlap();

private:
    TopologyPage &open(const QByteArray &dump);
    TopologyPage &openExample();
    [[nodiscard]] DumpPage &page() const { return *m_window->reviewView().current(); }
    static TopologyView &shown(TopologyPage &topology);
    [[nodiscard]] RecordNumber named(std::string_view name, ResourceKind kind = ResourceKind::Cluster) const;
    void click(TopologyView &view, BoxNumber box) const;
    [[nodiscard]] QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestTopology::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestTopology::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(file("settings.ini"), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_window = std::make_unique<MainWindow>(*m_catalogue, *m_settings);
    m_window->resize(1360, 860);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestTopology::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

TopologyPage &TestTopology::open(const QByteArray &dump)
{
    QFile written(file("edge.json"));
    if (!written.open(QIODevice::WriteOnly) || written.write(dump) != dump.size())
        qFatal("no test without its file");
    written.close();
    m_window->openFile(written.fileName());
    (void)QTest::qWaitFor([this] {
        return page().document().review() || page().document().state() == DumpDocument::State::Failed;
    });
    page().showSection(topologySection);
    if (!page().topology())
        qFatal("the topology is not made");
    return *page().topology();
}

TopologyPage &TestTopology::openExample()
{
    QFile example(QStringLiteral(":/example/edge.config_dump.json"));
    if (!example.open(QIODevice::ReadOnly))
        qFatal("no example");
    return open(example.readAll());
}

/// The view, when it shows what was last asked for.
TopologyView &TestTopology::shown(TopologyPage &topology)
{
    (void)QTest::qWaitFor([&topology] { return !topology.isBusy(); });
    return topology.view();
}

RecordNumber TestTopology::named(std::string_view name, ResourceKind kind) const
{
    const DumpIndex &index = page().document().index();
    for (RecordNumber record = 0; record < index.size(); ++record) {
        if (index.record(record).kind == kind && index.name(record) == name)
            return record;
    }
    return noRecord;
}

void TestTopology::click(TopologyView &view, BoxNumber box) const
{
    view.choose(box); // brings it into sight
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.inViewport(box).center().toPoint());
}

namespace {

BoxNumber boxOf(const TopologyView &view, RecordNumber record)
{
    const NodeNumber node = view.scene()->topology->nodeOf(record);
    return node == noNode ? noBox : view.scene()->boxOf[node];
}

qsizetype litBoxes(const TopologyView &view)
{
    return std::count(view.light().boxes.begin(), view.light().boxes.end(), 1);
}

BoxNumber firstGroup(const TopologyView &view, TopologyColumn column)
{
    const auto &boxes = view.scene()->boxes;
    for (BoxNumber box = 0; box < boxes.size(); ++box) {
        if (boxes[box].column == column && boxes[box].kind == TopologyBox::Kind::Group)
            return box;
    }
    return noBox;
}

std::size_t boxesIn(const TopologyView &view, TopologyColumn column)
{
    const auto at = static_cast<std::size_t>(column);
    return view.scene()->firstBox[at + 1] - view.scene()->firstBox[at];
}

} // namespace

void TestTopology::isMadeWhenItIsShown()
{
    m_window->openFile(QStringLiteral(":/nowhere")); // something is open
    QFile example(QStringLiteral(":/example/edge.config_dump.json"));
    QVERIFY(example.copy(file("later.json")));
    m_window->openFile(file("later.json"));
    QTRY_VERIFY(page().document().review());
    QVERIFY(!page().topology());
    page().showSection(topologySection);
    QVERIFY(page().topology());
    QVERIFY(!shown(*page().topology()).scene()->boxes.empty());
}

void TestTopology::choosingLightsTheWholePath()
{
    TopologyView &view = shown(openExample());
    QVERIFY(!page().details().isVisible()); // all the room for the picture
    QSignalSpy chosen(page().topology(), &TopologyPage::currentChanged);
    click(view, boxOf(view, named(cartCluster)));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(page().current(), named(cartCluster));
    QVERIFY(page().details().isVisible());
    QTRY_VERIFY(page().details().text().view().text().find(cartCluster) != std::string::npos);
    // Listener, chain, table, host, route, cluster, endpoints: one of each, and the edges between them.
    QCOMPARE(litBoxes(view), 7);
    QCOMPARE(std::count(view.light().links.begin(), view.light().links.end(), 1), 6);
    for (const RecordNumber record :
         {named("lds_egress_0.0.0.0_15001", ResourceKind::Listener),
          named("rds_egress_http_15001", ResourceKind::RouteConfiguration),
          named("cart.shop.local", ResourceKind::VirtualHost), named("cart", ResourceKind::Route),
          named(cartCluster, ResourceKind::EndpointAssignment)})
        QCOMPARE(view.light().boxes[boxOf(view, record)], std::uint8_t{1});
}

void TestTopology::whatIsNotOnThePathIsDimmed()
{
    TopologyView &view = shown(openExample());
    const BoxNumber other = boxOf(view, named("orders.shop.local", ResourceKind::VirtualHost));
    const auto darkest = [&] {
        QImage image(view.wholeSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        view.paintWhole(painter, 1);
        painter.end();
        const QRect area = view.boxes().box(other).translated(0, view.headingHeight()).toRect();
        int dark = 255;
        for (int y = area.top(); y < area.bottom(); ++y) {
            for (int x = area.left(); x < area.right(); ++x)
                dark = std::min(dark, qGray(image.pixel(x, y)));
        }
        return dark;
    };
    const int before = darkest();
    view.choose(boxOf(view, named(cartCluster)));
    QVERIFY(darkest() > before + 50);
}

void TestTopology::aTablesChoiceIsChosenHere()
{
    TopologyPage &topology = openExample();
    shown(topology);
    page().showTable(TableKind::Clusters);
    page().goTo(named(cartCluster));
    page().showSection(topologySection);
    QCOMPARE(shown(topology).chosenNode(), topology.view().scene()->topology->nodeOf(named(cartCluster)));
    QVERIFY(page().details().isVisible());
}

void TestTopology::linksLeadOnInThePicture()
{
    TopologyPage &topology = openExample();
    shown(topology);
    topology.setFilter(QStringLiteral("orders"));
    shown(topology);
    page().goTo(named(cartCluster)); // as the links of the details do
    QCOMPARE(page().section(), topologySection);
    TopologyView &view = shown(topology); // the filter hid it
    QCOMPARE(topology.current(), named(cartCluster));
    QVERIFY(view.viewport()->rect().intersects(view.inViewport(boxOf(view, named(cartCluster))).toRect()));
    page().goTo(named("edge-certificate", ResourceKind::Secret)); // has no part in it
    QVERIFY(page().section() != topologySection);
}

void TestTopology::worksByKeyboard()
{
    TopologyPage &topology = openExample();
    TopologyView &view = shown(topology);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.chosen(), BoxNumber{0});
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.chosen(), BoxNumber{1});
    QTest::keyClick(&view, Qt::Key_Home);
    const NodeNumber listener = view.chosenNode();
    QTest::keyClick(&view, Qt::Key_Right); // along an edge
    const auto edges = view.scene()->topology->from(listener);
    QVERIFY(std::any_of(edges.begin(), edges.end(),
                        [&](const TopologyEdge &edge) { return edge.to == view.chosenNode(); }));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.chosenNode(), listener);
    for (std::size_t column = 1; column < topologyColumns; ++column)
        QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.viewport()->rect().intersects(view.inViewport(view.chosen()).toRect()));
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(page().details().text().view().hasFocus());
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.chosen(), noBox);
    QVERIFY(view.light().boxes.empty());
    QVERIFY(!page().details().isVisible());
    QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view.zoom() > 1);
    QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view.zoom(), 1.0);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(topology.findChild<QLineEdit *>()->hasFocus());
}

void TestTopology::aFilterShowsPathsAlone()
{
    TopologyPage &topology = openExample();
    shown(topology);
    QTest::keyClicks(topology.findChild<QLineEdit *>(), QStringLiteral("ORDERS.shop"));
    TopologyView &view = shown(topology);
    QCOMPARE(view.scene()->shownResources(), 7U);
    QVERIFY(boxOf(view, named(cartCluster)) == noBox);
    topology.setFilter(QStringLiteral("no such thing"));
    shown(topology);
    QVERIFY(!view.isVisible()); // but words that say why
    topology.setFilter({});
    QCOMPARE(shown(topology).scene()->shownResources(), view.scene()->topology->resources());
    QVERIFY(view.isVisible());
}

void TestTopology::groupsOpenByMouseAndKeyboard()
{
    TopologyPage &topology = open(dumpOf(300));
    TopologyView &view = shown(topology);
    const std::size_t before = boxesIn(view, TopologyColumn::Cluster);
    QVERIFY(before < 20);
    const BoxNumber group = firstGroup(view, TopologyColumn::Cluster);
    click(view, group); // lights the paths of all of its clusters
    QCOMPARE(view.chosenNode(), noNode);
    QVERIFY(litBoxes(view) >= 6);
    QCOMPARE(boxesIn(view, TopologyColumn::Cluster), before);
    const QRectF area = view.inViewport(group);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      QPointF(area.right() - groupArrowRoom / 2, area.center().y()).toPoint());
    shown(topology);
    QVERIFY(boxesIn(view, TopologyColumn::Cluster) > before);
    QCOMPARE(view.scene()->boxes[view.chosen()].kind, TopologyBox::Kind::OpenGroup);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Space);
    shown(topology);
    QCOMPARE(boxesIn(view, TopologyColumn::Cluster), before);
    QTest::keyClick(&view, Qt::Key_Return);
    shown(topology);
    QVERIFY(boxesIn(view, TopologyColumn::Cluster) > before);
    page().goTo(named("service-123")); // inside of other groups
    QCOMPARE(shown(topology).scene()->boxes[view.chosen()].kind, TopologyBox::Kind::Node);
}

void TestTopology::aHeadingFoldsItsColumn()
{
    TopologyPage &topology = openExample();
    TopologyView &view = shown(topology);
    const auto routes = static_cast<std::size_t>(TopologyColumn::Route);
    const QPoint heading(static_cast<int>(view.boxes().left(routes)) + 20, view.headingHeight() / 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, heading);
    shown(topology);
    QCOMPARE(boxesIn(view, TopologyColumn::Route), 1U);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, heading);
    shown(topology);
    QVERIFY(boxesIn(view, TopologyColumn::Route) > 5);
}

void TestTopology::showsOnlyOnePath()
{
    TopologyPage &topology = open(dumpOf(300));
    TopologyView &view = shown(topology);
    auto *only = topology.findChild<QToolButton *>();
    QVERIFY(!only->isEnabled());
    page().goTo(named("service-123"));
    shown(topology);
    QVERIFY(only->isEnabled());
    only->click();
    shown(topology);
    QCOMPARE(view.scene()->boxes.size(), 6U);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Escape);
    shown(topology);
    QVERIFY(view.scene()->boxes.size() > 6);
    QVERIFY(!only->isChecked());
}

void TestTopology::zoomsAroundThePointer()
{
    TopologyView &view = shown(openExample());
    m_window->resize(800, 500);
    QTest::qWait(20);
    const QPoint place(300, 250);
    const QPointF held = view.toLayout(place);
    QWheelEvent wheel(place, view.mapToGlobal(place), {}, QPoint(0, 240), Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &wheel);
    QVERIFY(view.zoom() > 1.5);
    QVERIFY((view.toLayout(place) - held).manhattanLength() < 2);
    view.setZoom(1000);
    QCOMPARE(view.zoom(), TopologyView::largestZoom);
}

void TestTopology::pansByDragging()
{
    TopologyView &view = shown(openExample());
    m_window->resize(800, 500);
    QTest::qWait(20);
    view.setZoom(2); // larger than the window, whatever that measures
    view.horizontalScrollBar()->setValue(10);
    view.verticalScrollBar()->setValue(10);
    const QPoint empty(view.viewport()->width() - 4, view.viewport()->height() - 4);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, empty);
    QTest::mouseMove(view.viewport(), empty - QPoint(80, 60));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, empty - QPoint(80, 60));
    QCOMPARE(view.horizontalScrollBar()->value(), 90);
    QCOMPARE(view.verticalScrollBar()->value(), 70);
}

void TestTopology::tellsWhatIsThere()
{
    TopologyView &view = shown(openExample());
    QVERIFY2(view.accessibleDescription().contains(QStringLiteral("Clusters 10")),
             qPrintable(view.accessibleDescription()));
    view.choose(boxOf(view, named(cartCluster)));
    const QString told = view.accessibleDescription();
    QVERIFY2(told.startsWith(QStringLiteral("cluster cart-v1, EDS")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("1 virtual host, 1 route, 1 cluster")), qPrintable(told));
    const QStringList faults = accessibilityFaults(*page().topology());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTopology::percentagesStandOnEdges()
{
    TopologyView &view = shown(openExample());
    const RecordNotes notes;
    const TopologyTexts texts(*view.scene(), notes);
    QStringList shares;
    for (const TopologyLink &link : view.scene()->links)
        shares.append(texts.share(link));
    shares.removeAll(QString());
    shares.sort();
    QCOMPARE(shares, (QStringList{QStringLiteral("10 %"), QStringLiteral("90 %")}));
    const QString tip = texts.toolTip(view.scene()->boxes[boxOf(view, named("cart", ResourceKind::Route))]);
    QVERIFY2(tip.contains(QStringLiteral("90 of 100")), qPrintable(tip));
}

void TestTopology::savesBothFormats()
{
    TopologyPage &topology = openExample();
    TopologyView &view = shown(topology);
    topology.saving().saveTo(file("topology.svg"), TopologySaving::Format::Svg);
    topology.saving().saveTo(file("topology.png"), TopologySaving::Format::Png);
    QVERIFY2(page().message().text().contains(QStringLiteral("topology.png")),
             qPrintable(page().message().text()));
    const QImage image(file("topology.png"));
    QCOMPARE(image.size(), view.wholeSize() * 2);

    QFile svg(file("topology.svg"));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&svg);
    QString texts;
    while (!reader.atEnd()) {
        reader.readNext();
        texts += reader.text();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const char *text : {"cart.shop.local", "90 %", "endpoints unkno", "Virtual hosts 5"})
        QVERIFY2(texts.contains(QLatin1String(text)), text); // also what was out of sight
}

void TestTopology::asksBeforeItReplaces()
{
    TopologyPage &topology = openExample();
    shown(topology);
    QFile other(file("other.svg"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
    other.close();
    topology.saving().saveTo(other.fileName(), TopologySaving::Format::Svg);
    QCOMPARE(page().message().severity(), Severity::Warning);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("mine"));
    other.close();
    page().message().findChildren<QPushButton *>().constFirst()->click();
    QVERIFY(other.open(QIODevice::ReadOnly));
    QVERIFY(other.readAll().contains("<svg"));
    topology.saving().saveTo(file("no/such/folder.svg"), TopologySaving::Format::Svg);
    QCOMPARE(page().message().severity(), Severity::Error);
}

void TestTopology::refusesPicturesThatAreTooLarge()
{
    TopologyPage &topology = open(dumpOf(900, "service-with-one-name-"));
    TopologyView &view = shown(topology);
    while (firstGroup(view, TopologyColumn::Cluster) != noBox) {
        Q_EMIT view.toggled(view.scene()->boxes[firstGroup(view, TopologyColumn::Cluster)].group);
        shown(topology);
    }
    topology.saving().saveTo(file("large.png"), TopologySaving::Format::Png);
    QCOMPARE(page().message().severity(), Severity::Error);
    QVERIFY2(page().message().text().contains(QStringLiteral("SVG")), qPrintable(page().message().text()));
    QVERIFY(!QFile::exists(file("large.png")));
}

void TestTopology::hostileNamesStayTexts()
{
    const QByteArray hostile("<img src=x onerror=y>&amp;</svg>\\u202e\\n\\u0000");
    TopologyView &view = shown(open(dumpOf(8, hostile)));
    const RecordNotes notes;
    const TopologyTexts texts(*view.scene(), notes);
    for (BoxNumber box = 0; box < view.scene()->boxes.size(); ++box) {
        view.choose(box);
        for (const QString &text :
             {texts.title(view.scene()->boxes[box]), texts.detail(view.scene()->boxes[box]),
              texts.toolTip(view.scene()->boxes[box]), view.accessibleDescription()}) {
            QVERIFY2(!text.contains(QChar(0x202e)) && !text.contains(u'\n') && !text.contains(QChar(0)),
                     qPrintable(text));
        }
    }
    const std::string svg = topologySvg(view);
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    int ends = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::EndElement && reader.name() == QStringLiteral("svg"))
            ++ends;
        QVERIFY(reader.name() != QStringLiteral("img"));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(ends, 1);
}

void TestTopology::secretsAreMasked()
{
    const QByteArray secret("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl");
    TopologyView &view = shown(open(dumpOf(3, "jwt " + secret + " ")));
    const RecordNotes notes;
    const TopologyTexts texts(*view.scene(), notes);
    for (const TopologyBox &box : view.scene()->boxes) {
        const QString all = texts.title(box) + texts.detail(box) + texts.toolTip(box);
        QVERIFY2(!all.contains(QLatin1String(secret)), qPrintable(all));
    }
    QVERIFY(topologySvg(view).find("[masked]") != std::string::npos);
}

void TestTopology::tellsWhyThereIsNothing()
{
    TopologyPage &empty = open(R"({"configs": [{"@type":
        "type.googleapis.com/envoy.admin.v3.BootstrapConfigDump", "bootstrap": {"node": {"id": "n"}}}]})");
    QVERIFY(!shown(empty).isVisible());
    m_window->reviewView().closeCurrent();
    TopologyPage &broken = open("no dump at all");
    QVERIFY(!shown(broken).isVisible());
    QVERIFY(!broken.findChild<QLineEdit *>()->isEnabled());
}

void TestTopology::boxesNeverOverlap()
{
    TopologyPage &topology = open(dumpOf(300));
    shown(topology);
    page().goTo(named("service-123"));
    const TopologyView &view = shown(topology);
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        for (BoxNumber box = view.scene()->firstBox[column]; box + 1 < view.scene()->firstBox[column + 1];
             ++box)
            QVERIFY(view.boxes().box(box).bottom() + 4 < view.boxes().box(box + 1).top());
    }
    const QRectF whole(QPointF(), view.boxes().size());
    for (BoxNumber box = 0; box < view.scene()->boxes.size(); ++box) {
        QVERIFY(whole.contains(view.boxes().box(box)));
        QCOMPARE(view.boxes().boxAt(view.boxes().box(box).center()), box);
    }
}

QTEST_MAIN(TestTopology)
#include "tst_topology.moc"
