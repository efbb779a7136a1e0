// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"
#include "tests/base/folder.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <csignal>
#include <functional>
#include <optional>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mc;
using namespace std::string_literals;

namespace {

const std::string oldText(5000, 'o');
const std::string newText(70000, 'n');

struct Ended
{
    int code = -1;
    QString said;
};

Ended runSaver(const QStringList &arguments, const QHash<QString, QString> &variables = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SAVER), arguments);
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardError())};
}

QString text(const std::string &string)
{
    return QString::fromStdString(string);
}

/// Runs in a process of its own and gives its exit code; nothing if it was killed.
std::optional<int> inChild(const std::function<int()> &run, const std::function<void(pid_t)> &meanwhile = {})
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(run());
    if (meanwhile)
        meanwhile(child);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

constexpr int notPossibleHere = 77;

/// A disk of 64 pages that only this process sees.
bool mountSmallDisk(const std::string &folder)
{
    const auto write = [](const char *path, const std::string &line) {
        const int file = ::open(path, O_WRONLY | O_CLOEXEC);
        const bool written = ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
        ::close(file);
        return written;
    };
    const uid_t user = ::geteuid();
    if (user != 0 &&
        (::unshare(CLONE_NEWUSER) != 0 || !write("/proc/self/uid_map", "0 " + std::to_string(user) + " 1")))
        return false;
    return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=256k") == 0;
}

/// Leaves so many bytes free on a disk of 256 KiB that holds the old text.
bool fillUpTo(const std::string &folder, std::size_t free)
{
    const int file = ::open((folder + "/ballast").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const std::string page(4096, 'b');
    while (::write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size())) {
    }
    struct stat status = {};
    const bool made = ::fstat(file, &status) == 0 &&
                      ::ftruncate(file, std::max<off_t>(0, status.st_size - static_cast<off_t>(free))) == 0;
    ::close(file);
    return made;
}

/// The promise: a save that tells success has left the new text, one that tells failure the old text, and
/// nothing else.
int judge(const std::string &path, const Result<Written> &written)
{
    return contentOf(path) == (written ? newText : oldText) ? (written ? 0 : 2) : 3;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesEveryFailingCall_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<QStringList>("fatal"); // calls whose failure must be told
        QTest::newRow("replacing") << false << QStringList{QStringLiteral("write"),  QStringLiteral("fsync"),
                                                           QStringLiteral("fchmod"), QStringLiteral("close"),
                                                           QStringLiteral("rename"), QStringLiteral("open")};
        QTest::newRow("new") << true
                             << QStringList{QStringLiteral("write"), QStringLiteral("fsync"),
                                            QStringLiteral("close"), QStringLiteral("open")};
    }
    void survivesEveryFailingCall()
    {
        QFETCH(const bool, isNew);
        QFETCH(const QStringList, fatal);
        QSet<QString> told;
        int failures = 0;
        for (int k = 1;; ++k) {
            QVERIFY(k < 100);
            const Folder folder;
            const std::string path = folder / "a";
            if (!isNew)
                folder.put("a", oldText);
            QStringList arguments{text(path), text(newText)};
            if (isNew)
                arguments << QStringLiteral("new");
            const Ended ended =
                runSaver(arguments, {{QStringLiteral("LD_PRELOAD"), QStringLiteral(FAILING_CALLS)},
                                     {QStringLiteral("FAIL_AT"), QString::number(k)}});
            const std::string before = isNew ? "(not there)"s : oldText;
            QVERIFY2(ended.code == 0 || ended.code == 2, qPrintable(ended.said));
            QVERIFY2(contentOf(path) == (ended.code == 0 ? newText : before), qPrintable(ended.said));
            QVERIFY(folder.names().size() == (isNew && ended.code != 0 ? 0 : 1));
            if (!ended.said.startsWith(u'[')) {
                QCOMPARE(ended.code, 0); // every call has had its turn, and none failed now
                break;
            }
            ++failures;
            if (ended.code == 2) {
                told.insert(ended.said.mid(1, ended.said.indexOf(u']') - 1));
                QVERIFY2(ended.said.contains(QLatin1String("Nothing was written: ")), qPrintable(ended.said));
            }
        }
        QVERIFY(failures > 8);
        for (const QString &call : fatal)
            QVERIFY2(told.contains(call), qPrintable(call));
    }

    void writesOnAfterShortWrites()
    {
        const Folder folder;
        const std::string path = folder.put("a", oldText);
        const Ended ended = runSaver({text(path), text(newText)},
                                     {{QStringLiteral("LD_PRELOAD"), QStringLiteral(FAILING_CALLS)},
                                      {QStringLiteral("SHORT_WRITES"), QStringLiteral("777")}});
        QCOMPARE(ended.code, 0);
        QCOMPARE(contentOf(path), newText);
    }

    void obeysOrdinaryRights()
    {
        if (::geteuid() != 0)
            QSKIP("Only the administrator can become an ordinary user.");
        const QString ordinary = QStringLiteral("65534");
        const Folder folder;
        const std::string path = folder.put("a", oldText);
        ::chmod(folder.path().c_str(), 0755);
        Ended ended = runSaver({text(path), text(newText), ordinary});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.said.contains(QLatin1String("the file is read-only")), qPrintable(ended.said));
        ended = runSaver({text(folder / "b"), text(newText), ordinary});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.said.contains(QLatin1String("permission denied")), qPrintable(ended.said));
        QCOMPARE(contentOf(path), oldText);
        QCOMPARE(folder.names().size(), 1);

        // Somebody else's file in an open folder can be replaced, but not be given back to its owner.
        ::chmod(folder.path().c_str(), 0777);
        ::chmod(path.c_str(), 0666);
        ended = runSaver({text(path), text(newText), ordinary});
        QCOMPARE(ended.code, 0);
        QCOMPARE(contentOf(path), newText);
        QCOMPARE(QFileInfo(text(path)).ownerId(), 65534U);
    }

    void survivesALimitOfFileSize()
    {
        const Folder folder;
        const std::string path = folder.put("a", oldText);
        for (const rlim_t limit : {0U, 1U, 4096U, 69999U}) {
            const std::optional<int> code = inChild([&path, limit] {
                prepareProcess();
                const rlimit size = {limit, limit};
                ::setrlimit(RLIMIT_FSIZE, &size);
                const Result<Written> written = writeFile(path, newText);
                const bool named =
                    !written && written.error().message.find("larger than is allowed") != std::string::npos;
                return named ? judge(path, written) : 4;
            });
            QCOMPARE(code, 2);
            QCOMPARE(folder.names().size(), 1);
        }
    }

    void survivesAFullDisk()
    {
        const Folder folder;
        int written = 0;
        int refused = 0;
        for (std::size_t free = 0; free <= 20UL * 4096UL; free += 4096) {
            const std::optional<int> code = inChild([&folder, free] {
                if (!mountSmallDisk(folder.path()))
                    return notPossibleHere;
                const std::string path = folder.put("a", oldText);
                if (!fillUpTo(folder.path(), free))
                    return 5;
                const Result<Written> result = writeFile(path, newText);
                const bool named = result || result.error().message.find("no room left") != std::string::npos;
                return named && folder.names().size() == 2 ? judge(path, result) : 6;
            });
            if (code == notPossibleHere)
                QSKIP("This user may not mount a small disk.");
            QVERIFY2(code == 0 || code == 2, qPrintable(QString::number(code.value_or(-1))));
            (code == 0 ? written : refused) += 1;
        }
        QVERIFY(written > 0);
        QVERIFY(refused > 15);
    }

    /// Killed at any moment: the old text or the new one, and no stray file after the next start.
    void survivesBeingKilled()
    {
        const Folder folder;
        const std::string path = folder / "a";
        const auto save = [&path] { return writeFile(path, newText) ? 0 : 2; };
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(inChild(save), 0);
        // The wait before the kill follows the machine's pace, so that about half the kills find a
        // writer at work however fast or busy the machine is.
        double span = static_cast<double>(timer.nsecsElapsed()) / 1000;

        int killed = 0;
        int strays = 0;
        for (int i = 0; i < 500; ++i) {
            folder.put("a", oldText);
            const std::optional<int> code = inChild(save, [span](pid_t child) {
                ::usleep(static_cast<useconds_t>(QRandomGenerator::global()->bounded(span)));
                ::kill(child, SIGKILL);
            });
            const std::string found = contentOf(path);
            if (code)
                QVERIFY(code == 0 && found == newText);
            else
                QVERIFY(found == oldText || found == newText);
            killed += code ? 0 : 1;
            span *= code ? 0.9 : 1.1;
            strays += removeStrays(path);
            QCOMPARE(folder.names(), QStringList(QStringLiteral("a")));
        }
        QVERIFY2(killed > 100, qPrintable(QString::number(killed)));
        QVERIFY2(strays > 0, "no kill hit a writer at work");
    }
};

QTEST_APPLESS_MAIN(TestFaults)
#include "tst_faults.moc"
