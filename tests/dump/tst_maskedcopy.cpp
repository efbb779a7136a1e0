// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Masked copies of whole dumps. The fixtures are synthetic; the corpus is read where it is present.

#include "fixture.h"
#include "secretseeds.h"

#include "models/dump/maskedcopy.h"
#include "models/dump/masking.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mc;
using namespace mc::test;

class TestMaskedCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedsAreGoneAndAllElseStays();
    void secretsAroundResourcesAreMasked();
    void onlyTheDocumentIsCopied();
    void brokenDumpsAreRefused_data();
    void brokenDumpsAreRefused();
    void aFileThatChangesIsNoticed();
    void theCorpusStaysTheSame();
};

namespace {

std::string fileOf(const QByteArray &text)
{
    static const QTemporaryDir folder;
    static int number = 0;
    QFile file(folder.filePath(QString::number(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return file.fileName().toStdString();
}

Result<std::string> copyOf(const std::string &path)
{
    const auto dump = readDump(path);
    if (!dump)
        return dump.error();
    auto copy = MaskedCopy::of(*dump);
    if (!copy)
        return copy.error();
    std::string text;
    for (;;) {
        const auto block = copy->next();
        if (!block || block->empty())
            return block ? Result<std::string>(text) : block.error();
        text += *block;
    }
}

std::string copied(const std::string &path)
{
    const auto copy = copyOf(path);
    if (!copy)
        qFatal("%s", copy.error().text().c_str());
    return *copy;
}

/// The same but for texts that hold the mask.
bool sameButMasked(const Json &original, const Json &masked)
{
    if (masked.is_string() && masked.get<std::string>().find(secretMark) != std::string::npos)
        return original.is_string();
    if (original.type() != masked.type() || original.size() != masked.size())
        return false;
    if (original.is_object()) {
        auto other = masked.begin();
        for (auto member = original.begin(); member != original.end(); ++member, ++other) {
            if (member.key() != other.key() || !sameButMasked(*member, *other))
                return false;
        }
        return true;
    }
    if (original.is_array()) {
        for (std::size_t i = 0; i < original.size(); ++i) {
            if (!sameButMasked(original[i], masked[i]))
                return false;
        }
        return true;
    }
    return original == masked;
}

} // namespace

void TestMaskedCopy::seedsAreGoneAndAllElseStays()
{
    // A cluster for each secret in each place that tells it.
    QByteArrayList clusters;
    std::vector<std::string> secrets;
    for (const std::string &place : tellingPlaces()) {
        for (const SecretSeed &seed : secretSeeds()) {
            std::string text = place;
            const std::string quoted = Json(seed.value).dump();
            text.replace(text.find("%1"), 2, quoted.substr(1, quoted.size() - 2));
            clusters << QByteArray::fromStdString(R"({"cluster": {"name": "c", "metadata": )" + text + "}}");
            secrets.push_back(Json(seed.secret).dump());
        }
    }
    const QByteArray text = R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_active_clusters": [)" +
                            clusters.join(",\n") + "]}]}\n";
    const std::string masked = copied(fileOf(text));
    for (const std::string &secret : secrets)
        QVERIFY2(masked.find(secret.substr(1, secret.size() - 2)) == std::string::npos, secret.c_str());
    QVERIFY(sameButMasked(parsed(text.toStdString()), parsed(masked)));
}

void TestMaskedCopy::secretsAroundResourcesAreMasked()
{
    const std::string masked = copied(fileOf(R"({"token": "seeded-SECRET-1", "configs": [
        {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
         "dynamic_active_clusters": [{"cluster": {"name": "a"}}, {"cluster": {"name": "b"}}],
         "password": "seeded-SECRET-2"},
        {"@type": "type.googleapis.com/of.others.ThingsConfigDump", "things": [{"password": "seeded-SECRET-3"}],
         "headers": {"key": "authorization", "value": "seeded-SECRET-4"}}],
        "api_key": "seeded-SECRET-5"})"));
    QVERIFY2(masked.find("seeded") == std::string::npos, masked.c_str());
    QCOMPARE(parsed(masked)["configs"][0]["dynamic_active_clusters"].size(), 2U);
}

void TestMaskedCopy::onlyTheDocumentIsCopied()
{
    const QByteArray document =
        R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
"dynamic_active_clusters": [{"cluster": {"name": "a"}}]}]})";
    QCOMPARE(copied(fileOf("\xef\xbb\xbf" + document)), document.toStdString());
    QCOMPARE(copied(fileOf("authorization: Bearer seeded\n" + document)), document.toStdString());
    QCOMPARE(copied(fileOf(document + "\n{\"password\": \"seeded\"}")), document.toStdString());
}

void TestMaskedCopy::brokenDumpsAreRefused_data()
{
    const QByteArray whole =
        R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_active_clusters": [{"cluster": {"name": "a"}}, {"cluster": {"value": "seeded", "name": "token"}}]}]})";
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("cut off") << whole.left(whole.indexOf(R"(, "name": "token")"));
    QTest::newRow("cut off behind a resource") << whole.left(whole.indexOf(R"({"cluster": {"value")"));
    QTest::newRow("broken") << QByteArray(whole).replace(R"("name": "token")", R"("name" "token")");
}

void TestMaskedCopy::brokenDumpsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto copy = copyOf(fileOf(text));
    QVERIFY(!copy);
    QVERIFY2(copy.error().message.find("cannot be told") != std::string::npos, copy.error().message.c_str());
}

void TestMaskedCopy::aFileThatChangesIsNoticed()
{
    const std::string path =
        fileOf(R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        "dynamic_active_clusters": [{"cluster": {"name": "a"}}]}]})");
    const auto dump = readDump(path);
    QVERIFY(dump);
    auto copy = MaskedCopy::of(*dump);
    QVERIFY(copy);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    file.close();
    QVERIFY(!copy->next());
}

void TestMaskedCopy::theCorpusStaysTheSame()
{
    if (corpusDumps().empty())
        QSKIP("Corpus: not present.");
    for (const std::string &path : corpusDumps()) {
        const std::string text = textOf(path);
        const std::string masked = copied(path);
        QVERIFY2(sameButMasked(parsed(text), parsed(masked)), path.c_str());
    }
}

QTEST_APPLESS_MAIN(TestMaskedCopy)
#include "tst_maskedcopy.moc"
