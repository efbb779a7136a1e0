// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/imports/containers.h"
#include "models/imports/importer.h"

#include <algorithm>
#include <array>
#include <set>

namespace mc {

namespace {

TypeRules rulesOf(const Cursor &definition)
{
    return definition.spelling() == Spelling::Camel ? TypeRules::Strict : TypeRules::Loose;
}

/// "8080,9090/udp"; ports that are not known here are left out and remembered.
std::string portList(ProxyDraft &draft, const std::string &field, const Cursor &mappings)
{
    std::string list;
    for (const Cursor &mapping : mappings.items()) {
        const auto port = mapping.find("containerPort");
        const auto number = port ? port->text() : std::nullopt;
        if (!number || holdsPlaceholder(*number)) {
            draft.notKnown(field, port ? *port : mapping);
            continue;
        }
        list += (list.empty() ? "" : ",") + *number + protocolSuffix(draft, mapping);
    }
    return list;
}

std::string portText(const Catalogue &catalogue, std::string_view role, const ProxyDraft &draft)
{
    const Field *field = catalogue.variables.withRole(role);
    if (!field)
        return {};
    for (const auto &[name, text] : draft.variables()) {
        if (name == field->id && !trimmed(text).empty())
            return std::string(trimmed(text));
    }
    return field->defaultValue.value_or(std::string());
}

std::string written(const ProxyDraft &draft, setting::Id id)
{
    const std::string text = draft.setting(id);
    const Field *field = draft.catalogue().settings.find(id);
    return text.empty() && field ? field->defaultValue.value_or(std::string()) : text;
}

/// A gateway opens its listener's port; a node may list the ports of Envoy itself.
void readPorts(ProxyDraft &draft, const Cursor &container)
{
    const auto mappings = container.find("portMappings");
    if (!mappings)
        return;
    const std::string admin = portText(draft.catalogue(), "admin-port", draft);
    if (draft.kind == ProxyKind::VirtualGateway) {
        for (const Cursor &mapping : mappings->items()) {
            if (mapping.textAt("containerPort") != admin)
                return draft.take(setting::gatewayPort, mapping.find("containerPort"), Wanted::Number);
        }
        return;
    }
    std::set<std::string> listed;
    for (const Cursor &mapping : mappings->items())
        listed.insert(mapping.textAt("containerPort"));
    const std::set<std::string> own = {admin, written(draft, setting::ingressPort),
                                       written(draft, setting::egressPort)};
    if (listed == own)
        draft.takeText(setting::containerPortMappings, "1", *mappings);
    else if (!listed.empty())
        draft.keep("\"portMappings\" of the Envoy container", *mappings);
}

void readHealthCheck(ProxyDraft &draft, const Cursor &container)
{
    const auto check = container.find("healthCheck");
    if (!check)
        return draft.setSilently(setting::healthCheck, "0");
    draft.remember("/settings/" + std::string(setting::healthCheck), *check);
    const auto command = check->find("command");
    const auto words = command ? command->items() : std::vector<Cursor>();
    if (words.size() == 2 && words.front().text() == "CMD-SHELL" && words.back().text())
        takeHealthCommand(draft, *words.back().text(), words.back());
    else if (command)
        draft.keep("the health check's command", *command);
    draft.take(setting::healthInterval, check->find("interval"), Wanted::Number);
    draft.take(setting::healthTimeout, check->find("timeout"), Wanted::Number);
    draft.take(setting::healthRetries, check->find("retries"), Wanted::Number);
    draft.take(setting::healthStartPeriod, check->find("startPeriod"), Wanted::Number);
}

void readLimits(ProxyDraft &draft, const Cursor &container)
{
    const auto limits = container.find("ulimits");
    if (!limits)
        return;
    for (const Cursor &limit : limits->items()) {
        if (limit.textAt("name") != "nofile") {
            draft.keep("a limit of the Envoy container", limit);
            continue;
        }
        draft.take(setting::containerNofileSoft, limit.find("softLimit"), Wanted::Number);
        draft.take(setting::containerNofileHard, limit.find("hardLimit"), Wanted::Number);
    }
}

void readLogging(ProxyDraft &draft, const Cursor &container)
{
    const auto logging = container.find("logConfiguration");
    if (!logging)
        return;
    draft.take(setting::logDriver, logging->find("logDriver"));
    const auto options = logging->find("options");
    if (!options)
        return;
    std::string others;
    for (const auto &[name, value] : options->members()) {
        const auto text = value.text();
        if (name == "awslogs-group")
            draft.take(setting::logGroup, value);
        else if (name == "awslogs-region")
            draft.take(setting::logRegion, value);
        else if (name == "awslogs-stream-prefix" && text != container.textAt("name"))
            draft.take(setting::logStreamPrefix, value);
        else if (name == "awslogs-stream-prefix")
            draft.remember("/settings/" + std::string(setting::logStreamPrefix), value);
        else if (text && text->find('\n') == std::string::npos)
            others += (others.empty() ? "" : "\n") + name + "=" + *text;
    }
    if (!others.empty())
        draft.takeText(setting::logOptions, others, *options);
}

void readMounts(ProxyDraft &draft, const Cursor &container)
{
    const auto points = container.find("mountPoints");
    if (!points || points->items().empty())
        return;
    std::string lines;
    for (const Cursor &point : points->items()) {
        lines += (lines.empty() ? "" : "\n") + point.textAt("sourceVolume") + "=" +
                 point.textAt("containerPath") +
                 (goBool(point.textAt("readOnly")).value_or(false) ? "" : ":rw");
    }
    draft.takeText(setting::containerMounts, lines, *points);
}

void readEnvoy(ProxyDraft &draft, const Cursor &container)
{
    draft.site.container = container.pointer();
    readVariables(draft, container, ecsContainerKeys);
    draft.kind = draft.kindByName().value_or(draft.kind);
    readImage(draft, container);
    draft.take(setting::containerName, container.find("name"));
    draft.take(setting::containerUser, container.find("user"));
    draft.take(setting::containerEssential, container.find("essential"), Wanted::Flag);
    draft.take(setting::containerCpu, container.find("cpu"), Wanted::Number);
    draft.take(setting::containerMemory, container.find("memory"), Wanted::Number);
    draft.take(setting::containerMemoryReservation, container.find("memoryReservation"), Wanted::Number);
    draft.take(setting::containerStopTimeout, container.find("stopTimeout"), Wanted::Number);
    draft.take(setting::containerReadonlyRoot, container.find("readonlyRootFilesystem"), Wanted::Flag);
    readPorts(draft, container);
    readHealthCheck(draft, container);
    readLimits(draft, container);
    readLogging(draft, container);
    readMounts(draft, container);
    readOtherKeys(draft, container, ecsContainerKeys);
}

/// An application or helper beside Envoy.
void readSide(ProxyDraft &draft, const Cursor &container)
{
    const auto [list, index] = addSideContainer(draft, container, ecsContainerKeys);
    const std::string portsField = "/" + std::string(list) + "/" + std::to_string(index) + "/ports";
    draft.takeField(list, index, "user", container.find("user"));
    draft.takeField(list, index, "essential", container.find("essential"), Wanted::Flag);
    for (const std::string_view key : {"cpu", "memory", "memoryReservation"})
        draft.takeField(list, index, key, container.find(key), Wanted::Number);
    if (const auto mappings = container.find("portMappings"); mappings && !mappings->items().empty()) {
        if (std::string ports = portList(draft, portsField, *mappings); !ports.empty())
            draft.takeFieldText(list, index, "ports", std::move(ports), mappings);
    }
    if (auto command = linesOf(container.find("command")))
        draft.takeFieldText(list, index, "command", *std::move(command), container.find("command"));
    if (const auto limits = container.find("ulimits"); limits && list == "applications") {
        for (const Cursor &limit : limits->items()) {
            if (limit.textAt("name") == "nofile" && limit.textAt("softLimit") == limit.textAt("hardLimit"))
                draft.takeField(list, index, "nofile", limit.find("softLimit"), Wanted::Number);
        }
    }
}

/// The containers of a task; false where none of them is Envoy.
bool readContainers(ProxyDraft &draft, const std::vector<Cursor> &containers, const std::string &namedBy)
{
    const auto envoy = envoyAmong(draft.catalogue(), containers, ecsContainerKeys, namedBy);
    if (!envoy)
        return false;
    readEnvoy(draft, containers[*envoy]);
    draft.site.rival = rivalOf(draft.catalogue(), containers, *envoy);
    for (std::size_t i = 0; i < containers.size(); ++i) {
        if (i == *envoy)
            continue;
        if (containers[i].isMapping())
            readSide(draft, containers[i]);
        else
            draft.notKnown("/applications", containers[i]);
    }
    return true;
}

void readTraffic(ProxyDraft &draft, const Cursor &configuration)
{
    struct Property
    {
        std::string_view name;
        setting::Id id;
    };
    static constexpr std::array properties = {
        Property{"IgnoredUID", setting::ignoredUid},
        Property{"IgnoredGID", setting::ignoredGid},
        Property{"ProxyIngressPort", setting::ingressPort},
        Property{"ProxyEgressPort", setting::egressPort},
        Property{"AppPorts", setting::appPorts},
        Property{"EgressIgnoredPorts", setting::egressIgnoredPorts},
        Property{"EgressIgnoredIPs", setting::egressIgnoredIps},
    };
    const bool isPascal = configuration.spelling() == Spelling::Pascal;
    const auto list = configuration.find(isPascal ? "proxyConfigurationProperties" : "properties");
    if (!list)
        return;
    const auto take = [&](const std::string &name, const std::optional<Cursor> &value) {
        for (const auto &[known, id] : properties) {
            if (name == known)
                draft.take(id, value, Wanted::Text);
        }
    };
    for (const auto &[name, value] : list->members()) // Terraform's map
        take(name, value);
    for (const Cursor &property : list->items())
        take(property.textAt("name"), property.find("value"));
}

void readTaskSettings(ProxyDraft &draft, const Cursor &definition)
{
    draft.take(setting::taskFamily, definition.find("family"));
    draft.take(setting::taskCpu, definition.find("cpu"));
    draft.take(setting::taskMemory, definition.find("memory"));
    draft.take(setting::taskRole, definition.find("taskRoleArn"));
    draft.take(setting::taskExecutionRole, definition.find("executionRoleArn"));
    draft.take(setting::taskArchitecture, definition.find({"runtimePlatform", "cpuArchitecture"}));
    if (const auto volumes = definition.find("volumes"); volumes && !volumes->items().empty()) {
        std::string lines;
        for (const Cursor &volume : volumes->items()) {
            const auto path = volume.find({"host", "sourcePath"});
            const std::string where = path ? path->text().value_or(std::string()) : std::string();
            lines += (lines.empty() ? "" : "\n") + volume.textAt("name") + (where.empty() ? "" : "=" + where);
        }
        draft.takeText(setting::taskVolumes, lines, *volumes);
    }
    // Without the word FARGATE a task definition is one for EC2 alone.
    bool fargate = false;
    bool ec2 = false;
    const auto compatibilities = definition.find("requiresCompatibilities");
    for (const Cursor &word : compatibilities ? compatibilities->items() : std::vector<Cursor>()) {
        fargate = fargate || word.text() == "FARGATE";
        ec2 = ec2 || word.text() == "EC2";
    }
    const std::string launchType = fargate && ec2 ? "both" : fargate ? "fargate" : "ec2";
    if (compatibilities)
        draft.takeText(setting::taskLaunchType, launchType, *compatibilities);
    else
        draft.setSilently(setting::taskLaunchType, launchType);
}

void keepInFile(Importer &importer, const std::string &what, const Cursor &at)
{
    importer.imported.kept.push_back(what + " (line " + std::to_string(at.place().line) + ")");
}

} // namespace

Result<void> importTaskDefinition(Importer &importer, const Cursor &definition, const std::string &name)
{
    ProxyDraft draft(importer.catalogue, Site::Form::TaskDefinition, rulesOf(definition));
    draft.site.definition = definition.pointer();
    draft.site.pascalCase = definition.spelling() == Spelling::Pascal;
    draft.nameWishes = {definition.textAt("family"), name};
    const auto list = definition.find("containerDefinitions");
    const auto traffic = definition.find("proxyConfiguration");
    const bool isOnlyEnvoy = !traffic && list && list->items().size() == 1;
    if (isOnlyEnvoy)
        draft.kind = ProxyKind::VirtualGateway; // unless its variables say otherwise
    if (traffic)
        readTraffic(draft, *traffic);
    if (!list ||
        !readContainers(draft, list->items(), traffic ? traffic->textAt("containerName") : std::string())) {
        keepInFile(importer, "a task definition without Envoy", definition);
        importer.imported.vacant.push_back(draft.site);
        return {};
    }
    readTaskSettings(draft, definition);
    return std::move(draft).addTo(importer.imported, importer.fallbackName);
}

Result<void> importContainerList(Importer &importer, const Cursor &list)
{
    ProxyDraft draft(importer.catalogue, Site::Form::ContainerList, rulesOf(list));
    draft.site.definition = list.pointer();
    draft.site.pascalCase = list.spelling() == Spelling::Pascal;
    if (!readContainers(draft, list.items(), {})) {
        keepInFile(importer, "containers without Envoy", list);
        importer.imported.vacant.push_back(draft.site);
        return {};
    }
    return std::move(draft).addTo(importer.imported, importer.fallbackName);
}

Result<void> importContainerBlock(Importer &importer, const Cursor &block)
{
    ProxyDraft draft(importer.catalogue, Site::Form::ContainerBlock, rulesOf(block));
    draft.site.definition = block.pointer();
    draft.site.pascalCase = block.spelling() == Spelling::Pascal;
    if (!readContainers(draft, {block}, {})) {
        keepInFile(importer, "the container " + visible(block.textAt("name")) + ", which is no Envoy", block);
        return {};
    }
    return std::move(draft).addTo(importer.imported, importer.fallbackName);
}

Result<void> importCloudFormation(Importer &importer, const Cursor &root)
{
    const auto resources = root.find("Resources");
    if (!resources)
        return {};
    for (const auto &[name, resource] : resources->members()) {
        const std::string type = resource.textAt("Type");
        const auto properties = resource.find("Properties");
        if (type.starts_with("AWS::AppMesh::"))
            keepInFile(importer, type.substr(std::string_view("AWS::AppMesh::").size()) + " " + visible(name),
                       resource);
        if (type != "AWS::ECS::TaskDefinition" || !properties)
            continue;
        if (auto done = importTaskDefinition(importer, properties->spelled(Spelling::Pascal), name); !done)
            return done;
    }
    return {};
}

Result<void> importTerraform(Importer &importer, const Cursor &root)
{
    const auto definitions = root.find({"resource", "aws_ecs_task_definition"});
    if (!definitions)
        return {};
    for (const auto &[name, block] : definitions->members()) {
        const Cursor definition = block.spelled(Spelling::Snake);
        const auto text = definition.find("containerDefinitions");
        const auto inner =
            readSource(text ? text->text().value_or(std::string()) : std::string(), importer.source.file);
        if (!text || !inner || inner->documents.empty() || !inner->documents.front().isSequence() ||
            !checkExpansion(*inner)) {
            keepInFile(importer, "the containers of " + visible(name) + ", which are no JSON text",
                       definition);
            continue;
        }
        ProxyDraft draft(importer.catalogue, Site::Form::Terraform, TypeRules::Loose);
        draft.site.definition = definition.pointer();
        draft.nameWishes = {definition.textAt("family"), name};
        const auto traffic = definition.find("proxyConfiguration");
        if (traffic)
            readTraffic(draft, *traffic);
        if (!readContainers(draft, Cursor::embedded(*inner, *text).items(),
                            traffic ? traffic->textAt("containerName") : std::string())) {
            keepInFile(importer, "a task definition without Envoy", definition);
            continue;
        }
        readTaskSettings(draft, definition);
        if (auto done = std::move(draft).addTo(importer.imported, importer.fallbackName); !done)
            return done;
    }
    return {};
}

} // namespace mc
