// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What is written by hand about the command line says what the program says; the metadata pass their
// checkers.

#include "program.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

class TestPackaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completionsKnowTheVerbs_data();
    void completionsKnowTheVerbs();
    void bashCompletesOptions_data();
    void bashCompletesOptions();
    void bashCompletesValues();
    void zshAndFishKnowTheOptions_data();
    void zshAndFishKnowTheOptions();
    void completionsKnowTheFormats();
    void completionsParse_data();
    void completionsParse();
    void theManualKnowsEveryOption();
    void theManualIsClean();
    void versionsAgree();
    void metadataAreValid();
    void scriptsParse_data();
    void scriptsParse();
};

namespace {

const QString packaging = QStringLiteral(SOURCE_DIR "/packaging/");
const QStringList verbNames = {u"new"_qs,      u"set"_qs,    u"export"_qs, u"import"_qs, u"check"_qs,
                               u"defaults"_qs, u"review"_qs, u"trace"_qs,  u"diff"_qs,   u"mask"_qs};

QString text(const QString &path)
{
    return QString::fromUtf8(readAll(packaging + path));
}

QSet<QString> matches(const QString &pattern, const QString &text)
{
    QSet<QString> out;
    auto found = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (found.hasNext())
        out.insert(found.next().captured(1));
    return out;
}

/// The options that a verb's help lists.
QSet<QString> optionsOf(const QString &verb)
{
    return matches(u"^  (?:-., )?(--[a-z-]+) "_qs, QString::fromUtf8(call({u"help"_qs, verb}).out));
}

QSet<QString> formatsOf(const QString &help)
{
    return matches(u"^  ([a-z-]+)  "_qs, help.section(u"Formats:\n"_qs, 1).section(u"\n\n"_qs, 0, 0));
}

/// What bash offers for the last of these words.
QSet<QString> completed(const QStringList &words)
{
    const QString script = u"shift; exec bash -c '. \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
                           "_mesh_configurator; printf \"%s\\n\" \"${COMPREPLY[@]}\"' \"$@\""_qs;
    const Call bash =
        shell(script, QStringList{packaging + u"completions/mesh-configurator.bash"_qs} + words);
    const QStringList lines = QString::fromUtf8(bash.out).split(u'\n', Qt::SkipEmptyParts);
    return {lines.begin(), lines.end()};
}

QByteArray listed(const QSet<QString> &set)
{
    QStringList sorted(set.begin(), set.end());
    sorted.sort();
    return sorted.join(u' ').toUtf8();
}

} // namespace

void TestPackaging::completionsKnowTheVerbs_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"bash", "zsh", "fish"})
        QTest::newRow(name) << u"completions/mesh-configurator."_qs + QString::fromLatin1(name);
}

void TestPackaging::completionsKnowTheVerbs()
{
    QFETCH(QString, file);
    for (const QString &verb : verbNames)
        QVERIFY2(text(file).contains(verb), qPrintable(verb));
}

void TestPackaging::bashCompletesOptions_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString &verb : verbNames)
        QTest::newRow(qPrintable(verb)) << verb;
}

void TestPackaging::bashCompletesOptions()
{
    QFETCH(QString, verb);
    const QSet<QString> options = optionsOf(verb);
    QVERIFY(!options.isEmpty());
    QCOMPARE(listed(completed({u"mesh-configurator"_qs, verb, u"--"_qs}) - QSet<QString>{u"--help"_qs}),
             listed(options));
}

void TestPackaging::bashCompletesValues()
{
    const auto values = [](const QStringList &words) {
        return listed(completed(QStringList{u"mesh-configurator"_qs} + words));
    };
    QCOMPARE(values({u"exp"_qs}), QByteArray("export"));
    QCOMPARE(values({u"export"_qs, u"p"_qs, u"--format"_qs, u"ecs-t"_qs}), QByteArray("ecs-task-definition"));
    QCOMPARE(values({u"check"_qs, u"--format"_qs, QString()}), QByteArray("json text"));
    QCOMPARE(values({u"new"_qs, u"p"_qs, u"--kind"_qs, QString()}),
             QByteArray("virtual-gateway virtual-node"));
    QCOMPARE(values({u"help"_qs, u"d"_qs}), QByteArray("defaults diff"));
}

void TestPackaging::zshAndFishKnowTheOptions_data()
{
    bashCompletesOptions_data();
}

void TestPackaging::zshAndFishKnowTheOptions()
{
    QFETCH(QString, verb);
    const QSet<QString> options = optionsOf(verb);
    const QString zsh = text(u"completions/mesh-configurator.zsh"_qs)
                            .section(u"\n    "_qs + verb + u")\n"_qs, 1)
                            .section(u"\n        ;;"_qs, 0, 0);
    QCOMPARE(listed(matches(u"(--[a-z-]+)"_qs, zsh) - QSet<QString>{u"--help"_qs}), listed(options));

    QSet<QString> fish;
    for (const QString &name : matches(u"_from "_qs + verb + u"'.* -l ([a-z-]+) "_qs,
                                       text(u"completions/mesh-configurator.fish"_qs)))
        fish.insert(u"--"_qs + name);
    QCOMPARE(listed(fish), listed(options));
}

void TestPackaging::completionsKnowTheFormats()
{
    const QSet<QString> formats = formatsOf(QString::fromUtf8(call({u"help"_qs, u"export"_qs}).out));
    QCOMPARE(formats.size(), 7);
    QCOMPARE(listed(completed({u"mesh-configurator"_qs, u"export"_qs, u"--format"_qs, QString()})),
             listed(formats));
    for (const QString &format : formats) {
        QVERIFY2(text(u"completions/mesh-configurator.zsh"_qs).contains(format), qPrintable(format));
        QVERIFY2(text(u"completions/mesh-configurator.fish"_qs).contains(format), qPrintable(format));
        QVERIFY2(text(u"mesh-configurator.1"_qs).remove(u'\\').contains(format), qPrintable(format));
    }
}

void TestPackaging::completionsParse_data()
{
    QTest::addColumn<QString>("shellName");
    for (const char *name : {"bash", "zsh", "fish"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPackaging::completionsParse()
{
    QFETCH(QString, shellName);
    if (QStandardPaths::findExecutable(shellName).isEmpty())
        QSKIP("this shell is not installed");
    const Call parsed = shell(u"\"$2\" -n \"$3\""_qs,
                              {shellName, packaging + u"completions/mesh-configurator."_qs + shellName});
    QCOMPARE(parsed.err, QByteArray());
    QCOMPARE(parsed.code, 0);
}

void TestPackaging::theManualKnowsEveryOption()
{
    const QString manual = text(u"mesh-configurator.1"_qs).remove(u'\\');
    QSet<QString> known;
    for (const QString &verb : verbNames) {
        QVERIFY2(manual.contains(u".B mesh-configurator "_qs + verb), qPrintable(verb));
        known += optionsOf(verb);
    }
    const QSet<QString> told = matches(u"(--[a-z-]+)"_qs, manual);
    QCOMPARE(listed(told - QSet<QString>{u"--help"_qs, u"--version"_qs, u"--cli-input-json"_qs}),
             listed(known));
}

void TestPackaging::theManualIsClean()
{
    if (QStandardPaths::findExecutable(u"man"_qs).isEmpty())
        QSKIP("man is not installed");
    const Call man =
        shell(u"man --warnings -E UTF-8 -l -Tutf8 -Z \"$2\" >/dev/null"_qs,
              {packaging + u"mesh-configurator.1"_qs}, {{}, {u"MANROFFSEQ="_qs, u"LC_ALL=C.UTF-8"_qs}});
    QCOMPARE(man.err, QByteArray());
    QCOMPARE(man.code, 0);
}

void TestPackaging::versionsAgree()
{
    const QString version = QString::fromUtf8(call({u"--version"_qs}).out).trimmed();
    QVERIFY(text(u"mesh-configurator.1"_qs).contains(u"\""_qs + version + u"\""_qs));
    const QString number = version.section(u' ', 1);
    QVERIFY(text(u"io.github.mesh_configurator.MeshConfigurator.metainfo.xml"_qs)
                .contains(u"<release version=\""_qs + number + u"\""_qs));
    QVERIFY(QString::fromUtf8(readAll(QStringLiteral(SOURCE_DIR "/CHANGELOG.md")))
                .contains(u"["_qs + number + u"]"_qs));
}

void TestPackaging::metadataAreValid()
{
    const QString base = packaging + u"io.github.mesh_configurator.MeshConfigurator"_qs;
    if (QStandardPaths::findExecutable(u"desktop-file-validate"_qs).isEmpty() ||
        QStandardPaths::findExecutable(u"appstreamcli"_qs).isEmpty())
        QSKIP("desktop-file-validate and appstreamcli are not installed");
    const Call desktop = shell(u"desktop-file-validate \"$2\""_qs, {base + u".desktop"_qs});
    QCOMPARE(desktop.out + desktop.err, QByteArray());
    QCOMPARE(desktop.code, 0);
    // Software centres ask for these two; here they would only be hints.
    const Call metainfo = shell(u"appstreamcli validate --no-net --override=content-rating-missing=error,"
                                "releases-info-missing=error \"$2\""_qs,
                                {base + u".metainfo.xml"_qs});
    QVERIFY2(metainfo.code == 0, metainfo.out);
}

void TestPackaging::scriptsParse_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"packaging/run", "packaging/test", "packaging/install", ".ci/run", ".ci/walls", ".ci/validate"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestPackaging::scriptsParse()
{
    QFETCH(QString, path);
    const QString script = QStringLiteral(SOURCE_DIR "/") + path;
    QVERIFY(QFileInfo(script).isExecutable());
    const Call parsed = shell(u"bash -n \"$2\""_qs, {script});
    QCOMPARE(parsed.err, QByteArray());
    QCOMPARE(parsed.code, 0);
}

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
