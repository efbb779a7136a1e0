// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/exports/cannotcarry.h"
#include "models/exports/helm.h"
#include "models/exports/kubernetespod.h"
#include "models/exports/lines.h"
#include "models/exports/renderers.h"
#include "models/exports/targetnames.h"

namespace mc {

namespace {

constexpr std::string_view format = "kubernetes-mesh";
constexpr const char *apiVersion = "appmesh.k8s.aws/v1beta2";

/// What the resources of one proxy have in common.
struct Place
{
    const Catalogue &catalogue;
    const Workload &workload;
    std::string meshName; ///< of the Kubernetes objects, and the value of the label that binds a namespace to the mesh
    std::string space;

    [[nodiscard]] std::string text(const char *key) const { return catalogue.kubernetes.value(key, std::string()); }
};

Json meshLabels(const Place &place)
{
    return {{place.text("meshLabel"), place.meshName}};
}

Json namespaceObject(const Place &place)
{
    Json labels = meshLabels(place);
    labels[place.text("injectLabel")] = "enabled";
    return {{"apiVersion", "v1"},
            {"kind", "Namespace"},
            {"metadata", {{"name", place.space}, {"labels", std::move(labels)}}}};
}

Json meshObject(const Place &place)
{
    Json spec = {{"awsName", place.workload.mesh},
                 {"namespaceSelector", {{"matchLabels", meshLabels(place)}}},
                 {"egressFilter", {{"type", place.workload.setting(setting::egressFilter)}}}};
    if (!place.workload.meshOwner.empty())
        spec["meshOwner"] = place.workload.meshOwner;
    return {{"apiVersion", apiVersion},
            {"kind", "Mesh"},
            {"metadata", {{"name", place.meshName}}},
            {"spec", std::move(spec)}};
}

Json listener(const std::optional<long long> &port, const std::string &protocol)
{
    return Json::array({{{"portMapping", {{"port", port.value_or(0)}, {"protocol", protocol}}}}});
}

std::string serviceHostname(const Place &place)
{
    return place.workload.setting(setting::podName) + "." + place.space + "." + place.text("serviceDomain");
}

bool findsByDns(const Workload &workload)
{
    return workload.setting(setting::discovery) != "cloud-map";
}

Result<Json> serviceDiscovery(const Place &place)
{
    const Workload &workload = place.workload;
    if (findsByDns(workload)) {
        const std::string chosen = workload.setting(setting::discoveryHostname);
        return Json{{"dns", {{"hostname", chosen.empty() ? serviceHostname(place) : chosen}}}};
    }
    const std::string cloudMapNamespace = workload.setting(setting::cloudMapNamespace);
    if (cloudMapNamespace.empty())
        return Error{"The virtual node is found through AWS Cloud Map, but no Cloud Map namespace is given.",
                     {},
                     "Set " + std::string(setting::cloudMapNamespace) + ", or choose DNS."};
    return Json{{"awsCloudMap",
                 {{"namespaceName", cloudMapNamespace}, {"serviceName", workload.setting(setting::cloudMapService)}}}};
}

/// NAME, NAMESPACE/NAME or an ARN.
Json backend(const std::string &text)
{
    if (text.starts_with("arn:"))
        return {{"virtualService", {{"virtualServiceARN", text}}}};
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos)
        return {{"virtualService", {{"virtualServiceRef", {{"name", text}}}}}};
    return {{"virtualService",
             {{"virtualServiceRef", {{"name", text.substr(slash + 1)}, {"namespace", text.substr(0, slash)}}}}}};
}

void writeLogging(Json &spec, const Workload &workload)
{
    if (const std::string path = workload.setting(setting::accessLog); !path.empty())
        spec["logging"]["accessLog"]["file"]["path"] = path;
}

Json customResource(const Place &place, const char *kind, Json spec)
{
    return {{"apiVersion", apiVersion},
            {"kind", kind},
            {"metadata", objectMetadata(place.catalogue, place.workload, place.space)},
            {"spec", std::move(spec)}};
}

Result<Json> virtualNode(const Place &place)
{
    const Workload &workload = place.workload;
    Json spec = {{"awsName", workload.resource},
                 {"podSelector", {{"matchLabels", podLabels(place.catalogue, workload)}}}};
    if (const auto port = workload.number(setting::listenerPort)) {
        spec["listeners"] = listener(port, workload.setting(setting::listenerProtocol));
        auto discovery = serviceDiscovery(place);
        if (!discovery)
            return discovery.error();
        spec["serviceDiscovery"] = *std::move(discovery);
    }
    for (const std::string &name : piecesOf(workload.setting(setting::backends)))
        spec["backends"].push_back(backend(name));
    writeLogging(spec, workload);
    return customResource(place, "VirtualNode", std::move(spec));
}

Json virtualGateway(const Place &place)
{
    const Workload &workload = place.workload;
    Json spec = {{"awsName", workload.resource},
                 {"namespaceSelector", {{"matchLabels", meshLabels(place)}}},
                 {"podSelector", {{"matchLabels", podLabels(place.catalogue, workload)}}},
                 {"listeners", listener(workload.number(setting::gatewayPort), workload.setting(setting::gatewayProtocol))}};
    writeLogging(spec, workload);
    return customResource(place, "VirtualGateway", std::move(spec));
}

/// The Service whose name is the virtual node's host name.
Json nodeService(const Place &place)
{
    Json ports = Json::array();
    for (const PortEntry &port : place.workload.appPorts)
        ports.push_back({{"name", "port-" + std::to_string(port.port)}, {"port", port.port}, {"protocol", "TCP"}});
    return {{"apiVersion", "v1"},
            {"kind", "Service"},
            {"metadata", objectMetadata(place.catalogue, place.workload, place.space)},
            {"spec", {{"selector", podLabels(place.catalogue, place.workload)}, {"ports", std::move(ports)}}}};
}

bool isFreeVariable(const Place &place, const EnvEntry &entry)
{
    return !isWrittenByController(place.catalogue, entry.name);
}

/// The variables that an annotation can give to the injected proxy, as the controller reads them: a JSON list.
Result<std::string> environmentAnnotation(const Place &place)
{
    Json list = Json::array();
    for (const EnvEntry &entry : place.workload.environment) {
        if (!isFreeVariable(place, entry))
            continue;
        if (entry.secret)
            return cannotCarry(format, entry.name, "the controller gives no secrets to the proxy that it adds",
                               "Export the Deployment with its own proxy (kubernetes-deployment) instead.");
        list.push_back({{entry.name, entry.value}});
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
void writeSettingAnnotations(const Place &place, Json &annotations)
{
    for (const Json &row : place.catalogue.kubernetes.value("annotations", Json::array())) {
        const auto id = row.value("setting", std::string());
        const std::string written = place.workload.written(id) ? place.workload.setting(id) : std::string();
        if (written.empty())
            continue;
        const auto name = row.value("name", std::string());
        if (!row.contains("when"))
            annotations[name] = written;
        else if (!place.workload.flag(id))
            annotations[name] = row.value("value", std::string());
    }
}

Result<Json> nodeAnnotations(const Place &place)
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
Result<Json> gatewayContainer(const Place &place)
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
    Json container = {{"name", dnsLabel(workload.setting(setting::containerName))},
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

Result<Json> podContainers(const Place &place)
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
            auto container = sideContainer(place.catalogue, format, place.workload, spec, names.take(spec.name));
            if (!container)
                return container.error();
            containers.push_back(*std::move(container));
        }
    }
    return containers;
}

Result<Json> injectedDeployment(const Place &place, Json containers)
{
    Json annotations = {{place.text("injectLabel"), "enabled"}, {place.text("skipImageOverride"), "enabled"}};
    if (!place.workload.isGateway()) {
        auto ofNode = nodeAnnotations(place);
        if (!ofNode)
            return ofNode.error();
        annotations = *std::move(ofNode);
    }
    Json spec = {{"serviceAccountName", serviceAccountName(place.workload)}, {"containers", std::move(containers)}};
    auto volumes = podVolumes(format, place.workload);
    if (!volumes)
        return volumes.error();
    if (!volumes->empty())
        spec["volumes"] = *std::move(volumes);
    return deployment(place.catalogue, place.workload, place.space, std::move(annotations), std::move(spec));
}

/// The workload that the controller adds the proxy to; nothing to add it to where there is no container.
Result<void> addWorkload(const Place &place, Rendering &rendering)
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
