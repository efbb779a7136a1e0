// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "fixture.h"
#include "secretseeds.h"

#include "models/dump/masking.h"

#include <QTest>

using namespace mc;
using namespace mc::test;

namespace {

/// Qt's moc reads no raw strings that hold brackets without a partner: 'a' stands for "a".
std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::string escaped(const std::string &text)
{
    const std::string quoted = Json(text).dump();
    return quoted.substr(1, quoted.size() - 2);
}

/// Every letter as \u0041: what a tool with another taste may write.
std::string escapedWholly(const std::string &text)
{
    std::string out;
    for (const QChar unit : QString::fromStdString(text))
        out += "\\u" + QString::number(unit.unicode(), 16).rightJustified(4, QLatin1Char('0')).toStdString();
    return out;
}

std::string filled(const std::string &place, const std::string &text)
{
    std::string out = place;
    return out.replace(out.find("%1"), 2, text);
}

/// The place filled and masked, read again as it is written, so that no spelling can hide a secret.
std::string seen(const std::string &json)
{
    const std::string text = masked(json);
    const Result<ParsedJson> read = parseJson(text, "masked");
    return read ? read->value.dump() + text : text;
}

} // namespace

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesEverySeed_data()
    {
        QTest::addColumn<int>("seed");
        const std::vector<SecretSeed> seeds = secretSeeds();
        QCOMPARE(seeds.size(), 40U);
        for (std::size_t i = 0; i < seeds.size(); ++i)
            QTest::newRow(seeds[i].kind) << static_cast<int>(i);
    }
    void hidesEverySeed()
    {
        QFETCH(const int, seed);
        const SecretSeed secret = secretSeeds()[static_cast<std::size_t>(seed)];
        std::vector<std::string> places = tellingPlaces();
        QVERIFY(places.size() >= 25);
        if (secret.known) {
            const std::vector<std::string> neutral = neutralPlaces();
            places.insert(places.end(), neutral.begin(), neutral.end());
        }
        for (const std::string &place : places) {
            for (const std::string &written : {escaped(secret.value), escapedWholly(secret.value)}) {
                const std::string json = filled(place, written);
                const std::string visibleText = seen(json);
                QVERIFY2(visibleText.find(secret.secret) == std::string::npos, json.c_str());
                QVERIFY2(visibleText.find(escaped(secret.secret)) == std::string::npos, json.c_str());
                if (parseJson(json, "t"))
                    QVERIFY2(parseJson(masked(json), "t"), masked(json).c_str());
            }
        }
    }

    void hidesBase64()
    {
        for (const SecretSeed &seed : secretSeeds()) {
            const std::string base64 = QByteArray::fromStdString(seed.value).toBase64().toStdString();
            // Headers and queries are only known within a text.
            constexpr std::string_view others = "key in base64 bearer basic nested JSON token in a query";
            if (!seed.known || others.find(seed.kind) != std::string_view::npos)
                continue;
            for (const std::string &place : neutralPlaces()) {
                if (place.find("\\n") != std::string::npos)
                    continue; // more than the base64 stands there
                const std::string json = filled(place, base64);
                QVERIFY2(masked(json).find(base64) == std::string::npos, (seed.kind + json).c_str());
            }
        }
    }

    void hidesKeysInLines()
    {
        const std::string json = R"({"key_lines":["a","-----BEGIN PRIVATE KEY-----","c2VjcmV0MQ","c2VjcmV0Mg",
                                     "-----END PRIVATE KEY-----","b"],"after":["c2VjcmV0Mw"]})";
        const std::string text = masked(json);
        QVERIFY(text.find("c2VjcmV0MQ") == std::string::npos && text.find("c2VjcmV0Mg") == std::string::npos);
        QVERIFY(text.find("\"a\"") != std::string::npos && text.find("\"b\"") != std::string::npos);
        QVERIFY(text.find("c2VjcmV0Mw") != std::string::npos);
    }

    void leavesTheHarmless()
    {
        int hidden = 0;
        const std::vector<HarmlessValue> values = harmlessValues();
        for (const HarmlessValue &value : values) {
            const std::string json = filled(value.place, escaped(value.value));
            if (masked(json) != json) {
                ++hidden;
                qWarning("%s", masked(json).c_str());
            }
        }
        QVERIFY2(hidden * 100 < static_cast<int>(values.size()), QByteArray::number(hidden));
    }

    void changesNothingElse()
    {
        const std::string json =
            "\xef\xbb\xbf {\"a\" :\t1.0, \"password\":\"x\\u0041y\" ,\"b\":[ 1e2,null ], \"c\":\"d\"}\n\n";
        QCOMPARE(masked(json), "\xef\xbb\xbf {\"a\" :\t1.0, \"password\":\"[masked]\" ,\"b\":[ 1e2,null ], "
                               "\"c\":\"d\"}\n\n");
        QCOMPARE(masked(masked(json)), masked(json));
    }

    void tellsWhereAndWhy()
    {
        const std::string json =
            R"({"private_key":{"inline_string":"abc"},"dbPassword":"def","x":"AKIA0123456789ABCDEF"})";
        const std::vector<SecretSpan> spans = secretsIn(json);
        QCOMPARE(spans.size(), 3U);
        QCOMPARE(json.substr(spans[0].begin, spans[0].end - spans[0].begin), std::string("abc"));
        QCOMPARE(spans[0].reason, SecretReason::Place);
        QCOMPARE(json.substr(spans[1].begin, spans[1].end - spans[1].begin), std::string("def"));
        QCOMPARE(spans[1].reason, SecretReason::Name);
        QCOMPARE(spans[2].reason, SecretReason::Shape);
        QCOMPARE(spans[2].what, std::string("an AWS access key"));
        QCOMPARE(secretReasonName(spans[2].reason), std::string_view("shape"));
    }

    void keepsTheUserOfAUrl()
    {
        QCOMPARE(masked(R"({"host_redirect":"user:pw12345@example.com"})"),
                 std::string(R"({"host_redirect":"user:[masked]@example.com"})"));
    }

    void takesBrokenText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const std::string &json, const std::string &text) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray::fromStdString(text);
        };
        row("empty", "", "");
        row("cut in a value", quoted("{'password':'abc"), quoted("{'password':'[masked]"));
        row("cut in an escape", quoted("{'password':'abc\\"), quoted("{'password':'[masked]"));
        row("cut before the name", quoted("{'header':{'value':'abc','key':'authoriz"),
            quoted("{'header':{'value':'abc','key':'authoriz"));
        row("too many brackets", quoted("]]}}{'password':'abc'}}]"), quoted("]]}}{'password':'[masked]'}}]"));
        row("two documents", quoted("{'a':1}{'token':'abc'}"), quoted("{'a':1}{'token':'[masked]'}"));
        row("no quotation marks", "{password:abc}", "{password:abc}");
        row("bytes that are no UTF-8", "{\"password\":\"\xff\xfe\"}", quoted("{'password':'[masked]'}"));
        row("lone surrogate", quoted("{'password':'\\ud800'}"), quoted("{'password':'[masked]'}"));
        row("escaped name", quoted("{'pass\\u0077ord':'abc'}"), quoted("{'pass\\u0077ord':'[masked]'}"));
    }
    void takesBrokenText()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(masked(json.toStdString())), text);
    }

    void staysLinear()
    {
        const std::string deep = std::string(1000000, '[') + "\"AKIA0123456789ABCDEF\"";
        QVERIFY(masked(deep).find("AKIA") == std::string::npos);
        std::string pairs = "[";
        for (int i = 0; i < 20000; ++i)
            pairs += quoted("{'key':'x','value':'y'},");
        QCOMPARE(masked(pairs), pairs);
        const std::string nested = quoted("{'a':'") +
                                   escaped(quoted("{'b':'") + escaped(quoted("{'password':'abc'}")) + "\"}") +
                                   "\"}";
        QVERIFY(masked(nested).find("abc") == std::string::npos);
    }

    void masksTexts()
    {
        QCOMPARE(maskedText("x Authorization: Bearer abcdefghijklmnop1234 y"),
                 std::string("x Authorization: Bearer [masked] y"));
        QCOMPARE(maskedText("authorization: opaque-value"), std::string("authorization: [masked]"));
        QCOMPARE(maskedText("GET /a?token=abcd1234&x=1 HTTP/1.1"),
                 std::string("GET /a?token=[masked]&x=1 HTTP/1.1"));
        QCOMPARE(maskedText("no such token: cluster x"), std::string("no such token: cluster x"));
    }

    void hidesWhatTheOutsideCheckSeeds()
    {
        const std::string json =
            R"({"tls_context":{"session_ticket_keys":{"keys":[{"inline_bytes":"c2VlZA=="}]}},
            "filters":[{"name":"envoy.lua","config":{"aws_access_key_id":"AKIASEEDEDSECRET0304","password":"s-05"}}]})";
        const std::string text = masked(json);
        for (const char *secret : {"c2VlZA==", "AKIASEEDEDSECRET0304", "s-05"})
            QVERIFY(text.find(secret) == std::string::npos);
    }

    void leavesFixturesAndCorpus()
    {
        for (const std::string &name : fixtureNames) {
            const std::string text = textOf(std::string(TEST_DATA) + "/fixtures/" + name);
            QVERIFY2(masked(text) == text, name.c_str());
        }
        const std::vector<std::string> dumps = corpusDumps();
        if (dumps.empty())
            QSKIP("No corpus: set CORPUS_DIR.");
        std::size_t hidden = 0;
        for (const std::string &path : dumps)
            hidden += secretsIn(textOf(path)).size();
        QVERIFY2(hidden >= 2 && hidden < 10, QByteArray::number(qulonglong(hidden))); // Kuma's tokens
    }
};

QTEST_APPLESS_MAIN(TestMasking)
#include "tst_masking.moc"
