// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/exports/environment.h"
#include "models/exports/kubernetespod.h"
#include "models/exports/lines.h"
#include "models/exports/renderers.h"
#include "models/exports/targetnames.h"

namespace mc {

namespace {

constexpr std::string_view format = "kubernetes-deployment";

/// The variables of the init container, each with a fixed value or that of a setting.
Json initEnvironment(const Json &table, const Workload &workload)
{
    Json list = Json::array();
    for (const Json &variable : table.value("environment", Json::array())) {
        std::string value = variable.value("value", std::string());
        if (const auto id = variable.value("setting", std::string()); !id.empty())
            value = joined(piecesOf(workload.setting(id)), ",");
        if (value.empty())
            value = variable.value("empty", std::string());
        if (!value.empty())
            list.push_back({{"name", variable.value("name", std::string())}, {"value", value}});
    }
    return list;
}

Json initContainer(const Catalogue &catalogue, const Workload &workload)
{
    const Json table = catalogue.kubernetes.value("proxyinit", Json::object());
    return {{"name", table.value("name", std::string())},
            {"image", workload.setting(setting::podInitImage)},
            {"securityContext",
             {{"capabilities", {{"add", Json::array({table.value("capability", std::string())})}}}}},
            {"env", initEnvironment(table, workload)},
            {"resources", resourcesOf(workload)}};
}

Result<Json> securityContext(const Workload &workload)
{
    auto context =
        userContext(format, workload.isGateway() ? std::string() : workload.setting(setting::containerUser));
    if (!context)
        return context.error();
    if (workload.flag(setting::containerReadonlyRoot))
        (*context)["readOnlyRootFilesystem"] = true;
    if (workload.bindsReservedPort)
        (*context)["capabilities"] = {{"add", Json::array({"NET_BIND_SERVICE"})}};
    return context;
}

Json envoyPorts(const Workload &workload)
{
    Json ports = Json::array();
    if (workload.isGateway())
        ports.push_back({{"name", "traffic"},
                         {"containerPort", workload.number(setting::gatewayPort).value_or(0)},
                         {"protocol", "TCP"}});
    ports.push_back({{"name", "stats"}, {"containerPort", workload.adminPort}, {"protocol", "TCP"}});
    return ports;
}

Result<Json> envoyContainer(const Catalogue &catalogue, const Workload &workload, const std::string &name)
{
    Json container = {{"name", name}, {"image", workload.image}};
    auto context = securityContext(workload);
    if (!context)
        return context.error();
    if (!context->empty())
        container["securityContext"] = *std::move(context);
    container["ports"] = envoyPorts(workload);
    auto environment = variableList(format, withRegion(catalogue, workload.environment, workload.region));
    if (!environment)
        return environment.error();
    container["env"] = *std::move(environment);
    if (const auto wait = workload.number(setting::podPreStopSleep).value_or(0); wait > 0)
        container["lifecycle"]["preStop"]["exec"]["command"] =
            Json::array({"sh", "-c", "sleep " + std::to_string(wait)});
    if (workload.flag(setting::healthCheck))
        container["readinessProbe"] = readinessProbe(catalogue, workload);
    container["resources"] = resourcesOf(workload);
    if (!workload.mounts.empty())
        container["volumeMounts"] = volumeMounts(workload);
    return container;
}

Result<Json> containers(const Catalogue &catalogue, const Workload &workload)
{
    UniqueLabels names;
    Json list = Json::array();
    const std::string envoyName = names.take(workload.setting(setting::containerName));
    const auto add = [&](Result<Json> container) -> Result<void> {
        if (!container)
            return container.error();
        list.push_back(*std::move(container));
        return {};
    };
    for (const ContainerSpec &spec : workload.applications) {
        if (auto done = add(sideContainer(catalogue, format, workload, spec, names.take(spec.name))); !done)
            return done.error();
    }
    if (auto done = add(envoyContainer(catalogue, workload, envoyName)); !done)
        return done.error();
    for (const ContainerSpec &spec : workload.helpers) {
        if (auto done = add(sideContainer(catalogue, format, workload, spec, names.take(spec.name))); !done)
            return done.error();
    }
    return list;
}

Result<Json> podSpec(const Catalogue &catalogue, const Workload &workload)
{
    Json spec = {{"serviceAccountName", serviceAccountName(workload)}};
    if (const auto group = workload.number(setting::podFsGroup))
        spec["securityContext"] = {{"fsGroup", *group}};
    if (!workload.isGateway())
        spec["initContainers"] = Json::array({initContainer(catalogue, workload)});
    auto list = containers(catalogue, workload);
    if (!list)
        return list.error();
    spec["containers"] = *std::move(list);
    auto volumes = podVolumes(format, workload);
    if (!volumes)
        return volumes.error();
    if (!volumes->empty())
        spec["volumes"] = *std::move(volumes);
    return spec;
}

} // namespace

Result<Rendering> renderKubernetesDeployment(const Catalogue &catalogue, const Workload &workload)
{
    const std::string space = workload.setting(setting::podNamespace);
    auto spec = podSpec(catalogue, workload);
    if (!spec)
        return spec.error();
    // The proxy is there already: a controller in the cluster must not add another one.
    const Json annotations = {{catalogue.kubernetes.value("injectLabel", std::string()), "disabled"}};

    Rendering rendering;
    if (Json account = serviceAccount(catalogue, workload, space); !account.is_null())
        rendering.documents.push_back(std::move(account));
    rendering.documents.push_back(deployment(catalogue, workload, space, annotations, *std::move(spec)));
    if (workload.isGateway())
        rendering.documents.push_back(gatewayService(catalogue, workload, space));
    return rendering;
}

} // namespace mc
