// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include <QFile>
#include <QMap>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mc;

namespace {

struct Sample
{
    std::string variable;
    QByteArray value;
};

/// All samples in one project, so that a reader has to be started only once a format.
Project projectWith(const std::vector<Sample> &samples)
{
    Project project = test::projectOf("cart", ProxyKind::VirtualNode, test::shop());
    for (const Sample &sample : samples)
        test::assign(project, sample.variable, sample.value.toStdString());
    return project;
}

void writeText(const QString &path, const std::string &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
}

/// The values among name, NUL, value, NUL ...
QMap<QByteArray, QByteArray> valuesIn(const QByteArray &pairs)
{
    QMap<QByteArray, QByteArray> values;
    const QList<QByteArray> parts = pairs.split('\0');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        values[parts[i]] = parts[i + 1];
    return values;
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
    void envFile();
    void refusals_data();
    void refusals();
    void noTextEscapesItsPlace();

private:
    QTemporaryDir m_folder;
};

static std::vector<Sample> hostileValues()
{
    std::vector<Sample> samples;
    const auto row = [&](const char *, const QByteArray &value) {
        samples.push_back({"OWN_" + std::to_string(samples.size()), value});
    };
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
    return samples;
}

void StringsTest::documents_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("container") << u"ecs-container"_qs << u".json"_qs;
    QTest::newRow("task definition") << u"ecs-task-definition"_qs << u".json"_qs;
    QTest::newRow("deployment") << u"kubernetes-deployment"_qs << u".yaml"_qs;
    QTest::newRow("mesh") << u"kubernetes-mesh"_qs << u".yaml"_qs;
}

void StringsTest::documents()
{
    QFETCH(QString, format);
    QFETCH(QString, suffix);
    const std::vector<Sample> samples = hostileValues();
    const QString path = m_folder.filePath(format + suffix);
    writeText(path, test::exported(projectWith(samples), format.toStdString()));
    const auto values =
        valuesIn(test::outputOf(u"python3"_qs, {QStringLiteral(TEST_DATA "/readback.py"), path}));
    for (const Sample &sample : samples) {
        const QByteArray name = QByteArray::fromStdString(sample.variable);
        QVERIFY2(values.contains(name), name.constData());
        QCOMPARE(values[name], sample.value);
    }
}

void StringsTest::shells_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"sh", "bash", "dash"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void StringsTest::shells()
{
    QFETCH(QString, shell);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("this shell is not installed");
    const std::vector<Sample> samples = hostileValues();
    // the commands themselves become functions that print what they were given
    const std::string script = "docker() { [ \"$1\" = login ] || printf '%s\\0' \"$@\"; }\naws() { :; }\n" +
                               test::exported(projectWith(samples), "docker-run");
    const QString path = m_folder.filePath(u"run.sh"_qs);
    writeText(path, script);
    const QList<QByteArray> words = test::outputOf(shell, {path}).split('\0');
    QCOMPARE(words.value(0), QByteArray("run"));
    for (const Sample &sample : samples) {
        const QByteArray word = QByteArray::fromStdString(sample.variable) + "=" + sample.value;
        const qsizetype at = words.indexOf(word);
        QVERIFY2(at > 0, word.left(100).constData());
        QCOMPARE(words[at - 1], QByteArray("--env"));
    }
    const QList<QByteArray> tail = {"-u", "1337", "--network", "host"};
    QCOMPARE(words.mid(words.size() - 6, 4), tail);
}

void StringsTest::envFile()
{
    std::vector<Sample> carried;
    for (const Sample &sample : hostileValues()) {
        if (!sample.value.contains('\n') && !sample.value.endsWith('\r') && sample.value.size() < 65000) {
            carried.push_back(sample);
            continue;
        }
        const std::string error = test::refusal(projectWith({sample}), "env-file");
        QVERIFY2(error.find(sample.variable) != std::string::npos, error.c_str());
        QVERIFY2(error.find("env-file") != std::string::npos, error.c_str());
    }
    // docker's dialect: the line is the assignment, nothing is quoted or trimmed
    const QList<QByteArray> lines =
        QByteArray::fromStdString(test::exported(projectWith(carried), "env-file")).split('\n');
    for (const Sample &sample : carried)
        QVERIFY2(lines.contains(QByteArray::fromStdString(sample.variable) + "=" + sample.value),
                 sample.value.constData());
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
