// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "models/design/settings.h"
#include "ui/design/document.h"
#include "ui/design/previewpane.h"
#include "ui/parts/banner.h"
#include "ui/parts/icons.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/modeswitch.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/settings.h"
#include "ui/shell/statusline.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace mc;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void fill(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

const QByteArray emptyProject("{\n  \"format\": 1,\n  \"proxies\": []\n}\n");

// Synthetic: one Envoy each.
const QByteArray
    blockText(R"({"name": "envoy", "image": "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod",
  "environment": [{"name": "APPMESH_RESOURCE_ARN", "value": "mesh/shop/virtualNode/cart"}]}
)");
const QByteArray taskText = "{\"family\": \"cart\", \"containerDefinitions\": [" + blockText + "]}\n";
const QByteArray podText(R"(apiVersion: v1
kind: Pod
metadata: {name: cart}
spec:
  containers:
    - name: envoy
      image: public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod
      env:
        - {name: APPMESH_RESOURCE_ARN, value: mesh/shop/virtualNode/cart}
)");

} // namespace

class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void beginsWithAnEmptyProjectAndOffersTheExample();
    void titleTellsFileAndChanges();
    void savesAndOpens();
    void tellsWhatIsBeingRead();
    void theLastFileAskedForIsOpened();
    void aNewProjectEndsReading();
    void editsMadeWhileReadingAreNotLost();
    void closingWhileReadingRemembersTheFile();
    void refusedFilesAreToldInThePage_data();
    void refusedFilesAreToldInThePage();
    void noticesAFileChangedOnDisk();
    void closeAsksAboutUnsavedChanges_data();
    void closeAsksAboutUnsavedChanges();
    void closeStaysOpenWhenSavingFails();
    void modesByKeyboard();
    void undoTellsWhatItTakesBack();
    void recentFilesAreRemembered();
    void sessionComesBack();
    void supportNoteStaysDismissed();
    void takesDroppedProjects();
    void opensExistingFilesAsAProject_data();
    void opensExistingFilesAsAProject();
    void whatCannotBeImportedIsToldInThePage_data();
    void whatCannotBeImportedIsToldInThePage();
    void everyIconDrawsSomething();
    void iconsFollowThePalette();

private:
    void edit(const char *name);
    [[nodiscard]] QStringList shownStatus() const;
    [[nodiscard]] QString pathOf(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] Banner &banner() const { return m_window->message(); }
    void pressInBanner(const char *text) const;
    void answer(QMessageBox::StandardButton button) const;
    void openWindow();

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestShell::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestShell::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    openWindow();
}

void TestShell::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_catalogue, *m_settings);
    m_window->restoreSession();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestShell::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void TestShell::edit(const char *name)
{
    Document &document = m_window->document();
    document.edit(document.project().setValue(0, "settings", setting::meshName, name));
}

QStringList TestShell::shownStatus() const
{
    QStringList status;
    for (const QLabel *label : m_window->findChild<StatusLine *>()->findChildren<QLabel *>()) {
        if (label->isVisible())
            status.append(label->text());
    }
    return status;
}

void TestShell::pressInBanner(const char *text) const
{
    for (QPushButton *button : banner().findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QString::fromUtf8(text))
            return button->click();
    }
    QFAIL(text);
}

void TestShell::answer(QMessageBox::StandardButton button) const
{
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    question->button(button)->click();
}

void TestShell::beginsWithAnEmptyProjectAndOffersTheExample()
{
    QCOMPARE(m_window->document().project().size(), std::size_t{1});
    QVERIFY(m_window->document().undoStack().isClean());
    QVERIFY(banner().isVisible());
    pressInBanner("Open the Example");
    QVERIFY2(m_window->document().project().size() > 1, qPrintable(banner().text()));
    QVERIFY(m_window->document().path().isEmpty());
    QVERIFY(banner().isHidden());
}

void TestShell::titleTellsFileAndChanges()
{
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("[*]")));
    QVERIFY(!m_window->isWindowModified());
    edit("shop");
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->files().saveTo(pathOf("shop.meshconf")));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("shop.meshconf")));
}

void TestShell::savesAndOpens()
{
    edit("shop");
    QVERIFY(m_window->files().saveTo(pathOf("shop.meshconf")));
    const QByteArray saved = contentOf(pathOf("shop.meshconf"));
    QVERIFY(saved.contains("shop"));
    m_window->files().newProject();
    QVERIFY(m_window->document().path().isEmpty());
    m_window->openFile(pathOf("shop.meshconf"));
    QTRY_COMPARE(m_window->document().path(), pathOf("shop.meshconf"));
    QVERIFY(m_window->document().undoStack().isClean());
}

void TestShell::tellsWhatIsBeingRead()
{
    fill(pathOf("shop.meshconf"), emptyProject);
    const QString told = QStringLiteral("Opening shop.meshconf…");
    m_window->openFile(pathOf("shop.meshconf"));
    QVERIFY2(shownStatus().contains(told), qPrintable(shownStatus().join(u'|')));
    QCOMPARE(m_window->document().project().size(), std::size_t{1}); // what was open stays until then
    QTRY_COMPARE(m_window->document().path(), pathOf("shop.meshconf"));
    QVERIFY(!shownStatus().contains(told));
}

void TestShell::theLastFileAskedForIsOpened()
{
    fill(pathOf("first.meshconf"), emptyProject);
    fill(pathOf("second.meshconf"), emptyProject);
    QSignalSpy opened(&m_window->files(), &FileCommands::opened);
    m_window->openFile(pathOf("first.meshconf"));
    m_window->openFile(pathOf("second.meshconf"));
    QVERIFY(opened.wait());
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents(); // the first would come now, too late
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_window->document().path(), pathOf("second.meshconf"));
    QCOMPARE(m_settings->recentFiles(), QStringList(pathOf("second.meshconf")));
}

void TestShell::aNewProjectEndsReading()
{
    fill(pathOf("shop.meshconf"), emptyProject);
    m_window->openFile(pathOf("shop.meshconf"));
    m_window->files().newProject();
    QVERIFY(m_window->files().pathBeingRead().isEmpty());
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QVERIFY(m_window->document().path().isEmpty());
}

void TestShell::editsMadeWhileReadingAreNotLost()
{
    fill(pathOf("shop.meshconf"), emptyProject);
    m_window->openFile(pathOf("shop.meshconf"));
    edit("mine");
    QTRY_VERIFY(m_window->findChild<QMessageBox *>());
    QVERIFY(m_window->isWindowModified());
    answer(QMessageBox::Discard);
    QTRY_COMPARE(m_window->document().path(), pathOf("shop.meshconf"));
}

void TestShell::closingWhileReadingRemembersTheFile()
{
    fill(pathOf("shop.meshconf"), emptyProject);
    m_window->openFile(pathOf("shop.meshconf"));
    m_window->close();
    m_window.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents(); // nobody is there to get the answer
    QCOMPARE(m_settings->lastFile(), pathOf("shop.meshconf"));
}

void TestShell::refusedFilesAreToldInThePage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("cut off") << emptyProject.left(20);
    QTest::newRow("newer format") << QByteArray("{\"format\": 99, \"proxies\": []}");
    QTest::newRow("another document") << QByteArray("[1, 2]");
}

void TestShell::refusedFilesAreToldInThePage()
{
    QFETCH(QByteArray, content);
    fill(pathOf("odd.meshconf"), content);
    const QString title = m_window->document().title();
    m_window->openFile(pathOf("odd.meshconf"));
    QTRY_COMPARE(banner().severity(), Severity::Error);
    QVERIFY2(banner().text().contains(QStringLiteral("odd.meshconf")), qPrintable(banner().text()));
    QVERIFY(m_window->files().pathBeingRead().isEmpty());
    QCOMPARE(m_window->document().title(), title); // what was open stays
}

void TestShell::noticesAFileChangedOnDisk()
{
    QVERIFY(m_window->files().saveTo(pathOf("shop.meshconf")));
    edit("mine");
    fill(pathOf("shop.meshconf"), emptyProject);
    QVERIFY(!m_window->files().save());
    QCOMPARE(contentOf(pathOf("shop.meshconf")), emptyProject);
    QCOMPARE(banner().severity(), Severity::Warning);
    pressInBanner("Keep Mine");
    QVERIFY(contentOf(pathOf("shop.meshconf")).contains("mine"));
    QVERIFY(!m_window->isWindowModified());

    edit("mine again");
    fill(pathOf("shop.meshconf"), emptyProject);
    QVERIFY(!m_window->files().save());
    pressInBanner("Take Theirs");
    QTRY_COMPARE(m_window->document().project().size(), std::size_t{0});
}

void TestShell::closeAsksAboutUnsavedChanges_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << QMessageBox::Save << true << true;
    QTest::newRow("discard") << QMessageBox::Discard << true << false;
    QTest::newRow("cancel") << QMessageBox::Cancel << false << false;
}

void TestShell::closeAsksAboutUnsavedChanges()
{
    QFETCH(QMessageBox::StandardButton, button);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    QVERIFY(m_window->files().saveTo(pathOf("shop.meshconf")));
    edit("unsaved");
    m_window->close();
    QVERIFY(m_window->isVisible());
    answer(button);
    QTRY_COMPARE(m_window->isVisible(), !closes);
    QCOMPARE(contentOf(pathOf("shop.meshconf")).contains("unsaved"), saves);
}

void TestShell::closeStaysOpenWhenSavingFails()
{
    QDir(m_folder->path()).mkdir(QStringLiteral("gone"));
    QVERIFY(m_window->files().saveTo(pathOf("gone/shop.meshconf")));
    edit("unsaved");
    QVERIFY(QDir(pathOf("gone")).removeRecursively());
    m_window->close();
    answer(QMessageBox::Save);
    QVERIFY(m_window->isVisible());
    QVERIFY(banner().isVisible());
    QVERIFY(m_window->isWindowModified());
}

void TestShell::modesByKeyboard()
{
    const auto *modes = m_window->findChild<ModeSwitch *>();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(modes->mode(), int(MainWindow::Defaults));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(modes->mode(), int(MainWindow::Design));
}

void TestShell::undoTellsWhatItTakesBack()
{
    edit("shop");
    const QString text = m_window->document().undoStack().undoText();
    QVERIFY(!text.isEmpty());
    QVERIFY(m_window->actions().undo->text().contains(text));
    QStringList status;
    for (const QLabel *label : m_window->findChild<StatusLine *>()->findChildren<QLabel *>())
        status.append(label->text());
    QVERIFY2(status.contains(QStringLiteral("Undo: ") + text), qPrintable(status.join(u'|')));
    QVERIFY(status.join(u'|').contains(QStringLiteral("1 change since")));
    m_window->actions().undo->trigger();
    QVERIFY(!m_window->isWindowModified());
}

void TestShell::recentFilesAreRemembered()
{
    QVERIFY(m_window->files().saveTo(pathOf("a&b.meshconf")));
    QVERIFY(m_window->files().saveTo(pathOf("c.meshconf")));
    QCOMPARE(m_settings->recentFiles(), QStringList({pathOf("c.meshconf"), pathOf("a&b.meshconf")}));
    auto *menu = m_window->findChild<RecentFiles *>();
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().size() >= 2);
    QVERIFY(menu->actions().at(1)->text().contains(QStringLiteral("a&&b"))); // no mnemonic
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(m_window->document().path(), pathOf("a&b.meshconf"));
}

void TestShell::sessionComesBack()
{
    QVERIFY(m_window->files().saveTo(pathOf("shop.meshconf")));
    m_window->actions().problems->setChecked(false);
    m_window->setMode(MainWindow::Defaults);
    m_window->resize(1211, 766);
    m_window->close();
    m_window.reset();
    openWindow();
    QTRY_COMPARE(m_window->document().path(), pathOf("shop.meshconf"));
    QCOMPARE(m_window->findChild<ModeSwitch *>()->mode(), int(MainWindow::Defaults));
    QVERIFY(!m_window->actions().problems->isChecked());
    QCOMPARE(m_window->size(), QSize(1211, 766));
}

void TestShell::supportNoteStaysDismissed()
{
    const auto shown = [this] {
        const auto *preview = m_window->findChild<PreviewPane *>();
        const QString headline = QString::fromStdString(m_catalogue->defaults.endOfSupport().headline);
        for (const QLabel *label : preview->findChildren<QLabel *>()) {
            if (label->text() == headline)
                return label->isVisible();
        }
        return false;
    };
    QVERIFY(shown());
    Q_EMIT m_window->findChild<PreviewPane *>()->supportNoteDismissed();
    openWindow();
    QVERIFY(!shown());
}

void TestShell::takesDroppedProjects()
{
    fill(pathOf("dropped.meshconf"), emptyProject);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(pathOf("dropped.meshconf"))});
    QDragEnterEvent enter({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QTRY_COMPARE(m_window->document().path(), pathOf("dropped.meshconf"));
}

void TestShell::opensExistingFilesAsAProject_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const QByteArray padding = QByteArray(70'000, ' ');
    QTest::newRow("task definition") << QStringLiteral("task.json") << taskText;
    QTest::newRow("larger than what is judged") << QStringLiteral("task.json") << taskText + padding;
    QTest::newRow("manifest") << QStringLiteral("cart.yaml") << podText;
    QTest::newRow("container block") << QStringLiteral("envoy.json") << blockText;
}

void TestShell::opensExistingFilesAsAProject()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = m_folder->filePath(name);
    fill(path, content);
    m_window->openFile(path);
    QTRY_COMPARE(m_window->document().title(), name);
    const Document &document = m_window->document();
    QCOMPARE(document.project().size(), std::size_t{1});
    QVERIFY(document.path().isEmpty()); // a save must not replace the file by a project
    QCOMPARE(m_window->findChild<ModeSwitch *>()->mode(), int(MainWindow::Design));
    const QString told = banner().text();
    QVERIFY2(told.contains(QStringLiteral("Imported from %1: 1 proxy.").arg(name)), qPrintable(told));
    QCOMPARE(contentOf(path), content);
}

void TestShell::whatCannotBeImportedIsToldInThePage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("told");
    QTest::newRow("no Envoy") << QByteArray(
                                     R"({"containerDefinitions": [{"name": "app", "image": "cart:1"}]})")
                              << QStringLiteral("Nothing here configures an Envoy");
    QTest::newRow("still a template")
        << QByteArray("{{- if .Values.envoy }}\napiVersion: apps/v1\nkind: Deployment\n{{- end }}\n")
        << QStringLiteral("template");
}

void TestShell::whatCannotBeImportedIsToldInThePage()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, told);
    fill(pathOf("odd.yaml"), content);
    const QString title = m_window->document().title();
    m_window->openFile(pathOf("odd.yaml"));
    QTRY_COMPARE(banner().severity(), Severity::Error);
    QVERIFY2(banner().text().contains(told), qPrintable(banner().text()));
    QVERIFY2(banner().text().contains(QStringLiteral("odd.yaml")), qPrintable(banner().text()));
    QCOMPARE(m_window->document().title(), title); // what was open stays
}

void TestShell::everyIconDrawsSomething()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(files.size() > 10);
    for (const QString &file : files) {
        const QByteArray name = file.chopped(4).toLatin1();
        const QImage image = icon(QLatin1String(name)).pixmap(32, 32).toImage();
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                drawn += qAlpha(image.pixel(x, y)) > 128;
        }
        QVERIFY2(drawn > 20, name.constData());
    }
}

void TestShell::iconsFollowThePalette()
{
    const QIcon add = icon(QLatin1String("add"));
    const auto middle = [&add] { return add.pixmap(32, 32).toImage().pixelColor(16, 16); };
    const QPalette before = QApplication::palette();
    QPalette other = before;
    other.setColor(QPalette::Text, QColor(200, 10, 10));
    QApplication::setPalette(other);
    QCOMPARE(middle(), QColor(200, 10, 10));
    QApplication::setPalette(before);
    QCOMPARE(middle(), before.color(QPalette::Text));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
