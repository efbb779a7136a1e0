// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/ui/accessiblewidgets.h"
#include "ui/design/designview.h"
#include "ui/design/document.h"
#include "ui/design/envimport.h"
#include "ui/design/formview.h"
#include "ui/design/problemsmodel.h"
#include "ui/design/proxylist.h"
#include "ui/design/proxylistmodel.h"
#include "ui/parts/badgedelegate.h"
#include "ui/parts/sidelist.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace mc;

class TestDesign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void listsProxiesWithTheirProblems();
    void filtersProxies();
    void keysChangeTheList();
    void draggingMoves_data();
    void draggingMoves();
    void addedProxiesAreChosenAndNamed();
    void removingTheLastOneSaysWhatToDo();
    void problemsLeadToTheirFields();
    void problemModelsKeepInStep();
    void notesAreShownOnDemand();
    void undoGoesBackToTheField();
    void sectionsAreListedWithTheirProblems();
    void importsLines();
    void importsWhatIsChosenOfClashes();
    void importTellsBadLines();
    void importChangesAreMinimal();
    void layoutIsRemembered();
    void tenThousandProxies();
    void everythingIsReachedByKeyboardAndNamed();

private:
    void open(const QByteArray &proxies);
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] SideList &list(const char *name = "Proxies") const;
    [[nodiscard]] QTableView &problems() const { return *m_view->findChild<QTableView *>(); }
    void settle() const;

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<DesignView> m_view;
};

void TestDesign::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestDesign::init()
{
    m_view.reset();
    m_document = std::make_unique<Document>(*m_catalogue);
    m_view = std::make_unique<DesignView>(*m_document);
    m_view->resize(1440, 900);
    m_view->show();
    open(R"([{"name": "cart", "kind": "virtual-node", "settings": {"mesh.name": "shop"}},
             {"name": "orders", "kind": "virtual-node", "settings": {"mesh.name": "shop"}, "variables": {"XRAY_DAEMON_PORT": "x"}},
             {"name": "edge", "kind": "virtual-gateway", "settings": {"mesh.name": "shop"}}])");
    settle();
}

void TestDesign::open(const QByteArray &proxies)
{
    const QByteArray text = R"({"format": 1, "proxies": )" + proxies + "}";
    const Result<void> done = m_document->openText(text.toStdString(), QStringLiteral("test"));
    QVERIFY2(done, done ? "" : done.error().text().c_str());
}

SideList &TestDesign::list(const char *name) const
{
    for (SideList *list : m_view->findChildren<SideList *>()) {
        if (list->accessibleName() == QLatin1String(name))
            return *list;
    }
    qFatal("no list %s", name);
}

void TestDesign::settle() const
{
    QTRY_COMPARE(m_document->checkedCount(), m_document->project().size());
    m_view->form().completeNow();
    QCoreApplication::processEvents();
}

std::vector<std::string> TestDesign::names() const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_document->project().size(); ++i)
        names.push_back(m_document->project().proxy(i).name());
    return names;
}

void TestDesign::listsProxiesWithTheirProblems()
{
    const QAbstractItemModel &model = *list().model();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("cart"));
    QCOMPARE(model.index(0, 0).data(BadgeCountRole).toInt(), 0);
    QVERIFY(model.index(1, 0).data(BadgeCountRole).toInt() > 0);
    QCOMPARE(model.index(2, 0).data(SecondaryTextRole).toString(), QStringLiteral("gateway"));
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("problem")));
}

void TestDesign::filtersProxies()
{
    ProxyListModel model(*m_document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(QStringLiteral("R"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(*model.proxyAt(model.index(1)), std::size_t(1));
    QVERIFY(!model.indexOf(2).isValid());
    m_document->edit(m_document->project().removeProxy(0));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(*model.proxyAt(model.index(0)), std::size_t(0));
    m_document->undoStack().undo();
    QCOMPARE(model.rowCount(), 2);
}

void TestDesign::keysChangeTheList()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    list().setFocus();
    using Names = std::vector<std::string>;
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names(), (Names{"orders", "cart", "edge"}));
    QCOMPARE(*m_view->currentProxy(), std::size_t(1)); // it stays the current one
    QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names(), (Names{"cart", "orders", "edge"}));
    QTest::keyClick(&list(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(names().size(), std::size_t(4));
    QCOMPARE(*m_view->currentProxy(), std::size_t(1));
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(names(), (Names{"cart", "orders", "edge"}));
    QCOMPARE(*m_view->currentProxy(), std::size_t(1));
    QTest::keyClick(&list(), Qt::Key_F2);
    auto *editor = list().viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("payments"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(names(), (Names{"cart", "payments", "edge"}));
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QCOMPARE(names(), (Names{"cart", "orders", "edge"}));
}

void TestDesign::draggingMoves_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("result");
    QTest::newRow("down") << 0 << 2 << QStringLiteral("orders cart edge");
    QTest::newRow("to the end") << 0 << 3 << QStringLiteral("orders edge cart");
    QTest::newRow("up") << 2 << 0 << QStringLiteral("edge cart orders");
    QTest::newRow("nowhere") << 1 << 1 << QStringLiteral("cart orders edge");
    QTest::newRow("behind itself") << 1 << 2 << QStringLiteral("cart orders edge");
}

void TestDesign::draggingMoves()
{
    QFETCH(int, from);
    QFETCH(int, before);
    QFETCH(QString, result);
    QAbstractItemModel &model = *list().model();
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(from, 0)}));
    model.dropMimeData(data.get(), Qt::MoveAction, before, 0, {});
    QStringList shown;
    for (const std::string &name : names())
        shown.append(QString::fromStdString(name));
    QCOMPARE(shown.join(u' '), result);
}

void TestDesign::addedProxiesAreChosenAndNamed()
{
    m_view->findChild<ProxyList *>()->add(ProxyKind::VirtualGateway);
    QCOMPARE(names().size(), std::size_t(4));
    QCOMPARE(*m_view->currentProxy(), std::size_t(3));
    QVERIFY(list().viewport()->findChild<QLineEdit *>()); // its name can be typed at once
    QCOMPARE(m_document->project().proxy(3).kind(), ProxyKind::VirtualGateway);
}

void TestDesign::removingTheLastOneSaysWhatToDo()
{
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&list(), Qt::Key_Delete);
    for (std::size_t i = m_document->project().size(); i > 0; --i)
        m_document->edit(m_document->project().removeProxy(0));
    QVERIFY(!m_view->currentProxy());
    QPushButton *add = nullptr;
    for (auto *button : m_view->form().findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("virtual node")))
            add = button;
    }
    QVERIFY(add);
    add->click();
    QCOMPARE(*m_view->currentProxy(), std::size_t(0));
}

void TestDesign::problemsLeadToTheirFields()
{
    QVERIFY(problems().model()->rowCount() > 0);
    const QModelIndex row = problems().model()->index(0, ProblemsModel::FieldColumn);
    QCOMPARE(row.data().toString(), QStringLiteral("XRAY_DAEMON_PORT"));
    problems().setCurrentIndex(row);
    Q_EMIT problems().activated(row);
    QCOMPARE(*m_view->currentProxy(), std::size_t(1));
    auto *line = qobject_cast<QLineEdit *>(m_view->focusWidget());
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("x"));
}

void TestDesign::problemModelsKeepInStep()
{
    ProblemsModel model(*m_document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto matches = [&] {
        std::size_t expected = m_document->projectFindings().size();
        for (std::size_t i = 0; i < m_document->project().size(); ++i) {
            for (const Finding &finding : m_document->findings(i))
                expected += finding.severity == Severity::Info ? 0 : 1;
        }
        return static_cast<std::size_t>(model.rowCount()) == expected;
    };
    QVERIFY(matches());
    const auto set = [&](std::size_t proxy, const char *value) {
        m_document->edit(
            m_document->project().setValue(proxy, "variables", "ENVOY_ADMIN_ACCESS_PORT", value));
    };
    set(0, "nonsense");
    QVERIFY(matches());
    set(2, "15000");
    QVERIFY(matches());
    m_document->edit(m_document->project().renameProxy(2, "cart")); // two of one name
    QVERIFY(matches());
    m_document->edit(m_document->project().removeProxy(1));
    QVERIFY(matches());
    m_document->edit(m_document->project().moveProxy(1, 0));
    settle();
    QVERIFY(matches());
    QCOMPARE(model.targetOf(model.index(model.rowCount() - 1, 0))->proxy, std::size_t(1));
    while (m_document->undoStack().canUndo()) {
        m_document->undoStack().undo();
        settle();
        QVERIFY(matches());
    }
}

void TestDesign::notesAreShownOnDemand()
{
    const int before = problems().model()->rowCount();
    for (auto *box : m_view->findChildren<QCheckBox *>()) {
        if (box->text() == QStringLiteral("Show notes too"))
            box->click();
    }
    QVERIFY(problems().model()->rowCount() > before);
}

void TestDesign::undoGoesBackToTheField()
{
    m_document->edit(m_document->project().setValue(1, "variables", "STATSD_PORT", "81"));
    m_view->showProxy(0);
    m_document->undoStack().undo();
    QCOMPARE(*m_view->currentProxy(), std::size_t(1));
    auto *line = qobject_cast<QLineEdit *>(m_view->focusWidget());
    QVERIFY(line);
    QCOMPARE(line->placeholderText(), QStringLiteral("8125"));
}

void TestDesign::sectionsAreListedWithTheirProblems()
{
    m_view->showProxy(1);
    settle();
    const QAbstractItemModel &model = *list("In this form").model();
    QCOMPARE(model.rowCount(), static_cast<int>(m_view->form().shownSections().size()));
    int problems = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        problems += model.index(row, 0).data(BadgeCountRole).toInt();
    QCOMPARE(problems, list().model()->index(1, 0).data(BadgeCountRole).toInt());
    QCOMPARE(list("In this form").currentIndex().row(), 0); // all sections were built after the first
    FormSection *last = m_view->form().shownSections().back();
    m_view->form().showSection(last);
    QVERIFY(m_view->form().currentSection() != m_view->form().shownSections().front());
}

void TestDesign::importsLines()
{
    EnvImport dialog(*m_document, 0);
    dialog.setText(QStringLiteral("# comment\nENVOY_LOG_LEVEL=debug\nMINE=a=b\nMINE=last\n"));
    dialog.accept();
    const Proxy proxy = m_document->project().proxy(0);
    QCOMPARE(*proxy.variable("ENVOY_LOG_LEVEL"), std::string("debug"));
    QCOMPARE(*proxy.variable("MINE"), std::string("last"));
    QCOMPARE(m_document->undoStack().count(), 1);
    m_document->undoStack().undo();
    QVERIFY(m_document->project().proxy(0).variables().empty());
}

void TestDesign::importsWhatIsChosenOfClashes()
{
    m_document->edit(m_document->project().setValue(0, "variables", "A", "1"));
    m_document->edit(m_document->project().setValue(0, "variables", "B", "1"));
    EnvImport dialog(*m_document, 0);
    dialog.setText(QStringLiteral("A=2\nB=2\nC=2"));
    auto *model = qobject_cast<QStandardItemModel *>(dialog.findChild<QTreeView *>()->model());
    QCOMPARE(model->rowCount(), 2);
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == QStringLiteral("Keep all"))
            button->click();
    }
    model->item(1)->setCheckState(Qt::Checked);
    dialog.accept();
    const Proxy proxy = m_document->project().proxy(0);
    QCOMPARE(*proxy.variable("A"), std::string("1"));
    QCOMPARE(*proxy.variable("B"), std::string("2"));
    QCOMPARE(*proxy.variable("C"), std::string("2"));
}

void TestDesign::importTellsBadLines()
{
    EnvImport dialog(*m_document, 0);
    dialog.setText(QStringLiteral("GOOD=1\nexport BAD=1\n"));
    bool isTold = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        isTold = isTold || label->text().contains(QStringLiteral("Line 2"));
    QVERIFY(isTold);
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == QStringLiteral("Import"))
            QVERIFY(!button->isEnabled());
    }
    QTemporaryDir folder;
    dialog.load(folder.filePath(QStringLiteral("missing.env")));
    QVERIFY(m_document->undoStack().isClean());
}

void TestDesign::importChangesAreMinimal()
{
    m_document->edit(m_document->project().setValue(0, "variables", "A", "1"));
    const Project &project = m_document->project();
    QVERIFY(importChange(project, 0, {{"A", "1", 1}}).empty());
    QCOMPARE(importChange(project, 0, {{"A", "1", 1}, {"B", "2", 2}}).edits.size(), std::size_t(1));
}

void TestDesign::layoutIsRemembered()
{
    const QByteArray layout = m_view->saveLayout();
    QVERIFY(!layout.isEmpty());
    DesignView other(*m_document);
    other.resize(m_view->size());
    other.restoreLayout(layout);
    QCOMPARE(other.saveLayout(), layout);
    other.restoreLayout("nonsense");
    other.restoreLayout({});
    QCOMPARE(other.saveLayout(), layout);
}

/// Counts what an edit causes rather than its time: nothing may be done for each of many proxies.
void TestDesign::tenThousandProxies()
{
    QByteArray proxies = "[";
    for (int i = 0; i < 10000; ++i) {
        proxies += (i ? "," : "");
        proxies +=
            R"({"name": "p)" + QByteArray::number(i) +
            R"(", "kind": "virtual-node", "settings": {"mesh.name": "shop"}, "variables": {"XRAY_DAEMON_PORT": "2001"}})";
    }
    open(proxies + "]");
    QCOMPARE(list().model()->rowCount(), 10000);
    m_view->showProxy(5000);
    m_view->form().completeNow();
    m_document->findings(5000);

    QSignalSpy changed(m_document.get(), &Document::proxyChanged);
    QSignalSpy listed(list().model(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(list().model(), &QAbstractItemModel::modelReset);
    QSignalSpy problemsReset(problems().model(), &QAbstractItemModel::modelReset);
    const std::size_t checked = m_document->checkedCount();
    m_document->edit(m_document->project().setValue(5000, "variables", "XRAY_DAEMON_PORT", "x"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_document->checkedCount(), checked); // one forgotten, one checked
    QVERIFY(listed.count() <= 2);
    for (const auto &signal : listed)
        QCOMPARE(signal.at(0).value<QModelIndex>().row(), 5000);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(problemsReset.count(), 0);

    const auto widgets = m_view->findChildren<QWidget *>().size();
    for (std::size_t proxy : {std::size_t(0), std::size_t(9999), std::size_t(1234)}) {
        m_view->showProxy(proxy);
        QCOMPARE(*m_view->currentProxy(), proxy);
    }
    QCOMPARE(m_view->findChildren<QWidget *>().size(), widgets);

    m_document->edit(m_document->project().removeProxy(0));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(list().model()->rowCount(), 9999);
    QCOMPARE(*m_view->currentProxy(), std::size_t(1233)); // the same proxy at its new place
}

void TestDesign::everythingIsReachedByKeyboardAndNamed()
{
    QStringList faults = accessibilityFaults(*m_view);
    EnvImport dialog(*m_document, 0);
    dialog.show();
    faults += accessibilityFaults(dialog);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestDesign)
#include "tst_design.moc"
