// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Comparing texts line by line, held against diff and patch where they are installed.

#include "models/source/linediff.h"
#include "tests/base/folder.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <random>

using namespace mc;

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unified_data();
    void unified();
    void agreesWithDiffAndPatch();
    void rows();
    void textsThatShareNothingEnd();
};

void TestLineDiff::unified_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(expected);
    };
    row("equal", "a\n", "a\n", "");
    row("one changed", "a\nb\nc\n", "a\nB\nc\n", "--- x\n+++ y\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    row("from nothing", "", "a\n", "--- x\n+++ y\n@@ -0,0 +1 @@\n+a\n");
    row("to nothing", "a\nb\n", "", "--- x\n+++ y\n@@ -1,2 +0,0 @@\n-a\n-b\n");
    row("two hunks", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n", "X\n1\n2\n3\n4\n5\n6\n7\n8\nY\n",
        "--- x\n+++ y\n@@ -1,4 +1,4 @@\n-0\n+X\n 1\n 2\n 3\n@@ -7,4 +7,4 @@\n 6\n 7\n 8\n-9\n+Y\n");
    row("one hunk", "0\n1\n2\n3\n4\n5\n6\n7\n", "X\n1\n2\n3\n4\n5\n6\nY\n",
        "--- x\n+++ y\n@@ -1,8 +1,8 @@\n-0\n+X\n 1\n 2\n 3\n 4\n 5\n 6\n-7\n+Y\n");
    row("no final newline", "a\nb", "a\nb\nc\n",
        "--- x\n+++ y\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n");
    row("no final newline on both sides", "a\nb", "A\nb",
        "--- x\n+++ y\n@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n");
    row("line ends", "a\r\nb\r\n", "a\r\nc\r\n", "--- x\n+++ y\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
    row("an item like the one before", "- a\n  b\n- a\n  c\n", "- a\n  b\n- a\n  x\n- a\n  c\n",
        "--- x\n+++ y\n@@ -1,4 +1,6 @@\n - a\n   b\n - a\n+  x\n+- a\n   c\n");
}

void TestLineDiff::unified()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(unifiedDiff(before.toStdString(), after.toStdString(), "x", "y")),
             expected);
}

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

std::string randomText(std::mt19937 &engine)
{
    std::string text;
    for (std::size_t left = engine() % 40; left > 0; --left)
        text += std::string(1, static_cast<char>('a' + engine() % 6)) + "\n";
    if (!text.empty() && engine() % 4 == 0)
        text.pop_back();
    return text;
}

/// Lines removed and added.
qsizetype changes(const QByteArray &diff)
{
    const QList<QByteArray> lines = diff.split('\n').mid(2);
    return std::count_if(lines.begin(), lines.end(),
                         [](const QByteArray &line) { return line.startsWith('-') || line.startsWith('+'); });
}

} // namespace

void TestLineDiff::agreesWithDiffAndPatch()
{
    const QString diff = QStandardPaths::findExecutable(QStringLiteral("diff"));
    const QString patch = QStandardPaths::findExecutable(QStringLiteral("patch"));
    if (diff.isEmpty() || patch.isEmpty())
        QSKIP("diff and patch are not installed");
    const Folder folder;
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 engine(seed);
        const std::string before = randomText(engine);
        const std::string after = randomText(engine);
        const QString a = QString::fromStdString(folder.put("a", before));
        const QString b = QString::fromStdString(folder.put("b", after));
        const std::string own = unifiedDiff(before, after, "a", "b");
        const QByteArray other = run(diff, {QStringLiteral("-d"), QStringLiteral("-u"), a, b});
        QCOMPARE(changes(QByteArray::fromStdString(own)), changes(other));
        const QString ownFile = QString::fromStdString(folder.put("own.diff", own));
        const QByteArray patched =
            run(patch, {QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("-"), a, ownFile});
        if (before != after)
            QCOMPARE(patched.toStdString(), after);
    }
}

void TestLineDiff::rows()
{
    const std::vector<DiffRow> rows = diffRows("a\r\nb\nc\nd\n", "a\r\nB\nC\nX\nd\ne");
    std::string told;
    for (const DiffRow &row : rows)
        told += std::string(1, "=!-+"[static_cast<std::size_t>(row.kind)]) + std::to_string(row.leftNumber) +
                row.left + "|" + std::to_string(row.rightNumber) + row.right + "\n";
    QCOMPARE(told, std::string("=1a|1a\n!2b|2B\n!3c|3C\n+0|4X\n=4d|5d\n+0|6e\n"));
    const std::vector<DiffRow> removed = diffRows("a\nb\nc\n", "a\nC\n");
    QCOMPARE(removed.size(), std::size_t{3});
    QVERIFY(removed[1].kind == DiffRow::Kind::Changed && removed[1].right == "C");
    QVERIFY(removed[2].kind == DiffRow::Kind::Removed && removed[2].rightNumber == 0);
}

void TestLineDiff::textsThatShareNothingEnd()
{
    std::string before;
    std::string after;
    for (int i = 0; i < 20000; ++i) {
        before += "b" + std::to_string(i) + "\n";
        after += "a" + std::to_string(i) + "\n";
    }
    const std::vector<DiffLine> lines = compareLines("same\n" + before, "same\n" + after);
    QCOMPARE(lines.size(), std::size_t{40001});
    QVERIFY(lines[1].kind == DiffLine::Kind::Removed && lines.back().kind == DiffLine::Kind::Added);
}

QTEST_APPLESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
