// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/kubernetespod.h"

#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/exports/cannotcarry.h"
#include "models/exports/environment.h"
#include "models/exports/targetnames.h"

#include <algorithm>

namespace mc {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_';
}

/// Kubernetes API reference, EnvVar: letters, digits, "-", "." and "_", no digit first.
bool isKubernetesName(std::string_view name)
{
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9') &&
           std::all_of(name.begin(), name.end(), isNameCharacter);
}

Result<Json> secretReference(std::string_view format, const EnvEntry &entry)
{
    const std::string &source = entry.secret->kubernetes;
    const std::size_t slash = source.rfind('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == source.size())
        return cannotCarry(format, entry.name, "its secret has no source SECRET/KEY for Kubernetes",
                           "Set secret.kubernetes." + entry.name + " to the name and key of a secret.");
    return Json{{"name", entry.name},
                {"valueFrom",
                 {{"secretKeyRef", {{"name", source.substr(0, slash)}, {"key", source.substr(slash + 1)}}}}}};
}

std::string upperProtocol(const PortEntry &port)
{
    return port.protocol == "udp" ? "UDP" : "TCP";
}

} // namespace

Json podLabels(const Catalogue &catalogue, const Workload &workload)
{
    return {{catalogue.kubernetes.value("workloadLabel", std::string()), workload.setting(setting::podName)}};
}

Json objectMetadata(const Catalogue &catalogue, const Workload &workload, const std::string &space)
{
    Json metadata = {{"name", workload.setting(setting::podName)}};
    if (!space.empty())
        metadata["namespace"] = space;
    metadata["labels"] = podLabels(catalogue, workload);
    return metadata;
}

Result<Json> variableList(std::string_view format, const std::vector<EnvEntry> &environment)
{
    Json list = Json::array();
    for (const EnvEntry &entry : environment) {
        if (!isKubernetesName(entry.name))
            return cannotCarry(
                format, entry.name,
                "Kubernetes takes letters, digits, \"-\", \".\" and \"_\" in a name, and no digit first",
                "Rename the variable.");
        if (!entry.secret) {
            list.push_back({{"name", entry.name}, {"value", entry.value}});
            continue;
        }
        auto reference = secretReference(format, entry);
        if (!reference)
            return reference.error();
        list.push_back(*std::move(reference));
    }
    return list;
}

Result<Json> userContext(std::string_view format, const std::string &user)
{
    Json context = Json::object();
    if (user.empty())
        return context;
    const std::vector<std::string_view> parts = split(user, ':');
    const char *key = "runAsUser";
    for (const std::string_view part : parts) {
        const auto number = wholeNumber(part);
        if (!number)
            return Error{"The format " + std::string(format) + " cannot carry the user \"" + visible(user) +
                             "\": Kubernetes takes numbers only.",
                         {},
                         "Write the user id, with the group id behind a colon where it matters."};
        context[key] = *number;
        key = "runAsGroup";
    }
    return context;
}

Result<Json> sideContainer(const Catalogue &catalogue, std::string_view format, const Workload &workload,
                           const ContainerSpec &spec, const std::string &name)
{
    Json container = {{"name", name}, {"image", spec.image}};
    auto context = userContext(format, spec.user);
    if (!context)
        return context.error();
    if (!context->empty())
        container["securityContext"] = *std::move(context);
    if (!spec.command.empty())
        container["args"] = spec.command;
    for (const PortEntry &port : spec.ports)
        container["ports"].push_back({{"containerPort", port.port}, {"protocol", upperProtocol(port)}});
    auto environment =
        variableList(format, spec.needsRegion ? withRegion(catalogue, spec.environment, workload.region)
                                              : spec.environment);
    if (!environment)
        return environment.error();
    if (!environment->empty())
        container["env"] = *std::move(environment);
    return container;
}

Json resourcesOf(const Workload &workload)
{
    Json resources = Json::object();
    const auto write = [&](const char *kind, const char *what, setting::Id id) {
        if (const std::string quantity = workload.setting(id); !quantity.empty())
            resources[kind][what] = quantity;
    };
    write("requests", "cpu", setting::podCpuRequest);
    write("requests", "memory", setting::podMemoryRequest);
    write("limits", "cpu", setting::podCpuLimit);
    write("limits", "memory", setting::podMemoryLimit);
    return resources;
}

Json readinessProbe(const Catalogue &catalogue, const Workload &workload)
{
    Json probe = {
        {"exec", {{"command", Json::array({"sh", "-c", workload.setting(setting::healthCommand)})}}}};
    const Json numbers = catalogue.kubernetes.value("probe", Json::object());
    for (const auto &[key, number] : numbers.items())
        probe[key] = number;
    return probe;
}

Json volumeMounts(const Workload &workload)
{
    Json mounts = Json::array();
    for (const MountEntry &mount : workload.mounts) {
        mounts.push_back({{"name", dnsLabel(mount.volume)}, {"mountPath", mount.path}});
        if (mount.readOnly)
            mounts.back()["readOnly"] = true;
    }
    return mounts;
}

Result<Json> podVolumes(std::string_view format, const Workload &workload)
{
    constexpr std::string_view configMap = "configMap:";
    constexpr std::string_view secret = "secret:";
    Json volumes = Json::array();
    for (const auto &[name, source] : workload.podVolumes) {
        Json volume = {{"name", dnsLabel(name)}};
        if (source.starts_with(configMap))
            volume["configMap"] = {{"name", source.substr(configMap.size())}};
        else if (source.starts_with(secret))
            volume["secret"] = {{"secretName", source.substr(secret.size())}};
        else if (source.empty())
            volume["emptyDir"] = Json::object();
        else
            return Error{
                "The format " + std::string(format) + " cannot carry the volume \"" + visible(name) +
                    "\": its source is \"" + visible(source) + "\".",
                {},
                "Write NAME=configMap:MAP or NAME=secret:SECRET, or NAME alone for an empty volume."};
        volumes.push_back(std::move(volume));
    }
    return volumes;
}

std::string serviceAccountName(const Workload &workload)
{
    const std::string chosen = workload.setting(setting::podServiceAccount);
    return chosen.empty() ? workload.setting(setting::podName) : chosen;
}

Json serviceAccount(const Catalogue &catalogue, const Workload &workload, const std::string &space)
{
    const std::string role = workload.setting(setting::podRoleArn);
    if (workload.written(setting::podServiceAccount) && role.empty())
        return nullptr;
    Json metadata = objectMetadata(catalogue, workload, space);
    metadata["name"] = serviceAccountName(workload);
    if (!role.empty())
        metadata["annotations"] = {{catalogue.kubernetes.value("roleAnnotation", std::string()), role}};
    return {{"apiVersion", "v1"}, {"kind", "ServiceAccount"}, {"metadata", std::move(metadata)}};
}

Json deployment(const Catalogue &catalogue, const Workload &workload, const std::string &space,
                Json annotations, Json podSpec)
{
    const Json labels = podLabels(catalogue, workload);
    Json podMetadata = {{"labels", labels}};
    if (!annotations.empty())
        podMetadata["annotations"] = std::move(annotations);
    return {{"apiVersion", "apps/v1"},
            {"kind", "Deployment"},
            {"metadata", objectMetadata(catalogue, workload, space)},
            {"spec",
             {{"replicas", workload.number(setting::podReplicas).value_or(1)},
              {"selector", {{"matchLabels", labels}}},
              {"template", {{"metadata", std::move(podMetadata)}, {"spec", std::move(podSpec)}}}}}};
}

Json gatewayService(const Catalogue &catalogue, const Workload &workload, const std::string &space)
{
    const Json port = {{"name", workload.setting(setting::gatewayProtocol)},
                       {"port", workload.number(setting::gatewayServicePort).value_or(0)},
                       {"targetPort", workload.number(setting::gatewayPort).value_or(0)},
                       {"protocol", "TCP"}};
    return {{"apiVersion", "v1"},
            {"kind", "Service"},
            {"metadata", objectMetadata(catalogue, workload, space)},
            {"spec",
             {{"type", "LoadBalancer"},
              {"selector", podLabels(catalogue, workload)},
              {"ports", Json::array({port})}}}};
}

} // namespace mc
