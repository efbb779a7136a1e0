// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What every verb shares: help, version, options, exit codes, standard streams.

#include "program.h"

#include <QTest>

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionIsTold();
    void helpNamesEveryVerb();
    void helpOfEachVerbNamesItsOptions_data();
    void helpOfEachVerbNamesItsOptions();
    void mistakesAreToldWithWhatToDo_data();
    void mistakesAreToldWithWhatToDo();
    void optionsMayStandAnywhere();
    void afterTwoDashesEverythingIsAnArgument();
    void aReaderThatGoesAwayIsNoError();
    void aFullOutputIsAnError();
    void closedStreamsDoNoHarm();
    void withoutADisplayTheWindowSaysSo();
};

void TestArguments::versionIsTold()
{
    const Call version = call({u"--version"_qs});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("mesh-configurator "));
    QCOMPARE(version.out.count('\n'), 1);
    QCOMPARE(version.err, QByteArray());
}

void TestArguments::helpNamesEveryVerb()
{
    const Call help = call({u"--help"_qs});
    QCOMPARE(help.code, 0);
    for (const char *word : {"new", "set", "export", "check", "defaults", "--version", "2026-09-30"})
        QVERIFY2(help.out.contains(word), word);
    QCOMPARE(call({u"help"_qs}).out, help.out);
    QCOMPARE(call({u"-h"_qs}).out, help.out);
}

void TestArguments::helpOfEachVerbNamesItsOptions_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("new") << u"new"_qs
                         << QByteArrayList{"--name", "--mesh", "--kind", "--region", "--image-tag", "--set"};
    QTest::newRow("set") << u"set"_qs
                         << QByteArrayList{"--proxy",      "--unset",     "ENVOY_LOG_LEVEL",
                                           "image.region", "xray-daemon", "application.NAME.ports"};
    QTest::newRow("export") << u"export"_qs << QByteArrayList{"--format",
                                                              "--proxy",
                                                              "-o",
                                                              "ecs-container",
                                                              "ecs-task-definition",
                                                              "kubernetes-deployment",
                                                              "kubernetes-mesh",
                                                              "docker-run",
                                                              "env-file",
                                                              "iam-policy"};
    QTest::newRow("check") << u"check"_qs << QByteArrayList{"--image-tag", "--format"};
    QTest::newRow("review") << u"review"_qs << QByteArrayList{"--format", "--show-secrets", "ndjson", "html"};
    QTest::newRow("defaults") << u"defaults"_qs
                              << QByteArrayList{"--meshes-before-cutover", "--ticket", "--route-created",
                                                "--envoy-deployed", "--format"};
}

void TestArguments::helpOfEachVerbNamesItsOptions()
{
    QFETCH(QString, verb);
    QFETCH(QByteArrayList, words);
    const Call help = call({verb, u"--help"_qs});
    QCOMPARE(help.code, 0);
    for (const QByteArray &word : words)
        QVERIFY2(help.out.contains(word), word);
    QCOMPARE(call({u"help"_qs, verb}).out, help.out);
}

void TestArguments::mistakesAreToldWithWhatToDo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("mistyped verb") << QStringList{u"exporrt"_qs} << QByteArray("Did you mean export?");
    QTest::newRow("unknown verb")
        << QStringList{u"frobnicate"_qs}
        << QByteArray("There are new, set, export, import, check, defaults, review, trace, diff and mask.");
    QTest::newRow("help for an unknown verb")
        << QStringList{u"help"_qs, u"chek"_qs} << QByteArray("Did you mean check?");
    QTest::newRow("mistyped option") << QStringList{u"export"_qs, u"p"_qs, u"--fromat"_qs, u"x"_qs}
                                     << QByteArray(
                                            "There is no option --fromat here. Did you mean --format?");
    QTest::newRow("option without value")
        << QStringList{u"export"_qs, u"p"_qs, u"--format"_qs}
        << QByteArray("The option --format lacks its value. Write --format FORMAT.");
    QTest::newRow("missing option") << QStringList{u"export"_qs, u"p"_qs}
                                    << QByteArray("The option --format is missing. Add --format FORMAT.");
    QTest::newRow("option twice") << QStringList{u"check"_qs, u"p"_qs, u"--format"_qs, u"text"_qs,
                                                 u"--format=json"_qs}
                                  << QByteArray("The option --format stands twice.");
    QTest::newRow("no file") << QStringList{u"check"_qs}
                             << QByteArray("Usage: mesh-configurator check FILE ...");
    QTest::newRow("too many files") << QStringList{u"new"_qs, u"a"_qs, u"b"_qs}
                                    << QByteArray("\"b\" is one argument too many.");
    QTest::newRow("nothing to set") << QStringList{u"set"_qs, u"p"_qs, u"--proxy"_qs, u"x"_qs}
                                    << QByteArray("There is nothing to set.");
    QTest::newRow("no such file") << QStringList{u"check"_qs, u"/no/such/file"_qs}
                                  << QByteArray("/no/such/file");
    QTest::newRow("escape sequence") << QStringList{u"check"_qs, u"\x1b]0;title\x07"_qs}
                                     << QByteArray("\\x1b]0;title\\x07");
}

void TestArguments::mistakesAreToldWithWhatToDo()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Call mistake = call(words);
    QCOMPARE(mistake.code, 2);
    QCOMPARE(mistake.out, QByteArray());
    QVERIFY2(mistake.err.startsWith("mesh-configurator: "), mistake.err);
    QVERIFY2(mistake.err.contains(message), mistake.err);
    QVERIFY2(!mistake.err.contains('\x1b'), mistake.err);
}

void TestArguments::optionsMayStandAnywhere()
{
    const Folder folder;
    const QString project = folder.project();
    const Call first = call({u"export"_qs, u"--format"_qs, u"env-file"_qs, project});
    const Call last = call({u"export"_qs, project, u"--format=env-file"_qs});
    QCOMPARE(first.code, 0);
    QVERIFY(!first.out.isEmpty());
    QCOMPARE(first.out, last.out);
}

void TestArguments::afterTwoDashesEverythingIsAnArgument()
{
    const Folder folder;
    const Call check = call({u"check"_qs, u"--"_qs, u"--help"_qs}, {{}, {}, folder.path({})});
    QCOMPARE(check.code, 2);
    QVERIFY2(check.err.contains("--help"), check.err);
}

void TestArguments::aReaderThatGoesAwayIsNoError()
{
    // More than a pipe holds, so that the write really meets the closed end.
    const Folder folder;
    const QByteArray note = "\"note\": \"" + QByteArray(200'000, 'x') + "\", \"kind\"";
    const QString big = folder.file(u"big.meshconf"_qs, readAll(folder.project()).replace("\"kind\"", note));
    const Call piped =
        shell(u"{ \"$1\" set - --proxy cart OWN=1 <\"$2\"; echo $? >&2; } | head -c 1"_qs, {big});
    QCOMPARE(piped.out, QByteArray("{"));
    QVERIFY2(piped.err.endsWith("0\n"), piped.err);
    QVERIFY2(!piped.err.contains("Standard output"), piped.err);
}

void TestArguments::aFullOutputIsAnError()
{
    const Call full = shell(u"\"$1\" --help >/dev/full"_qs);
    QCOMPARE(full.code, 2);
    QVERIFY2(full.err.contains("No space left on device"), full.err);
}

void TestArguments::closedStreamsDoNoHarm()
{
    const Folder folder;
    const QString project = folder.path(u"p.meshconf"_qs);
    const Call closed = shell(u"\"$1\" new \"$2\" --name cart <&- >&- 2>&-"_qs, {project});
    QCOMPARE(closed.code, 0);
    QVERIFY(json(readAll(project)).is_object()); // no message went into the file
    QCOMPARE(shell(u"\"$1\" --version >&-"_qs).code, 2);
}

void TestArguments::withoutADisplayTheWindowSaysSo()
{
    const Call window = call({}, {{}, {u"QT_QPA_PLATFORM"_qs}});
    QCOMPARE(window.code, 2);
    QVERIFY2(window.err.startsWith("mesh-configurator: "), window.err);
    QVERIFY2(window.err.contains("--help"), window.err);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
