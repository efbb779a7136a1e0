// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// Nothing is lost: work that was not saved comes back after the program was killed, and no file that another
// program has changed or is editing is replaced. All projects are synthetic.
#include "models/design/journal.h"
#include "models/design/settings.h"
#include "tests/base/folder.h"
#include "ui/design/designview.h"
#include "ui/design/document.h"
#include "ui/design/formview.h"
#include "ui/parts/banner.h"
#include "ui/shell/comparedialog.h"
#include "ui/shell/endsignals.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/journalkeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ownerlock.h"
#include "ui/shell/settings.h"

#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <csignal>

#include <unistd.h>

using namespace mc;
using namespace std::chrono_literals;

namespace {

constexpr auto delay = 10ms;
constexpr auto hurried = 30'000ms; // a wait that ends long before on any machine
const std::string projectText =
    "{\"format\": 1, \"proxies\": [{\"name\": \"cart\", \"kind\": \"virtual-node\"}]}";

long long nanosecondsNow()
{
    return std::chrono::steady_clock::now().time_since_epoch() / 1ns;
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void losesNoMoreThanTheDelay();
    void offersWhatWasKilled();
    void offersOneAfterTheOther();
    void dismissedIsOfferedAgain();
    void aLivingProgramsWorkIsNotOffered();
    void keepsADamagedEntryAside();
    void tellsWhatBecameOfTheOriginal_data();
    void tellsWhatBecameOfTheOriginal();
    void namesTheSecretsLeftOut();
    void keepsSecretsIfAsked();
    void entriesAreForTheOwner();
    void savedWorkLeavesNoEntry();
    void discardedWorkLeavesNoEntry();
    void workOutlivesTheEndOfTheSession();
    void signalsAreTold_data();
    void signalsAreTold();
    void theProgramEndsInOrderWhenAskedTo();
    void tellsOfAFileThatChanged();
    void keepsMineOverTheirs();
    void writesARemovedFileAnew();
    void theSecondIsReadOnly();
    void aDeadProgramsLockIsRecovered();
    void doesNotSaveOverAProjectOpenElsewhere();
    void refusesReadOnlyFiles();
    void tellsOfLinksAfterASave();

private:
    using Window = std::unique_ptr<MainWindow>;
    [[nodiscard]] Window openWindow() const;
    [[nodiscard]] Window openWindow(const QString &file) const;
    static void edit(MainWindow &window, const char *name);
    static void press(const Banner &banner, const char *text);
    [[nodiscard]] QStringList entries() const;
    [[nodiscard]] JournalEntry onlyEntry() const;
    /// Lets a window work on a file, and ends it as a crash would: its entry stays.
    void leaveWork(const QString &file, const char *name) const;
    [[nodiscard]] QString pathOf(const char *name) const { return QString::fromStdString(*m_folder / name); }
    [[nodiscard]] QString state() const { return pathOf("state"); }

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
};

void TestRecovery::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestRecovery::init()
{
    m_folder = std::make_unique<Folder>();
    m_store = std::make_unique<QSettings>(pathOf("settings.ini"), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
}

void TestRecovery::cleanup()
{
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

TestRecovery::Window TestRecovery::openWindow() const
{
    auto window = std::make_unique<MainWindow>(*m_catalogue, *m_settings);
    window->protectWork(state(), delay);
    window->show();
    return window;
}

TestRecovery::Window TestRecovery::openWindow(const QString &file) const
{
    Window window = openWindow();
    window->openFile(file);
    if (!QTest::qWaitFor([&] { return window->document().path() == file; }))
        qFatal("a project was not opened");
    return window;
}

void TestRecovery::edit(MainWindow &window, const char *name)
{
    Document &document = window.document();
    document.edit(document.project().setValue(0, "settings", setting::meshName, name));
}

/// Presses a button of a banner, which may still be on its way.
void TestRecovery::press(const Banner &banner, const char *text)
{
    QPushButton *wanted = nullptr;
    const bool found = QTest::qWaitFor([&] {
        for (QPushButton *button : banner.findChildren<QPushButton *>()) {
            if (button->isVisibleTo(&banner) && button->text() == QString::fromUtf8(text))
                wanted = button;
        }
        return wanted != nullptr;
    });
    QVERIFY2(found, text);
    wanted->click();
}

QStringList TestRecovery::entries() const
{
    return QDir(journalFolder(state())).entryList({QStringLiteral("*") + journalSuffix}, QDir::Files);
}

JournalEntry TestRecovery::onlyEntry() const
{
    const QStringList names = entries();
    if (names.size() != 1)
        qFatal("%d entries", int(names.size()));
    const std::string path = journalFolder(state()).toStdString() + "/" + names.front().toStdString();
    Result<JournalEntry> entry = readJournal(contentOf(path), path);
    if (!entry)
        qFatal("%s", entry.error().text().c_str());
    return *std::move(entry);
}

void TestRecovery::leaveWork(const QString &file, const char *name) const
{
    const Window window = file.isEmpty() ? openWindow() : openWindow(file);
    edit(*window, name);
    // What a window leaves behind that goes without having been closed is what a crash leaves.
}

/// A program that edits without end is killed 200 times, at ever other moments. What it leaves is whole, and
/// misses no edit that is older than the delay, beyond what a machine may take to write an entry.
void TestRecovery::losesNoMoreThanTheDelay()
{
    constexpr int kills = 200;
    QProcess worker;
    worker.start(QStringLiteral(WORKER), {state(), QString::number(delay.count())});
    QByteArray told;
    const auto awaitLine = [&](const QByteArray &begin) {
        while (!told.contains('\n' + begin)) {
            if (!worker.waitForReadyRead(int(hurried.count())))
                qFatal("the worker fell silent");
            told += worker.readAllStandardOutput();
        }
    };
    long long oldestLost = 0;
    int kept = 0;
    int count = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const bool waitsForAnEntry = kill % 2 == 1;
        told = "\n";
        worker.write(QByteArray::number(count) + '\n');
        awaitLine(waitsForAnEntry ? "kept\n" : "edit ");
        QThread::usleep(
            static_cast<unsigned long>(kill * 199 % 30'000)); // the moment, not a wait for anything
        const long long end = nanosecondsNow();
        QCOMPARE(::kill(told.mid(told.indexOf("process ") + 8).split('\n').front().toInt(), SIGKILL), 0);
        awaitLine("ended\n");

        int restored = count;
        if (!entries().isEmpty()) {
            const JournalEntry entry = onlyEntry();
            restored = std::stoi(entry.project.proxy(0).variable("COUNT").value_or("0"));
            ++kept;
            QVERIFY(QFile::remove(journalFolder(state()) + u'/' + entries().front()));
        }
        QVERIFY(restored > count || !waitsForAnEntry);
        for (const QByteArray &line : told.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 3 && words[1].toInt() == restored + 1)
                oldestLost = std::max(oldestLost, end - words[2].toLongLong());
        }
        count = restored;
    }
    qInfo("%d of %d kills left an entry; the oldest edit lost was %lld ms old", kept, kills,
          oldestLost / 1'000'000);
    QVERIFY(kept >= kills / 2);
    QVERIFY2(oldestLost < (delay + 1s) / 1ns, "an edit was lost that was due to be kept");
    worker.closeWriteChannel();
    QVERIFY(worker.waitForFinished());
}

void TestRecovery::offersWhatWasKilled()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    leaveWork(file, "unsaved");
    const Window window = openWindow();
    const Banner &offer = window->recoveryMessage();
    QTRY_VERIFY(offer.isVisible());
    QVERIFY2(offer.text().startsWith(QStringLiteral("Unsaved work of shop.meshconf from ")),
             qPrintable(offer.text()));
    press(offer, "Compare");
    QTRY_VERIFY(window->findChild<CompareDialog *>());
    QVERIFY(offer.isVisible());
    press(offer, "Restore");
    QCOMPARE(window->document().path(), file);
    QCOMPARE(window->document().project().proxy(0).setting(setting::meshName),
             std::optional<std::string>("unsaved"));
    QVERIFY(window->isWindowModified());
    QTRY_VERIFY(offer.isHidden());
    QCOMPARE(QString::fromStdString(onlyEntry().title),
             QStringLiteral("shop.meshconf")); // kept by the new one
    QVERIFY2(window->files().save(), qPrintable(window->message().text()));
    QVERIFY(contentOf(file.toStdString()).find("unsaved") != std::string::npos);
    QTRY_VERIFY(entries().isEmpty());
}

void TestRecovery::offersOneAfterTheOther()
{
    {
        const Window first = openWindow();
        const Window second = openWindow();
        edit(*first, "one");
        edit(*second, "two");
    }
    QCOMPARE(entries().size(), 2);
    const Window window = openWindow();
    const Banner &offer = window->recoveryMessage();
    QTRY_VERIFY(offer.isVisible());
    press(offer, "Discard");
    QTRY_VERIFY(offer.isVisible());
    QCOMPARE(entries().size(), 1);
    press(offer, "Restore");
    const auto name = window->document().project().proxy(0).setting(setting::meshName);
    QVERIFY(name == "one" || name == "two");
    QTRY_VERIFY(offer.isHidden());
}

void TestRecovery::dismissedIsOfferedAgain()
{
    leaveWork({}, "unsaved");
    for (int start = 0; start < 2; ++start) {
        const Window window = openWindow();
        QTRY_VERIFY(window->recoveryMessage().isVisible());
        window->recoveryMessage().clear();
        Q_EMIT window->recoveryMessage().dismissed();
        window->close();
    }
    QCOMPARE(entries().size(), 1);
}

void TestRecovery::aLivingProgramsWorkIsNotOffered()
{
    const Window first = openWindow();
    edit(*first, "mine");
    QTRY_COMPARE(entries().size(), 1);
    leaveWork({}, "left");
    const Window second = openWindow();
    QTRY_VERIFY(second->recoveryMessage().isVisible());
    press(second->recoveryMessage(), "Discard");
    QTRY_COMPARE(entries().size(), 1); // there is no other to be offered
    QCOMPARE(onlyEntry().project.proxy(0).setting(setting::meshName), std::optional<std::string>("mine"));
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QVERIFY(second->recoveryMessage().isHidden());
}

void TestRecovery::keepsADamagedEntryAside()
{
    leaveWork({}, "unsaved");
    const std::string file = journalFolder(state()).toStdString() + "/" + entries().front().toStdString();
    std::string text = contentOf(file);
    text[text.size() / 2] = static_cast<char>(text[text.size() / 2] ^ 1);
    m_folder->put(file.substr(m_folder->path().size() + 1), text);

    const Window window = openWindow();
    const Banner &offer = window->recoveryMessage();
    QTRY_VERIFY(offer.isVisible());
    QCOMPARE(offer.severity(), Severity::Error);
    QVERIFY2(offer.text().contains(QString::fromStdString(file) + QStringLiteral(".damaged")),
             qPrintable(offer.text()));
    QCOMPARE(contentOf(file + ".damaged"), text);
    QVERIFY(entries().isEmpty());
}

void TestRecovery::tellsWhatBecameOfTheOriginal_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::addColumn<QString>("told");
    QTest::newRow("changed") << false << QStringLiteral("The file was changed since.");
    QTest::newRow("gone") << true << QStringLiteral("The file is no longer there.");
}

void TestRecovery::tellsWhatBecameOfTheOriginal()
{
    QFETCH(bool, isGone);
    QFETCH(QString, told);
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    leaveWork(file, "unsaved");
    if (isGone)
        QVERIFY(QFile::remove(file));
    else
        m_folder->put("shop.meshconf", "{\"format\": 1, \"proxies\": []}");
    const Window window = openWindow();
    QTRY_VERIFY(window->recoveryMessage().isVisible());
    QVERIFY2(window->recoveryMessage().text().endsWith(told), qPrintable(window->recoveryMessage().text()));
    press(window->recoveryMessage(), "Restore");
    QCOMPARE(window->files().save(), isGone); // a changed one is not replaced without a question
    if (!isGone)
        press(window->message(), "Keep Mine");
    QVERIFY(contentOf(file.toStdString()).find("unsaved") != std::string::npos);
}

void TestRecovery::namesTheSecretsLeftOut()
{
    {
        const Window window = openWindow();
        Document &document = window->document();
        document.edit(document.project().setValue(0, "variables", "DB_PASSWORD", "hunter2-seeded"));
    }
    const std::string file = journalFolder(state()).toStdString() + "/" + entries().front().toStdString();
    QVERIFY(contentOf(file).find("hunter2-seeded") == std::string::npos);
    const Window window = openWindow();
    QTRY_VERIFY(window->recoveryMessage().isVisible());
    press(window->recoveryMessage(), "Restore");
    QVERIFY2(window->message().text().contains(QStringLiteral("DB_PASSWORD")),
             qPrintable(window->message().text()));
}

void TestRecovery::keepsSecretsIfAsked()
{
    {
        const Window window = openWindow();
        window->actions().secretsInJournal->trigger();
        Document &document = window->document();
        document.edit(document.project().setValue(0, "variables", "DB_PASSWORD", "hunter2-seeded"));
    }
    QVERIFY(m_settings->secretsInJournal());
    QVERIFY(onlyEntry().leftOut.empty());
    QCOMPARE(onlyEntry().project.proxy(0).variable("DB_PASSWORD"),
             std::optional<std::string>("hunter2-seeded"));
}

void TestRecovery::entriesAreForTheOwner()
{
    leaveWork({}, "unsaved");
    const std::string folder = journalFolder(state()).toStdString();
    QCOMPARE(modeOf(folder), mode_t{0700});
    QCOMPARE(modeOf(folder + "/" + entries().front().toStdString()), mode_t{0600});
}

void TestRecovery::savedWorkLeavesNoEntry()
{
    const Window window = openWindow();
    edit(*window, "shop");
    QTRY_COMPARE(entries().size(), 1);
    QVERIFY(window->files().saveTo(pathOf("shop.meshconf")));
    QTRY_VERIFY(entries().isEmpty());
    edit(*window, "again");
    QTRY_COMPARE(entries().size(), 1);
    window->document().undoStack().undo();
    QTRY_VERIFY(entries().isEmpty());
}

void TestRecovery::discardedWorkLeavesNoEntry()
{
    Window window = openWindow();
    edit(*window, "shop");
    QTRY_COMPARE(entries().size(), 1);
    window->close();
    auto *question = window->findChild<QMessageBox *>();
    QVERIFY(question);
    question->button(QMessageBox::Discard)->click();
    QVERIFY(window->isHidden());
    window.reset();
    QVERIFY(entries().isEmpty());
}

void TestRecovery::workOutlivesTheEndOfTheSession()
{
    const Window window = openWindow();
    edit(*window, "late");
    window->endSession();
    QCOMPARE(onlyEntry().project.proxy(0).setting(setting::meshName), std::optional<std::string>("late"));
}

void TestRecovery::signalsAreTold_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("asked to end") << SIGTERM;
    QTest::newRow("terminal gone") << SIGHUP;
}

void TestRecovery::signalsAreTold()
{
    QFETCH(int, number);
    const EndSignals signals;
    QSignalSpy received(&signals, &EndSignals::received);
    QCOMPARE(std::raise(number), 0);
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received.front().front().toInt(), number);
}

/// The whole program, with all that is linked into it: it opens a project and ends at SIGTERM, with no lock
/// left.
void TestRecovery::theProgramEndsInOrderWhenAskedTo()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), QString::fromStdString(m_folder->path()));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString(m_folder->path()));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(PROGRAM), {file});
    QDir locks(pathOf("mesh-configurator/locks"));
    const auto isOpen = [&] {
        locks.refresh();
        return !locks.isEmpty() || program.state() == QProcess::NotRunning;
    };
    QVERIFY(QTest::qWaitFor(isOpen, int(hurried.count())));
    program.terminate();
    QVERIFY(program.state() == QProcess::NotRunning || program.waitForFinished(int(hurried.count())));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 128 + SIGTERM);
    locks.refresh();
    QVERIFY(locks.isEmpty());
}

void TestRecovery::tellsOfAFileThatChanged()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    const Window window = openWindow(file);
    window->files().lookAtFile();
    m_folder->put("shop.meshconf", "{\"format\": 1, \"proxies\": []}");
    QTRY_VERIFY_WITH_TIMEOUT((window->files().lookAtFile(), window->message().isVisible()),
                             int(hurried.count()));
    QCOMPARE(window->message().text(), QStringLiteral("shop.meshconf was changed by another program."));
    press(window->message(), "Compare");
    QTRY_VERIFY(window->findChild<CompareDialog *>());
    press(window->message(), "Take Theirs");
    QTRY_COMPARE(window->document().project().size(), std::size_t{0});
    QVERIFY(!window->isWindowModified());
}

void TestRecovery::keepsMineOverTheirs()
{
    const std::string theirs = "{\"format\": 1, \"proxies\": []}";
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    const Window window = openWindow(file);
    m_folder->put("shop.meshconf", theirs);
    QTRY_VERIFY((window->files().lookAtFile(), window->message().isVisible()));
    press(window->message(), "Keep Mine");
    QVERIFY(window->isWindowModified());
    QCOMPARE(contentOf(file.toStdString()), theirs); // not before it is saved
    QVERIFY(window->files().save());
    QVERIFY(contentOf(file.toStdString()).find("cart") != std::string::npos);
    // What comes after the choice is no part of it.
    edit(*window, "mine");
    m_folder->put("shop.meshconf", theirs);
    QVERIFY(!window->files().save());
    QCOMPARE(contentOf(file.toStdString()), theirs);
}

void TestRecovery::writesARemovedFileAnew()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    const Window window = openWindow(file);
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY((window->files().lookAtFile(), window->message().isVisible()));
    QVERIFY(window->isWindowModified());
    press(window->message(), "Save Again");
    QVERIFY(QFile::exists(file));

    edit(*window, "shop");
    QVERIFY(QFile::remove(file)); // this time unseen
    QVERIFY(window->files().save());
    QVERIFY2(window->message().text().contains(QStringLiteral("written anew")),
             qPrintable(window->message().text()));
    QVERIFY(contentOf(file.toStdString()).find("shop") != std::string::npos);
}

void TestRecovery::theSecondIsReadOnly()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    Window first = openWindow(file);
    const Window second = openWindow(file);
    QVERIFY(second->lockMessage().isVisible());
    QVERIFY2(second->lockMessage().text().contains(QString::number(::getpid())),
             qPrintable(second->lockMessage().text()));
    QVERIFY(second->windowTitle().contains(QStringLiteral("read-only")));
    edit(*second, "theirs");
    QVERIFY(!second->isWindowModified());
    QVERIFY(!second->actions().importEnv->isEnabled());
    const auto *settings = second->designView().form().findChild<QScrollArea *>();
    QVERIFY(settings->isEnabled() && !settings->widget()->isEnabled());
    QVERIFY(!second->files().save());
    QVERIFY(second->files().saveTo(pathOf("copy.meshconf"))); // a file of its own
    QVERIFY(second->lockMessage().isHidden());
    QVERIFY(settings->widget()->isEnabled());

    const Window third = openWindow(file);
    QVERIFY(third->lockMessage().isVisible());
    first.reset();
    QEvent activated(QEvent::ActivationChange);
    third->activateWindow();
    QTRY_VERIFY((QCoreApplication::sendEvent(third.get(), &activated), third->lockMessage().isHidden()));
    edit(*third, "mine");
    QVERIFY(third->isWindowModified());
}

/// A lock that a dead program left: here of our own number, as every program of a container may have it.
void TestRecovery::aDeadProgramsLockIsRecovered()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    std::string left;
    {
        const Window dead = openWindow(file);
        const QDir locks(state() + QStringLiteral("/locks"));
        const QString lock = locks.filePath(locks.entryList(QDir::Files).front());
        left = contentOf(lock.toStdString());
        QVERIFY(!left.empty());
    }
    const QDir locks(state() + QStringLiteral("/locks"));
    QVERIFY(locks.isEmpty());
    const Window probe = openWindow(file);
    const std::string name = "state/locks/" + locks.entryList(QDir::Files).front().toStdString();
    probe->files().newProject();
    QVERIFY(locks.isEmpty());
    m_folder->put(name, left);
    const Window window = openWindow(file);
    QVERIFY(window->lockMessage().isHidden());
    edit(*window, "mine");
    QVERIFY(window->isWindowModified());
}

void TestRecovery::doesNotSaveOverAProjectOpenElsewhere()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    const Window first = openWindow(file);
    const Window second = openWindow();
    QVERIFY(!second->files().saveTo(file));
    QVERIFY2(second->message().text().contains(QStringLiteral("another window")),
             qPrintable(second->message().text()));
    QCOMPARE(contentOf(file.toStdString()), projectText);
}

void TestRecovery::refusesReadOnlyFiles()
{
    const QString file = QString::fromStdString(m_folder->put("shop.meshconf", projectText));
    const Window window = openWindow(file);
    edit(*window, "mine");
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    QVERIFY(!window->files().save());
    QCOMPARE(window->message().severity(), Severity::Error);
    QVERIFY2(window->message().text().contains(QStringLiteral("read-only")),
             qPrintable(window->message().text()));
    QVERIFY(window->isWindowModified());
    QCOMPARE(contentOf(file.toStdString()), projectText);
}

void TestRecovery::tellsOfLinksAfterASave()
{
    const std::string target = m_folder->put("target.meshconf", projectText);
    QCOMPARE(::link(target.c_str(), (*m_folder / "other-name").c_str()), 0);
    QCOMPARE(::symlink(target.c_str(), (*m_folder / "shop.meshconf").c_str()), 0);
    const Window window = openWindow(pathOf("shop.meshconf"));
    edit(*window, "mine");
    QVERIFY(window->files().save());
    const QString told = window->message().text();
    QVERIFY2(told.contains(QString::fromStdString(target)) && told.contains(QStringLiteral("hard links")),
             qPrintable(told));
    QVERIFY(contentOf(target).find("mine") != std::string::npos);
    QVERIFY(QFileInfo(pathOf("shop.meshconf")).isSymLink());
}

QTEST_MAIN(TestRecovery)
#include "tst_recovery.moc"
