// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Pages to read: text stays text in Markdown and HTML. What is shown here is synthetic.

#include "models/review/jsontext.h"
#include "models/review/report.h"

#include "models/base/json.h"

#include <QTest>

using namespace mc;

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdownEscapes_data();
    void markdownEscapes();
    void htmlEscapes();
    void htmlIsCompleteInItself();
    void whatIsLeftOutIsTold();
    void jsonTextReadsBack_data();
    void jsonTextReadsBack();
    void jsonTextIsSafeForATerminal();
};

namespace {

Report reportWith(const std::string &text)
{
    Report report;
    report.title = text;
    report.summary = {{"Node", text}};
    Finding finding;
    finding.rule = "a.rule";
    finding.resource = text;
    finding.message = text;
    report.findings = {finding};
    ReportTable table;
    table.title = "Clusters";
    table.columns = {{"Name"}, {"Endpoints", true}};
    table.rows = {{text, "3"}};
    table.all = 5;
    report.tables = {table};
    return report;
}

} // namespace

void TestReports::markdownEscapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("table") << QByteArray("a|b") << QByteArray("a\\|b");
    QTest::newRow("emphasis") << QByteArray("a_b*c~d") << QByteArray("a\\_b\\*c\\~d");
    QTest::newRow("code") << QByteArray("```a") << QByteArray("\\`\\`\\`a");
    QTest::newRow("image") << QByteArray("![a](b)") << QByteArray("\\!\\[a\\](b)");
    QTest::newRow("HTML") << QByteArray("<b>&amp;") << QByteArray("&lt;b&gt;&amp;amp;");
    QTest::newRow("address") << QByteArray("https://www.a.b") << QByteArray("https&#58;//www&#46;a.b");
    QTest::newRow("mention") << QByteArray("@somebody #1") << QByteArray("&#64;somebody \\#1");
}

void TestReports::markdownEscapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, written);
    const QByteArray page = QByteArray::fromStdString(markdownOf(reportWith(text.toStdString())));
    QVERIFY2(page.contains("# " + written + "\n"), page);
    QVERIFY2(page.contains("| " + written + " | 3 |\n"), page);
    QVERIFY2(page.contains("- **warning** " + written + ": " + written + " (a.rule)\n"), page);
}

void TestReports::htmlEscapes()
{
    const QByteArray page = QByteArray::fromStdString(htmlOf(reportWith("<script>alert('1')</script>&\"")));
    QCOMPARE(page.count("<script"), 0);
    QCOMPARE(page.count("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;"), 6);
}

void TestReports::htmlIsCompleteInItself()
{
    const QByteArray page = QByteArray::fromStdString(htmlOf(reportWith("a")));
    for (const char *from : {"http://", "https://", "src=", "href=", "@import", "url(", "<script", "<link"})
        QVERIFY2(!page.contains(from), from);
    QVERIFY(page.contains("default-src 'none'"));
    QVERIFY(page.contains("prefers-color-scheme: dark"));
    QVERIFY(page.startsWith("<!DOCTYPE html>\n") && page.endsWith("</html>\n"));
}

void TestReports::whatIsLeftOutIsTold()
{
    QVERIFY(markdownOf(reportWith("a")).find("4 more are not listed here.") != std::string::npos);
    QVERIFY(htmlOf(reportWith("a")).find("4 more are not listed here.") != std::string::npos);
}

void TestReports::jsonTextReadsBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("cds_egress_shop_cart");
    QTest::newRow("quotes") << QByteArray("a\"b\\c");
    QTest::newRow("controls") << QByteArray("a\n\t\x1b[2J\x7f", 8);
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("letters") << QByteArray("caf\xc3\xa9 \xf0\x9f\x98\x80");
    QTest::newRow("unseen") << QByteArray("\xe2\x80\xae\xc2\x9b\xef\xbb\xbf\xf3\xa0\x80\x81");
}

void TestReports::jsonTextReadsBack()
{
    QFETCH(QByteArray, text);
    std::string out;
    appendJsonText(out, {text.constData(), static_cast<std::size_t>(text.size())});
    const auto parsed = parseJson(out, "test");
    QVERIFY2(parsed, out.c_str());
    QCOMPARE(QByteArray::fromStdString(parsed->value.get<std::string>()), text);
}

void TestReports::jsonTextIsSafeForATerminal()
{
    std::string out;
    appendJsonText(out, "\x1b\x07\xc2\x9b\xe2\x80\xae\xff");
    QCOMPARE(out, "\"\\u001b\\u0007\\u009b\\u202e\xEF\xBF\xBD\"");
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
