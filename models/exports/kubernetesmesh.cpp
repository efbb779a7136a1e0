// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/exports/cannotcarry.h"
#include "models/exports/helm.h"
#include "models/exports/kubernetespod.h"
#include "models/exports/lines.h"
#include "models/exports/meshresources.h"
#include "models/exports/renderers.h"
#include "models/exports/targetnames.h"

namespace mc {

namespace {

constexpr std::string_view format = "kubernetes-mesh";

bool isFreeVariable(const MeshPlace &place, const EnvEntry &entry)
{
    return !isWrittenByController(place.catalogue, entry.name);
}

/// The variables that an annotation can give to the injected proxy, as the controller reads them: a JSON
/// list.
Result<std::string> environmentAnnotation(const MeshPlace &place)
{
    Json list = Json::array();
    for (const EnvEntry &entry : place.workload.environment) {
        if (!isFreeVariable(place, entry))
            continue;
        if (entry.secret)
            return cannotCarry(format, entry.name,
                               "the controller gives no secrets to the proxy that it adds",
                               "Export the Deployment with its own proxy (kubernetes-deployment) instead.");
        if (invalidUtf8(entry.value) || invalidUtf8(entry.name))
            return cannotCarry(format, entry.name, "it is not valid UTF-8", "Correct its value.");
        Json variable = Json::object();
        variable[entry.name] = entry.value;
        list.push_back(std::move(variable));
    }
    return list.empty() ? std::string() : list.dump(-1, ' ', true);
}

/// Mounted volumes as "name:path, name:path".
std::string mountAnnotation(const Workload &workload, bool ofSecrets)
{
    std::vector<std::string> mounts;
    for (const MountEntry &mount : workload.mounts) {
        for (const auto &[name, source] : workload.podVolumes) {
            if (name == mount.volume && source.starts_with("secret:") == ofSecrets)
                mounts.push_back(dnsLabel(name) + ":" + mount.path);
        }
    }
    return joined(mounts, ", ");
}

/// Settings of a single pod that the controller takes from annotations; only what the user wrote.
void writeSettingAnnotations(const MeshPlace &place, Json &annotations)
{
    for (const Json &row : place.catalogue.kubernetes.value("annotations", Json::array())) {
        const auto id = row.value("setting", std::string());
        if (!place.workload.written(id))
            continue;
        const auto name = row.value("name", std::string());
        if (!row.contains("when"))
            annotations[name] = joined(piecesOf(place.workload.setting(id)), ",");
        else if (!place.workload.flag(id))
            annotations[name] = row.value("value", std::string());
    }
}

Result<Json> nodeAnnotations(const MeshPlace &place)
{
    Json annotations = {{place.text("injectLabel"), "enabled"}};
    writeSettingAnnotations(place, annotations);
    const auto write = [&](const char *key, const std::string &value) {
        if (!value.empty())
            annotations[place.text(key)] = value;
    };
    write("secretMountAnnotation", mountAnnotation(place.workload, true));
    write("volumeMountAnnotation", mountAnnotation(place.workload, false));
    const auto environment = environmentAnnotation(place);
    if (!environment)
        return environment.error();
    write("environmentAnnotation", *environment);
    return annotations;
}

/// The controller completes the Envoy container of a gateway; its own variables it takes from there.
Result<Json> gatewayContainer(const MeshPlace &place)
{
    const Workload &workload = place.workload;
    std::vector<EnvEntry> environment;
    for (const EnvEntry &entry : workload.environment) {
        if (isFreeVariable(place, entry))
            environment.push_back(entry);
    }
    auto list = variableList(format, environment);
    if (!list)
        return list.error();
    Json container = {
        {"name", dnsLabel(workload.setting(setting::containerName))},
        {"image", workload.image},
        {"ports", Json::array({{{"containerPort", workload.number(setting::gatewayPort).value_or(0)},
                                {"protocol", "TCP"}}})}};
    if (!list->empty())
        container["env"] = *std::move(list);
    container["resources"] = resourcesOf(workload);
    if (!workload.mounts.empty())
        container["volumeMounts"] = volumeMounts(workload);
    return container;
}

Result<Json> podContainers(const MeshPlace &place)
{
    UniqueLabels names;
    Json containers = Json::array();
    if (place.workload.isGateway()) {
        auto envoy = gatewayContainer(place);
        if (!envoy)
            return envoy.error();
        names.take(place.workload.setting(setting::containerName));
        containers.push_back(*std::move(envoy));
    }
    for (const auto *specs : {&place.workload.applications, &place.workload.helpers}) {
        for (const ContainerSpec &spec : *specs) {
            auto container =
                sideContainer(place.catalogue, format, place.workload, spec, names.take(spec.name));
            if (!container)
                return container.error();
            containers.push_back(*std::move(container));
        }
    }
    return containers;
}

Result<Json> injectedDeployment(const MeshPlace &place, Json containers)
{
    Json annotations = {{place.text("injectLabel"), "enabled"}, {place.text("skipImageOverride"), "enabled"}};
    if (!place.workload.isGateway()) {
        auto ofNode = nodeAnnotations(place);
        if (!ofNode)
            return ofNode.error();
        annotations = *std::move(ofNode);
    }
    Json spec = {{"serviceAccountName", serviceAccountName(place.workload)},
                 {"containers", std::move(containers)}};
    auto volumes = podVolumes(format, place.workload);
    if (!volumes)
        return volumes.error();
    if (!volumes->empty())
        spec["volumes"] = *std::move(volumes);
    return deployment(place.catalogue, place.workload, place.space, std::move(annotations), std::move(spec));
}

/// The workload that the controller adds the proxy to; nothing to add it to where there is no container.
Result<void> addWorkload(const MeshPlace &place, Rendering &rendering)
{
    auto containers = podContainers(place);
    if (!containers)
        return containers.error();
    if (containers->empty())
        return {};
    if (Json account = serviceAccount(place.catalogue, place.workload, place.space); !account.is_null())
        rendering.documents.push_back(std::move(account));
    auto object = injectedDeployment(place, *std::move(containers));
    if (!object)
        return object.error();
    rendering.documents.push_back(*std::move(object));
    return {};
}

} // namespace

Result<Rendering> renderKubernetesMesh(const Catalogue &catalogue, const Workload &workload)
{
    const std::string meshName = dnsLabel(workload.mesh);
    const std::string chosen = workload.setting(setting::podNamespace);
    const MeshPlace place{catalogue, workload, meshName, chosen.empty() ? meshName : chosen};

    auto comment = helmComment(catalogue, workload);
    if (!comment)
        return comment.error();
    auto resources = meshResources(place);
    if (!resources)
        return resources.error();
    Rendering rendering{*std::move(resources), *std::move(comment)};
    if (auto done = addWorkload(place, rendering); !done)
        return done.error();
    return rendering;
}

} // namespace mc
