// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/meshresources.h"

#include "models/design/settings.h"
#include "models/exports/kubernetespod.h"
#include "models/exports/lines.h"

namespace mc {

namespace {

constexpr const char *apiVersion = "appmesh.k8s.aws/v1beta2";

Json meshLabels(const MeshPlace &place)
{
    return {{place.text("meshLabel"), place.meshName}};
}

Json namespaceObject(const MeshPlace &place)
{
    Json labels = meshLabels(place);
    labels[place.text("injectLabel")] = "enabled";
    return {{"apiVersion", "v1"},
            {"kind", "Namespace"},
            {"metadata", {{"name", place.space}, {"labels", std::move(labels)}}}};
}

Json meshObject(const MeshPlace &place)
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

std::string serviceHostname(const MeshPlace &place)
{
    return place.workload.setting(setting::podName) + "." + place.space + "." + place.text("serviceDomain");
}

bool findsByDns(const Workload &workload)
{
    return workload.setting(setting::discovery) != "cloud-map";
}

Result<Json> serviceDiscovery(const MeshPlace &place)
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
                 {{"namespaceName", cloudMapNamespace},
                  {"serviceName", workload.setting(setting::cloudMapService)}}}};
}

/// NAME, NAMESPACE/NAME or an ARN.
Json backend(const std::string &text)
{
    if (text.starts_with("arn:"))
        return {{"virtualService", {{"virtualServiceARN", text}}}};
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos)
        return {{"virtualService", {{"virtualServiceRef", {{"name", text}}}}}};
    return {
        {"virtualService",
         {{"virtualServiceRef", {{"name", text.substr(slash + 1)}, {"namespace", text.substr(0, slash)}}}}}};
}

void writeLogging(Json &spec, const Workload &workload)
{
    if (const std::string path = workload.setting(setting::accessLog); !path.empty())
        spec["logging"]["accessLog"]["file"]["path"] = path;
}

Json customResource(const MeshPlace &place, const char *kind, Json spec)
{
    return {{"apiVersion", apiVersion},
            {"kind", kind},
            {"metadata", objectMetadata(place.catalogue, place.workload, place.space)},
            {"spec", std::move(spec)}};
}

Result<Json> virtualNode(const MeshPlace &place)
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

Json virtualGateway(const MeshPlace &place)
{
    const Workload &workload = place.workload;
    Json spec = {{"awsName", workload.resource},
                 {"namespaceSelector", {{"matchLabels", meshLabels(place)}}},
                 {"podSelector", {{"matchLabels", podLabels(place.catalogue, workload)}}},
                 {"listeners", listener(workload.number(setting::gatewayPort),
                                        workload.setting(setting::gatewayProtocol))}};
    writeLogging(spec, workload);
    return customResource(place, "VirtualGateway", std::move(spec));
}

/// A host name of the user's own is served by something else.
bool needsService(const Workload &workload)
{
    return !workload.appPorts.empty() && findsByDns(workload) &&
           !workload.written(setting::discoveryHostname);
}

/// The Service whose name is the virtual node's host name.
Json nodeService(const MeshPlace &place)
{
    Json ports = Json::array();
    for (const PortEntry &port : place.workload.appPorts)
        ports.push_back(
            {{"name", "port-" + std::to_string(port.port)}, {"port", port.port}, {"protocol", "TCP"}});
    return {
        {"apiVersion", "v1"},
        {"kind", "Service"},
        {"metadata", objectMetadata(place.catalogue, place.workload, place.space)},
        {"spec", {{"selector", podLabels(place.catalogue, place.workload)}, {"ports", std::move(ports)}}}};
}

} // namespace

Result<std::vector<Json>> meshResources(const MeshPlace &place)
{
    std::vector<Json> resources = {namespaceObject(place), meshObject(place)};
    if (place.workload.isGateway()) {
        resources.push_back(virtualGateway(place));
        resources.push_back(gatewayService(place.catalogue, place.workload, place.space));
        return resources;
    }
    auto node = virtualNode(place);
    if (!node)
        return node.error();
    resources.push_back(*std::move(node));
    if (needsService(place.workload))
        resources.push_back(nodeService(place));
    return resources;
}

} // namespace mc
