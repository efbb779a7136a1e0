// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/workload.h"

#include "models/base/narrow.h"
#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/design/validation.h"
#include "models/exports/containers.h"
#include "models/exports/environment.h"
#include "models/exports/imagename.h"
#include "models/exports/lines.h"
#include "models/exports/targetnames.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::string_view writableSuffix = ":rw";

bool isNumber(const Field &field)
{
    return field.type == FieldType::Integer || field.type == FieldType::Port;
}

/// What is written and the defaults of the catalogue. A number that is none would make a text of another
/// type.
Result<void> takeSettings(const Catalogue &catalogue, const Proxy &proxy, Workload &workload)
{
    for (const Field &field : catalogue.settings.fields()) {
        std::string value = proxy.setting(field.id).value_or(std::string());
        if (!value.empty())
            workload.writtenSettings.push_back(field.id);
        else
            value = field.defaultValue.value_or(std::string());
        if (value.empty())
            continue;
        if (isNumber(field) && !wholeNumber(value))
            return Error{"The setting \"" + field.label + "\" is no whole number: \"" + visible(value) +
                             "\".",
                         {},
                         "Correct " + field.id + "."};
        workload.settings.emplace_back(field.id, std::move(value));
    }
    return {};
}

/// A value for a setting that has none.
void derive(Workload &workload, std::string_view id, const std::string &value)
{
    if (workload.setting(id).empty() && !value.empty())
        workload.settings.emplace_back(id, value);
}

void replace(Workload &workload, std::string_view id, const std::string &value)
{
    std::erase_if(workload.settings, [&](const auto &entry) { return entry.first == id; });
    derive(workload, id, value);
}

std::string filled(std::string pattern, const std::string &value)
{
    constexpr std::string_view mark = "%1";
    if (const std::size_t at = pattern.find(mark); at != std::string::npos)
        pattern.replace(at, mark.size(), value);
    return pattern;
}

/// A mount is VOLUME=/path, writable with :rw behind it.
std::vector<MountEntry> mountsOf(const std::string &text)
{
    std::vector<MountEntry> mounts;
    for (const auto &[volume, where] : assignmentsOf(text)) {
        MountEntry mount{volume, where, !where.ends_with(writableSuffix)};
        if (!mount.readOnly)
            mount.path.resize(mount.path.size() - writableSuffix.size());
        mounts.push_back(std::move(mount));
    }
    return mounts;
}

/// The volumes of a target, with those that are only mounted.
NamedValues volumesOf(const std::string &text, const std::vector<MountEntry> &mounts)
{
    NamedValues volumes = assignmentsOf(text);
    for (const MountEntry &mount : mounts) {
        const auto sameName = [&](const auto &volume) { return volume.first == mount.volume; };
        if (std::none_of(volumes.begin(), volumes.end(), sameName))
            volumes.emplace_back(mount.volume, std::string());
    }
    return volumes;
}

/// TCP ports of the applications: what the traffic rules of a task or pod can send through Envoy.
std::vector<PortEntry> appPortsOf(const Workload &workload)
{
    const std::string written = workload.setting(setting::appPorts);
    if (!written.empty())
        return portsOf(written);
    std::vector<PortEntry> ports;
    for (const ContainerSpec &application : workload.applications) {
        for (const PortEntry &port : application.ports) {
            if (port.protocol == "tcp" && std::find(ports.begin(), ports.end(), port) == ports.end())
                ports.push_back(port);
        }
    }
    return ports.empty() ? portsOf(workload.setting(setting::listenerPort)) : ports;
}

/// The limits of open files fit each other when only one of them is written.
void deriveFileLimits(Workload &workload)
{
    const auto soft = workload.number(setting::containerNofileSoft);
    const auto hard = workload.number(setting::containerNofileHard);
    if (!soft || !hard || *soft <= *hard)
        return;
    if (!workload.written(setting::containerNofileHard))
        replace(workload, setting::containerNofileHard, std::to_string(*soft));
    else if (!workload.written(setting::containerNofileSoft))
        replace(workload, setting::containerNofileSoft, std::to_string(*hard));
}

void deriveSettings(const Catalogue &catalogue, Workload &workload)
{
    const std::string user = workload.setting(setting::containerUser);
    derive(workload, setting::ignoredUid, user.substr(0, user.find(':')));
    derive(workload, setting::healthPort, std::to_string(workload.adminPort));
    derive(
        workload, setting::healthCommand,
        filled(catalogue.ecs.value("healthCommand", std::string()), workload.setting(setting::healthPort)));
    deriveFileLimits(workload);

    derive(workload, setting::taskFamily, taskFamilyName(workload.name));
    derive(workload, setting::logGroup, "/ecs/" + workload.setting(setting::taskFamily));
    derive(workload, setting::logRegion, workload.region);

    const long long highestReserved = catalogue.ecs.value("/limits/highestReservedPort"_json_pointer, 0LL);
    workload.bindsReservedPort =
        workload.isGateway() &&
        workload.number(setting::gatewayPort).value_or(highestReserved + 1) <= highestReserved;
    workload.appPorts = appPortsOf(workload);
    replace(workload, setting::appPorts, portList(workload.appPorts));
    if (!workload.appPorts.empty())
        derive(workload, setting::listenerPort, std::to_string(workload.appPorts.front().port));

    const auto initImage = catalogue.kubernetes.value("/proxyinit/image"_json_pointer, std::string());
    derive(workload, setting::podName, dnsLabel(workload.name));
    derive(workload, setting::podInitImage, catalogue.images.otherImage(initImage));
    derive(workload, setting::cloudMapService, workload.setting(setting::podName));
}

/// The parts of the node id that the container will really use, where they can be read.
void takeResource(const Catalogue &catalogue, const ResourceName &name, Workload &workload)
{
    workload.mesh = name.mesh;
    workload.meshOwner = name.owner;
    workload.resource = name.name;
    workload.account = name.account;
    workload.region = name.region;
    workload.partition = name.isArn ? name.partition : catalogue.images.partitionOf(name.region);
}

Result<void> takeIdentity(const Catalogue &catalogue, const Proxy &proxy, Workload &workload)
{
    const auto written = writtenResourceName(catalogue, proxy);
    auto fromSettings = resourceNameOf(catalogue, proxy);
    if (!written && !fromSettings)
        return fromSettings.error();
    workload.resourceName = written ? *written : fromSettings->text();
    if (fromSettings)
        takeResource(catalogue, *fromSettings, workload);
    if (!written)
        return {};
    auto name = ResourceName::parse(trimmed(*written));
    if (!name)
        return {};
    if (name->region.empty())
        name->region = proxy.setting(setting::resourceRegion)
                           .value_or(proxy.setting(setting::imageRegion).value_or(std::string()));
    if (name->account.empty())
        name->account = proxy.setting(setting::resourceAccount).value_or(std::string());
    takeResource(catalogue, *name, workload);
    return {};
}

bool looksSecretIn(const Catalogue &catalogue, const std::vector<EnvEntry> &environment)
{
    return std::any_of(environment.begin(), environment.end(), [&](const EnvEntry &entry) {
        return !entry.secret && looksSecret(catalogue, entry.name, entry.value);
    });
}

bool holdsSecrets(const Catalogue &catalogue, const Workload &workload)
{
    const auto inContainer = [&](const ContainerSpec &c) { return looksSecretIn(catalogue, c.environment); };
    return looksSecretIn(catalogue, workload.environment) ||
           std::any_of(workload.applications.begin(), workload.applications.end(), inContainer) ||
           std::any_of(workload.helpers.begin(), workload.helpers.end(), inContainer);
}

} // namespace

Result<Workload> resolve(const Catalogue &catalogue, const Project &project, std::size_t index)
{
    const Proxy proxy = project.proxy(index);
    Workload workload;
    workload.name = proxy.name();
    workload.kind = proxy.kind();

    auto image = imageNameOf(catalogue, proxy);
    if (!image)
        return image.error();
    workload.image = *std::move(image);
    if (auto done = takeIdentity(catalogue, proxy, workload); !done)
        return done.error();
    if (auto done = takeSettings(catalogue, proxy, workload); !done)
        return done.error();

    const auto version = imageVersionOf(catalogue, proxy);
    workload.environment = environmentOf(catalogue, proxy, workload.resourceName);
    const auto regionOfEnvoy = effectiveValue(catalogue, workload.environment, "region", version);
    if (!regionOfEnvoy.empty())
        workload.region = regionOfEnvoy;
    workload.adminPort =
        narrow<int>(
            wholeNumber(effectiveValue(catalogue, workload.environment, "admin-port", version)).value_or(0))
            .value_or(0);
    workload.tracesWithXRay =
        goBool(trimmed(effectiveValue(catalogue, workload.environment, "xray-flag", version)))
            .value_or(false);

    auto applications = applicationsOf(catalogue, proxy);
    if (!applications)
        return applications.error();
    auto helpers = helpersOf(catalogue, proxy);
    if (!helpers)
        return helpers.error();
    workload.applications = *std::move(applications);
    workload.helpers = *std::move(helpers);

    deriveSettings(catalogue, workload);
    workload.mounts = mountsOf(workload.setting(setting::containerMounts));
    workload.taskVolumes = volumesOf(workload.setting(setting::taskVolumes), workload.mounts);
    workload.podVolumes = volumesOf(workload.setting(setting::podVolumes), workload.mounts);
    workload.hasSecretValues = holdsSecrets(catalogue, workload);
    return workload;
}

} // namespace mc
