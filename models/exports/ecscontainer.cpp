// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/ecscontainer.h"

#include "models/design/settings.h"
#include "models/exports/cannotcarry.h"
#include "models/exports/lines.h"

namespace mc {

namespace {

/// Settings and JSON keys with the same meaning, in the order in which they are written.
struct NumberKey
{
    setting::Id id;
    const char *key;
};

void writeNumbers(Json &container, const Workload &workload, std::initializer_list<NumberKey> keys)
{
    for (const auto &[id, key] : keys) {
        if (const auto number = workload.number(id))
            container[key] = *number;
    }
}

/// Splits an environment into what is written plainly and what ECS fetches from a secret store.
Result<void> writeEnvironment(Json &container, std::string_view format,
                              const std::vector<EnvEntry> &environment)
{
    Json plain = Json::array();
    Json secrets = Json::array();
    if (auto error = badName(format, environment))
        return *std::move(error);
    for (const EnvEntry &entry : environment) {
        if (!entry.secret) {
            plain.push_back({{"name", entry.name}, {"value", entry.value}});
            continue;
        }
        if (entry.secret->ecs.empty())
            return cannotCarry(format, entry.name, "its secret is known for Kubernetes only",
                               "Set secret.ecs." + entry.name + " to the ARN of a parameter or secret.");
        secrets.push_back({{"name", entry.name}, {"valueFrom", entry.secret->ecs}});
    }
    if (!plain.empty())
        container["environment"] = std::move(plain);
    if (!secrets.empty())
        container["secrets"] = std::move(secrets);
    return {};
}

Json portMappings(const std::vector<PortEntry> &ports)
{
    Json mappings = Json::array();
    for (const PortEntry &port : ports)
        mappings.push_back({{"containerPort", port.port}, {"protocol", port.protocol}});
    return mappings;
}

Json fileLimits(long long soft, long long hard)
{
    return Json::array({{{"name", "nofile"}, {"softLimit", soft}, {"hardLimit", hard}}});
}

Json healthCheck(const Workload &workload)
{
    Json check = {{"command", {"CMD-SHELL", workload.setting(setting::healthCommand)}}};
    writeNumbers(check, workload,
                 {{setting::healthInterval, "interval"},
                  {setting::healthTimeout, "timeout"},
                  {setting::healthRetries, "retries"},
                  {setting::healthStartPeriod, "startPeriod"}});
    return check;
}

/// The awslogs driver has options of its own in the settings; those of other drivers stand in the free lines.
Json logConfiguration(const Workload &workload, const std::string &streamPrefix)
{
    const std::string driver = workload.setting(setting::logDriver);
    Json options = Json::object();
    if (driver == "awslogs") {
        options["awslogs-group"] = workload.setting(setting::logGroup);
        if (const std::string region = workload.setting(setting::logRegion); !region.empty())
            options["awslogs-region"] = region;
        options["awslogs-stream-prefix"] = streamPrefix;
    }
    for (const auto &[name, value] : assignmentsOf(workload.setting(setting::logOptions)))
        options[name] = value;
    Json configuration = {{"logDriver", driver}};
    if (!options.empty())
        configuration["options"] = std::move(options);
    return configuration;
}

Json mountPoints(const Workload &workload)
{
    Json points = Json::array();
    for (const MountEntry &mount : workload.mounts)
        points.push_back(
            {{"sourceVolume", mount.volume}, {"containerPath", mount.path}, {"readOnly", mount.readOnly}});
    return points;
}

std::vector<PortEntry> envoyPorts(const Workload &workload)
{
    const auto port = [&](setting::Id id) {
        const auto ports = portsOf(workload.setting(id));
        return ports.empty() ? PortEntry{} : ports.front();
    };
    if (workload.isGateway())
        return {port(setting::gatewayPort)};
    if (!workload.flag(setting::containerPortMappings))
        return {};
    return {{workload.adminPort, "tcp"}, port(setting::ingressPort), port(setting::egressPort)};
}

/// Where Envoy may be reached, what it may use and how it is watched.
void writeRuntime(Json &container, const Workload &workload)
{
    if (const auto ports = envoyPorts(workload); !ports.empty())
        container["portMappings"] = portMappings(ports);
    if (workload.flag(setting::healthCheck))
        container["healthCheck"] = healthCheck(workload);
    const auto soft = workload.number(setting::containerNofileSoft);
    const auto hard = workload.number(setting::containerNofileHard);
    if (soft && hard)
        container["ulimits"] = fileLimits(*soft, *hard);
    if (workload.written(setting::containerStopTimeout))
        writeNumbers(container, workload, {{setting::containerStopTimeout, "stopTimeout"}});
    if (workload.flag(setting::containerReadonlyRoot))
        container["readonlyRootFilesystem"] = true;
    if (workload.bindsReservedPort &&
        workload.setting(setting::taskLaunchType) == "ec2") // Fargate gives none
        container["linuxParameters"] = {{"capabilities", {{"add", Json::array({"NET_BIND_SERVICE"})}}}};
    if (!workload.mounts.empty())
        container["mountPoints"] = mountPoints(workload);
}

/// The first part of the names of a container's log streams, unless the user chose one for all.
std::string streamPrefix(const Workload &workload, const std::string &container)
{
    const std::string chosen = workload.setting(setting::logStreamPrefix);
    return chosen.empty() ? container : chosen;
}

} // namespace

Result<Json> ecsEnvoyContainer(std::string_view format, const Workload &workload)
{
    const std::string name = workload.setting(setting::containerName);
    Json container = {
        {"name", name}, {"image", workload.image}, {"essential", workload.flag(setting::containerEssential)}};
    if (!workload.isGateway())
        container["user"] = workload.setting(setting::containerUser);
    writeNumbers(container, workload,
                 {{setting::containerCpu, "cpu"},
                  {setting::containerMemory, "memory"},
                  {setting::containerMemoryReservation, "memoryReservation"}});
    if (auto done = writeEnvironment(container, format, workload.environment); !done)
        return done.error();
    writeRuntime(container, workload);
    if (!workload.setting(setting::logDriver).empty())
        container["logConfiguration"] = logConfiguration(workload, streamPrefix(workload, name));
    return container;
}

Result<Json> ecsSideContainer(std::string_view format, const Workload &workload, const ContainerSpec &spec)
{
    Json container = {{"name", spec.name}, {"image", spec.image}, {"essential", spec.essential}};
    if (!spec.user.empty())
        container["user"] = spec.user;
    if (spec.cpu)
        container["cpu"] = *spec.cpu;
    if (spec.memory)
        container["memory"] = *spec.memory;
    if (spec.memoryReservation)
        container["memoryReservation"] = *spec.memoryReservation;
    if (!spec.command.empty())
        container["command"] = spec.command;
    if (!spec.ports.empty())
        container["portMappings"] = portMappings(spec.ports);
    std::vector<EnvEntry> environment = spec.environment;
    if (workload.setting(setting::taskLaunchType) != "ec2")
        environment.insert(environment.end(), spec.fargateEnvironment.begin(), spec.fargateEnvironment.end());
    if (auto done = writeEnvironment(container, format, environment); !done)
        return done.error();
    if (spec.nofile)
        container["ulimits"] = fileLimits(*spec.nofile, *spec.nofile);
    if (workload.flag(setting::logAll) && !workload.setting(setting::logDriver).empty())
        container["logConfiguration"] = logConfiguration(workload, streamPrefix(workload, spec.name));
    return container;
}

} // namespace mc
