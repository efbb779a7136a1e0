// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"
#include "tests/base/folder.h"

#include <QtTest>

#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace mc;
using namespace std::string_literals;

namespace {

/// Sets the umask for as long as it lives.
class Umask
{
public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) {}
    ~Umask() { ::umask(m_before); }
    Umask(const Umask &) = delete;
    Umask &operator=(const Umask &) = delete;

private:
    mode_t m_before;
};

bool notesSay(const Written &written, const std::string &words)
{
    return std::any_of(written.notes.begin(), written.notes.end(),
                       [&words](const std::string &note) { return note.find(words) != std::string::npos; });
}

bool says(const Error &error, const std::string &words)
{
    return error.message.starts_with("Nothing was written: ") &&
           error.message.find(words) != std::string::npos && !error.next.empty();
}

} // namespace

class TestWriteFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNewAndOld()
    {
        const Folder folder;
        const std::string path = folder / "a";
        for (const std::string &bytes : {"one"s, ""s, "a\0b"s + std::string(500000, 'x')}) {
            const Result<Written> written = writeFile(path, bytes);
            QVERIFY2(written, written ? "" : written.error().text().c_str());
            QCOMPARE(contentOf(path), bytes);
            QCOMPARE(written->path, path);
            QVERIFY(written->notes.empty());
            const FileStamp read = readFile(path)->stamp;
            QVERIFY(read.sameContent(written->stamp));
            QCOMPARE(read.inode, written->stamp.inode);
            QCOMPARE(read.modifiedNanoseconds, written->stamp.modifiedNanoseconds);
            QCOMPARE(folder.names(), QStringList(QStringLiteral("a")));
        }
    }

    void writesBlockByBlock()
    {
        const Folder folder;
        const std::string path = folder / "a";
        int block = 0;
        const auto blocks = [&block]() -> Result<std::string> {
            return ++block > 3 ? std::string() : std::string(100000, static_cast<char>('a' + block));
        };
        const Result<Written> written = writeFile(path, blocks);
        QVERIFY(written);
        QCOMPARE(contentOf(path),
                 std::string(100000, 'b') + std::string(100000, 'c') + std::string(100000, 'd'));
        QVERIFY(readFile(path)->stamp.sameContent(written->stamp));

        const auto failing = []() -> Result<std::string> { return Error{"no more", {}, {}}; };
        const Result<Written> refused = writeFile(path, failing);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, "no more"s);
        QCOMPARE(contentOf(path).size(), 300000U);
        QCOMPARE(folder.names(), QStringList(QStringLiteral("a")));
    }

    void writesBesideWithoutFolder()
    {
        const Folder folder;
        const QString before = QDir::currentPath();
        QDir::setCurrent(QString::fromStdString(folder.path()));
        const bool written = static_cast<bool>(writeFile("a", "text"));
        QDir::setCurrent(before);
        QVERIFY(written);
        QCOMPARE(contentOf(folder / "a"), "text"s);
    }

    void setsModes_data()
    {
        QTest::addColumn<int>("mask");
        QTest::addColumn<int>("before"); // 0: there is no file
        QTest::addColumn<int>("asked");
        QTest::addColumn<bool>("secret");
        QTest::addColumn<int>("mode");
        QTest::newRow("new") << 0022 << 0 << 0644 << false << 0644;
        QTest::newRow("new, no mask") << 0000 << 0 << 0666 << false << 0666;
        QTest::newRow("new, strict mask") << 0077 << 0 << 0644 << false << 0600;
        QTest::newRow("old keeps its mode") << 0022 << 0664 << 0644 << false << 0664;
        QTest::newRow("old keeps its strict mode") << 0000 << 0600 << 0644 << false << 0600;
        QTest::newRow("old program") << 0022 << 0755 << 0644 << false << 0755;
        QTest::newRow("secret, new") << 0000 << 0 << 0666 << true << 0600;
        QTest::newRow("secret, strict mask") << 0777 << 0 << 0644 << true << 0600;
        QTest::newRow("secret, old") << 0022 << 0644 << 0644 << true << 0600;
    }
    void setsModes()
    {
        QFETCH(const int, mask);
        QFETCH(const int, before);
        QFETCH(const int, asked);
        QFETCH(const bool, secret);
        QFETCH(const int, mode);
        const Folder folder;
        const std::string path = folder / "a";
        if (before != 0) {
            folder.put("a", "old");
            ::chmod(path.c_str(), static_cast<mode_t>(before));
        }
        WriteOptions options;
        options.newFileMode = static_cast<std::uint32_t>(asked);
        options.secret = secret;
        const Umask umask(static_cast<mode_t>(mask));
        QVERIFY(writeFile(path, "new", options));
        QCOMPARE(modeOf(path), static_cast<mode_t>(mode));
    }

    void writesThroughLinks()
    {
        const Folder folder;
        QVERIFY(::mkdir((folder / "deep").c_str(), 0700) == 0);
        folder.put("deep/file", "old");
        QVERIFY(::symlink("deep/second", (folder / "first").c_str()) == 0);
        QVERIFY(::symlink("file", (folder / "deep/second").c_str()) == 0);
        const Result<Written> written = writeFile(folder / "first", "new");
        QVERIFY(written);
        QCOMPARE(contentOf(folder / "deep/file"), "new"s);
        QVERIFY(written->path.ends_with("/deep/file"));
        QVERIFY(notesSay(*written, "through the link to "));
        QVERIFY(QFileInfo(QString::fromStdString(folder / "first")).isSymLink());
        QVERIFY(QFileInfo(QString::fromStdString(folder / "deep/second")).isSymLink());
    }

    void writesThroughDanglingLinks()
    {
        const Folder folder;
        const std::string target = folder / "target";
        QVERIFY(::symlink(target.c_str(), (folder / "link").c_str()) == 0);
        const Result<Written> written = writeFile(folder / "link", "new");
        QVERIFY(written);
        QCOMPARE(written->path, target);
        QCOMPARE(contentOf(target), "new"s);
        QVERIFY(QFileInfo(QString::fromStdString(folder / "link")).isSymLink());
    }

    void tellsHardLinks()
    {
        const Folder folder;
        const std::string path = folder.put("a", "old");
        QVERIFY(::link(path.c_str(), (folder / "b").c_str()) == 0);
        const Result<Written> written = writeFile(path, "new");
        QVERIFY(written);
        QVERIFY(notesSay(*written, "hard links"));
        QCOMPARE(contentOf(folder / "b"), "old"s);
    }

    void keepsTheOwner()
    {
        if (::geteuid() != 0)
            QSKIP("Only the administrator can give files away.");
        const Folder folder;
        const std::string path = folder.put("a", "old");
        QVERIFY(::chown(path.c_str(), 1234, 4321) == 0);
        QVERIFY(writeFile(path, "new")->notes.empty());
        const QFileInfo info(QString::fromStdString(path));
        QCOMPARE(info.ownerId(), 1234U);
        QCOMPARE(info.groupId(), 4321U);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        QTest::newRow("no name") << ""
                                 << "no file name";
        QTest::newRow("read-only") << "readonly"
                                   << "the file is read-only";
        QTest::newRow("link to a read-only file") << "link"
                                                  << "the file is read-only";
        QTest::newRow("folder") << "folder"
                                << "it is a folder";
        QTest::newRow("folder with slash") << "folder/"
                                           << "it is a folder";
        QTest::newRow("no folder") << "none/a"
                                   << "no such folder";
        QTest::newRow("file for a folder") << "readonly/a"
                                           << "Not a directory";
        QTest::newRow("pipe") << "pipe"
                              << "no regular file";
        QTest::newRow("loop") << "loop"
                              << "go round in a circle";
        QTest::newRow("device") << "/dev/null"
                                << "no regular file";
        QTest::newRow("name too long") << QString(256, u'n') << "the name is too long";
    }
    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, message);
        const Folder folder;
        const std::string readOnly = folder.put("readonly", "old");
        QVERIFY(::chmod(readOnly.c_str(), 0444) == 0); // refused for the administrator too
        QVERIFY(::symlink("readonly", (folder / "link").c_str()) == 0);
        QVERIFY(::mkdir((folder / "folder").c_str(), 0700) == 0);
        QVERIFY(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
        QVERIFY(::symlink("loop", (folder / "loop").c_str()) == 0);
        const QStringList before = folder.names();
        const std::string path =
            name.isEmpty() || name.startsWith(u'/') ? name.toStdString() : folder / name.toStdString();

        const Result<Written> written = writeFile(path, "new");
        QVERIFY(!written);
        QVERIFY2(says(written.error(), message.toStdString()), written.error().text().c_str());
        QCOMPARE(folder.names(), before);
        QCOMPARE(contentOf(readOnly), "old"s);
        QCOMPARE(modeOf(readOnly), 0444U);
    }

    void writesLongNames_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {240, 250, 254, 255})
            QTest::addRow("%d bytes", length) << length;
    }
    void writesLongNames()
    {
        QFETCH(const int, length);
        const Folder folder;
        const std::string path = folder / std::string(static_cast<std::size_t>(length), 'n');
        QVERIFY(writeFile(path, "one"));
        QVERIFY(writeFile(path, "two"));
        QCOMPARE(contentOf(path), "two"s);
    }

    void noticesForeignChanges_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("message"); // empty: written
        QTest::newRow("none") << "none"
                              << "";
        QTest::newRow("touched") << "touch"
                                 << "";
        QTest::newRow("replaced by the same text") << "rename same"
                                                   << "";
        QTest::newRow("changed") << "edit"
                                 << "changed by another program";
        QTest::newRow("replaced by another text") << "rename"
                                                  << "changed by another program";
        QTest::newRow("removed") << "remove"
                                 << "removed or renamed";
    }
    void noticesForeignChanges()
    {
        QFETCH(const QString, change);
        QFETCH(const QString, message);
        const Folder folder;
        const std::string path = folder.put("a", "old");
        WriteOptions options;
        options.expected = readFile(path)->stamp;
        if (change == QLatin1String("touch"))
            QVERIFY(::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0);
        else if (change == QLatin1String("edit"))
            folder.put("a", "odd");
        else if (change == QLatin1String("remove"))
            QVERIFY(::unlink(path.c_str()) == 0);
        else if (change.startsWith(QLatin1String("rename")))
            QVERIFY(std::rename(folder.put("b", change == QLatin1String("rename") ? "odd" : "old").c_str(),
                                path.c_str()) == 0);
        const std::string before = contentOf(path);

        const Result<Written> written = writeFile(path, "new", options);
        QCOMPARE(static_cast<bool>(written), message.isEmpty());
        QCOMPARE(contentOf(path), written ? "new"s : before);
        if (!written) {
            QVERIFY2(says(written.error(), message.toStdString()), written.error().text().c_str());
            QCOMPARE(written.error().kind, Error::Kind::Changed);
        }
        QVERIFY(folder.names().size() <= 1);
    }

    void doesNotReplaceWhatMustNotExist()
    {
        const Folder folder;
        WriteOptions options;
        options.mustNotExist = true;
        QVERIFY(writeFile(folder / "a", "one", options));
        const Result<Written> again = writeFile(folder / "a", "two", options);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Changed);
        QCOMPARE(contentOf(folder / "a"), "one"s);
        QCOMPARE(folder.names(), QStringList(QStringLiteral("a")));
    }

    /// Of many that make the same new file at once, one succeeds, and its text is there.
    void makesANewFileOnce()
    {
        const Folder folder;
        WriteOptions options;
        options.mustNotExist = true;
        for (int round = 0; round < 20; ++round) {
            const std::string path = folder / std::to_string(round);
            std::array<bool, 4> made = {};
            std::vector<std::thread> writers;
            for (std::size_t i = 0; i < made.size(); ++i)
                writers.emplace_back([&made, i, &path, &options] {
                    made.at(i) = static_cast<bool>(writeFile(path, std::to_string(i), options));
                });
            for (std::thread &writer : writers)
                writer.join();
            QCOMPARE(std::count(made.begin(), made.end(), true), 1);
            const auto winner = std::find(made.begin(), made.end(), true) - made.begin();
            QCOMPARE(contentOf(path), std::to_string(winner));
        }
        QCOMPARE(folder.names().size(), 20);
    }

    void removesStraysOnly()
    {
        const Folder folder;
        const std::string path = folder.put("a", "text");
        folder.put(".meshconf-0123456789abcdef", "left by a killed writer");
        const std::string held = folder.put(".meshconf-fedcba9876543210", "held by a living writer");
        folder.put(".meshconf", "somebody's");
        folder.put("b", "text");
        const int living = ::open(held.c_str(), O_WRONLY | O_CLOEXEC);
        QVERIFY(::flock(living, LOCK_EX | LOCK_NB) == 0);
        QVERIFY(::symlink("b", (folder / ".meshconf-link").c_str()) == 0);

        QCOMPARE(removeStrays(path), 1);
        QCOMPARE(folder.names().size(), 5);
        ::close(living);
        QCOMPARE(removeStrays(path), 1);
        QCOMPARE(removeStrays(path), 0);
        QCOMPARE(removeStrays(folder / "none/a"), 0);
    }

    void sweepsByItself()
    {
        const Folder folder;
        folder.put(".meshconf-0123456789abcdef", "left by a killed writer");
        QVERIFY(writeFile(folder / "a", "text"));
        QCOMPARE(folder.names(), QStringList(QStringLiteral("a")));
    }

    /// Sweepers and writers at once: no writer loses the file that it is making.
    void sparesLivingWriters()
    {
        const Folder folder;
        std::atomic<bool> done = false;
        std::thread sweeper([&] {
            while (!done)
                removeStrays(folder / "a");
        });
        int failures = 0;
        for (int i = 0; i < 300; ++i)
            failures += writeFile(folder / "a", std::to_string(i)) ? 0 : 1;
        done = true;
        sweeper.join();
        QCOMPARE(failures, 0);
        QCOMPARE(contentOf(folder / "a"), "299"s);
    }
};

QTEST_APPLESS_MAIN(TestWriteFile)
#include "tst_writefile.moc"
