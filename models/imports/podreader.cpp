// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/podreader.h"

#include "models/base/text.h"
#include "models/imports/containers.h"

#include <algorithm>
#include <set>

namespace mc {

namespace {

/// The volumes of a pod that the program can write again: lines NAME=configMap:X, NAME=secret:X, NAME.
struct Volumes
{
    std::string lines;
    std::set<std::string> others; ///< of another kind, which stay in the file
};

Volumes volumesOf(const Cursor &spec)
{
    Volumes out;
    const auto list = spec.find("volumes");
    for (const Cursor &volume : list ? list->items() : std::vector<Cursor>()) {
        const std::string name = volume.textAt("name");
        const auto map = volume.find({"configMap", "name"});
        const auto secret = volume.find({"secret", "secretName"});
        std::string line = name;
        if (map && map->text())
            line += "=configMap:" + *map->text();
        else if (secret && secret->text())
            line += "=secret:" + *secret->text();
        else if (!volume.find("emptyDir")) {
            out.others.insert(name);
            continue;
        }
        out.lines += (out.lines.empty() ? "" : "\n") + line;
    }
    return out;
}

std::string userOf(const Cursor &context)
{
    const std::string user = context.textAt("runAsUser");
    const std::string group = context.textAt("runAsGroup");
    return user.empty() || group.empty() ? user : user + ":" + group;
}

/// What runs in `sh -c`, the form of the injected commands.
std::optional<Cursor> shellCommand(const Cursor &container, std::initializer_list<std::string_view> path)
{
    const auto command = container.find(path);
    const auto words = command ? command->items() : std::vector<Cursor>();
    if (words.size() == 3 && words[1].text() == "-c" && words[2].text())
        return words[2];
    return std::nullopt;
}

void readLifecycle(ProxyDraft &draft, const Cursor &container)
{
    constexpr std::string_view sleep = "sleep ";
    const auto wait = shellCommand(container, {"lifecycle", "preStop", "exec", "command"});
    const std::string text = wait ? *wait->text() : std::string();
    if (text.starts_with(sleep) && wholeNumber(text.substr(sleep.size())))
        draft.takeText(setting::podPreStopSleep, text.substr(sleep.size()), *wait);
    else if (const auto lifecycle = container.find("lifecycle"))
        draft.keep("\"lifecycle\" of the Envoy container", *lifecycle);

    const auto probe = container.find("readinessProbe");
    if (const auto command = shellCommand(container, {"readinessProbe", "exec", "command"}))
        takeHealthCommand(draft, *command->text(), *command);
    else if (probe)
        draft.keep("\"readinessProbe\" of the Envoy container", *probe);
    else if (draft.site.form == Site::Form::Pod)
        draft.setSilently(setting::healthCheck, "0");
    if (probe)
        draft.remember("/settings/" + std::string(setting::healthCheck), *probe);
}

void readMounts(ProxyDraft &draft, const Cursor &container, const Volumes &volumes)
{
    const auto mounts = container.find("volumeMounts");
    if (!mounts)
        return;
    std::string lines;
    for (const Cursor &mount : mounts->items()) {
        const std::string name = mount.textAt("name");
        if (volumes.others.contains(name)) {
            draft.keep("a mount of the volume " + visible(name), mount);
            continue;
        }
        lines += (lines.empty() ? "" : "\n") + name + "=" + mount.textAt("mountPath") +
                 (goBool(mount.textAt("readOnly")).value_or(false) ? "" : ":rw");
    }
    if (!lines.empty())
        draft.takeText(setting::containerMounts, lines, *mounts);
}

void readSecurity(ProxyDraft &draft, const Cursor &container)
{
    const auto context = container.find("securityContext");
    if (!context)
        return;
    if (const auto user = context->find("runAsUser")) {
        const std::string text = userOf(*context);
        if (holdsPlaceholder(text) || text.empty())
            draft.notKnown("/settings/" + std::string(setting::containerUser), *user);
        else if (draft.kind == ProxyKind::VirtualNode)
            draft.takeText(setting::containerUser, text, *user);
        else
            draft.remember("/settings/" + std::string(setting::containerUser), *user);
    }
    draft.take(setting::containerReadonlyRoot, context->find("readOnlyRootFilesystem"), Wanted::Flag);
}

void readGatewayPort(ProxyDraft &draft, const Cursor &container)
{
    const auto ports = container.find("ports");
    if (draft.kind != ProxyKind::VirtualGateway || !ports)
        return;
    for (const Cursor &port : ports->items()) {
        if (port.textAt("name") != "stats")
            return draft.take(setting::gatewayPort, port.find("containerPort"), Wanted::Number);
    }
}

void readEnvoy(ProxyDraft &draft, const Cursor &container, const Volumes &volumes)
{
    draft.site.container = container.pointer();
    readVariables(draft, container, podContainerKeys);
    draft.kind = draft.kindByName().value_or(draft.kind);
    readImage(draft, container);
    draft.take(setting::containerName, container.find("name"));
    readSecurity(draft, container);
    readGatewayPort(draft, container);
    draft.take(setting::podCpuRequest, container.find({"resources", "requests", "cpu"}), Wanted::Text);
    draft.take(setting::podMemoryRequest, container.find({"resources", "requests", "memory"}));
    draft.take(setting::podCpuLimit, container.find({"resources", "limits", "cpu"}), Wanted::Text);
    draft.take(setting::podMemoryLimit, container.find({"resources", "limits", "memory"}));
    readLifecycle(draft, container);
    readMounts(draft, container, volumes);
    readOtherKeys(draft, container, podContainerKeys);
}

void readSide(ProxyDraft &draft, const Cursor &container)
{
    const auto [list, index] = addSideContainer(draft, container, podContainerKeys);
    if (const auto context = container.find("securityContext")) {
        if (std::string user = userOf(*context); !user.empty() && !holdsPlaceholder(user))
            draft.takeFieldText(list, index, "user", std::move(user), context->find("runAsUser"));
    }
    std::string ports;
    const auto entries = container.find("ports");
    for (const Cursor &port : entries ? entries->items() : std::vector<Cursor>()) {
        const std::string number = port.textAt("containerPort");
        if (number.empty() || holdsPlaceholder(number)) {
            draft.notKnown("/" + std::string(list) + "/" + std::to_string(index) + "/ports", port);
            continue;
        }
        ports += (ports.empty() ? "" : ",") + number + protocolSuffix(draft, port);
    }
    if (!ports.empty())
        draft.takeFieldText(list, index, "ports", std::move(ports), entries);
    if (auto arguments = linesOf(container.find("args")))
        draft.takeFieldText(list, index, "command", *std::move(arguments), container.find("args"));
}

/// The init container that redirects the traffic; its variables are named by the catalogue.
void readInitContainer(ProxyDraft &draft, const Cursor &spec)
{
    const Json table = draft.catalogue().kubernetes.value("proxyinit", Json::object());
    const auto list = spec.find("initContainers");
    for (const Cursor &container : list ? list->items() : std::vector<Cursor>()) {
        if (container.textAt("name") != table.value("name", std::string()))
            continue;
        draft.take(setting::podInitImage, container.find("image"));
        const auto environment = container.find("env");
        for (const Cursor &entry : environment ? environment->items() : std::vector<Cursor>()) {
            for (const Json &row : table.value("environment", Json::array())) {
                const auto id = row.value("setting", std::string());
                const bool isIt = !id.empty() && row.value("name", std::string()) == entry.textAt("name");
                if (isIt && entry.textAt("value") != row.value("empty", std::string()))
                    draft.take(id, entry.find("value"));
            }
        }
    }
}

/// "A=1, B=2", as the controller splits it.
void readPlainVariables(ProxyDraft &draft, const Cursor &annotation)
{
    const std::string text = annotation.text().value_or(std::string());
    for (const std::string_view piece : split(text, ',')) {
        const std::size_t equals = piece.find('=');
        const std::string_view name = trimmed(piece.substr(0, equals));
        if (equals != std::string_view::npos && !name.empty())
            draft.takeVariableText(std::string(name), std::string(trimmed(piece.substr(equals + 1))),
                                   annotation);
    }
}

/// [{"A": "1"}]
void readJsonVariables(ProxyDraft &draft, const Cursor &annotation)
{
    const auto parsed = parseJson(annotation.text().value_or(std::string()), {});
    if (!parsed || !parsed->value.is_array())
        return draft.tell(Severity::Error, "import.annotation", "/sidecarEnvJson", annotation,
                          "The controller wants a JSON list of objects here and rejects the pod.",
                          R"(Write [{"NAME":"value"}].)");
    for (const Json &object : parsed->value) {
        if (!object.is_object())
            continue;
        for (const auto &[name, value] : object.items()) {
            if (value.is_string())
                draft.takeVariableText(name, value.get<std::string>(), annotation);
        }
    }
}

/// "name:path, name:path"
void readMountAnnotation(const Cursor &annotation, bool ofSecrets, std::string &mounts, std::string &volumes)
{
    const std::string text = annotation.text().value_or(std::string());
    for (const std::string_view piece : split(text, ',')) {
        const std::size_t colon = piece.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string name(trimmed(piece.substr(0, colon)));
        mounts += (mounts.empty() ? "" : "\n") + name + "=" + std::string(trimmed(piece.substr(colon + 1)));
        std::string volume = name;
        volume.append("=secret:").append(name);
        if (ofSecrets && volumes.find(volume) == std::string::npos)
            volumes.append(volumes.empty() ? "" : "\n").append(volume);
    }
}

void readAnnotations(ProxyDraft &draft, const Cursor &annotations, std::string &volumes)
{
    const Json &table = draft.catalogue().kubernetes;
    const auto key = [&](const char *id) { return table.value(id, std::string()); };
    std::string mounts;
    for (const auto &[name, value] : annotations.members()) {
        for (const Json &row : table.value("annotations", Json::array())) {
            if (row.value("name", std::string()) != name)
                continue;
            if (!row.contains("when"))
                draft.take(row.value("setting", std::string()), value);
            else if (value.text() == row.value("value", std::string()))
                draft.takeText(row.value("setting", std::string()), row.value("when", std::string()), value);
        }
        if (name == "appmesh.k8s.aws/sidecarEnv")
            readPlainVariables(draft, value);
        else if (name == key("environmentAnnotation"))
            readJsonVariables(draft, value);
        else if (name == key("secretMountAnnotation") || name == key("volumeMountAnnotation")) {
            readMountAnnotation(value, name == key("secretMountAnnotation"), mounts, volumes);
            draft.takeText(setting::containerMounts, mounts, value);
        }
    }
}

void readAccount(ProxyDraft &draft, const KubernetesObjects &objects, const KubernetesObject &workload,
                 const Cursor &spec)
{
    const auto account = spec.find("serviceAccountName");
    draft.take(setting::podServiceAccount, account);
    const std::string role = draft.catalogue().kubernetes.value("roleAnnotation", std::string());
    for (const KubernetesObject &object : objects) {
        if (!account || object.kind != "ServiceAccount" || object.name != account->text() ||
            object.space != workload.space)
            continue;
        if (const auto annotations = object.root.find({"metadata", "annotations"}))
            draft.take(setting::podRoleArn, annotations->findExactly(role));
    }
}

/// The Service in front of a gateway.
void readGatewayService(ProxyDraft &draft, const KubernetesObjects &objects, const KubernetesObject &workload,
                        const Cursor &pod)
{
    for (const KubernetesObject &object : objects) {
        const auto selector = object.root.find({"spec", "selector"});
        if (object.kind != "Service" || object.space != workload.space || !selector ||
            selector->members().empty())
            continue;
        const auto labels = pod.find({"metadata", "labels"});
        const auto members = selector->members();
        const bool isInFront = std::all_of(members.begin(), members.end(), [&](const auto &member) {
            const auto label = labels ? labels->findExactly(member.first) : std::nullopt;
            return label && label->text() == member.second.text();
        });
        const auto ports = object.root.find({"spec", "ports"});
        if (isInFront && ports && !ports->items().empty())
            return draft.take(setting::gatewayServicePort, ports->items().front().find("port"),
                              Wanted::Number);
    }
}

} // namespace

std::optional<Cursor> podOf(const KubernetesObject &object)
{
    if (object.kind == "Pod")
        return object.root;
    if (object.kind == "CronJob")
        return object.root.find({"spec", "jobTemplate", "spec", "template"});
    for (const std::string_view kind : {"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"}) {
        if (object.kind == kind)
            return object.root.find({"spec", "template"});
    }
    return std::nullopt;
}

bool selects(const std::optional<Cursor> &selector, const std::optional<Cursor> &labels)
{
    if (!selector || selector->find("matchExpressions"))
        return false;
    const auto wanted = selector->find("matchLabels");
    const auto members = wanted ? wanted->members() : std::vector<std::pair<std::string, Cursor>>();
    return std::all_of(members.begin(), members.end(), [&](const auto &member) {
        const auto label = labels ? labels->findExactly(member.first) : std::nullopt;
        return label && label->text() == member.second.text();
    });
}

void readPod(ProxyDraft &draft, const KubernetesObjects &objects, const KubernetesObject &workload,
             const Cursor &pod, const std::optional<std::size_t> &envoy)
{
    draft.site.definition = workload.root.pointer();
    draft.site.pod = pod.pointer();
    draft.take(setting::podName, workload.root.find({"metadata", "name"}));
    draft.take(setting::podNamespace, workload.root.find({"metadata", "namespace"}));
    draft.take(setting::podReplicas, workload.root.find({"spec", "replicas"}), Wanted::Number);
    const auto spec = pod.find("spec");
    if (!spec)
        return;
    Volumes volumes = volumesOf(*spec);
    if (const auto annotations = pod.find({"metadata", "annotations"}))
        readAnnotations(draft, *annotations, volumes.lines);
    const auto list = spec->find("containers");
    const auto containers = list ? list->items() : std::vector<Cursor>();
    if (envoy) {
        readEnvoy(draft, containers[*envoy], volumes);
        draft.site.rival = rivalOf(draft.catalogue(), containers, *envoy);
    }
    for (std::size_t i = 0; i < containers.size(); ++i) {
        if (i != envoy)
            readSide(draft, containers[i]);
    }
    if (const auto written = spec->find("volumes"); written && !volumes.lines.empty())
        draft.takeText(setting::podVolumes, volumes.lines, *written);
    else if (!volumes.lines.empty()) // the controller adds them to the pod
        draft.setSilently(setting::podVolumes, volumes.lines);
    readInitContainer(draft, *spec);
    readAccount(draft, objects, workload, *spec);
    draft.take(setting::podFsGroup, spec->find({"securityContext", "fsGroup"}), Wanted::Number);
    if (draft.kind == ProxyKind::VirtualGateway)
        readGatewayService(draft, objects, workload, pod);
}

} // namespace mc
