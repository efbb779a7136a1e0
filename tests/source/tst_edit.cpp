// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Edits of texts in place. All texts here are synthetic.

#include "models/source/edit.h"

#include <QTest>

#include <span>

using namespace mc;

namespace {

struct Case
{
    const char *name;
    const char *before;
    const char *pointer;
    const char *value; ///< as JSON; "" removes
    const char *after;
    const char *tag = "";
    const char *behind = nullptr;
};

constexpr Case jsonCases[] = {
    {"a text", R"({"a": "x", "b": 1})", "/0/a", R"("y\n")", R"({"a": "y\n", "b": 1})"},
    {"a number keeps its neighbours", R"({"a": 1.50, "b": 1e3})", "/0/a", "7", R"({"a": 7, "b": 1e3})"},
    {"a member in one line", R"({ "a": 1, "b": 2 })", "/0/c", "true", R"({ "a": 1, "b": 2, "c": true })"},
    {"a member of packed JSON", R"({"a":1,"b":{"c":2}})", "/0/b/d", R"({"e":[1,2]})",
     R"({"a":1,"b":{"c":2,"d":{"e":[1,2]}}})"},
    {"the first member", R"({"a": 1, "b": 2})", "/0/c", "3", R"({"c": 3, "a": 1, "b": 2})", "", ""},
    {"behind a member", R"({"a": 1, "b": 2})", "/0/c", "3", R"({"a": 1, "c": 3, "b": 2})", "", "a"},
    {"a member on its line", "{\n\t\"a\" : 1\n}\n", "/0/b", R"({"c": []})",
     "{\n\t\"a\" : 1,\n\t\"b\" : {\n\t\t\"c\" : []\n\t}\n}\n"},
    {"CRLF", "{\r\n  \"a\": 1\r\n}", "/0/b", "2", "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}"},
    {"an item like its siblings", "[\n  { \"name\": \"A\", \"value\": \"1\" }\n]", "/0/-",
     R"({"value": "2", "name": "B"})",
     "[\n  { \"name\": \"A\", \"value\": \"1\" },\n  { \"name\": \"B\", \"value\": \"2\" }\n]"},
    {"an item like its siblings, on lines",
     "{\"env\": [\n    {\n      \"name\" :  \"A\",\n      \"value\": \"1\"\n    }, {\n      \"name\": "
     "\"B\",\n"
     "      \"value\": \"2\"\n    }\n]}",
     "/0/env/-", R"({"name": "C", "value": "3"})",
     "{\"env\": [\n    {\n      \"name\" :  \"A\",\n      \"value\": \"1\"\n    }, {\n      \"name\": "
     "\"B\",\n"
     "      \"value\": \"2\"\n    }, {\n      \"name\": \"C\",\n      \"value\": \"3\"\n    }\n]}"},
    {"into an empty list", "{\n    \"a\": {\n        \"b\": []\n    }\n}", "/0/a/b/-", R"({"c": 1})",
     "{\n    \"a\": {\n        \"b\": [\n            {\n                \"c\": 1\n            }\n        ]\n"
     "    }\n}"},
    {"into an empty document", "{}\n", "/0/a", "1", "{\n  \"a\": 1\n}\n"},
    {"into null", R"({"a": null})", "/0/a/b", "1", R"({"a": {"b": 1}})"},
    {"the first removed", "{\n  \"a\": 1,\n  \"b\": 2\n}", "/0/a", "", "{\n  \"b\": 2\n}"},
    {"the middle removed", R"([1, 2, 3])", "/0/1", "", R"([1, 3])"},
    {"the last removed", "{\n  \"a\": 1,\n  \"b\": 2\n}", "/0/b", "", "{\n  \"a\": 1\n}"},
    {"the only one removed", "{\n  \"a\": {\n    \"b\": 2\n  }\n}", "/0/a/b", "", "{\n  \"a\": {}\n}"},
    {"a list for a text", "{\n  \"a\": \"x\"\n}", "/0/a", R"(["y"])", "{\n  \"a\": [\n    \"y\"\n  ]\n}"},
    {"a text for an object", "{\n  \"a\": {\n    \"b\": 1\n  }\n}", "/0/a", R"("y")", "{\n  \"a\": \"y\"\n}"},
    {"a list on one line like another", "{\n  \"a\": [\"x\", \"y\"],\n  \"b\": 1\n}", "/0/c", R"(["z", "u"])",
     "{\n  \"a\": [\"x\", \"y\"],\n  \"b\": 1,\n  \"c\": [\"z\", \"u\"]\n}"},
    {"commas first", "{ \"a\": 1\n, \"b\": 2\n}", "/0/c", "3", "{ \"a\": 1\n, \"b\": 2\n, \"c\": 3\n}"},
    {"a byte order mark", "\xEF\xBB\xBF{\n \"a\": 1}", "/0/b", "2", "\xEF\xBB\xBF{\n \"a\": 1,\n \"b\": 2}"},
    {"a step escaped", R"({"a/b": {"c~d": 1}})", "/0/a~1b/c~0d", "2", R"({"a/b": {"c~d": 2}})"},
    {"a document", "[1]\n", "/0", R"({"a": 2})", "{\"a\": 2}\n"},
};

constexpr Case yamlCases[] = {
    {"a plain text", "a: x # c\nb: 1\n", "/0/a", R"("v")", "a: v # c\nb: 1\n"},
    {"quotes kept", "a: 'x'\nb: \"1\"\n", "/0/a", R"("it's")", "a: 'it''s'\nb: \"1\"\n"},
    {"quotes where needed", "a: x\n", "/0/a", R"("yes")", "a: \"yes\"\n"},
    {"quotes as elsewhere", "a: x\nb: 'c'\n", "/0/a", R"("9901")", "a: '9901'\nb: 'c'\n"},
    {"a number", "a:   'x'   # c\n", "/0/a", "15000", "a:   15000   # c\n"},
    {"nothing filled", "a:\nb: 1\n", "/0/a", R"("x")", "a: x\nb: 1\n"},
    {"nothing filled before a comment", "a: # c\nb: 1\n", "/0/a", R"("x")", "a: x # c\nb: 1\n"},
    {"nothing becomes a mapping", "a: # c\nb: 1\n", "/0/a", R"({"x": 1})", "a: # c\n  x: 1\nb: 1\n"},
    {"a literal to one line", "a: |\n  x\n  y\nb: 1\n", "/0/a", R"("z")", "a: \"z\"\nb: 1\n"},
    {"a literal stays one", "a: | # c\n   x\n   y\n\nb: 1\n", "/0/a", R"("u\n\nv\n")",
     "a: | # c\n   u\n\n   v\n\nb: 1\n"},
    {"a literal without a last line end", "a: >\n  x\n  y\nb: 1\n", "/0/a", R"("u\nv")",
     "a: |-\n  u\n  v\nb: 1\n"},
    {"a tag", "a: !Sub '${X}'\n", "/0/a", R"("Y")", "a: !Ref 'Y'\n", "!Ref"},
    {"no tag any more", "a: !Ref X\n", "/0/a", R"("V")", "a: V\n"},
    {"a member", "a:\n    b: 1 # c\n  # d\ne: 2\n", "/0/a/f", R"("x y")",
     "a:\n    b: 1 # c\n    f: \"x y\"\n  # d\ne: 2\n"},
    {"a member without final newline", "a: 1", "/0/b", "2", "a: 1\nb: 2"},
    {"the first member", "- a: 1\n  b: 2\n", "/0/0/c", "3", "- c: 3\n  a: 1\n  b: 2\n", "", ""},
    {"nested collections", "a:\n    b:\n        c: 1\n    l:\n      - x\n", "/0/a/d",
     R"({"e": {"f": [1, {"g": 2, "h": {}}]}})",
     "a:\n    b:\n        c: 1\n    l:\n      - x\n    d:\n        e:\n            f:\n              - 1\n"
     "              - g: 2\n                h: {}\n"},
    {"an item like its siblings",
     "env:\n- name: A # first\n  value: '1'\n- name: B\n  value: \"2\"\n# end\nx: 1\n", "/0/env/-",
     R"({"name": "C", "value": "debug"})",
     "env:\n- name: A # first\n  value: '1'\n- name: B\n  value: \"2\"\n- name: C\n  value: \"debug\"\n# "
     "end\nx: 1\n"},
    {"an item like a flow sibling", "env:\n  - { name: A, value: '1' } # c\n", "/0/env/-",
     R"({"name": "B", "value": "2"})",
     "env:\n  - { name: A, value: '1' } # c\n  - { name: B, value: '2' }\n"},
    {"a wide dash", "env:\n-   name: A\n    value: '1'\n", "/0/env/-", R"({"name": "B", "value": "2"})",
     "env:\n-   name: A\n    value: '1'\n-   name: B\n    value: '2'\n"},
    {"an item between", "- a\n- b\n", "/0/-", R"("c")", "- a\n- c\n- b\n", "", "0"},
    {"the first item", "- a\n- b\n", "/0/-", R"("c")", "- c\n- a\n- b\n", "", ""},
    {"a member with a tag", "a: 1\n", "/0/b", R"("X")", "a: 1\nb: !Ref X\n", "!Ref"},
    {"into an empty list", "spec:\n  env: []\n  x: 1\n", "/0/spec/env/-", R"({"name": "A", "value": "1"})",
     "spec:\n  env:\n  - name: A\n    value: \"1\"\n  x: 1\n"},
    {"into nothing", "spec:\n  env:\n  x:\n    - 1\n", "/0/spec/env/-", R"("a")",
     "spec:\n  env:\n    - a\n  x:\n    - 1\n"},
    {"into nothing with a tag", "a:\n", "/0/a/b", R"("X")", "a:\n  b: !Ref X\n", "!Ref"},
    {"into an empty document", "{}\n", "/0/a", "1", "{\n  \"a\": 1\n}\n"},
    {"flow", "a: [x, 'y'] # c\n", "/0/a/-", R"("z")", "a: [x, 'y', z] # c\n"},
    {"flow mapping", "a: {x: 1}\n", "/0/a/v", R"({"z": ["u"]})", "a: {x: 1, v: {z: [u]}}\n"},
    {"flow on lines with comments", "a: [\n  x, # 1\n  y # 2\n]\n", "/0/a/-", R"("z")",
     "a: [\n  x, # 1\n  y, # 2\n  z\n]\n"},
    {"flow between comments", "a: [\n  x, # 1\n  y # 2\n]\n", "/0/a/-", R"("z")",
     "a: [\n  x, # 1\n  z,\n  y # 2\n]\n", "", "0"},
    {"flow removed with its comment", "a: [\n  x, # 1\n  y # 2\n]\n", "/0/a/1", "", "a: [\n  x # 1\n]\n"},
    {"flow removed before a comment", "a: [\n  x, # 1\n  y # 2\n]\n", "/0/a/0", "", "a: [\n  y # 2\n]\n"},
    {"an item removed", "- a # 1\n# of b\n- b # 2\n# of c\n- c\n", "/0/1", "",
     "- a # 1\n# of b\n# of c\n- c\n"},
    {"the last removed without final newline", "- a\n- b", "/0/1", "", "- a"},
    {"a member beside a dash removed", "- a: 1 # 1\n  b: 2\n", "/0/0/a", "", "- b: 2\n"},
    {"the only item removed", "a: # c\n  - x # d\n# e\nb: 1\n", "/0/a/0", "", "a: [] # c\n# e\nb: 1\n"},
    {"the only member removed", "- a: 1\n- b: 2\n", "/0/1/b", "", "- a: 1\n- {}\n"},
    {"a text for a mapping", "a: # c\n  b: 1\nd: 2\n", "/0/a", R"("x")", "a: x # c\nd: 2\n"},
    {"a mapping for a text", "a: x # c\nd: 2\n", "/0/a", R"({"b": 1})", "a: # c\n  b: 1\nd: 2\n"},
    {"a mapping for a mapping", "a: # c\n    b: 1\nd: 2\n", "/0/a", R"({"e": 1, "f": 2})",
     "a: # c\n    e: 1\n    f: 2\nd: 2\n"},
    {"a flow list for a flow list", "a: [x]\n", "/0/a", R"(["v", "z"])", "a: [v, z]\n"},
    {"a new document", "a:\r\n  b: 1\r\n", "/1", R"({"c": {"d": 1}})",
     "a:\r\n  b: 1\r\n---\r\nc:\r\n  d: 1\r\n"},
    {"a new document without final newline", "a: 1", "/1", R"({"c": 1})", "a: 1\n---\nc: 1"},
    {"the second document", "a: 1\n--- # two\nb: 1\n", "/1/c", "2", "a: 1\n--- # two\nb: 1\nc: 2\n"},
    {"CRLF and mark",
     "\xEF\xBB\xBF"
     "a: 1\r\nb:\r\n- x\r\n",
     "/0/b/-", R"("v")",
     "\xEF\xBB\xBF"
     "a: 1\r\nb:\r\n- x\r\n- v\r\n"},
    {"an empty document", "a: 1\n---\n", "/1", R"({"b": 1})", "a: 1\n---\nb: 1\n"},
    {"an empty document without line end", "a: 1\n---", "/1", R"({"b": 1})", "a: 1\n---\nb: 1"},
    {"a text for a placeholder", "a: {{ .x }} # c\n", "/0/a", R"("v")", "a: v # c\n"},
    {"keys in quotes", "\"a\": 1\n\"b\": 2\n", "/0/c", R"({"d": 1})",
     "\"a\": 1\n\"b\": 2\n\"c\":\n  \"d\": 1\n"},
    {"behind a block that keeps its lines", "a: |+\n  x\n\nb: 1\n", "/0/c", "1", "a: |+\n  x\n\nc: 1\nb: 1\n",
     "", "a"},
    {"letters beyond ASCII", "a: \"x\"\n", "/0/a", "\"\u00fc\\u0007\"", "a: \"\u00fc\\x07\"\n"},
    {"lists in lists", "- - a\n  - b\n", "/0/0/-", R"("c")", "- - a\n  - b\n  - c\n"},
    {"the first of a list in a list", "- - a\n  - b\n", "/0/0/0", "", "- - b\n"},
};

void addCases(std::span<const Case> cases)
{
    for (const Case &entry : cases)
        QTest::newRow(entry.name) << &entry;
}

SourceEdit editOf(const Case &entry)
{
    SourceEdit edit{entry.pointer, std::nullopt, entry.tag, std::nullopt};
    if (*entry.value)
        edit.value = parseJson(entry.value, "value")->value;
    if (entry.behind)
        edit.after = entry.behind;
    return edit;
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json_data();
    void json();
    void yaml_data();
    void yaml();
    void refusals_data();
    void refusals();
};

void TestEdit::json_data()
{
    QTest::addColumn<const Case *>("entry");
    addCases(jsonCases);
}

void TestEdit::json()
{
    QFETCH(const Case *, entry);
    const Result<SourceText> source = readSource(entry->before, "file.json");
    QVERIFY2(source, source ? "" : source.error().text().c_str());
    const Result<SourceText> result = edited(*source, editOf(*entry));
    QVERIFY2(result, result ? "" : result.error().text().c_str());
    QCOMPARE(QString::fromStdString(result->text), QString::fromUtf8(entry->after));
}

void TestEdit::yaml_data()
{
    QTest::addColumn<const Case *>("entry");
    addCases(yamlCases);
}

void TestEdit::yaml()
{
    json();
}

void TestEdit::refusals_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *before, const char *pointer, const char *place,
                        const char *words) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(pointer)
                            << QString::fromUtf8(place) << QString::fromUtf8(words);
    };
    row("a key twice", R"({"a": {"b": 1, "c": 2, "b": 3}})", "/0/a/c", "file.json:1:24", "stands twice");
    row("a key twice on the way", R"({"a": {"c": 1}, "a": {}})", "/0/a/c", "file.json:1:17", "stands twice");
    row("a key twice within", R"({"x": {"y": {"c": 1, "c": 2}}})", "/0/x", "file.json:1:22", "stands twice");
    row("an alias on the way", "a: &x\n  b: 1\nc: *x\n", "/0/c/b", "file.json:3:4", "alias");
    row("an alias itself", "a: &x 1\nc: *x\n", "/0/c", "file.json:2:4", "alias");
    row("a repeated value", "a: &x 1\nc: *x\n", "/0/a", "file.json:1:4", "repeats");
    row("within a repeated value", "a: &x\n  b: 1\nc: *x\n", "/0/a/b", "file.json:1:4", "repeats");
    row("a merge key", "a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n", "/0/c/d", "file.json:3:3", "merge key");
    row("no collection", "a: 1\n", "/0/a/b", "file.json:1:4", "no object");
    row("nothing there", "a: 1\n", "/0/b/c", "file.json:1:1", "no \"b\"");
    row("an index too far", "[1]", "/0/5", "file.json:1:1", "no \"5\"");
    row("no such document", "a: 1\n", "/2/a", "file.json", "no document");
    row("a second JSON document", "{}", "/1", "file.json", "no document");
    row("no pointer", "{}", "", "file.json", "no document");
}

void TestEdit::refusals()
{
    QFETCH(QString, before);
    QFETCH(QString, pointer);
    QFETCH(QString, place);
    QFETCH(QString, words);
    const Result<SourceText> source = readSource(before.toStdString(), "file.json");
    QVERIFY2(source, source ? "" : source.error().text().c_str());
    const Result<SourceText> result = edited(*source, {pointer.toStdString(), Json(7), {}, {}});
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().place.text()), place);
    QVERIFY2(QString::fromStdString(result.error().message).contains(words), result.error().message.c_str());
    QVERIFY(!result.error().next.empty());
}

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
