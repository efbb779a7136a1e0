// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The index against a walk over the tree of the whole file, record by record: the dumps of the corpus
// (CORPUS_DIR), the project's own, dumps of the generator with each of its options (BENCH_DIR), and dumps
// whose parts are dropped, doubled and moved at random; with windows from 64 bytes up.

#include "models/dump/dump.h"
#include "tests/base/folder.h"
#include "tests/dump/dumptext.h"
#include "tests/dump/fixture.h"
#include "tests/dump/oracle.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QtTest>

#include <array>

using namespace mc;
using namespace mc::test;

namespace {

constexpr std::array<std::size_t, 4> windows = {64, 100, 333, 4096};

/// "" where the index holds what is expected, otherwise the first difference.
std::string difference(const Dump &dump, const std::vector<ExpectedRecord> &expected)
{
    RecordNumber found = 0;
    std::vector<RecordNumber> numbers;
    for (RecordNumber i = 0; i < dump.index.size(); ++i) {
        const Record &record = dump.index.record(i);
        if (record.inlineTable || record.kind == ResourceKind::Other ||
            record.kind == ResourceKind::ScopedRoutes)
            continue;
        const std::string where = "record " + std::to_string(i) + ": ";
        if (found == expected.size())
            return where + "more than expected";
        const ExpectedRecord &wanted = expected[found++];
        numbers.push_back(i);
        if (record.kind != wanted.kind || record.state != wanted.state)
            return where + std::string(kindName(record.kind)) + " instead of " +
                   std::string(kindName(wanted.kind)) + ", or its state";
        if (!wanted.name.empty() && dump.index.name(i) != wanted.name)
            return where + std::string(dump.index.name(i)) + " instead of " + wanted.name;
        if (dump.index.version(i) != wanted.version && record.kind != ResourceKind::Bootstrap)
            return where + "another version";
        if (wanted.parent != ExpectedRecord::withoutParent && record.parent != numbers[wanted.parent])
            return where + "another parent";
        const auto text = dump.file.text(record.begin, record.end);
        if (!text || parsed(*text) != *wanted.object)
            return where + "another text";
    }
    return found == expected.size() ? std::string() : "less than expected";
}

void compare(const std::string &path, const std::string &text)
{
    const auto usual = readDump(path);
    QVERIFY2(usual, path.c_str());
    const Json tree = parsed(text);
    const std::string found = difference(**usual, expectedRecords(tree));
    QVERIFY2(found.empty(), (path + ", " + found).c_str());
    const std::string told = ::textOf(**usual);
    for (const std::size_t window : windows) {
        const auto other = readDump(path, {window, window == 100, window > 100});
        QVERIFY2(other && ::textOf(**other) == told, (path + ", window " + std::to_string(window)).c_str());
    }
}

/// Drops, doubles or moves one element of a list of the dump.
void shuffleOnce(Json &value, QRandomGenerator &random)
{
    std::vector<Json *> filled;
    const std::function<void(Json &)> collect = [&](Json &inner) {
        if (inner.is_array() && !inner.empty())
            filled.push_back(&inner);
        if (inner.is_structured()) {
            for (Json &part : inner)
                collect(part);
        }
    };
    collect(value);
    if (filled.empty())
        return;
    Json &list = *filled[random.bounded(static_cast<quint32>(filled.size()))];
    const auto at = list.begin() + random.bounded(static_cast<int>(list.size()));
    switch (random.bounded(3)) {
    case 0:
        list.erase(at);
        break;
    case 1:
        list.push_back(Json(*at));
        break;
    default:
        std::iter_swap(list.begin(), at);
    }
}

} // namespace

class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpus()
    {
        if (mc::test::corpusDumps().empty())
            QSKIP("CORPUS_DIR names no corpus");
        int whole = 0;
        for (const std::string &path : mc::test::corpusDumps()) {
            const std::string text = textOf(path);
            if (!Json::accept(text) || !Json::parse(text).contains("configs"))
                continue;
            ++whole;
            compare(path, text);
        }
        QVERIFY(whole > 0);
    }

    void fixtures()
    {
        for (const std::string &name : fixtureNames) {
            const std::string path = std::string(TEST_DATA) + "/fixtures/" + name;
            compare(path, textOf(path));
        }
    }

    void shuffled()
    {
        const Folder folder;
        QRandomGenerator random(7);
        for (int round = 0; round < 100; ++round) {
            Json dump = fixture(fixtureNames[random.bounded(static_cast<quint32>(fixtureNames.size()))]);
            for (int step = 0; step < 1 + round / 10; ++step)
                shuffleOnce(dump, random);
            const std::string text = dump.dump(round % 4 - 1);
            compare(folder.put("dump.json", text), text);
        }
    }

    void generated_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("istio") << QStringList();
        QTest::newRow("appmesh") << QStringList{QStringLiteral("--style"), QStringLiteral("appmesh")};
        QTest::newRow("changed") << QStringList{QStringLiteral("--change"), QStringLiteral("20")};
        QTest::newRow("one table") << QStringList{QStringLiteral("--one-route-config")};
        QTest::newRow("one line") << QStringList{QStringLiteral("--compact")};
        QTest::newRow("other seed") << QStringList{QStringLiteral("--seed"), QStringLiteral("99")};
    }

    void generated()
    {
        const QString generator = QStringLiteral(BENCH_DIR "/make_config_dump.py");
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (!QFile::exists(generator) || python.isEmpty())
            QSKIP("BENCH_DIR names no generator of dumps, or there is no Python");
        QFETCH(QStringList, options);
        const Folder folder;
        const std::string path = folder / "dump.json";
        const QStringList words = QStringList{generator, QStringLiteral("--size"), QStringLiteral("300K"),
                                              QStringLiteral("-o"), QString::fromStdString(path)} +
                                  options;
        QCOMPARE(QProcess::execute(python, words), 0);
        compare(path, textOf(path));
    }
};

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
