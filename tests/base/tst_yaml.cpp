// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/yaml.h"

#include <QtTest>

#include <array>
#include <optional>
#include <random>

#include <yaml.h>

using namespace mc;
using namespace std::string_literals;

namespace {

/// Reads YAML events back: the oracle. A plain scalar becomes a text too, marked by a leading "=".
class Reader
{
public:
    explicit Reader(const std::string &text)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()),
                                     text.size());
        next();
    }
    ~Reader()
    {
        yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// All documents; nothing if the text is no YAML.
    std::optional<std::vector<Json>> documents()
    {
        std::vector<Json> all;
        for (next(); m_event.type == YAML_DOCUMENT_START_EVENT; next()) {
            next();
            all.push_back(value());
            next();
        }
        return m_event.type == YAML_STREAM_END_EVENT ? std::optional(all) : std::nullopt;
    }

private:
    void next()
    {
        yaml_event_delete(&m_event);
        if (yaml_parser_parse(&m_parser, &m_event) == 0)
            m_event.type = YAML_NO_EVENT;
    }

    std::string scalar() const
    {
        const auto &data = m_event.data.scalar;
        const std::string text(reinterpret_cast<const char *>(data.value), data.length);
        return (data.style == YAML_PLAIN_SCALAR_STYLE ? "=" : "") + text;
    }

    Json value()
    {
        if (m_event.type == YAML_SEQUENCE_START_EVENT) {
            Json list = Json::array();
            for (next(); m_event.type != YAML_SEQUENCE_END_EVENT && m_event.type != YAML_NO_EVENT; next())
                list.push_back(value());
            return list;
        }
        if (m_event.type == YAML_MAPPING_START_EVENT) {
            Json map = Json::object();
            for (next(); m_event.type != YAML_MAPPING_END_EVENT && m_event.type != YAML_NO_EVENT; next()) {
                const std::string key = scalar();
                next();
                map[key] = value();
            }
            return map;
        }
        return m_event.type == YAML_SCALAR_EVENT ? Json(scalar()) : Json();
    }

    yaml_parser_t m_parser = {};
    yaml_event_t m_event = {};
};

std::string written(const Json &document)
{
    const Result<std::string> text = writeYaml(std::array{document});
    return text ? *text : "(" + text.error().text() + ")";
}

/// What comes back of a text that is written as an item and as a key.
std::optional<std::vector<Json>> throughYaml(const std::string &text)
{
    Json key = Json::object();
    key[text] = "v";
    return Reader(written(Json::array({text, key}))).documents();
}

std::string utf8(char32_t value)
{
    return QString::fromUcs4(&value, 1).toUtf8().toStdString();
}

} // namespace

class TestYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAsKubectlDoes()
    {
        const Json document = Json::parse(R"({
            "apiVersion": "apps/v1", "kind": "Deployment",
            "metadata": {"name": "cart", "annotations": {"a.b/c-d": "enabled", "e": "true"}},
            "spec": {"replicas": 2, "flag": false, "nothing": null, "half": 0.5, "empty": {}, "none": [],
                     "containers": [{"name": "envoy", "ports": [{"containerPort": 9901}], "list": [[1, 2], []],
                                     "env": [{"name": "A", "value": "plain"}, {"name": "B", "value": ""}]}]}})");
        QCOMPARE(written(document), "apiVersion: apps/v1\n"
                                    "kind: Deployment\n"
                                    "metadata:\n"
                                    "  name: cart\n"
                                    "  annotations:\n"
                                    "    a.b/c-d: enabled\n"
                                    "    e: \"true\"\n"
                                    "spec:\n"
                                    "  replicas: 2\n"
                                    "  flag: false\n"
                                    "  nothing: null\n"
                                    "  half: 0.5\n"
                                    "  empty: {}\n"
                                    "  none: []\n"
                                    "  containers:\n"
                                    "  - name: envoy\n"
                                    "    ports:\n"
                                    "    - containerPort: 9901\n"
                                    "    list:\n"
                                    "    - - 1\n"
                                    "      - 2\n"
                                    "    - []\n"
                                    "    env:\n"
                                    "    - name: A\n"
                                    "      value: \"plain\"\n"
                                    "    - name: B\n"
                                    "      value: \"\"\n"s);
    }

    void dividesDocuments()
    {
        const Result<std::string> text =
            writeYaml(std::array{Json{{"a", 1}}, Json::object(), Json{{"b", 2}}});
        QVERIFY(text);
        QCOMPARE(*text, "a: 1\n--- {}\n---\nb: 2\n"s);
        QCOMPARE(*writeYaml({}), ""s);
    }

    void writesNumbersThatAreNumbersEverywhere()
    {
        QCOMPARE(written(Json::array({1e300, 1.5e-7, -3, 18446744073709551615U})),
                 "- 1.0e+300\n- 1.5e-07\n- -3\n- 18446744073709551615\n"s);
    }

    void quotesWhatAReaderMayMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        // What some reader (YAML 1.1, 1.2, Go's v2 and v3, kubectl's conversion) takes for something else
        // than this text when it stands without quotes.
        for (const char *text : {"",
                                 " ",
                                 "a ",
                                 " a",
                                 "~",
                                 "null",
                                 "Null",
                                 "NULL",
                                 "true",
                                 "True",
                                 "TRUE",
                                 "false",
                                 "yes",
                                 "Yes",
                                 "YES",
                                 "yEs",
                                 "no",
                                 "No",
                                 "NO",
                                 "on",
                                 "On",
                                 "ON",
                                 "off",
                                 "Off",
                                 "OFF",
                                 "y",
                                 "Y",
                                 "n",
                                 "N",
                                 "0",
                                 "00",
                                 "007",
                                 "017",
                                 "08",
                                 "09",
                                 "0777",
                                 "0o17",
                                 "0x10",
                                 "0xFF",
                                 "0b101",
                                 "1",
                                 "-1",
                                 "+1",
                                 "-0",
                                 "-0x1",
                                 "1_000",
                                 "1__0",
                                 "0b1_0",
                                 "1.",
                                 "0.1",
                                 ".5",
                                 "-.5",
                                 "1.5",
                                 "1e3",
                                 "1E3",
                                 "1e+3",
                                 "1e-1",
                                 "1.0e+3",
                                 "6.0221e23",
                                 ".inf",
                                 "-.inf",
                                 "+.INF",
                                 ".nan",
                                 ".NaN",
                                 "nan",
                                 "NaN",
                                 "inf",
                                 "Infinity",
                                 "-inf",
                                 "685_230.15",
                                 "1:30",
                                 "12:30:45",
                                 "190:20:30",
                                 "12345678901234567890123",
                                 "2001-12-14",
                                 "2001-12-14t21:59:43.10-05:00",
                                 "2001-12-14 21:59:43",
                                 "=",
                                 "<<",
                                 "- x",
                                 "-",
                                 "--",
                                 "---",
                                 "--- a",
                                 "...",
                                 "? x",
                                 "?",
                                 ": x",
                                 ":",
                                 ":x",
                                 "::1",
                                 "x: y",
                                 "x:",
                                 "x #y",
                                 "#",
                                 "&a",
                                 "*a",
                                 "!x",
                                 "!!str x",
                                 "%x",
                                 "@x",
                                 "`x",
                                 "'x'",
                                 "\"x\"",
                                 "{",
                                 "}",
                                 "{a}",
                                 "[",
                                 "]",
                                 "[a]",
                                 ",",
                                 "a,b",
                                 "|",
                                 ">",
                                 "a\nb",
                                 "a\n",
                                 "\n",
                                 "\t",
                                 "a\tb",
                                 "\r",
                                 "a\rb",
                                 "\x1b[0m",
                                 "\x7f",
                                 "\u0085",
                                 "\u00a0",
                                 "\u2028",
                                 "\u2029",
                                 "\ufeff",
                                 "\ufffe",
                                 "\uffff",
                                 "\U0010ffff",
                                 "\u202ea",
                                 "\U0001f600",
                                 "caf\u00e9",
                                 "a\\b",
                                 "a\"b",
                                 "$(A)",
                                 "%PDF",
                                 "a b",
                                 "123abc",
                                 "1.2.3",
                                 "10.0.0.1",
                                 "_1",
                                 "0.0.0.0/0"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("zero byte") << QByteArray("a\0b", 3);
        QTest::newRow("100 kB") << QByteArray(100000, 'x');
        QTest::newRow("100 kB of words") << QByteArray("word ").repeated(20000);
        QTest::newRow("100 kB of lines") << QByteArray("line\n  ").repeated(14000);
    }
    void quotesWhatAReaderMayMistake()
    {
        QFETCH(const QByteArray, text);
        const std::string expected = text.toStdString();
        const auto read = throughYaml(expected);
        QVERIFY(read);
        Json key = Json::object();
        key[expected] = "=v";
        QVERIFY(read->front() ==
                Json::array({expected, key})); // a plain scalar would come back with its mark

        const std::string all = written(Json::array({expected}));
        QVERIFY(
            std::all_of(all.begin(), all.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
        QCOMPARE(std::count(all.begin(), all.end(), '\n'), 1);
    }

    void leavesPlainWhatIsPlain()
    {
        for (const char *text : {"cart", "apps/v1", "appmesh.k8s.aws/v1beta2", "a-b_c.d", "yesterday",
                                 "nullable", "e3b", "/dev/stdout", "CAP_SYS", "t1"})
            QCOMPARE(written(Json::array({text})), "- "s + text + "\n");
        QCOMPARE(written(Json{{"value", "cart"}}), "value: \"cart\"\n"s);
    }

    void keepsEveryCharacter()
    {
        std::string row;
        for (char32_t value = 1; value <= 0x10ffff; ++value) {
            const bool plane =
                value >= 0x30000 && (value & 0xfff0U) != 0xfff0U; // of the empty planes only the edges
            if (plane || value == 0xfeff || (value >= 0xd800 && value <= 0xdfff))
                continue;
            row += utf8(value);
            if (row.size() < 4000)
                continue;
            const auto read = Reader(written(Json::array({row}))).documents();
            QVERIFY2(read && read->front() == Json::array({row}), qPrintable(QString::number(value, 16)));
            row.clear();
        }
    }

    void keepsRandomTexts()
    {
        std::mt19937 random(7);
        const std::array<std::string, 24> pieces = {
            "a", "Z",  "0", "1", " ", ":", "#", "-", "\n",     "\r",     "\t",     "\"",
            "'", "\\", "{", "[", ",", "&", "*", "!", "\u0085", "\u2028", "\u00e9", "\U0001f600"};
        for (int i = 0; i < 5000; ++i) {
            std::string text;
            for (auto length = random() % 12; length > 0; --length)
                text += pieces.at(random() % pieces.size());
            const auto read = throughYaml(text);
            QVERIFY(read);
            const Json &item = read->front().front();
            QVERIFY2(item == text || item == "=" + text, text.c_str());
            const std::string key = read->front().back().begin().key();
            QVERIFY2(key == text || key == "=" + text, text.c_str());
        }
    }

    void namesInvalidText()
    {
        const Result<std::string> text = writeYaml(std::array{Json{{"a", {{"b", "\xff"}}}}});
        QVERIFY(!text);
        QCOMPARE(text.error().message, "The text at /a/b is not valid UTF-8."s);
    }
};

QTEST_APPLESS_MAIN(TestYaml)
#include "tst_yaml.moc"
