// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/linediff.h"
#include "ui/parts/colours.h"
#include "ui/parts/highlighter.h"
#include "ui/parts/textview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>

using namespace mc;

namespace {

QString described(const std::vector<Run> &runs, QStringView line)
{
    static const QHash<Tone, QString> names{{Tone::Key, QStringLiteral("key")},
                                            {Tone::String, QStringLiteral("string")},
                                            {Tone::Number, QStringLiteral("number")},
                                            {Tone::Soft, QStringLiteral("soft")}};
    QStringList parts;
    for (const Run &run : runs)
        parts.append(names.value(run.tone) + u':' + line.sliced(run.begin, run.length).toString());
    return parts.join(u'|');
}

QPalette lightPalette()
{
    QPalette palette(Qt::black, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Window, QColor(0xf6, 0xf6, 0xf7));
    palette.setColor(QPalette::Text, QColor(0x1d, 0x21, 0x25));
    palette.setColor(QPalette::Highlight, QColor(0x25, 0x63, 0xc9));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(lightPalette());
    palette.setColor(QPalette::Base, QColor(0x26, 0x29, 0x2d));
    palette.setColor(QPalette::Window, QColor(0x1f, 0x22, 0x25));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe8, 0xea));
    palette.setColor(QPalette::Highlight,
                     QColor(0x25, 0x63, 0xc9)); // too dark for text: must be made readable
    return palette;
}

} // namespace

class TestTextView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void highlights_data();
    void highlights();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void rowsAreLines();
    void longLinesGoOnInFurtherRows();
    void treacherousCharactersAreShownAsBoxes();
    void selectsByKeyboard();
    void selectsByMouse();
    void copiesBytesAsTheyAre();
    void movesOverWholeCharacters();
    void scrollsToTheFirstMark();
    void showsFiftyMegabytesAtOnce();
    void screenReadersGetTheRowsInSight();
    void changedLines_data();
    void changedLines();
};

void TestTextView::highlights_data()
{
    QTest::addColumn<int>("syntax");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("runs");
    const auto json = [](const char *name, const char *line, const char *runs) {
        QTest::newRow(name) << int(Syntax::JsonText) << QString::fromUtf8(line) << QString::fromUtf8(runs);
    };
    json("key and string", R"(  "name": "envoy",)", R"(key:"name"|string:"envoy")");
    json("numbers and words", R"("a": -1.5e3, "b": true)", R"(key:"a"|number:-1.5e3|key:"b"|number:true)");
    json("escaped quote", R"("a\"b" : "c\\")", R"(key:"a\"b"|string:"c\\")");
    json("colon inside a value", R"(["a:b"])", R"(string:"a:b")");
    json("unfinished string", R"("abc)", R"(string:"abc)");
    const auto yaml = [](const char *name, const char *line, const char *runs) {
        QTest::newRow(name) << int(Syntax::YamlText) << QString::fromUtf8(line) << QString::fromUtf8(runs);
    };
    yaml("yaml pair", "  name: envoy", "key:name|string:envoy");
    yaml("yaml item with key", "- name: \"a: b\"", "key:name|string:\"a: b\"");
    yaml("yaml number", "replicas: 3", "key:replicas|number:3");
    yaml("yaml quoted number", "value: \"3\"", "key:value|string:\"3\"");
    yaml("yaml comment", "  # note: this", "soft:# note: this");
    yaml("yaml separator", "---", "");
    yaml("yaml opening key", "spec:", "key:spec");
    yaml("yaml colon without blank", "image: a:b", "key:image|string:a:b");
    const auto shell = [](const char *name, const char *line, const char *runs) {
        QTest::newRow(name) << int(Syntax::ShellText) << QString::fromUtf8(line) << QString::fromUtf8(runs);
    };
    shell("shell option", "  --env NAME='a b' \\", "soft:--env|key:NAME|string:'a b'");
    shell("shell comment", "# docker", "soft:# docker");
    shell("shell variable", "run ${A}", "number:${A}");
    QTest::newRow("plain") << int(Syntax::PlainText) << QStringLiteral("\"a\": 1") << QString();
}

void TestTextView::highlights()
{
    QFETCH(int, syntax);
    QFETCH(QString, line);
    QFETCH(QString, runs);
    QCOMPARE(described(highlight(line, static_cast<Syntax>(syntax)), line), runs);
}

void TestTextView::coloursCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestTextView::coloursCanBeRead()
{
    QFETCH(QPalette, palette);
    for (const Tone kind : {Tone::Text, Tone::Soft, Tone::Accent, Tone::Good, Tone::Warning, Tone::Error,
                            Tone::Key, Tone::String, Tone::Number}) {
        for (const QPalette::ColorRole ground : {QPalette::Base, QPalette::Window}) {
            const double ratio = contrast(tone(palette, kind), palette.color(ground));
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("tone %1: %2").arg(int(kind)).arg(ratio)));
        }
    }
    for (const Tone kind : {Tone::Accent, Tone::Warning, Tone::Error})
        QVERIFY(contrast(tone(palette, Tone::Text), wash(palette, kind)) >= 7);
}

void TestTextView::rowsAreLines()
{
    QCOMPARE(TextRows().count(), std::size_t{1});
    const TextRows rows("a\n\nbc\n");
    QCOMPARE(rows.count(), std::size_t{4});
    QCOMPARE(rows.row(0), (Span{0, 1}));
    QCOMPARE(rows.row(1), (Span{2, 2}));
    QCOMPARE(rows.row(2), (Span{3, 5}));
    QCOMPARE(rows.row(3), (Span{6, 6}));
    QCOMPARE(rows.rowOf(4), std::size_t{2});
    QCOMPARE(rows.rowOf(6), std::size_t{3});
}

void TestTextView::longLinesGoOnInFurtherRows()
{
    std::string line;
    while (line.size() < 3 * TextRows::longestRow)
        line += "äöü"; // two bytes each: a cut must not halve one
    const TextRows rows(line + "\nend");
    QVERIFY(rows.count() >= 4);
    std::string together;
    for (std::size_t row = 0; row + 1 < rows.count(); ++row) {
        const Span span = rows.row(row);
        QVERIFY(span.end - span.begin <= TextRows::longestRow);
        QVERIFY(!rows.shown(row).contains(QChar::ReplacementCharacter));
        QCOMPARE(rows.beginsLine(row), row == 0);
        together += rows.text().substr(span.begin, span.end - span.begin);
    }
    QCOMPARE(together, line);
    QVERIFY(rows.beginsLine(rows.count() - 1));
}

void TestTextView::treacherousCharactersAreShownAsBoxes()
{
    const TextRows rows("a\u202eb\u200b\tc\x01");
    QCOMPARE(rows.shown(0), QStringLiteral("a\u25afb\u25af\tc\u25af"));
}

void TestTextView::selectsByKeyboard()
{
    TextView view;
    view.resize(400, 200);
    view.setText("first\nsecond\nthird", Syntax::PlainText);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view.selectedText(), std::string("first\n"));
    QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view.selectedText(), std::string("first\nsecond"));
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.selectedText().empty());
    QCOMPARE(view.cursor(), std::size_t{13});
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.cursor(), std::size_t{18});
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectedText(), view.text());
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("first\nsecond\nthird"));
}

void TestTextView::selectsByMouse()
{
    TextView view;
    view.resize(400, 200);
    view.setText("alpha beta_1 gamma", Syntax::PlainText);
    view.show();
    const int character = view.fontMetrics().horizontalAdvance(u'0');
    const QPoint onBeta(16 + character * 8, 16);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, onBeta);
    QCOMPARE(view.selectedText(), std::string("beta_1"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(17, 16));
    QCOMPARE(view.cursor(), std::size_t{0});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(16 + character * 5, 16));
    QCOMPARE(view.selectedText(), std::string("alpha"));
}

void TestTextView::copiesBytesAsTheyAre()
{
    TextView view;
    view.setText("a\u202eb", Syntax::PlainText);
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\u202eb"));
}

void TestTextView::movesOverWholeCharacters()
{
    TextView view;
    view.setText("\xF0\x9F\x98\x80x", Syntax::PlainText); // four bytes, two UTF-16 units
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.cursor(), std::size_t{4});
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.cursor(), std::size_t{0});
}

void TestTextView::scrollsToTheFirstMark()
{
    TextView view;
    view.resize(400, 200);
    std::string text;
    for (int line = 0; line < 1000; ++line)
        text += "line\n";
    view.setText(text, Syntax::PlainText);
    view.updateText(text, {{2500, 2505}});
    QCOMPARE(view.firstRow(), std::size_t{0});
    view.showFirstMark();
    QVERIFY(view.firstRow() > 400 && view.firstRow() <= 500);
}

void TestTextView::showsFiftyMegabytesAtOnce()
{
    std::string text;
    text.reserve(50'000'000);
    while (text.size() < 50'000'000)
        text += "      \"name\": \"a line as it stands in an exported file of some size\",\n";
    TextView view;
    view.resize(800, 600);
    view.show();
    view.setText(text, Syntax::JsonText);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    constexpr int frames = 20;
    for (int frame = 0; frame < frames; ++frame) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * frame / frames);
        view.viewport()->repaint();
    }
}

void TestTextView::screenReadersGetTheRowsInSight()
{
    TextView view;
    view.resize(400, 200);
    view.setText("one\ntwo\nthree", Syntax::PlainText);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(access && access->textInterface());
    QCOMPARE(access->textInterface()->text(0, 7), QStringLiteral("one\ntwo"));
    access->textInterface()->setCursorPosition(5);
    QCOMPARE(view.cursor(), std::size_t{5});
    view.select(4, 7);
    int start = 0;
    int end = 0;
    access->textInterface()->selection(0, &start, &end);
    QCOMPARE(start, 4);
    QCOMPARE(end, 7);
    QVERIFY(access->state().readOnly);
}

void TestTextView::changedLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("marked"); // the marked lines, "-" for an empty mark
    QTest::newRow("same") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << QString();
    QTest::newRow("one changed") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n")
                                 << QStringLiteral("B\n");
    QTest::newRow("one added") << QByteArray("a\nc\n") << QByteArray("a\nb\nc\n") << QStringLiteral("b\n");
    QTest::newRow("one removed") << QByteArray("a\nb\nc\n") << QByteArray("a\nc\n") << QStringLiteral("-");
    QTest::newRow("last removed") << QByteArray("a\nb\n") << QByteArray("a\n") << QStringLiteral("-");
    QTest::newRow("two places") << QByteArray("a\nb\nc\nd\ne\n") << QByteArray("a\nX\nc\nd\nY\n")
                                << QStringLiteral("X\n|Y\n");
    QTest::newRow("removed and changed")
        << QByteArray("a\nb\nc\nd\n") << QByteArray("a\nc\nD\n") << QStringLiteral("-|D\n");
    QTest::newRow("no last line end") << QByteArray("a\nb") << QByteArray("a\nc") << QStringLiteral("c");
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a\n") << QStringLiteral("a\n");
    QTest::newRow("to nothing") << QByteArray("a\n") << QByteArray() << QStringLiteral("-");
}

void TestTextView::changedLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, marked);
    QStringList parts;
    const std::string text = after.toStdString();
    for (const Span &span : mc::changedLines(before.toStdString(), text))
        parts.append(span.empty() ? QStringLiteral("-")
                                  : QString::fromStdString(text.substr(span.begin, span.end - span.begin)));
    QCOMPARE(parts.join(u'|'), marked);
}

QTEST_MAIN(TestTextView)
#include "tst_textview.moc"
