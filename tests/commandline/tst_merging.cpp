// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// `export --into` and `diff` of task definitions and manifests, called as a script would. The texts are
// synthetic.

#include "program.h"

#include <QFile>
#include <QTest>

namespace {

const QByteArray task = R"({
  "family": "cart",
  "containerDefinitions": [
    {
      "name": "envoy",
      "image": "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod",
      "environment": [
        { "name": "APPMESH_RESOURCE_ARN", "value": "mesh/shop/virtualNode/cart" },
        { "name": "ENVOY_LOG_LEVEL", "value": "info" }
      ]
    },
    { "name": "app", "image": "example/cart:1" }
  ]
}
)";

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    return text.replace(from, to);
}

} // namespace

class TestMerging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsImportedComesBack();
    void aDryRunTellsTheDifferences();
    void onlyTheEditIsWritten();
    void theResultMayGoElsewhere();
    void standardInputIsMerged();
    void refusals_data();
    void refusals();
    void orderIsNoDifference();
    void differencesAreTold();
    void secretsAreMasked();
    void templatesAreComparedByMeaning();
    void whatCannotBeComparedIsSaid();

private:
    /// A folder with task.json and its import p.meshconf, in which a variable is set.
    static QString edited(const Folder &folder, const QString &assignment);
};

QString TestMerging::edited(const Folder &folder, const QString &assignment)
{
    const QString project = folder.path(u"p.meshconf"_qs);
    const Call imported = call({u"import"_qs, folder.file(u"task.json"_qs, task), u"-o"_qs, project});
    if (imported.code != 0)
        qWarning("%s", imported.err.constData());
    if (!assignment.isEmpty())
        call({u"set"_qs, project, u"--proxy"_qs, u"cart"_qs, assignment});
    return project;
}

void TestMerging::whatIsImportedComesBack()
{
    const Folder folder;
    const QString project = edited(folder, {});
    const QString out = folder.path(u"out.json"_qs);
    const Call made = call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"--into"_qs,
                            folder.path(u"task.json"_qs), u"-o"_qs, out});
    QCOMPARE(made.code, 0);
    QCOMPARE(readAll(out), task);
    QVERIFY(made.err.contains("nothing was changed"));
}

void TestMerging::aDryRunTellsTheDifferences()
{
    const Folder folder;
    const QString project = edited(folder, u"ENVOY_LOG_LEVEL=debug"_qs);
    const QString file = folder.path(u"task.json"_qs);
    const Call made = call(
        {u"export"_qs, project, u"--format"_qs, u"ecs-container"_qs, u"--into"_qs, file, u"--dry-run"_qs});
    QCOMPARE(made.code, 0);
    QVERIFY(made.out.startsWith("--- " + file.toUtf8() + "\n+++ "));
    QVERIFY(made.out.contains("-        { \"name\": \"ENVOY_LOG_LEVEL\", \"value\": \"info\" }\n"
                              "+        { \"name\": \"ENVOY_LOG_LEVEL\", \"value\": \"debug\" }\n"));
    QCOMPARE(readAll(file), task);
    QCOMPARE(folder.entries(), (QStringList{u"p.meshconf"_qs, u"task.json"_qs}));
}

void TestMerging::onlyTheEditIsWritten()
{
    const Folder folder;
    const QString project = edited(folder, u"ENVOY_LOG_LEVEL=debug"_qs);
    const QString file = folder.path(u"task.json"_qs);
    const Call made =
        call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"--into"_qs, file});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.out, QByteArray());
    QCOMPARE(readAll(file), replaced(task, "\"info\"", "\"debug\""));
}

void TestMerging::theResultMayGoElsewhere()
{
    const Folder folder;
    const QString project = edited(folder, u"ENVOY_LOG_LEVEL=debug"_qs);
    const QString file = folder.path(u"task.json"_qs);
    const Call made = call({u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"--into"_qs,
                            file, u"-o"_qs, u"-"_qs});
    QCOMPARE(made.out, replaced(task, "\"info\"", "\"debug\""));
    QCOMPARE(readAll(file), task);
}

void TestMerging::standardInputIsMerged()
{
    const Folder folder;
    const QString project = edited(folder, u"ENVOY_LOG_LEVEL=debug"_qs);
    const Call made = call(
        {u"export"_qs, project, u"--format"_qs, u"ecs-task-definition"_qs, u"--into"_qs, u"-"_qs}, {task});
    QCOMPARE(made.out, replaced(task, "\"info\"", "\"debug\""));
}

void TestMerging::refusals_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const QString ecs = u"ecs-task-definition"_qs;
    QTest::newRow("a format that is no part of a file")
        << u"docker-run"_qs << task << QByteArray("docker-run");
    QTest::newRow("another kind of file") << u"kubernetes-mesh"_qs << task << QByteArray("a task definition");
    QTest::newRow("no place for an Envoy")
        << ecs << QByteArray("kind: Service\napiVersion: v1\nmetadata: {name: a}\n")
        << QByteArray("no task definition");
    QTest::newRow("a template before it is filled in")
        << ecs << QByteArray("{\n  \"a\": $B\n}\n") << QByteArray(":2:8: ");
    QTest::newRow("a key that stands twice")
        << ecs << replaced(task, "\"name\": \"envoy\",", "\"name\": \"envoy\", \"image\": \"x\",")
        << QByteArray("twice");
    QTest::newRow("two Envoys") << ecs
                                << replaced(task, "example/cart:1", "a/aws-appmesh-envoy:v1.29.12.1-prod")
                                << QByteArray("two Envoy containers");
}

void TestMerging::refusals()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const Folder folder;
    const QString project = edited(folder, u"ENVOY_LOG_LEVEL=debug"_qs);
    const QString file = folder.file(u"other"_qs, text);
    const Call made = call({u"export"_qs, project, u"--format"_qs, format, u"--into"_qs, file});
    QCOMPARE(made.code, 2);
    QVERIFY2(made.err.contains(says), made.err.constData());
    QCOMPARE(readAll(file), text);
}

void TestMerging::orderIsNoDifference()
{
    const Folder folder;
    const QByteArray other =
        R"({"containerDefinitions":[{"image":"example/cart:1","name":"app"},{"name":"envoy",
"environment":[{"value":"info","name":"ENVOY_LOG_LEVEL"},{"name":"APPMESH_RESOURCE_ARN","value":"mesh/shop/virtualNode/cart"}],
"image":"public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod","secrets":[],"user":null}],"family":"cart"})";
    const Call made = call({u"diff"_qs, folder.file(u"a.json"_qs, task), folder.file(u"b.json"_qs, other)});
    QVERIFY2(made.code == 0, made.out.constData());
    QVERIFY(made.out.contains("No differences."));
}

void TestMerging::differencesAreTold()
{
    const Folder folder;
    const QByteArray other = replaced(replaced(task, "\"info\"", "\"debug\""), "\"app\"", "\"cart\"");
    const Call made =
        call({u"diff"_qs, folder.file(u"a.json"_qs, task), u"-"_qs, u"--format"_qs, u"json"_qs}, {other});
    QCOMPARE(made.code, 1);
    const mc::Json answer = json(made.out);
    QCOMPARE(QString::fromStdString(answer["added"].dump()),
             u"[{\"kind\":\"container\",\"name\":\"cart\"}]"_qs);
    QCOMPARE(QString::fromStdString(answer["removed"].dump()),
             u"[{\"kind\":\"container\",\"name\":\"app\"}]"_qs);
    QCOMPARE(QString::fromStdString(answer["changed"].dump()),
             u"[{\"kind\":\"container\",\"name\":\"envoy\",\"fields\":[{\"pointer\":\"/environment/"
             u"ENVOY_LOG_LEVEL/value\","
             "\"before\":\"info\",\"after\":\"debug\"}]}]"_qs);
    QCOMPARE(answer["unchanged"].get<int>(), 1);
}

void TestMerging::secretsAreMasked()
{
    const Folder folder;
    const QByteArray before =
        replaced(task, "ENVOY_LOG_LEVEL\", \"value\": \"info\"", "DB_PASSWORD\", \"value\": \"seeded-one\"");
    const QByteArray after = replaced(before, "seeded-one", "seeded-two");
    const QStringList words = {u"diff"_qs, folder.file(u"a.json"_qs, before),
                               folder.file(u"b.json"_qs, after)};
    const Call masked = call(words);
    QCOMPARE(masked.code, 1);
    QVERIFY(!masked.out.contains("seeded"));
    QVERIFY(masked.out.contains("secrets that differ"));
    QVERIFY(!call(words + QStringList{u"--format"_qs, u"json"_qs}).out.contains("seeded"));
    QVERIFY(call(words + QStringList{u"--show-secrets"_qs}).out.contains("seeded-two"));
}

void TestMerging::templatesAreComparedByMeaning()
{
    const Folder folder;
    const QString shortTags =
        folder.file(u"a.yaml"_qs, "Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n"
                                  "      Cpu: 256\n      Family: !Sub '${A}-x'\n"
                                  "      ContainerDefinitions:\n      - {Name: app, Image: !GetAtt R.Uri}\n");
    const QString longForm = folder.file(
        u"b.json"_qs, R"({"Resources": {"T": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Cpu": "256",
"Family": {"Fn::Sub": "${A}-x"}, "ContainerDefinitions": [{"Name": "app", "Image": {"Fn::GetAtt": ["R", "Uri"]}}]}}}})");
    const Call made = call({u"diff"_qs, shortTags, longForm});
    QVERIFY2(made.code == 0, made.out.constData());
}

void TestMerging::whatCannotBeComparedIsSaid()
{
    const Folder folder;
    const QString manifest =
        folder.file(u"m.yaml"_qs, "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
    const Call made = call({u"diff"_qs, folder.file(u"a.json"_qs, task), manifest});
    QCOMPARE(made.code, 2);
    QVERIFY2(made.err.contains("the other one a manifest"), made.err.constData());
}

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
