// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/settings.h"
#include "models/exports/ecscontainer.h"
#include "models/exports/lines.h"
#include "models/exports/renderers.h"

namespace mc {

namespace {

constexpr std::string_view taskFormat = "ecs-task-definition";

/// An application waits until Envoy can carry its traffic.
Json waitForEnvoy(const Workload &workload)
{
    return Json::array({{{"containerName", workload.setting(setting::containerName)},
                         {"condition", workload.flag(setting::healthCheck) ? "HEALTHY" : "START"}}});
}

/// Properties without a value are left out: tools refuse them, and old agents choke on empty ones.
Json proxyConfiguration(const Workload &workload)
{
    struct Property
    {
        const char *name;
        setting::Id id;
    };
    Json properties = Json::array();
    for (const auto &[name, id] :
         {Property{"IgnoredUID", setting::ignoredUid}, Property{"IgnoredGID", setting::ignoredGid},
          Property{"AppPorts", setting::appPorts}, Property{"ProxyIngressPort", setting::ingressPort},
          Property{"ProxyEgressPort", setting::egressPort},
          Property{"EgressIgnoredPorts", setting::egressIgnoredPorts},
          Property{"EgressIgnoredIPs", setting::egressIgnoredIps}}) {
        const std::string value = joined(piecesOf(workload.setting(id)), ",");
        if (!value.empty())
            properties.push_back({{"name", name}, {"value", value}});
    }
    return {{"type", "APPMESH"},
            {"containerName", workload.setting(setting::containerName)},
            {"properties", std::move(properties)}};
}

Json compatibilities(const std::string &launchType)
{
    if (launchType == "ec2")
        return Json::array({"EC2"});
    if (launchType == "both")
        return Json::array({"EC2", "FARGATE"});
    return Json::array({"FARGATE"});
}

Json volumes(const Workload &workload)
{
    Json list = Json::array();
    for (const auto &[name, hostPath] : workload.taskVolumes) {
        Json volume = {{"name", name}};
        if (!hostPath.empty())
            volume["host"] = {{"sourcePath", hostPath}};
        list.push_back(std::move(volume));
    }
    return list;
}

Result<Json> containerDefinitions(const Workload &workload)
{
    Json definitions = Json::array();
    for (const ContainerSpec &application : workload.applications) {
        auto container = ecsSideContainer(taskFormat, workload, application);
        if (!container)
            return container.error();
        (*container)["dependsOn"] = waitForEnvoy(workload);
        definitions.push_back(*std::move(container));
    }
    auto envoy = ecsEnvoyContainer(taskFormat, workload);
    if (!envoy)
        return envoy.error();
    definitions.push_back(*std::move(envoy));
    for (const ContainerSpec &helper : workload.helpers) {
        auto container = ecsSideContainer(taskFormat, workload, helper);
        if (!container)
            return container.error();
        definitions.push_back(*std::move(container));
    }
    return definitions;
}

} // namespace

Result<Rendering> renderEcsContainer(const Catalogue &, const Workload &workload)
{
    auto container = ecsEnvoyContainer("ecs-container", workload);
    if (!container)
        return container.error();
    return Rendering{{*std::move(container)}, {}};
}

Result<Rendering> renderEcsTaskDefinition(const Catalogue &, const Workload &workload)
{
    auto containers = containerDefinitions(workload);
    if (!containers)
        return containers.error();

    Json task = {{"family", workload.setting(setting::taskFamily)},
                 {"networkMode", "awsvpc"},
                 {"requiresCompatibilities", compatibilities(workload.setting(setting::taskLaunchType))}};
    const auto writeText = [&](const char *key, setting::Id id) {
        if (const std::string text = workload.setting(id); !text.empty())
            task[key] = text;
    };
    writeText("cpu", setting::taskCpu);
    writeText("memory", setting::taskMemory);
    writeText("taskRoleArn", setting::taskRole);
    writeText("executionRoleArn", setting::taskExecutionRole);
    if (const std::string architecture = workload.setting(setting::taskArchitecture); !architecture.empty())
        task["runtimePlatform"] = {{"cpuArchitecture", architecture}, {"operatingSystemFamily", "LINUX"}};
    // ECS refuses an empty list of ports; without one there is nothing that could be sent through Envoy.
    if (!workload.isGateway() && !workload.appPorts.empty())
        task["proxyConfiguration"] = proxyConfiguration(workload);
    if (!workload.taskVolumes.empty())
        task["volumes"] = volumes(workload);
    task["containerDefinitions"] = *std::move(containers);
    return Rendering{{std::move(task)}, {}};
}

} // namespace mc
