// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Texts with places: what is read, where each value stands, and what is refused.

#include "models/base/file.h"
#include "models/source/sourcetext.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace mc;

namespace {

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

std::string slice(const SourceText &source, const SourceNode &node)
{
    return source.text.substr(node.begin, node.end - node.begin);
}

void forEach(const SourceNode &node, const std::function<void(const SourceNode &)> &look)
{
    look(node);
    for (const SourceNode &item : node.items)
        forEach(item, look);
    for (const SourceMember &member : node.members) {
        forEach(member.key, look);
        forEach(member.value, look);
    }
}

/// The data of all documents, as compact JSON, one a line.
std::string dataOf(std::string_view text, const std::string &file)
{
    const auto source = readSource(text, file);
    if (!source)
        return source.error().text();
    std::string out;
    for (const SourceNode &document : source->documents) {
        const auto value = valueOf(*source, document);
        out += (value ? value->dump() : value.error().text()) + "\n";
    }
    return out;
}

} // namespace

class TestSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void data_data();
    void data();
    void placesOfValues();
    void refusals_data();
    void refusals();
    void hugeTextsAreBounded();
    void aliasesMultiplyUpToALimit();
    void depthIsBounded_data();
    void depthIsBounded();
    void documentsAreCounted();
    void tagsAreKeptAndNotActedOn();
    void duplicateKeysAreNoted();
    void corpusScalarsStandWhereTheySay();
};

void TestSource::data_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("json") << QByteArray(R"( {"a": [1, -0, 1e2, "x\u0041", true, null, {}]} )")
                          << QByteArray("{\"a\":[1,0,100.0,\"xA\",true,null,{}]}\n");
    QTest::newRow("json, 30 digits") << QByteArray(R"({"a": 123456789012345678901234567890})")
                                     << QByteArray("{\"a\":1.2345678901234568e+29}\n");
    QTest::newRow("mark of byte order") << QByteArray("\xEF\xBB\xBF{\"a\":1}") << QByteArray("{\"a\":1}\n");
    QTest::newRow("yaml") << QByteArray("a: 1\nb:\n- x\n- 'y'\nc: {d: \"e\", f: [1, 2]}\n")
                          << QByteArray(R"({"a":1,"b":["x","y"],"c":{"d":"e","f":[1,2]}})"
                                        "\n");
    QTest::newRow("documents") << QByteArray("a: 1\n---\n# nothing\n---\nb: 2\n")
                               << QByteArray("{\"a\":1}\nnull\n{\"b\":2}\n");
    QTest::newRow("yaml 1.1")
        << QByteArray("[yes, 0777, 1:30, 0x10, 1_000, .5, ~, 1.5e3, no, 08, y]").prepend("a: ")
        << QByteArray(R"({"a":[true,511,"1:30",16,1000,0.5,null,1500.0,false,8.0,true]})"
                      "\n");
    QTest::newRow("alias") << QByteArray("a: &x {k: 1}\nb: *x\n")
                           << QByteArray("{\"a\":{\"k\":1},\"b\":{\"k\":1}}\n");
    QTest::newRow("anchor defined again") << QByteArray("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")
                                          << QByteArray("{\"a\":1,\"b\":1,\"c\":2,\"d\":2}\n");
    QTest::newRow("merge") << QByteArray("a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  l: 3\n")
                           << QByteArray(R"({"a":{"k":1,"l":2},"b":{"l":3,"k":1}})"
                                         "\n");
    QTest::newRow("tags") << QByteArray("a: !Ref Mesh\nb: !Sub 'x-${Y}'\nc: !!str 12\nd: !Join ['', [a]]\n")
                          << QByteArray(R"({"a":"Mesh","b":"x-${Y}","c":"12","d":["",["a"]]})"
                                        "\n");
    QTest::newRow("mixed line ends") << QByteArray("a: 1\r\nb: 2\nc:\r\n- 3\n- 4\r\n")
                                     << QByteArray("{\"a\":1,\"b\":2,\"c\":[3,4]}\n");
    QTest::newRow("line ends of YAML 1.1") << QByteArray("a: \"x\u0085y\"\nb: 'x\u2028y'\n").prepend("---\n")
                                           << QByteArray("{\"a\":\"x y\",\"b\":\"x\u2028y\"}\n");
    QTest::newRow("no line end at the end")
        << QByteArray("a: 1\nb: c") << QByteArray("{\"a\":1,\"b\":\"c\"}\n");
    QTest::newRow("nothing but a mark") << QByteArray("---") << QByteArray("null\n");
    QTest::newRow("block texts") << QByteArray("a: |\n  one\n  two\nb: >-\n  three\n  four\nc: 1\n")
                                 << QByteArray(R"({"a":"one\ntwo\n","b":"three four","c":1})"
                                               "\n");
}

void TestSource::data()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(q(dataOf(text.toStdString(), "file")), QString::fromUtf8(expected));
}

void TestSource::placesOfValues()
{
    const std::string text = "# begin\r\n"
                             "käse: &k !Sub \"x y\" # end\r\n"
                             "list:\r\n"
                             "- name: a  # one\r\n"
                             "  value: |\r\n"
                             "    two\r\n"
                             "    lines\r\n"
                             "\r\n"
                             "# before the last\r\n"
                             "- {name: b, value: }\r\n"
                             "nothing:\r\n"
                             "last: word\r\n";
    const auto source = readSource("\xEF\xBB\xBF" + text, "f.yaml");
    QVERIFY2(source, source ? "" : source.error().text().c_str());
    const SourceNode &first = *source->at("/0/käse");
    QCOMPARE(q(slice(*source, first)), q("\"x y\""));
    QCOMPARE(q(first.tag), q("!Sub"));
    QCOMPARE(q(first.anchor), q("k"));
    QCOMPARE(q(source->text.substr(first.outerBegin, 2)), q("&k"));
    QCOMPARE(q(source->placeOf(first).text()), q("f.yaml:2:8"));
    QCOMPARE(q(slice(*source, *source->at("/0/list/0/value"))), q("|\r\n    two\r\n    lines"));
    QCOMPARE(q(slice(*source, *source->at("/0/list/0"))),
             q("name: a  # one\r\n  value: |\r\n    two\r\n    lines"));
    QCOMPARE(q(slice(*source, *source->at("/0/list/1"))), q("{name: b, value: }"));
    QVERIFY(source->at("/0/list/1/value")->isNull());
    QCOMPARE(q(slice(*source, *source->at("/0/last"))), q("word"));
    QCOMPARE(source->at("/0/nothing")->begin, source->at("/0/nothing")->end);
    QCOMPARE(q(source->text.substr(source->at("/0/nothing")->begin - 1, 1)), q(":"));
    QVERIFY(!source->at("/0/none"));
    QVERIFY(!source->at("/1"));
}

void TestSource::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("broken json") << QByteArray("{\"a\": 1,}") << "f:1:9: This is not valid JSON";
    QTest::newRow("two values") << QByteArray("{}{}") << "f:1:3: ";
    QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << "f:2:1: This is not valid YAML";
    QTest::newRow("open flow") << QByteArray("a: [1, 2\nb: 3\n") << "This is not valid YAML";
    QTest::newRow("depth of json") << QByteArray(1'000'000, '[') << "levels deep";
    QTest::newRow("depth of yaml") << QByteArray("a: ") + QByteArray(129, '[') + QByteArray(129, ']')
                                   << "f:1:131: The YAML is nested more than 128 levels deep";
    QTest::newRow("unknown alias") << QByteArray("a: *b\n") << "f:1:4: The alias *b names nothing";
    QTest::newRow("alias of another document") << QByteArray("a: &b 1\n---\nc: *b\n") << "f:3:4: ";
    QTest::newRow("cycle") << QByteArray("a: &b [*b]\n") << "f:1:8: The alias *b stands inside";
    QTest::newRow("cycle of a mapping") << QByteArray("&a {x: *a}\n") << "f:1:8: The alias *a stands inside";
    QTest::newRow("cycle of a document")
        << QByteArray("&a [*a]").prepend("--- ") << "The alias *a stands inside";
    QTest::newRow("endless") << QByteArray(",") << "This is not valid YAML";
    QTest::newRow("endless after a document")
        << QByteArray("a: 1\n---\n,") << "f:3:1: This is not valid YAML";
    QTest::newRow("open text") << QByteArray("a: \"b\nc: 1\n") << "This is not valid YAML";
    QTest::newRow("tab before a dash") << QByteArray("a:\n\t- 1\n") << "f:2:1: This is not valid YAML";
    QTest::newRow("not UTF-8") << QByteArray("a: \xff\n") << "f:1:4: The byte";
    QTest::newRow("empty") << QByteArray(" \n") << "The file is empty";
    QTest::newRow("control character") << QByteArray("a: \x01\n") << "This is not valid YAML";
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const QByteArray name = "a" + QByteArray::number(i);
        const QByteArray alias = "*a" + QByteArray::number(i - 1);
        bomb += name + ": &" + name + " [" + (alias + ", ").repeated(8) + alias + "]\n";
    }
    QTest::newRow("bomb of aliases") << bomb << "Its aliases make too many values";
    QByteArray chain = "- &a0 [x]\n";
    for (int i = 1; i < 5000; ++i)
        chain += "- &a" + QByteArray::number(i) + " [*a" + QByteArray::number(i - 1) + "]\n";
    QTest::newRow("deep by aliases") << chain << "Its aliases make too many values";
}

void TestSource::refusals()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const QString answer = q(dataOf(text.toStdString(), "f"));
    QVERIFY2(answer.contains(says), qPrintable(answer.left(500)));
}

void TestSource::hugeTextsAreBounded()
{
    std::string json = "[";
    for (int i = 0; i < 500'000; ++i)
        json += "0,";
    QVERIFY(q(dataOf(json + "0]", "f")).contains(q("more than 400000 values")));
    QVERIFY(q(dataOf(std::string(largestSource + 1, '['), "f.yaml")).contains(q("larger than 16 MiB")));
    std::string documents;
    for (int i = 0; i < 10'001; ++i)
        documents += "--- a\n";
    QVERIFY(q(dataOf(documents, "f")).contains(q("more than 10000 documents")));
}

/// Levels of lists, each of nine aliases of the level before it.
static std::string aliasBomb(int levels)
{
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < levels; ++i) {
        const std::string alias = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + alias;
        for (int n = 1; n < 9; ++n)
            text += ", " + alias;
        text += "]\n";
    }
    return text;
}

void TestSource::aliasesMultiplyUpToALimit()
{
    for (int levels = 1; levels < 10; ++levels) {
        const auto source = readSource(aliasBomb(levels), "f");
        QVERIFY(source);
        const bool isBounded = levels <= 5; // nine to the sixth is more than half a million
        QCOMPARE(bool(valueOf(*source, source->documents[0])), isBounded);
        QCOMPARE(bool(checkExpansion(*source)), isBounded);
    }
}

void TestSource::depthIsBounded_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const int depth : {129, 501, 100'000}) {
        const QByteArray number = QByteArray::number(depth);
        QTest::newRow(("flow " + number).constData()) << "- " + QByteArray(depth, '[');
        QTest::newRow(("mappings " + number).constData()) << "- " + QByteArray("{a: ").repeated(depth);
        QTest::newRow(("compact " + number).constData()) << QByteArray("- ").repeated(depth) + "x\n";
        QTest::newRow(("keys " + number).constData()) << QByteArray("? ").repeated(depth) + "x\n";
    }
    for (const int depth : {129, 501}) {
        QByteArray block;
        for (int i = 0; i < depth; ++i)
            block += QByteArray(i, ' ') + "a:\n";
        QTest::newRow(("block " + QByteArray::number(depth)).constData()) << block;
    }
}

void TestSource::depthIsBounded()
{
    QFETCH(QByteArray, text);
    const QString answer = q(dataOf(text.toStdString(), "f"));
    QVERIFY2(answer.contains(q("nested more than 128 levels")), qPrintable(answer.left(500)));
}

void TestSource::documentsAreCounted()
{
    for (const std::size_t count : {1U, 2U, 1000U}) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += "---\na: " + std::to_string(i) + "\n";
        const auto source = readSource(text, "f");
        QVERIFY(source);
        QCOMPARE(source->documents.size(), count);
        QCOMPARE(q(source->documents.back().find("a")->text), q(std::to_string(count - 1)));
        QCOMPARE(source->placeOf(*source->documents.back().find("a")).line, 2 * count);
    }
}

void TestSource::tagsAreKeptAndNotActedOn()
{
    const auto source = readSource(
        "- !!python/object/apply:os.system ['true']\n- !own {a: 1}\n- !<tag:x> y\n- !!int z\n", "f");
    QVERIFY2(source, source ? "" : source.error().text().c_str());
    const std::vector<SourceNode> &items = source->documents[0].items;
    QCOMPARE(q(items.at(0).tag), q("!!python/object/apply:os.system"));
    QCOMPARE(q(items.at(1).tag), q("!own"));
    QCOMPARE(q(items.at(2).tag), q("!<tag:x>"));
    QCOMPARE(q(valueOf(*source, source->documents[0])->dump()), q(R"([["true"],{"a":1},"y","z"])"));
}

void TestSource::duplicateKeysAreNoted()
{
    const auto yaml = readSource("---\na: 1\n---\nb:\n  - c: 1\n    d: 2\n    c: 3\n", "f.yaml");
    QVERIFY(yaml);
    QCOMPARE(yaml->duplicates.size(), std::size_t{1});
    QCOMPARE(q(yaml->duplicates[0].pointer), q("/1/b/0/c"));
    QCOMPARE(q(yaml->duplicates[0].first.text()), q("f.yaml:5:5"));
    QCOMPARE(q(yaml->duplicates[0].second.text()), q("f.yaml:7:5"));
    const auto json = readSource("{\"a\": {\"b\": 1, \"b\": 2}}", "f.json");
    QVERIFY(json);
    QCOMPARE(q(json->duplicates.at(0).pointer), q("/0/a/b"));
}

void TestSource::corpusScalarsStandWhereTheySay()
{
    const QString corpus = QStringLiteral(CORPUS_DIR);
    if (corpus.isEmpty())
        QSKIP("Corpus not given: -DCORPUS_DIR=FOLDER");
    int read = 0;
    for (const char *folder : {"/ecs", "/k8s"}) {
        const QDir dir(corpus + QLatin1String(folder));
        for (const QString &name : dir.entryList(QDir::Files)) {
            if (name.endsWith(QStringLiteral(".md")))
                continue;
            const std::string path = dir.filePath(name).toStdString();
            const auto text = readFile(path);
            QVERIFY(text);
            const auto source = readSource(text->bytes, path);
            if (!source) {
                qInfo("%s", source.error().text().c_str());
                continue;
            }
            ++read;
            for (const SourceNode &document : source->documents) {
                forEach(document, [&](const SourceNode &node) {
                    if (!node.isScalar() || node.style == SourceNode::Style::Literal ||
                        node.style == SourceNode::Style::Folded || node.begin == node.end)
                        return;
                    const std::string alone = slice(*source, node);
                    const auto again = readSource(source->isYaml ? alone : "[" + alone + "]", "slice");
                    QVERIFY2(again, alone.c_str());
                    const SourceNode &root = again->documents[0];
                    QCOMPARE(q(source->isYaml ? root.text : root.items[0].text), q(node.text));
                });
            }
        }
    }
    QVERIFY(read > 80);
}

QTEST_MAIN(TestSource)
#include "tst_source.moc"
