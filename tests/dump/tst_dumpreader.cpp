// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The reader of dumps through its public door: what it finds in the dumps of the corpus (CORPUS_DIR), and the
// same whatever the window and the processor.

#include "models/base/file.h"
#include "tests/base/folder.h"
#include "tests/dump/count.h"
#include "tests/dump/dumptext.h"

#include <QtTest>

#include <array>

using namespace mc;
using namespace std::string_literals;

namespace {

QString asText(const Counts &counts)
{
    QString text;
    for (const auto &[name, number] : counts)
        text += QString::fromStdString(name + " " + std::to_string(number) + "\n");
    return text;
}

} // namespace

class TestDumpReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheCorpus()
    {
        if (corpusDumps().isEmpty())
            QSKIP("CORPUS_DIR names no corpus");
        for (const QString &path : corpusDumps()) {
            const auto dump = readDump(path.toStdString());
            QVERIFY2(dump, qPrintable(path));
            const auto text = readFile(path.toStdString());
            const auto tree = parseJson(text->bytes, "dump");
            QVERIFY(tree);
            QCOMPARE(asText(countIndex(**dump)), asText(countTree(tree->value)));
        }
    }

    /// The text of every record is the JSON object that its place tells, and holds the record's name.
    void placesAreRight()
    {
        if (corpusDumps().isEmpty())
            QSKIP("CORPUS_DIR names no corpus");
        for (const QString &path : corpusDumps()) {
            const auto read = readDump(path.toStdString());
            QVERIFY2(read, qPrintable(path));
            const Dump &dump = **read;
            for (RecordNumber i = 0; i < dump.index.size(); ++i) {
                const Record &record = dump.index.record(i);
                const auto text = dump.file.text(record.begin, record.end);
                QVERIFY(text);
                QVERIFY(text->starts_with('{') && text->ends_with('}'));
                QVERIFY2(Json::accept(*text), text->c_str());
                if (record.kind != ResourceKind::Bootstrap)
                    QVERIFY2(text->find(dump.index.name(i)) != std::string::npos, text->c_str());
                QVERIFY(record.parent == noRecord || record.parent < i);
            }
        }
    }

    void anyWindowGivesTheSame()
    {
        if (corpusDumps().isEmpty())
            QSKIP("CORPUS_DIR names no corpus");
        static constexpr std::array<std::size_t, 4> windows = {64, 65, 127, 1000};
        for (const QString &path : corpusDumps()) {
            const auto usual = readDump(path.toStdString());
            QVERIFY2(usual, qPrintable(path));
            const std::string expected = textOf(**usual);
            for (const std::size_t window : windows) {
                for (const bool portable : {false, true}) {
                    const auto other = readDump(path.toStdString(), {window, portable, window == 1000});
                    QVERIFY(other);
                    QVERIFY2(textOf(**other) == expected, qPrintable(path));
                }
            }
        }
    }

    /// The records that the observer is given are those of the index, in small chunks first.
    void chunksLeaveInOrder()
    {
        const Folder folder;
        const std::string path = folder.put("dump.json", manyClusters(1000));
        std::vector<std::string> names;
        std::vector<std::size_t> sizes;
        ReadObserver observer;
        observer.found = [&](const Chunk &chunk) {
            sizes.push_back(chunk->records.size());
            for (const Record &record : chunk->records)
                names.emplace_back(chunk->cell(record, 0));
        };
        const auto dump = readDump(path, {}, observer);
        QVERIFY(dump);
        QCOMPARE(names.size(), std::size_t{1000});
        QVERIFY(sizes.size() > 1 && sizes.front() <= 200 && sizes.front() < sizes[1]);
        for (RecordNumber i = 0; i < 1000; ++i) {
            QCOMPARE((*dump)->index.name(i), std::string_view(names[i]));
            QCOMPARE(names[i], "c" + std::to_string(i));
        }
    }

    void canBeCancelled()
    {
        const Folder folder;
        const std::string path = folder.put("dump.json", manyClusters(20000));
        ReadObserver observer;
        std::uint64_t told = 0;
        observer.progress = [&](std::uint64_t bytes) {
            told = bytes;
            return bytes < 100000;
        };
        const auto dump = readDump(path, {4096, false, true}, observer);
        QVERIFY(!dump);
        QCOMPARE(dump.error().message, std::string(readingCancelled));
        QVERIFY(told >= 100000 && told < 110000);
    }
};

QTEST_GUILESS_MAIN(TestDumpReader)
#include "tst_dumpreader.moc"
