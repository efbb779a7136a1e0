// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/containers.h"

#include "models/base/text.h"
#include "models/design/nearest.h"
#include "models/exports/imagename.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

using Keys = std::string_view;

// Amazon ECS API reference, ContainerDefinition.
constexpr std::array ecsOurs = {Keys("name"),
                                Keys("image"),
                                Keys("essential"),
                                Keys("user"),
                                Keys("cpu"),
                                Keys("memory"),
                                Keys("environment"),
                                Keys("memoryReservation"),
                                Keys("secrets"),
                                Keys("environmentFiles"),
                                Keys("ulimits"),
                                Keys("portMappings"),
                                Keys("healthCheck"),
                                Keys("stopTimeout"),
                                Keys("mountPoints"),
                                Keys("readonlyRootFilesystem"),
                                Keys("logConfiguration")};
constexpr std::array ecsOthers = {Keys("command"),
                                  Keys("credentialSpecs"),
                                  Keys("dependsOn"),
                                  Keys("disableNetworking"),
                                  Keys("dnsSearchDomains"),
                                  Keys("dnsServers"),
                                  Keys("dockerLabels"),
                                  Keys("dockerSecurityOptions"),
                                  Keys("entryPoint"),
                                  Keys("extraHosts"),
                                  Keys("firelensConfiguration"),
                                  Keys("hostname"),
                                  Keys("interactive"),
                                  Keys("linuxParameters"),
                                  Keys("links"),
                                  Keys("privileged"),
                                  Keys("pseudoTerminal"),
                                  Keys("repositoryCredentials"),
                                  Keys("resourceRequirements"),
                                  Keys("restartPolicy"),
                                  Keys("startTimeout"),
                                  Keys("systemControls"),
                                  Keys("versionConsistency"),
                                  Keys("volumesFrom"),
                                  Keys("workingDirectory")};

// Kubernetes API reference, Container.
constexpr std::array podOurs = {Keys("name"),        Keys("image"),           Keys("env"),
                                Keys("envFrom"),     Keys("securityContext"), Keys("ports"),
                                Keys("lifecycle"),   Keys("readinessProbe"),  Keys("resources"),
                                Keys("volumeMounts")};
constexpr std::array podOthers = {Keys("args"),
                                  Keys("command"),
                                  Keys("imagePullPolicy"),
                                  Keys("livenessProbe"),
                                  Keys("resizePolicy"),
                                  Keys("restartPolicy"),
                                  Keys("startupProbe"),
                                  Keys("stdin"),
                                  Keys("stdinOnce"),
                                  Keys("terminationMessagePath"),
                                  Keys("terminationMessagePolicy"),
                                  Keys("tty"),
                                  Keys("volumeDevices"),
                                  Keys("workingDir")};

bool hasNameVariable(const Catalogue &catalogue, const Cursor &container, const ContainerKeys &keys)
{
    const auto environment = container.find(keys.environment);
    if (!environment)
        return false;
    for (const Cursor &entry : environment->items()) {
        const Field *field = catalogue.variables.find(entry.textAt("name"));
        if (field && field->type == FieldType::ResourceName)
            return true;
    }
    return false;
}

/// The last part of an image's repository, with the one before it where it is a plain word ("agent").
std::string tellingPart(const std::string &image)
{
    const std::string repository = ImageReference::parse(image).repository;
    const std::size_t last = repository.rfind('/');
    if (last == std::string::npos || repository.find('-', last) != std::string::npos)
        return repository.substr(last == std::string::npos ? 0 : last + 1);
    const std::size_t before = last == 0 ? std::string::npos : repository.rfind('/', last - 1);
    return repository.substr(before == std::string::npos ? 0 : before + 1);
}

const HelperKind *helperKindOf(const Catalogue &catalogue, const Cursor &container)
{
    const std::string name = container.textAt("name");
    const std::string image = tellingPart(container.textAt("image"));
    for (const HelperKind &kind : catalogue.helpers) {
        const auto text = [&](const char *key) { return kind.container.value(key, std::string()); };
        if (name == kind.id || name == text("name") || image == tellingPart(text("image")))
            return &kind;
    }
    return nullptr;
}

/// The parts of an App Mesh image; empty for any other.
NamedValues imageParts(const Images &images, const std::string &image)
{
    constexpr std::string_view fips = "-fips";
    const ImageReference reference = ImageReference::parse(image);
    NamedValues parts;
    if (!image.starts_with(images.publicRepository() + ":")) {
        if (reference.repository != images.repository() || reference.region.empty())
            return parts;
        parts.emplace_back(setting::imageRegion, reference.region);
        const Registry *registry = images.registryOf(reference.region);
        const std::string &usual = registry ? registry->account : images.usualAccount();
        if (reference.account != usual)
            parts.emplace_back(setting::imageAccount, reference.account);
    }
    std::string tag = reference.tag;
    const bool isFips = tag.ends_with(fips);
    if (isFips)
        tag.resize(tag.size() - fips.size());
    parts.emplace_back(setting::imageTag, tag);
    if (isFips)
        parts.emplace_back(setting::imageFips, "1");
    return parts;
}

bool giveTheSameImage(const Catalogue &catalogue, const NamedValues &parts, const std::string &image)
{
    Project probe;
    if (parts.empty() || !probe.apply(probe.addProxy("probe", ProxyKind::VirtualNode, parts)))
        return false;
    const auto made = imageNameOf(catalogue, probe.proxy(0));
    return made && *made == image;
}

void readSecretKey(ProxyDraft &draft, const std::string &name, const Cursor &valueFrom)
{
    const auto reference = valueFrom.find("secretKeyRef");
    const std::string secret = reference ? reference->textAt("name") : std::string();
    const std::string key = reference ? reference->textAt("key") : std::string();
    if (secret.empty() || key.empty())
        return draft.notKnown("/variables/" + pointerStep(name), valueFrom);
    draft.takeSecret(name, {{}, secret + "/" + key}, valueFrom);
}

/// NAME=VALUE lines of the variables that have one; those of several lines stay in the file alone.
std::string plainVariables(const Cursor &list)
{
    std::string lines;
    for (const Cursor &entry : list.items()) {
        const auto value = entry.find("value");
        const std::string line =
            entry.textAt("name") + "=" + (value ? value->text().value_or(std::string()) : std::string());
        if (entry.find("valueFrom") || line.starts_with('=') || line.find('\n') != std::string::npos)
            continue;
        lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
}

bool isEmpty(const Cursor &value)
{
    return (value.isSequence() && value.items().empty()) || (value.isMapping() && value.members().empty());
}

} // namespace

const ContainerKeys ecsContainerKeys = {"environment", ecsOurs, ecsOthers};
const ContainerKeys podContainerKeys = {"env", podOurs, podOthers};

static bool hasEnvoyImage(const Catalogue &catalogue, const Cursor &container)
{
    return container.textAt("image").find(catalogue.images.repository()) != std::string::npos;
}

std::string rivalOf(const Catalogue &catalogue, const std::vector<Cursor> &containers, std::size_t envoy)
{
    const std::string name = containers[envoy].textAt("name");
    for (std::size_t i = 0; i < containers.size(); ++i) {
        const bool isSame = !name.empty() && containers[i].textAt("name") == name;
        if (i != envoy && (isSame || hasEnvoyImage(catalogue, containers[i])))
            return containers[i].pointer();
    }
    return {};
}

std::optional<std::size_t> envoyAmong(const Catalogue &catalogue, const std::vector<Cursor> &containers,
                                      const ContainerKeys &keys, const std::string &namedBy)
{
    constexpr std::string_view usualName = "envoy";
    const auto first = [&](auto isIt) -> std::optional<std::size_t> {
        const auto found = std::find_if(containers.begin(), containers.end(), isIt);
        return found == containers.end() ? std::nullopt
                                         : std::optional<std::size_t>(found - containers.begin());
    };
    const auto isNamed = [&](const Cursor &c) { return !namedBy.empty() && c.textAt("name") == namedBy; };
    const auto isImage = [&](const Cursor &c) { return hasEnvoyImage(catalogue, c); };
    const auto knowsResource = [&](const Cursor &c) { return hasNameVariable(catalogue, c, keys); };
    const auto hasUsualName = [&](const Cursor &c) { return c.textAt("name") == usualName; };
    if (const auto found = first(isNamed))
        return found;
    if (const auto found = first(isImage))
        return found;
    if (const auto found = first(knowsResource))
        return found;
    return first(hasUsualName);
}

void readImage(ProxyDraft &draft, const Cursor &container)
{
    const auto image = container.find("image");
    if (!image)
        return;
    const auto text = image->text();
    if (!text)
        return draft.notKnown("/settings/" + std::string(setting::imageUri), *image);
    for (const setting::Id id : {setting::imageUri, setting::imageSource, setting::imageRegion,
                                 setting::imageAccount, setting::imageTag, setting::imageFips})
        draft.remember("/settings/" + std::string(id), *image);
    const NamedValues parts = imageParts(draft.catalogue().images, *text);
    if (!giveTheSameImage(draft.catalogue(), parts, *text))
        return draft.takeText(setting::imageUri, *text, *image);
    for (const auto &[id, part] : parts)
        draft.takeText(id, part, *image);
}

void readVariables(ProxyDraft &draft, const Cursor &container, const ContainerKeys &keys)
{
    if (const auto list = container.find(keys.environment)) {
        if (!list->isSequence())
            draft.notKnown("/variables", *list);
        for (const Cursor &entry : list->items()) {
            const std::string name = entry.textAt("name");
            const auto valueFrom = entry.find("valueFrom");
            if (name.empty())
                draft.keep("a variable without a plain name", entry);
            else if (valueFrom)
                readSecretKey(draft, name, *valueFrom);
            else
                draft.takeVariable(name, entry.find("value"), entry);
        }
    }
    if (const auto list = container.find("secrets")) {
        for (const Cursor &entry : list->items()) {
            const std::string name = entry.textAt("name");
            const auto from = entry.find("valueFrom");
            const auto source = from ? from->text() : std::nullopt;
            if (source && !name.empty())
                draft.takeSecret(name, {*source, {}}, *from);
            else
                draft.notKnown("/secrets/" + pointerStep(name), entry);
        }
    }
    for (const std::string_view key : {"environmentFiles", "envFrom"}) {
        if (const auto files = container.find(key); files && !isEmpty(*files))
            draft.notKnown("/variables", *files);
    }
}

void readOtherKeys(ProxyDraft &draft, const Cursor &container, const ContainerKeys &keys)
{
    std::vector<std::string> known(keys.ours.begin(), keys.ours.end());
    known.insert(known.end(), keys.others.begin(), keys.others.end());
    for (const auto &[written, value] : container.members()) {
        std::string key = written;
        if (container.spelling() == Spelling::Pascal && !key.empty())
            key.replace(0, 1, asciiLower(key.substr(0, 1)));
        const auto is = [&](std::string_view name) { return name == key; };
        if (std::any_of(keys.ours.begin(), keys.ours.end(), is) || isEmpty(value) || written == "<<")
            continue;
        if (std::any_of(keys.others.begin(), keys.others.end(), is))
            draft.keep("\"" + written + "\" of the Envoy container", value);
        else
            draft.tell(Severity::Warning, "import.unknown", "/" + pointerStep(written), value,
                       "A container has no \"" + visible(written) + "\".", suggestion(key, known));
    }
}

void takeHealthCommand(ProxyDraft &draft, const std::string &command, const Cursor &from)
{
    draft.remember("/settings/" + std::string(setting::healthPort), from);
    const std::string usual = draft.catalogue().ecs.value("healthCommand", std::string());
    const std::size_t mark = usual.find("%1");
    const std::string_view before = std::string_view(usual).substr(0, mark);
    const std::string_view after =
        mark == std::string::npos ? std::string_view() : std::string_view(usual).substr(mark + 2);
    if (command.size() > before.size() + after.size() && command.starts_with(before) &&
        command.ends_with(after)) {
        const std::string port = command.substr(before.size(), command.size() - before.size() - after.size());
        if (wholeNumber(port)) {
            draft.remember("/settings/" + std::string(setting::healthCommand), from);
            return draft.takeText(setting::healthPort, port, from);
        }
    }
    draft.takeText(setting::healthCommand, command, from);
}

SideContainer addSideContainer(ProxyDraft &draft, const Cursor &container, const ContainerKeys &keys)
{
    const HelperKind *kind = helperKindOf(draft.catalogue(), container);
    SideContainer side{kind ? "helpers" : "applications", 0};
    side.index = draft.addContainer(side.list);
    if (kind)
        draft.takeFieldText(side.list, side.index, "type", kind->id, container);
    draft.remember("/" + std::string(side.list) + "/" + std::to_string(side.index), container);
    draft.takeField(side.list, side.index, "name", container.find("name"));
    draft.takeField(side.list, side.index, "image", container.find("image"));
    const auto environment = container.find(keys.environment);
    const std::string lines = environment ? plainVariables(*environment) : std::string();
    if (!lines.empty())
        draft.takeFieldText(side.list, side.index, "environment", lines, environment);
    return side;
}

std::string protocolSuffix(ProxyDraft &draft, const Cursor &port)
{
    const auto protocol = port.find("protocol");
    const std::string word = protocol ? asciiLower(protocol->text().value_or(std::string())) : std::string();
    if (word.empty() || word == "tcp" || holdsPlaceholder(word))
        return {};
    if (word == "udp")
        return "/udp";
    draft.tell(Severity::Warning, "import.protocol", "/protocol", *protocol,
               "A port has no protocol \"" + visible(word) + "\".", "Write tcp or udp.");
    return {};
}

std::optional<std::string> linesOf(const std::optional<Cursor> &list)
{
    if (!list || !list->isSequence())
        return std::nullopt;
    std::string lines;
    for (const Cursor &item : list->items()) {
        const auto text = item.text();
        if (!text || text->empty() || text->find('\n') != std::string::npos)
            return std::nullopt;
        lines += (lines.empty() ? "" : "\n") + *text;
    }
    return lines.empty() ? std::nullopt : std::optional(lines);
}

} // namespace mc
