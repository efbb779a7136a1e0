// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Edits of real task definitions, templates and manifests: every tenth scalar set, every list of names and
// values longer by one and back, and only these lines differ.

#include "models/base/file.h"
#include "models/source/edit.h"
#include "models/source/linediff.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace mc;

class TestEditCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scalarsAreSet_data();
    void scalarsAreSet();
    void entriesComeAndGo_data();
    void entriesComeAndGo();
};

namespace {

void addFiles()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"/ecs", "/k8s"}) {
        const QDir dir(QStringLiteral(CORPUS_DIR) + QLatin1String(folder));
        for (const QString &name : dir.entryList(QDir::Files)) {
            if (!name.endsWith(QStringLiteral(".md")))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
    }
    if (!QDir(QStringLiteral(CORPUS_DIR "/ecs")).exists())
        QTest::newRow("none") << QString();
}

using Visit = std::function<void(const std::string &pointer, const SourceNode &node)>;

void forEach(const SourceNode &node, const std::string &pointer, const Visit &visit)
{
    visit(pointer, node);
    for (std::size_t i = 0; i < node.items.size(); ++i)
        forEach(node.items[i], pointer + "/" + std::to_string(i), visit);
    for (const SourceMember &member : node.members) {
        if (member.key.isScalar()) // no "{{ placeholder }}"
            forEach(member.value, pointer + "/" + pointerStep(member.key.text), visit);
    }
}

void forEach(const SourceText &source, const Visit &visit)
{
    for (std::size_t i = 0; i < source.documents.size(); ++i)
        forEach(source.documents[i], "/" + std::to_string(i), visit);
}

/// The file as it stands in the corpus; nothing for a template that is no JSON or YAML before it is filled.
std::optional<SourceText> corpusFile(const QString &path)
{
    const Result<FileText> file = readFile(path.toStdString());
    if (!file)
        return std::nullopt;
    Result<SourceText> source = readSource(file->bytes, path.toStdString());
    return source ? std::optional(*std::move(source)) : std::nullopt;
}

struct Counts
{
    std::ptrdiff_t removed = 0;
    std::ptrdiff_t added = 0;
};

Counts countChanges(const std::string &before, const std::string &after)
{
    Counts counts;
    for (const DiffLine &line : compareLines(before, after)) {
        counts.removed += line.kind == DiffLine::Kind::Removed ? 1 : 0;
        counts.added += line.kind == DiffLine::Kind::Added ? 1 : 0;
    }
    return counts;
}

std::ptrdiff_t linesOf(const SourceText &source, const SourceNode &node)
{
    const std::string text = source.text.substr(node.begin, node.end - node.begin);
    return std::count(text.begin(), text.end(), '\n') + 1;
}

/// The name by which a list's mappings are told apart, where all are of a name and a value.
std::string nameKey(const SourceNode &list)
{
    for (const char *key : {"name", "Name"}) {
        const bool all = std::all_of(list.items.begin(), list.items.end(), [key](const SourceNode &item) {
            return item.members.size() == 2 && item.find(key) != nullptr &&
                   (item.find("value") != nullptr || item.find("Value") != nullptr);
        });
        if (all && !list.items.empty())
            return key;
    }
    return {};
}

} // namespace

void TestEditCorpus::init()
{
    if (!QDir(QStringLiteral(CORPUS_DIR "/ecs")).exists())
        QSKIP("Corpus not given: -DCORPUS_DIR=FOLDER");
}

void TestEditCorpus::scalarsAreSet_data()
{
    addFiles();
}

void TestEditCorpus::scalarsAreSet()
{
    QFETCH(QString, path);
    const std::optional<SourceText> source = corpusFile(path);
    if (!source)
        return;
    std::size_t count = 0;
    std::string problems;
    forEach(*source, [&](const std::string &pointer, const SourceNode &node) {
        if (!node.isScalar() || (node.outerBegin == node.end && pointer.rfind('/') == 0) || ++count % 10 != 0)
            return;
        const Result<SourceText> result = edited(*source, {pointer, Json("changed: 1"), {}, {}});
        if (!result) {
            problems += pointer + ": " + result.error().text() + "\n";
            return;
        }
        const Counts counts = countChanges(source->text, result->text);
        if (counts.removed != linesOf(*source, node) || counts.added != 1 ||
            result->at(pointer)->text != "changed: 1")
            problems += pointer + ": " + unifiedDiff(source->text, result->text, "a", "b");
    });
    QVERIFY2(problems.empty(), problems.c_str());
}

void TestEditCorpus::entriesComeAndGo_data()
{
    addFiles();
}

void TestEditCorpus::entriesComeAndGo()
{
    QFETCH(QString, path);
    const std::optional<SourceText> source = corpusFile(path);
    if (!source)
        return;
    std::string problems;
    forEach(*source, [&](const std::string &pointer, const SourceNode &node) {
        const std::string key = nameKey(node);
        if (key.empty())
            return;
        const Json entry = {{key, "ENVOY_CONCURRENCY"}, {key == "name" ? "value" : "Value", "2"}};
        for (std::size_t before = 0; before <= node.items.size(); before += node.items.size()) {
            const std::string after = before == 0 ? std::string() : std::to_string(before - 1);
            const Result<SourceText> longer = edited(*source, {pointer + "/-", entry, {}, after});
            if (!longer) {
                problems += pointer + ": " + longer.error().text() + "\n";
                return;
            }
            const Counts counts = countChanges(source->text, longer->text);
            if (counts.removed > 1 || counts.added - counts.removed > 4)
                problems += pointer + ": " + unifiedDiff(source->text, longer->text, "a", "b");
            const Result<SourceText> back =
                edited(*longer, {pointer + "/" + std::to_string(before), std::nullopt, {}, {}});
            if (!back || back->text != source->text)
                problems += pointer + ": not the first text again\n";
        }
    });
    QVERIFY2(problems.empty(), problems.c_str());
}

QTEST_APPLESS_MAIN(TestEditCorpus)
#include "tst_editcorpus.moc"
