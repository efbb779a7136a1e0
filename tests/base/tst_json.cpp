// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/json.h"

#include <QtTest>

#include <clocale>

using namespace mc;
using namespace std::string_literals;

namespace {

const std::string file = "a.json";

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += piece;
    return out;
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const std::string &text, const std::string &written) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray::fromStdString(written);
        };
        row("empty object", "{}", "{}");
        row("empty list", " [ ] ", "[]");
        row("text alone", "\"a\"", "\"a\"");
        row("number alone", "42", "42");
        row("number at the end of the text", "-0.5", "-0.5");
        row("null", "null", "null");
        row("true", "\ttrue\r\n", "true");
        row("order kept", "{\"b\":1,\"a\":2}", "{\n  \"b\": 1,\n  \"a\": 2\n}");
        row("nested", "{\"a\":[{\"b\":[]},1]}",
            "{\n  \"a\": [\n    {\n      \"b\": []\n    },\n    1\n  ]\n}");
        row("largest unsigned", "18446744073709551615", "18446744073709551615");
        row("smallest integer", "-9223372036854775808", "-9223372036854775808");
        row("escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u00e4\"",
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\u00e4\"");
        row("surrogate pair", "\"\\ud83d\\ude00\"", "\"\U0001f600\"");
        row("noncharacter", "\"\\uffff\"", "\"\uffff\"");
        row("delete and line separators", "\"\x7f\u2028\u2029\"", "\"\x7f\u2028\u2029\"");
        row("byte order mark", "\xef\xbb\xbf{}", "{}");
        row("empty key", "{\"\":0}", "{\n  \"\": 0\n}");
        row("deepest", repeated("[", 512) + repeated("]", 512), "");
        row("float", "1.5e3", "1500.0");
        row("tiny", "1e-999", "0.0");
    }
    void accepts()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, written);
        const Result<ParsedJson> read = parseJson(text.toStdString(), file);
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        const Result<std::string> out = writeJson(read->value);
        QVERIFY(out);
        if (!written.isEmpty())
            QCOMPARE(QByteArray::fromStdString(*out), written + '\n');
        const Result<ParsedJson> again = parseJson(*out, file);
        QVERIFY(again);
        QVERIFY(again->value == read->value);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const std::string &text, int line, int column,
                            const char *message) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << line << column << QByteArray(message);
        };
        row("empty", "", 0, 0, "empty");
        row("blank", " \n\t", 0, 0, "empty");
        row("mark alone", "\xef\xbb\xbf", 1, 1, "ended after 3 bytes");
        row("word", "hello", 1, 1, "invalid literal");
        row("broken literal", "[tru]", 1, 5, "invalid literal");
        row("capital literal", "True", 1, 1, "invalid literal");
        row("comment", "{} // no", 1, 4, "invalid literal");
        row("comma at the end of a list", "[1,]", 1, 4, "unexpected ']'");
        row("comma at the end of an object", "{\"a\":1,}", 1, 8, "unexpected '}'");
        row("comma first", "[,1]", 1, 2, "unexpected ','");
        row("two commas", "[1,,2]", 1, 4, "unexpected ','");
        row("no comma", "[1, 2.5 -300]", 1, 9, "expected ']'");
        row("text where a comma belongs", "[true \"a b\"]", 1, 7, "expected ']'");
        row("literal where a comma belongs", "[\"a\" null]", 1, 6, "expected ']'");
        row("no colon", "{\"a\" 1}", 1, 6, "expected ':'");
        row("key without quotes", "{a:1}", 1, 2, "invalid literal");
        row("key that is a number", "{1:1}", 1, 2, "expected string literal");
        row("single quotes", "['a']", 1, 2, "invalid literal");
        row("wrong bracket", "[1}", 1, 3, "unexpected '}'");
        row("second value", "{}{}", 1, 3, "expected end of input");
        row("lines", "{}\n{}", 2, 1, "expected end of input");
        row("closing bracket too many", "[1]]", 1, 4, "expected end of input");
        row("plus", "[+1]", 1, 2, "invalid literal");
        row("leading zero", "[012]", 1, 3, "expected ']'");
        row("no digit after the point", "[1.]", 1, 4, "invalid number");
        row("no digit before the point", "[.5]", 1, 2, "invalid literal");
        row("no exponent", "[1e]", 1, 4, "invalid number");
        row("hexadecimal", "[0x1]", 1, 3, "invalid literal");
        row("NaN", "[NaN]", 1, 2, "invalid literal");
        row("Infinity", "[-Infinity]", 1, 3, "invalid number");
        row("newline in text", "[\"a\nb\"]", 1, 4, "control character");
        row("tab in text", "[\"a\tb\"]", 1, 4, "control character");
        row("unknown escape", "[\"\\x\"]", 1, 4, "forbidden character after backslash");
        row("short escape", "[\"\\u12\"]", 1, 7, "must be followed by 4 hex digits");
        row("integer beyond 64 bits", "[\n  18446744073709551616 ]", 2, 3, "too large");
        row("negative beyond 64 bits", "[-9223372036854775809]", 1, 2, "too large");
        row("thirty digits", "[123456789012345678901234567890]", 1, 2, "too large");
        row("float beyond a double", "[0, 1E400]", 1, 5, "too large");
        row("negative float beyond a double", "-1e9999", 1, 1, "too large");
        row("lone high surrogate", "[\"\\uD800\"]", 1, 9, "\\ud800 is half");
        row("lone high surrogate, then another escape", "[\"\\ud800\\u0041\"]", 1, 14, "\\ud800 is half");
        row("lone low surrogate", "[\"\\uDC00 \"]", 1, 8, "\\udc00 is half");
        row("two high surrogates", "[\"\\ud800\\ud800\"]", 1, 14, "\\ud800 is half");
        row("zero byte first", "\0"s, 1, 1, "zero byte");
        row("zero byte inside", "[1,\0 2]"s, 1, 4, "zero byte");
        row("zero byte in text", "[\"a\0\"]"s, 1, 4, "zero byte");
        row("zero byte and more after the value", "{\"a\":1}\0garbage{{{"s, 1, 8, "10 bytes after it");
        row("trailing zero bytes", "{}\n\0\0"s, 2, 1, "1 byte after it");
        row("two byte order marks", "\xef\xbb\xbf\xef\xbb\xbf{}", 1, 1, "invalid literal");
        row("half a byte order mark", "\xef\xbb{}", 1, 1, "byte \\xef is not valid UTF-8");
        row("column after a byte order mark", "\xef\xbb\xbf{]", 1, 2, "unexpected ']'");
        row("bad byte", "{\n\"a\": \"\xff\"}", 2, 7, "byte \\xff is not valid UTF-8");
        row("overlong", "[\"\xc0\xaf\"]", 1, 3, "byte \\xc0 is not valid UTF-8");
        row("surrogate in UTF-8", "[\"\xed\xa0\x80\"]", 1, 3, "byte \\xed is not valid UTF-8");
        row("UTF-16 little", "\xff\xfe{\0}\0"s, 0, 0, "UTF-16");
        row("UTF-16 big", "\xfe\xff\0{\0}"s, 0, 0, "UTF-16");
        row("UTF-16 without a mark", "{\0\"\0"s, 0, 0, "UTF-16");
        row("UTF-32", "\xff\xfe\0\0{\0\0\0"s, 0, 0, "UTF-32");
        row("gzip", "\x1f\x8b\x08\x00"s, 0, 0, "gzip");
        row("HTML", "<!DOCTYPE html>", 1, 1, "invalid literal");
        row("513 levels", repeated("[", 513) + repeated("]", 513), 1, 513, "512 levels");
        row("100,000 lists", repeated("[", 100000), 1, 513, "512 levels");
        row("100,000 objects", repeated("{\"a\":", 100000), 1, 2561, "512 levels");
        row("cut inside", "{\"proxies\":[{\"name\":\"a\"},{\"name\"", 1, 33,
            "after 32 bytes, inside /proxies/1.");
        row("cut in text", "\"abc", 1, 5, "after 4 bytes.");
        row("cut in a literal", "nul", 1, 4, "after 3 bytes.");
        row("cut in a number", "-", 1, 2, "after 1 byte.");
        row("hostile name", "{\"\x7f\u202e\":{\"b\":[", 1, 15, "inside /\\x7f\\u202e/b.");
    }
    void refuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        QFETCH(const int, column);
        QFETCH(const QByteArray, message);
        const Result<ParsedJson> read = parseJson(text.toStdString(), file);
        QVERIFY(!read);
        const Error &error = read.error();
        QVERIFY2(error.message.find(message.toStdString()) != std::string::npos, error.text().c_str());
        QCOMPARE(error.place.file, file);
        QCOMPARE(error.place.line, static_cast<std::size_t>(line));
        QCOMPARE(error.place.column, static_cast<std::size_t>(column));
        QVERIFY2(!error.next.empty() && error.next.ends_with('.'), error.next.c_str());
        QVERIFY2(error.message.find("json.exception") == std::string::npos, error.message.c_str());
    }

    void tellsEveryTruncation()
    {
        const std::string text =
            "\xef\xbb\xbf{ \"a\\u00e4\" : [ true, null, -1.5e+3, \"\\ud83d\\ude00\u00e4\" ],\n"
            "  \"b\" : { \"c\" : [ [ ], { } ] } }";
        QVERIFY(parseJson(text, file));
        for (std::size_t size = 4; size < text.size(); ++size) {
            const Result<ParsedJson> read = parseJson(text.substr(0, size), file);
            QVERIFY2(!read, qPrintable(QString::number(size)));
            const std::string &message = read.error().message;
            const bool inCharacter = text.substr(size).starts_with('\xa4');
            QVERIFY2(message.find(inCharacter ? "UTF-8" : "ended after") != std::string::npos,
                     message.c_str());
        }
    }

    void tellsDuplicates()
    {
        const std::string text =
            "{\"a\":1,\n \"b\":{\"x/y\":1,\"x\\/y\":[2]},\n \"\\u0061\":3, \"b\" : 4, \"a\":5}";
        const Result<ParsedJson> read = parseJson(text, file);
        QVERIFY(read);
        QCOMPARE(read->value.dump(), "{\"a\":5,\"b\":4}"s);
        const std::vector<DuplicateKey> &found = read->duplicates;
        QCOMPARE(found.size(), 4U);
        QCOMPARE(found[0].pointer, "/b/x~1y"s);
        QCOMPARE(found[0].first, (Place{file, 2, 7}));
        QCOMPARE(found[0].second, (Place{file, 2, 15}));
        QCOMPARE(found[1].pointer, "/a"s);
        QCOMPARE(found[1].first, (Place{file, 1, 2}));
        QCOMPARE(found[1].second, (Place{file, 3, 2}));
        QCOMPARE(found[2].pointer, "/b"s);
        QCOMPARE(found[2].second, (Place{file, 3, 14}));
        QCOMPARE(found[3].pointer, "/a"s);
        QCOMPARE(found[3].first, (Place{file, 1, 2}));
    }

    void tellsDuplicatesAmongManyKeys()
    {
        std::string text = "{";
        for (int i = 0; i < 40; ++i)
            text += "\"key" + std::to_string(i) + "\":" + std::to_string(i) + ",\n";
        text += "\"key3\":\"new\",\n\"key39\":\"new\"}";
        const Result<ParsedJson> read = parseJson(text, file);
        QVERIFY(read);
        QCOMPARE(read->value.size(), 40U);
        QCOMPARE(read->value["key3"], Json("new"));
        QCOMPARE(read->value["key39"], Json("new"));
        QCOMPARE(read->value["key38"], Json(38));
        QCOMPARE(read->duplicates.size(), 2U);
        QCOMPARE(read->duplicates[0].first, (Place{file, 4, 1}));
        QCOMPARE(read->duplicates[1].first, (Place{file, 40, 1}));
        QCOMPARE(read->duplicates[1].second, (Place{file, 42, 1}));
    }

    void boundsDuplicates()
    {
        const std::string text = "{" + repeated("\"a\":1,", 10000) + "\"a\":2}";
        const Result<ParsedJson> read = parseJson(text, file);
        QVERIFY(read);
        QCOMPARE(read->duplicates.size(), 20U);
        QCOMPARE(read->value.dump(), "{\"a\":2}"s);
    }

    /// A walk over the earlier keys for each key would take minutes.
    void readsManyKeys()
    {
        std::string text = "{";
        for (int i = 0; i < 50000; ++i)
            text += "\"key" + std::to_string(i) + "\":" + std::to_string(i) + ",";
        text.back() = '}';
        const Result<ParsedJson> read = parseJson(text, file);
        QVERIFY(read);
        QCOMPARE(read->value.size(), 50000U);
    }

    void findsPlaces_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *pointer, int line, int column) {
            QTest::newRow(*pointer ? pointer : "the whole") << QByteArray(pointer) << line << column;
        };
        row("", 1, 1);
        row("/proxies", 2, 14);
        row("/proxies/0", 3, 5);
        row("/proxies/0/name", 3, 15);
        row("/proxies/0/missing", 3, 5);
        row("/proxies/0/missing/deeper", 3, 5);
        row("/proxies/0/name/deeper", 3, 15);
        row("/proxies/1", 4, 5);
        row("/proxies/1/a~1b~0", 4, 15);
        row("/proxies/1/twice", 4, 47); // the last one counts
        row("/proxies/1/twice/in", 4, 47);
        row("/proxies/2", 5, 5);
        row("/proxies/3", 2, 14);
        row("/proxies/01", 2, 14);
        row("/last", 6, 11);
        row("/none", 1, 1);
    }
    void findsPlaces()
    {
        QFETCH(const QByteArray, pointer);
        QFETCH(const int, line);
        QFETCH(const int, column);
        const std::string text = "{\n"
                                 "  \"proxies\": [\n"
                                 "    { \"name\": \"cart{[\" },\n"
                                 "    { \"a/b~\": -1 , \"twice\": {\"in\":1}, \"twice\":2 },\n"
                                 "    -17],\n"
                                 "  \"last\": true\n"
                                 "}\n";
        QVERIFY(parseJson(text, file));
        const Place place = placeOf(text, pointer.toStdString(), file);
        QCOMPARE(place.file, file);
        QCOMPARE(place.line, static_cast<std::size_t>(line));
        QCOMPARE(place.column, static_cast<std::size_t>(column));
    }

    void findsManyPlacesInOneWalk()
    {
        const std::string text = "\xef\xbb\xbf{\"twice\": {\"in\": 1, \"only\": 2},\n"
                                 " \"list\": [[], [0, {\"a/b\": 3}]],\n"
                                 " \"twice\": {\"in\": 4}}";
        QVERIFY(parseJson(text, file));
        const std::vector<std::string> pointers = {"/twice/only", "/list/1/1/a~1b", "",          "/twice/in",
                                                   "/list/1",     "/list/1",        "/list/0/0", "/other/in"};
        // What only the first of two equal keys holds is not in the value that counts.
        const std::vector<Place> expected = {{file, 3, 11}, {file, 2, 27}, {file, 1, 1},  {file, 3, 18},
                                             {file, 2, 15}, {file, 2, 15}, {file, 2, 11}, {file, 1, 1}};
        const std::vector<Place> found = placesOf(text, pointers, file);
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            QVERIFY2(found[i] == expected[i], (pointers[i] + ": " + found[i].text()).c_str());
    }

    void namesInvalidTextWhenWriting()
    {
        Json value = {{"proxies", {{{"a/b", "\xff"}}}}};
        Result<std::string> out = writeJson(value);
        QVERIFY(!out);
        QVERIFY2(out.error().message.find("/proxies/0/a~1b") != std::string::npos,
                 out.error().text().c_str());
        out = writeJson(Json("\xff"));
        QVERIFY(!out);
        QVERIFY(out.error().message.find("the top") != std::string::npos);
        Json key = Json::object();
        key["\xff"] = 1;
        QVERIFY(!writeJson(key));
    }

    void convertsPointerSteps()
    {
        for (const char *key : {"", "a", "a/b", "~", "~1", "~01/", "/", "\u00e4"})
            QCOMPARE(lastStep("/proxies/" + pointerStep(key)), std::string(key));
        QCOMPARE(pointerStep("a/b~c"), "a~1b~0c"s);
        QCOMPARE(lastStep(""), ""s);
    }

    void readsAndWritesAlikeInOtherLocales()
    {
        const std::string text = "[\n  1.5,\n  1234567.25\n]\n";
        const char *locale = std::setlocale(LC_ALL, "de_DE.UTF-8");
        const Result<ParsedJson> read = parseJson(text, file);
        const std::string out = read ? writeJson(read->value).operator*() : std::string();
        std::setlocale(LC_ALL, "C");
        QCOMPARE(out, text);
        if (locale == nullptr)
            QSKIP("The locale de_DE.UTF-8 is not installed.");
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
