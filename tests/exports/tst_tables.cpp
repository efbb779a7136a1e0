// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include "models/design/settings.h"

#include <QTest>

#include <set>

using namespace mc;

namespace {

std::string textIn(const Json &row, const char *key)
{
    return row.value(key, std::string());
}

bool isSetting(const std::string &id)
{
    return test::catalogue().settings.find(id) != nullptr;
}

bool isVariable(const std::string &name)
{
    return test::catalogue().variables.find(name) != nullptr;
}

} // namespace

/// The tables of the catalogue that the exports read, as a product: what they name exists.
class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsHaveFields();
    void helmValues();
    void controllerVariables();
    void annotations();
    void proxyinit();
    void fargateSizes();
    void helpers();
    void policyActions();
    void newProxies();
};

void TablesTest::settingsHaveFields()
{
    using namespace setting;
    for (const Id id : {meshName,
                        meshOwner,
                        resourceName,
                        resourceForm,
                        resourceRegion,
                        resourceAccount,
                        resourcePreview,
                        nameVariable,
                        imageSource,
                        imageRegion,
                        imageAccount,
                        imageTag,
                        imageFips,
                        imageUri,
                        containerName,
                        containerUser,
                        containerEssential,
                        containerCpu,
                        containerMemory,
                        containerMemoryReservation,
                        containerStopTimeout,
                        containerReadonlyRoot,
                        containerPortMappings,
                        containerNofileSoft,
                        containerNofileHard,
                        containerMounts,
                        healthCheck,
                        healthPort,
                        healthCommand,
                        healthInterval,
                        healthTimeout,
                        healthRetries,
                        healthStartPeriod,
                        logDriver,
                        logGroup,
                        logRegion,
                        logStreamPrefix,
                        logOptions,
                        logAll,
                        taskFamily,
                        taskLaunchType,
                        taskCpu,
                        taskMemory,
                        taskRole,
                        taskExecutionRole,
                        taskArchitecture,
                        taskVolumes,
                        ignoredUid,
                        ignoredGid,
                        ingressPort,
                        egressPort,
                        appPorts,
                        egressIgnoredPorts,
                        egressIgnoredIps,
                        gatewayPort,
                        gatewayProtocol,
                        gatewayServicePort,
                        podNamespace,
                        podName,
                        podReplicas,
                        podServiceAccount,
                        podRoleArn,
                        podCpuRequest,
                        podMemoryRequest,
                        podCpuLimit,
                        podMemoryLimit,
                        podInitImage,
                        podIgnoredIps,
                        podIpv6,
                        podVolumes,
                        podPreStopSleep,
                        podFsGroup,
                        listenerPort,
                        listenerProtocol,
                        egressFilter,
                        discovery,
                        discoveryHostname,
                        cloudMapNamespace,
                        cloudMapService,
                        backends,
                        accessLog})
        QVERIFY2(isSetting(std::string(id)), std::string(id).c_str());
}

void TablesTest::helmValues()
{
    const Json rows = test::catalogue().kubernetes.at("helm");
    QVERIFY(rows.size() > 10);
    for (const Json &row : rows) {
        QVERIFY2(isVariable(textIn(row, "variable")), row.dump().c_str());
        QVERIFY(!textIn(row, "key").empty());
        QVERIFY(textIn(row, "onlyWith").empty() || isVariable(textIn(row, "onlyWith")));
        const std::string type = textIn(row, "type");
        QVERIFY2(type == "text" || type == "number" || type == "flag", type.c_str());
    }
}

void TablesTest::controllerVariables()
{
    for (const Json &name : test::catalogue().kubernetes.at("controllerVariables"))
        QVERIFY2(isVariable(name.get<std::string>()), name.dump().c_str());
}

void TablesTest::annotations()
{
    for (const Json &row : test::catalogue().kubernetes.at("annotations")) {
        QVERIFY2(isSetting(textIn(row, "setting")), row.dump().c_str());
        QVERIFY(textIn(row, "name").starts_with("appmesh.k8s.aws/"));
    }
}

void TablesTest::proxyinit()
{
    const Json &table = test::catalogue().kubernetes.at("proxyinit");
    QVERIFY(!test::catalogue().images.otherImage(textIn(table, "image")).empty());
    for (const Json &row : table.at("environment"))
        QVERIFY2(!textIn(row, "value").empty() || isSetting(textIn(row, "setting")), row.dump().c_str());
}

/// Amazon ECS developer guide, task-cpu-memory-error.
void TablesTest::fargateSizes()
{
    const Json &sizes = test::catalogue().ecs.at("fargateSizes");
    const auto memoryOf = [&](int cpu) {
        for (const Json &row : sizes) {
            if (row.at("cpu") == cpu)
                return row.at("memory").get<std::vector<int>>();
        }
        return std::vector<int>();
    };
    QCOMPARE(memoryOf(256), (std::vector<int>{512, 1024, 2048}));
    QCOMPARE(memoryOf(512), (std::vector<int>{1024, 2048, 3072, 4096}));
    const auto range = [&](int cpu, int first, int last, int step) {
        std::vector<int> expected;
        for (int memory = first; memory <= last; memory += step)
            expected.push_back(memory);
        return memoryOf(cpu) == expected;
    };
    QVERIFY(range(1024, 2048, 8192, 1024));
    QVERIFY(range(2048, 4096, 16384, 1024));
    QVERIFY(range(4096, 8192, 30720, 1024));
    QVERIFY(range(8192, 16384, 61440, 4096));
    QVERIFY(range(16384, 32768, 122880, 8192));
    QCOMPARE(sizes.size(), std::size_t(7));
}

void TablesTest::helpers()
{
    const std::set<std::string> more = {"fargateEnvironment", "needsRegion", "secretVariable"};
    for (const HelperKind &kind : test::catalogue().helpers) {
        for (const std::string &variable : kind.variables)
            QVERIFY2(isVariable(variable), variable.c_str());
        for (const auto &[key, value] : kind.container.items())
            QVERIFY2(more.contains(key) || test::catalogue().helperFields.find(key), key.c_str());
    }
}

void TablesTest::policyActions()
{
    for (const auto &[what, actions] : test::catalogue().ecs.at("policy").items()) {
        QVERIFY2(!actions.empty(), what.c_str());
        for (const Json &action : actions)
            QVERIFY(action.get<std::string>().find(':') != std::string::npos);
    }
}

/// What a new proxy begins with can be exported as it is, in every format.
void TablesTest::newProxies()
{
    for (const ProxyKind kind : {ProxyKind::VirtualNode, ProxyKind::VirtualGateway}) {
        const Project project = test::projectOf("new", kind, test::shop());
        for (const std::string &format : test::formatNames())
            QVERIFY(!test::exported(project, format).empty());
    }
}

QTEST_APPLESS_MAIN(TablesTest)
#include "tst_tables.moc"
