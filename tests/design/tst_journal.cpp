// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// Entries of the journal, made here: all of them, and every secret in them, are synthetic.
#include "models/design/journal.h"
#include "tests/design/designtest.h"

#include <QTest>

using namespace mc;
using namespace mc::test;

namespace {

constexpr std::string_view awsKey = "AKIA"
                                    "IOSFODNN7EXAMPLE";

JournalEntry entryOf(std::string_view project)
{
    FileStamp stamp;
    stamp.size = 42;
    stamp.hash = 0xFEDCBA9876543210ULL;
    return {"/home/me/ärger.meshconf", "ärger.meshconf", stamp, 1'760'000'000, projectFrom(project), {}};
}

std::string written(const JournalEntry &entry)
{
    const Result<std::string> text = writeJournal(entry);
    if (!text)
        qFatal("%s", text.error().text().c_str());
    return *text;
}

constexpr std::string_view shop = R"({"format": 1, "proxies": [{"name": "cart", "kind": "virtual-node",
    "variables": {"ENVOY_LOG_LEVEL": "debug"}, "note": {"number": 1e2}}]})";

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackWhole();
    void neverSavedWorkHasNoFile();
    void refusesEveryFlippedBit();
    void refusesEveryCut();
    void refusesOtherFormats();
    void leavesSecretsOut();
    void keepsEveryHarmlessSetting();
    void keepsIdentities();
};

void TestJournal::comesBackWhole()
{
    JournalEntry entry = entryOf(shop);
    entry.leftOut = {"cart: TOKEN"};
    const Result<JournalEntry> read = readJournal(written(entry), "1-1.journal");
    QVERIFY2(read, read ? "" : read.error().text().c_str());
    QCOMPARE(read->path, entry.path);
    QCOMPARE(read->title, entry.title);
    QCOMPARE(read->time, entry.time);
    QVERIFY(read->stamp && read->stamp->sameContent(*entry.stamp));
    QCOMPARE(read->leftOut, entry.leftOut);
    QCOMPARE(textOf(read->project), textOf(entry.project));
}

void TestJournal::neverSavedWorkHasNoFile()
{
    JournalEntry entry = entryOf(shop);
    entry.path.clear();
    entry.stamp.reset();
    const Result<JournalEntry> read = readJournal(written(entry), "1-1.journal");
    QVERIFY(read && read->path.empty() && !read->stamp);
}

void TestJournal::refusesEveryFlippedBit()
{
    std::string text = written(entryOf(shop));
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        char &byte = text[bit / 8];
        const auto flipped = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (bit % 8)));
        const char whole = std::exchange(byte, flipped);
        const Result<JournalEntry> read = readJournal(text, "1-1.journal");
        QVERIFY2(!read, std::to_string(bit).c_str());
        QVERIFY(!read.error().message.empty() && !read.error().next.empty());
        QCOMPARE(read.error().place.file, std::string("1-1.journal"));
        byte = whole;
    }
    QVERIFY(readJournal(text, "1-1.journal"));
}

void TestJournal::refusesEveryCut()
{
    const std::string text = written(entryOf(shop));
    for (std::size_t size = 0; size < text.size(); ++size)
        QVERIFY2(!readJournal(std::string_view(text).substr(0, size), "cut"), std::to_string(size).c_str());
    QVERIFY(!readJournal(text + "\n", "longer"));
}

void TestJournal::refusesOtherFormats()
{
    std::string text = written(entryOf(shop));
    text.replace(text.find(" 1 "), 3, " 2 ");
    const Result<JournalEntry> read = readJournal(text, "newer");
    QVERIFY(!read);
    QVERIFY2(read.error().message.find("format") != std::string::npos, read.error().text().c_str());
    QVERIFY(!readJournal("{\"format\": 1, \"proxies\": []}", "project"));
}

void TestJournal::leavesSecretsOut()
{
    const std::string key(awsKey);
    JournalEntry entry = entryOf(R"({"format": 1, "note": [")" + key + R"(", "kept"], "proxies": [
      {"name": "cart", "kind": "virtual-node",
       "settings": {"mesh.name": "shop"},
       "variables": {"DB_PASSWORD": "hunter2-seeded", "MODE": "fast", "PLAIN": ")" +
                                 key + R"("},
       "secrets": {"API_TOKEN": {"ecs": "arn:aws:ssm:us-west-2:111122223333:parameter/token"}},
       "applications": [{"name": "app", "environment": "A=1\nAPI_TOKEN=token-seeded\nB=2"}],
       "helpers": [{"type": "datadog", "environment": "DD_API_KEY=key-seeded"}]}]})");
    leaveOutSecrets(entry, catalogue());
    const std::string text = written(entry);
    for (const char *secret : {"hunter2-seeded", "token-seeded", "key-seeded", key.c_str()})
        QVERIFY2(text.find(secret) == std::string::npos, secret);
    for (const char *kept : {"fast", "parameter/token", "A=1", "B=2", "kept"})
        QVERIFY2(text.find(kept) != std::string::npos, kept);
    const std::vector<std::string> names = {"cart: DB_PASSWORD", "cart: PLAIN", "cart: environment API_TOKEN",
                                            "cart: environment DD_API_KEY", "note"};
    QCOMPARE(entry.leftOut, names);
    const Result<JournalEntry> read = readJournal(text, "1-1.journal");
    QVERIFY(read && read->leftOut == names);
}

/// A setting that its own name would leave out could never be brought back.
void TestJournal::keepsEveryHarmlessSetting()
{
    Project project = projectFrom(shop);
    for (const Field &field : catalogue().settings.fields())
        QVERIFY(project.apply(project.setValue(0, "settings", field.id, "any")));
    const std::string before = textOf(project);
    JournalEntry entry{{}, {}, {}, 0, std::move(project), {}};
    leaveOutSecrets(entry, catalogue());
    QCOMPARE(entry.leftOut, std::vector<std::string>());
    QCOMPARE(textOf(entry.project), before);
}

void TestJournal::keepsIdentities()
{
    const std::string key(awsKey);
    JournalEntry entry =
        entryOf(R"({"format": 1, "proxies": [{"name": ")" + key + R"(", "kind": "virtual-node"}]})");
    leaveOutSecrets(entry, catalogue());
    QVERIFY(entry.leftOut.empty());
    QVERIFY(readJournal(written(entry), "1-1.journal"));
}

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
