// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"
#include "tests/base/folder.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace mc;
using namespace std::string_literals;

class TestReadFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBytes()
    {
        const Folder folder;
        const std::string bytes = "a\0b\r\n\xff"s + std::string(300000, 'x');
        const Result<FileText> read = readFile(folder.put("a", bytes));
        QVERIFY(read);
        QCOMPARE(read->bytes, bytes);
        QCOMPARE(read->stamp.size, bytes.size());
        QCOMPARE(readFile(folder.put("empty", ""))->bytes, ""s);
    }

    void followsLinks()
    {
        const Folder folder;
        folder.put("a", "text");
        QCOMPARE(::symlink("a", (folder / "link").c_str()), 0);
        QCOMPARE(readFile(folder / "link")->bytes, "text"s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        QTest::newRow("none") << "none"
                              << "there is none of this name";
        QTest::newRow("none in a file") << "file/none"
                                        << "Not a directory";
        QTest::newRow("folder") << "folder"
                                << "it is a folder";
        QTest::newRow("pipe") << "pipe"
                              << "it is a pipe";
        QTest::newRow("socket") << "socket"
                                << "it is a socket";
        QTest::newRow("loop") << "loop"
                              << "go round in a circle";
        QTest::newRow("device") << "/dev/zero"
                                << "it is a device";
        QTest::newRow("memory") << "/proc/self/mem"
                                << "Cannot read";
    }
    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, message);
        const Folder folder;
        folder.put("file", "");
        QVERIFY(::mkdir((folder / "folder").c_str(), 0700) == 0);
        QVERIFY(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
        QVERIFY(::symlink("loop", (folder / "loop").c_str()) == 0);
        const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        (folder / "socket").copy(address.sun_path, sizeof address.sun_path - 1);
        QVERIFY(::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
        ::close(server);

        const std::string path = name.startsWith(u'/') ? name.toStdString() : folder / name.toStdString();
        const Result<FileText> read = readFile(path);
        QVERIFY(!read);
        const QString text = QString::fromStdString(read.error().text());
        QVERIFY2(text.contains(message), qPrintable(text));
        QVERIFY2(text.startsWith(QString::fromStdString(path)), qPrintable(text));
    }

    void refusesUnreadable()
    {
        if (::geteuid() == 0)
            QSKIP("The administrator may read everything.");
        const Folder folder;
        const std::string path = folder.put("a", "");
        ::chmod(path.c_str(), 0);
        QVERIFY(readFile(path).error().message.find("permission denied") != std::string::npos);
    }

    void refusesBeyondTheLimit()
    {
        const Folder folder;
        QVERIFY(readFile(folder.put("a", "12345"), 5));
        const Result<FileText> read = readFile(folder.put("a", "123456"), 5);
        QVERIFY(!read);
        QVERIFY(read.error().message.find("larger than 5 bytes") != std::string::npos);
    }

    void doesNotBelieveASizeOfZero()
    {
        const Result<FileText> read = readFile("/proc/self/status");
        QVERIFY(read);
        QVERIFY(read->bytes.starts_with("Name:"));
        QVERIFY(!readFile("/proc/self/status", 10));
    }

    void readsStandardInput()
    {
        std::array<int, 2> ends = {};
        QVERIFY(::pipe(ends.data()) == 0);
        QVERIFY(::write(ends[1], "piped", 5) == 5);
        ::close(ends[1]);
        const int before = ::dup(STDIN_FILENO);
        ::dup2(ends[0], STDIN_FILENO);
        const Result<FileText> read = readFile("-");
        ::dup2(before, STDIN_FILENO);
        ::close(before);
        ::close(ends[0]);
        QVERIFY(read);
        QCOMPARE(read->bytes, "piped"s);
    }

    void tellsContentsApart()
    {
        const Folder folder;
        const FileStamp first = readFile(folder.put("a", "text"))->stamp;
        const FileStamp copied = readFile(folder.put("b", "text"))->stamp;
        const FileStamp other = readFile(folder.put("a", "texT"))->stamp;
        QVERIFY(first.sameContent(copied));
        QVERIFY(!first.sameContent(other));
        QVERIFY(first.inode != copied.inode);
    }

    /// A writer truncates and fills the file all the time: what is read is one of its texts, or an error says
    /// that it changed.
    void tellsAChangeDuringReading()
    {
        const Folder folder;
        const std::string path = folder.put("a", std::string(1000000, 'a'));
        std::atomic<bool> done = false;
        std::thread writer([&] {
            for (char letter = 'b'; !done; letter = letter == 'z' ? 'a' : static_cast<char>(letter + 1))
                folder.put("a", std::string(1000000, letter));
        });
        int mixed = 0;
        int told = 0;
        for (int i = 0; i < 200 || (told == 0 && i < 20000); ++i) {
            const Result<FileText> read = readFile(path);
            if (!read)
                ++told;
            else if (!read->bytes.empty() &&
                     read->bytes.find_first_not_of(read->bytes.front()) != std::string::npos)
                ++mixed;
        }
        done = true;
        writer.join();
        QCOMPARE(mixed, 0);
        QVERIFY(told > 0);
    }

    void makesSafeFileNames_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char *title, const std::string &text, const std::string &name) {
            QTest::newRow(title) << QByteArray::fromStdString(text) << QByteArray::fromStdString(name);
        };
        row("plain", "cart-1.0_x", "cart-1.0_x");
        row("empty", "", "_");
        row("folder above", "../../etc", "_.._.._etc");
        row("dot", ".", "_.");
        row("option", "-rf", "_-rf");
        row("hidden", ".profile", "_.profile");
        row("zero byte", "a\0b"s, "a_b");
        row("blank and letter", "M\u00fcller 1", "M__ller_1");
        row("long", std::string(300, 'n'), std::string(100, 'n'));
        row("long option", std::string(300, '-'), "_" + std::string(99, '-'));
    }
    void makesSafeFileNames()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, name);
        QCOMPARE(QByteArray::fromStdString(safeFileName(text.toStdString())), name);
    }
};

QTEST_APPLESS_MAIN(TestReadFile)
#include "tst_readfile.moc"
