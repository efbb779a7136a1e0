// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include "models/design/newproxy.h"

#include <QTest>

#include <array>
#include <clocale>
#include <locale>
#include <set>

using namespace mc;

namespace {

Project twoNodes()
{
    Project project = test::projectOf("cart", ProxyKind::VirtualNode, test::shop());
    const NamedValues settings = test::shop();
    if (!project.apply(addNewProxy(test::catalogue(), project, "orders", ProxyKind::VirtualNode, settings)))
        qFatal("no second proxy");
    return project;
}

Result<Exported> together(const Project &project, std::string_view format)
{
    const std::array<std::size_t, 2> both = {0, 1};
    return exportTogether(test::catalogue(), project, both, *formatNamed(format));
}

std::size_t occurrences(const std::string &text, const std::string &part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsSound();
    void severalDocuments();
    void clashesAreTold();
    void separateFormatsTakeOne();
    void fileNamesAreSafe();
    void secretsAreMarked();
    void nothingIsEmptyOrNull();
    void sameInEveryLocale();
    void variableIsSecretForOneTarget();
};

void FormatTest::tableIsSound()
{
    std::set<std::string_view> ids;
    std::set<std::string_view> suffixes;
    for (const Format &format : formats()) {
        QVERIFY(ids.insert(format.id).second);
        QVERIFY(suffixes.insert(format.suffix).second);
        QCOMPARE(formatNamed(format.id)->id, format.id);
    }
    QCOMPARE(ids.size(), std::size_t(7));
    QVERIFY(!formatNamed("yaml"));
}

void FormatTest::severalDocuments()
{
    const auto mesh = together(twoNodes(), "kubernetes-mesh");
    QVERIFY2(mesh, mesh ? "" : mesh.error().text().c_str());
    QCOMPARE(occurrences(mesh->text, "kind: Namespace\n"), std::size_t(1));
    QCOMPARE(occurrences(mesh->text, "kind: Mesh\n"), std::size_t(1));
    QCOMPARE(occurrences(mesh->text, "kind: VirtualNode\n"), std::size_t(2));
    const auto run = together(twoNodes(), "docker-run");
    QVERIFY(run);
    QCOMPARE(occurrences(run->text, "docker run"), std::size_t(2));
}

void FormatTest::clashesAreTold()
{
    Project project = twoNodes();
    test::assign(project, "mesh.egressFilter", "ALLOW_ALL", 1);
    const auto differentMeshes = together(project, "kubernetes-mesh");
    QVERIFY(!differentMeshes);
    QVERIFY(differentMeshes.error().text().find("orders") != std::string::npos);
    test::assign(project, "pod.name", "cart", 1);
    QVERIFY(!together(project, "kubernetes-deployment"));
}

void FormatTest::separateFormatsTakeOne()
{
    for (const char *format : {"ecs-container", "ecs-task-definition", "env-file", "iam-policy"}) {
        const auto result = together(twoNodes(), format);
        QVERIFY(!result);
        QVERIFY(result.error().text().find(format) != std::string::npos);
    }
}

void FormatTest::fileNamesAreSafe()
{
    for (const char *name : {"../../etc/passwd", "-rf", ".hidden", "a/b", "a\nb"}) {
        const Project project = test::projectOf(name, ProxyKind::VirtualNode, test::shop());
        const auto result = exportProxy(test::catalogue(), project, 0, *formatNamed("ecs-container"));
        QVERIFY(result);
        QVERIFY(result->fileName.find_first_of("/\n") == std::string::npos);
        QVERIFY(result->fileName.front() != '.' && result->fileName.front() != '-');
        QVERIFY(result->fileName.ends_with("-container.json"));
    }
}

void FormatTest::secretsAreMarked()
{
    const Project project = test::projectOf("cart", ProxyKind::VirtualNode,
                                            test::shop({{"DB_PASSWORD", "correct-horse-battery"}}));
    for (const Format &format : formats())
        QVERIFY(exportProxy(test::catalogue(), project, 0, format)->secret);
    QVERIFY(!exportProxy(test::catalogue(), twoNodes(), 0, *formatNamed("ecs-container"))->secret);
}

static void findEmpty(const Json &value, const std::string &place, std::string &found)
{
    if (value.is_null() || (value.is_structured() && value.empty()) || value == "")
        found += place + " ";
    for (const auto &[key, member] : value.items()) {
        if (value.is_structured())
            findEmpty(member, place + "/" + key, found);
    }
}

void FormatTest::nothingIsEmptyOrNull()
{
    const NamedValues bare = test::shop({{"health.enabled", "0"}, {"container.mounts", "a=/a"}});
    Project withoutApplication = test::projectOf("cart", ProxyKind::VirtualNode, bare);
    test::assign(withoutApplication, "application.app", std::nullopt);
    for (const Project &project : {test::projectOf("cart", ProxyKind::VirtualNode, bare), withoutApplication,
                                   test::projectOf("in", ProxyKind::VirtualGateway, bare)}) {
        for (const char *format : {"ecs-container", "ecs-task-definition", "iam-policy"}) {
            std::string found;
            findEmpty(test::exportedJson(project, format), format, found);
            QCOMPARE(found, std::string());
        }
        for (const char *format : {"kubernetes-deployment", "kubernetes-mesh"}) {
            const std::string text = test::exported(project, format);
            QVERIFY2(text.find("null") == std::string::npos && text.find("[]") == std::string::npos &&
                         text.find("\"\"") == std::string::npos,
                     text.c_str());
        }
    }
}

/// Numbers as in German, for every stream that is made without a locale of its own.
class CommaNumbers : public std::numpunct<char>
{
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

void FormatTest::sameInEveryLocale()
{
    const Project project =
        test::projectOf("TITLE_Item", ProxyKind::VirtualNode,
                        test::shop({{"XRAY_SAMPLING_RATE", "0.25"}, {"task.memory", "2048"}}));
    for (const std::string &format : test::formatNames()) {
        const std::string plain = test::exported(project, format);
        const std::locale before = std::locale::global(std::locale(std::locale::classic(), new CommaNumbers));
        const std::string commas = test::exported(project, format);
        std::locale::global(before);
        QCOMPARE(commas, plain);
        for (const char *name : {"de_DE.UTF-8", "tr_TR.UTF-8"}) {
            std::setlocale(LC_ALL, name); // stays as it was where the locale is not installed
            const std::string other = test::exported(project, format);
            std::setlocale(LC_ALL, "C");
            QCOMPARE(other, plain);
        }
    }
}

void FormatTest::variableIsSecretForOneTarget()
{
    const Project project =
        test::projectOf("cart", ProxyKind::VirtualNode,
                        test::shop({{"secret.ecs.KEY", "arn:aws:ssm:us-west-2:111122223333:parameter/k"}}));
    const Json container = test::exportedJson(project, "ecs-container");
    QCOMPARE(container["secrets"][0]["valueFrom"].get<std::string>(),
             std::string("arn:aws:ssm:us-west-2:111122223333:parameter/k"));
    const std::string error = test::refusal(project, "kubernetes-deployment");
    QVERIFY2(error.find("secret.kubernetes.KEY") != std::string::npos, error.c_str());
    QVERIFY(test::exported(project, "docker-run").find("--env KEY \\\n") != std::string::npos);
    QCOMPARE(test::exported(project, "env-file").find("KEY="), std::string::npos);
}

QTEST_APPLESS_MAIN(FormatTest)
#include "tst_format.moc"
