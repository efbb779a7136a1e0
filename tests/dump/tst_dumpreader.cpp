// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The reader of dumps through its public door: what it finds in the dumps of the corpus (CORPUS_DIR), and in
// small dumps made up here.

#include "models/base/file.h"
#include "tests/base/folder.h"
#include "tests/dump/count.h"

#include <QDir>
#include <QtTest>

using namespace mc;
using namespace std::string_literals;

namespace {

QStringList corpusDumps()
{
    const QDir folder(QStringLiteral(CORPUS_DIR "/config_dump"));
    QStringList paths;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

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
                const auto parsed = parseJson(*text, "record");
                QVERIFY2(parsed, text->c_str());
                if (record.kind != ResourceKind::Bootstrap)
                    QVERIFY2(text->find(dump.index.name(i)) != std::string::npos, text->c_str());
                QVERIFY(record.parent == noRecord || record.parent < i);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDumpReader)
#include "tst_dumpreader.moc"
