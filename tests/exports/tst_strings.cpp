// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mc;

namespace {

const std::string variable = "OWN_VALUE";

Project projectWith(const std::string &value)
{
    return test::projectOf("cart", ProxyKind::VirtualNode, test::shop({{variable, value}}));
}

void writeText(const QString &path, const std::string &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
}

/// The value of the variable among name, NUL, value, NUL ...
std::optional<QByteArray> valueIn(const QByteArray &pairs)
{
    const QList<QByteArray> parts = pairs.split('\0');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        if (parts[i] == QByteArray::fromStdString(variable))
            return parts[i + 1];
    }
    return std::nullopt;
}

} // namespace

/// Any text as a value comes back equal from independent readers; what a format cannot carry is refused by
/// name.
class StringsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documents_data();
    void documents();
    void shells_data();
    void shells();
    void envFile_data();
    void envFile();
    void refusals_data();
    void refusals();
    void noTextEscapesItsPlace();

private:
    QTemporaryDir m_folder;
};

static void hostileValues()
{
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &value) { QTest::newRow(name) << value; };
    row("empty", "");
    row("blank", " ");
    row("blanks around", "  a  ");
    row("quotes", "'\"`");
    row("backslashes", "\\ \\n \\");
    row("dollars", "$HOME ${HOME} $(id) $$ $");
    row("newline", "a\nb");
    row("newlines at the end", "a\n\n");
    row("carriage return", "a\r\nb\r");
    row("tab", "\ta\t");
    row("control characters", "\x01\x02\x1b[31m\x7f");
    row("line separators", "\xe2\x80\xa8\xe2\x80\xa9\xc2\x85");
    row("bidi marks", "\xe2\x80\xaeolleh\xe2\x80\xac\xe2\x80\x8f");
    row("byte order mark", "\xef\xbb\xbfx");
    row("beyond the first plane", "\xf0\x9f\x9a\x80\xf0\x90\x80\x80");
    row("last character", "\xf4\x8f\xbf\xbf");
    row("not a character", "\xef\xbf\xbf");
    for (const char *word :
         {"yes",    "No",       "on",   "OFF",      "y",          "n",      "true",  "True", "null",
          "~",      "NULL",     "0x10", "0o17",     "017",        "0b11",   "1_000", "1e3",  "1.0",
          ".5",     "+1",       "-0",   "12:30:45", "2020-07-29", ".inf",   ".NaN",  "=",    "<<",
          "-",      "?",        ":",    "- a",      "a: b",       "a #b",   "#",     "!tag", "&anchor",
          "*alias", "%percent", "@at",  "{}",       "[]",         "{a: 1}", "|",     ">",    "---",
          "...",    "'",        "\"",   ",",        "--env",      "-u",     "1",     "9901"})
        row(word, word);
    row("JSON", R"({"metrics":{"a":["b\n"]}})");
    row("100 kB", QByteArray("0123456789").repeated(10000));
    row("100 kB without ASCII", QByteArray("\xc3\xa4").repeated(50000));
}

void StringsTest::documents_data()
{
    hostileValues();
}

void StringsTest::documents()
{
    QFETCH(QByteArray, value);
    const Project project = projectWith(value.toStdString());
    for (const auto &[format, suffix] : {std::pair{"ecs-container", ".json"},
                                         {"ecs-task-definition", ".json"},
                                         {"kubernetes-deployment", ".yaml"},
                                         {"kubernetes-mesh", ".yaml"}}) {
        const QString path = m_folder.filePath(QLatin1String(format) + QLatin1String(suffix));
        writeText(path, test::exported(project, format));
        const QByteArray read =
            test::outputOf(u"python3"_qs, {QStringLiteral(TEST_DATA "/readback.py"), path});
        const auto got = valueIn(read);
        QVERIFY2(got, format);
        QCOMPARE(*got, value);
    }
}

void StringsTest::shells_data()
{
    hostileValues();
}

void StringsTest::shells()
{
    QFETCH(QByteArray, value);
    // the commands themselves become functions that print what they were given
    const std::string script = "docker() { [ \"$1\" = login ] || printf '%s\\0' \"$@\"; }\naws() { :; }\n" +
                               test::exported(projectWith(value.toStdString()), "docker-run");
    const QString path = m_folder.filePath(u"run.sh"_qs);
    writeText(path, script);
    for (const QString &shell : {u"sh"_qs, u"bash"_qs, u"dash"_qs}) {
        if (QStandardPaths::findExecutable(shell).isEmpty())
            continue;
        const QList<QByteArray> words = test::outputOf(shell, {path}).split('\0');
        QCOMPARE(words.value(0), QByteArray("run"));
        QVERIFY2(words.contains(QByteArray::fromStdString(variable) + "=" + value), qPrintable(shell));
        const QList<QByteArray> tail = {"-u", "1337", "--network", "host"};
        QCOMPARE(words.mid(words.size() - 6, 4), tail);
    }
}

void StringsTest::envFile_data()
{
    hostileValues();
}

void StringsTest::envFile()
{
    QFETCH(QByteArray, value);
    const Project project = projectWith(value.toStdString());
    const std::string error = test::refusal(project, "env-file");
    if (value.contains('\n') || value.endsWith('\r') || value.size() > 65000) {
        QVERIFY2(error.find(variable) != std::string::npos && error.find("env-file") != std::string::npos,
                 error.c_str());
        return;
    }
    // docker's dialect: the line is the assignment, nothing is quoted or trimmed
    const QList<QByteArray> lines =
        QByteArray::fromStdString(test::exported(project, "env-file")).split('\n');
    QVERIFY(lines.contains(QByteArray::fromStdString(variable) + "=" + value));
}

void StringsTest::refusals_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QByteArray nul("a\0b", 3);
    QTest::newRow("NUL on a command line") << u"docker-run"_qs << QByteArray("X") << nul;
    QTest::newRow("NUL in an env file") << u"env-file"_qs << QByteArray("X") << nul;
    QTest::newRow("blank in a name, env file") << u"env-file"_qs << QByteArray("A B") << QByteArray("1");
    QTest::newRow("comment, env file") << u"env-file"_qs << QByteArray("#A") << QByteArray("1");
    QTest::newRow("blank in a name, Kubernetes")
        << u"kubernetes-deployment"_qs << QByteArray("A B") << QByteArray("1");
    QTest::newRow("digit first, Kubernetes")
        << u"kubernetes-deployment"_qs << QByteArray("1A") << QByteArray("1");
    for (const std::string &format : test::formatNames()) {
        if (format != "iam-policy" && format.find("kubernetes") == std::string::npos)
            QTest::newRow(("equals sign in a name, " + format).c_str())
                << QString::fromStdString(format) << QByteArray("A=B") << QByteArray("1");
    }
}

void StringsTest::refusals()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    // a file may hold what no command sets
    Project project = test::projectOf("cart", ProxyKind::VirtualNode, test::shop());
    QVERIFY(project.apply(project.setValue(0, "variables", name.toStdString(), value.toStdString())));
    const std::string error = test::refusal(project, format.toStdString());
    QVERIFY2(error.find(name.toStdString()) != std::string::npos, error.c_str());
    QVERIFY2(error.find(format.toStdString()) != std::string::npos, error.c_str());
}

/// Names from the document become names in files, comments and commands: nothing may break out of them.
void StringsTest::noTextEscapesItsPlace()
{
    Project project = test::projectOf("x\n- evil: 1\n# '; rm -rf /", ProxyKind::VirtualNode,
                                      test::shop({{"ENVOY_LOG_LEVEL", "a\nb: c"}}));
    test::assign(project, "mesh.name", "m\n---\nkind: Pod");
    for (const char *format : {"kubernetes-deployment", "kubernetes-mesh"}) {
        const QString path = m_folder.filePath(QStringLiteral("hostile.yaml"));
        writeText(path, test::exported(project, format));
        const QByteArray kinds = test::outputOf(
            u"python3"_qs,
            {u"-c"_qs,
             u"import sys, yaml\nfor d in yaml.safe_load_all(open(sys.argv[1])): print(sorted(d), d['kind'])"_qs,
             path});
        QVERIFY2(!kinds.contains("Pod") && !kinds.contains("evil"), kinds.constData());
    }
    const auto result = exportProxy(test::catalogue(), project, 0, *formatNamed("env-file"));
    QVERIFY(!result); // its resource name has several lines
    const auto yaml = exportProxy(test::catalogue(), project, 0, *formatNamed("kubernetes-mesh"));
    QVERIFY(yaml && yaml->fileName.find('/') == std::string::npos &&
            yaml->fileName.find('\n') == std::string::npos);
}

QTEST_APPLESS_MAIN(StringsTest)
#include "tst_strings.moc"
