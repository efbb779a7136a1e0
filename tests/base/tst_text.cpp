// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"

#include <QtTest>

#include <limits>

using namespace mc;
using namespace std::string_literals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits()
    {
        using Pieces = std::vector<std::string_view>;
        QCOMPARE(split("a,,b", ','), (Pieces{"a", "", "b"}));
        QCOMPARE(split("", ','), Pieces{""});
        QCOMPARE(split(",", ','), (Pieces{"", ""}));
        QCOMPARE(split("mesh/shop", '/'), (Pieces{"mesh", "shop"}));
    }

    void trims()
    {
        QCOMPARE(trimmed(" \t\r\n a b \n"), std::string_view("a b"));
        QCOMPARE(trimmed(" \n"), std::string_view());
        QCOMPARE(trimmed("\u00a0a"), std::string_view("\u00a0a"));
    }

    void findsInvalidUtf8_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset"); // -1: all of it is valid
        const auto row = [](const char *name, const std::string &text, int offset) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << offset;
        };
        row("ascii", "abc\0d"s, -1);
        row("two, three, four bytes", "\xc2\x80\xe0\xa0\x80\xf0\x90\x80\x80", -1);
        row("last character", "\xf4\x8f\xbf\xbf", -1);
        row("beyond the last character", "a\xf4\x90\x80\x80", 1);
        row("lone continuation", "ab\x80", 2);
        row("overlong slash", "\xc0\xaf", 0);
        row("overlong in three", "\xe0\x9f\xbf", 0);
        row("overlong in four", "\xf0\x8f\xbf\xbf", 0);
        row("surrogate", "x\xed\xa0\x80", 1);
        row("before the surrogates", "\xed\x9f\xbf", -1);
        row("after the surrogates", "\xee\x80\x80", -1);
        row("cut off", "abc\xe2\x82", 3);
        row("five bytes", "\xf8\x88\x80\x80\x80", 0);
        row("ff", "\xff", 0);
    }
    void findsInvalidUtf8()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, offset);
        const std::optional<std::size_t> found = invalidUtf8(text.toStdString());
        QCOMPARE(found ? static_cast<int>(*found) : -1, offset);
    }

    /// Qt's decoder is the second opinion on every sequence of two bytes, and on every character.
    void agreesWithQt()
    {
        for (unsigned pair = 0; pair < 0x10000; ++pair) {
            const std::string text = {static_cast<char>(pair >> 8U), static_cast<char>(pair & 0xffU)};
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString decoded = decoder.decode(QByteArrayView(text.data(), 2));
            QVERIFY2(invalidUtf8(text).has_value() == decoder.hasError(), qPrintable(decoded));
        }
        for (char32_t value = 1; value <= 0x10ffff; ++value) {
            const bool swallowed = value == 0xfeff; // Qt takes it for a byte order mark
            if (swallowed || (value >= 0xd800 && value <= 0xdfff))
                continue;
            const QByteArray text = QString::fromUcs4(&value, 1).toUtf8();
            const auto point =
                codePointAt(std::string_view(text.data(), static_cast<std::size_t>(text.size())), 0);
            QVERIFY2(point && point->value == value && static_cast<qsizetype>(point->length) == text.size(),
                     qPrintable(QString::number(value, 16)));
        }
    }

    void showsWhatHides_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, const std::string &text, const char *shown) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(shown);
        };
        row("plain", "Gr\u00fc\u00dfe \U0001f600 \\x", "Gr\u00fc\u00dfe \U0001f600 \\x");
        row("terminal title", "\x1b]0;pwned\x07", "\\x1b]0;pwned\\x07");
        row("lines", "a\r\nb\tc", "a\\r\\nb\\tc");
        row("zero, delete", "a\0b\x7f"s, "a\\x00b\\x7f");
        row("C1", "\u0085\u009b", "\\u0085\\u009b");
        row("Trojan Source", "\u202eadmin\u2066", "\\u202eadmin\\u2066");
        row("invisible", "a\u200bb\ufeffc\u00add", "a\\u200bb\\ufeffc\\u00add");
        row("line separators", "\u2028\u2029", "\\u2028\\u2029");
        row("tag characters", "\U000e0041", "\\ue0041");
        row("not UTF-8", "a\xff\xe2\x82", "a\\xff\\xe2\\x82");
    }
    void showsWhatHides()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, shown);
        QCOMPARE(QByteArray::fromStdString(visible(text.toStdString())), shown);
    }

    void lowersAsciiOnly() { QCOMPARE(asciiLower("AWS-\u00c4\u0130Z"), "aws-\u00c4\u0130z"s); }

    void readsWholeNumbers()
    {
        QCOMPARE(wholeNumber("0"), 0LL);
        QCOMPARE(wholeNumber("00080"), 80LL);
        QCOMPARE(wholeNumber("9223372036854775807"), std::numeric_limits<long long>::max());
        for (const char *text :
             {"", " 5", "5 ", "+5", "-5", "5.0", "1e3", "0x10", "9223372036854775808", "\u0665"})
            QVERIFY2(!wholeNumber(text), text);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
