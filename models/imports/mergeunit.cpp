// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/mergeunit.h"

#include "models/design/settings.h"
#include "models/exports/targetnames.h"
#include "models/imports/sidecarannotation.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

const DataPath podPath = {{"spec", {}}, {"template", {}}};
constexpr std::array<std::string_view, 6> workloadKinds = {"Deployment", "StatefulSet", "DaemonSet",
                                                           "Job",        "CronJob",     "Pod"};

DataPath operator/(DataPath path, DataStep step)
{
    path.push_back(std::move(step));
    return path;
}

DataPath operator/(DataPath path, const char *key)
{
    return std::move(path) / DataStep{key, {}};
}

bool startsWith(const DataPath &path, const DataPath &prefix)
{
    return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}

std::string kindOf(const Json &document)
{
    return document.value("kind", std::string());
}

std::string objectName(const Json &document)
{
    return document.value("metadata", Json::object()).value("name", std::string());
}

bool isTask(const Site &site)
{
    return site.form == Site::Form::TaskDefinition || site.form == Site::Form::ContainerList ||
           site.form == Site::Form::ContainerBlock;
}

/// Where the containers stand in an exported task definition or Deployment.
DataPath containersPath(bool isTaskDefinition)
{
    return isTaskDefinition ? DataPath{{"containerDefinitions", {}}} : podPath / "spec" / "containers";
}

std::string envoyName(const Workload &workload, bool isTaskDefinition)
{
    const std::string name = workload.setting(setting::containerName);
    return isTaskDefinition ? name : dnsLabel(name);
}

/// The value at a path of keys, of data that may be changed or not; nullptr where there is none.
template <typename AnyJson>
AnyJson *at(AnyJson &document, const DataPath &path)
{
    AnyJson *value = &document;
    for (const DataStep &step : path) {
        const auto member = value->is_object() ? value->find(step.text) : value->end();
        if (!value->is_object() || member == value->end())
            return nullptr;
        value = &*member;
    }
    return value;
}

template <typename AnyJson>
AnyJson *named(AnyJson *list, std::string_view name)
{
    if (!list)
        return nullptr;
    const auto found = std::find_if(list->begin(), list->end(), [name](const Json &item) {
        return item.value("name", std::string()) == name;
    });
    return found == list->end() ? nullptr : &*found;
}

std::vector<ExportRoot> rootsOf(const Site &site, const std::string &envoy)
{
    std::vector<ExportRoot> roots;
    const bool task = isTask(site);
    if (site.form == Site::Form::TaskDefinition || (!task && site.pod != site.definition))
        roots.push_back({{}, site.definition});
    if (site.form == Site::Form::ContainerList)
        roots.push_back({containersPath(true), site.definition});
    if (!site.pod.empty())
        roots.push_back({podPath, site.pod});
    if (!site.container.empty())
        roots.push_back({containersPath(task) / DataStep{envoy, "name"}, site.container});
    return roots;
}

/// What a merge means by the project's wishes, of one task definition or workload.
class Intent
{
public:
    Intent(const Catalogue &catalogue, const Site &site, const Workload &wanted)
        : m_catalogue(catalogue),
          m_wanted(wanted),
          m_isTask(isTask(site)),
          m_containers(containersPath(m_isTask))
    {
    }

    /// True where the change is meant; else a note may say what was left alone.
    bool isMeant(const DataChange &change, std::vector<std::string> &notes) const
    {
        if (startsWith(change.path, m_containers))
            return change.path.size() > m_containers.size() + 1 ? isMeantInside(change)
                                                                : addsContainer(change, notes);
        return m_isTask ? isMeantOfTask(change) : isMeantOfPod(change);
    }

private:
    /// Envoy and helpers may come; nothing goes.
    bool addsContainer(const DataChange &change, std::vector<std::string> &notes) const
    {
        if (change.path.size() == m_containers.size())
            return false;
        const std::string &name = change.path.back().text;
        const bool isHelper =
            std::any_of(m_wanted.helpers.begin(), m_wanted.helpers.end(), [&](const ContainerSpec &helper) {
                return (m_isTask ? helper.name : dnsLabel(helper.name)) == name;
            });
        if (change.after && (isHelper || name == envoyName(m_wanted, m_isTask)))
            return true;
        notes.push_back(change.after ? "the container \"" + name + "\" is not in the file and was not added"
                                     : "the container \"" + name + "\" is not in the project and was kept");
        return false;
    }

    bool isMeantInside(const DataChange &change) const
    {
        const std::string &key = change.path[m_containers.size() + 1].text;
        return change.after.has_value() || key != "dependsOn";
    }

    bool isMeantOfTask(const DataChange &change) const
    {
        const std::string &key = change.path.front().text;
        if (key == "proxyConfiguration")
            return true;
        const Json settings = m_catalogue.ecs.value("taskSettings", Json::object());
        return change.after && settings.contains(key) && m_wanted.written(settings.value(key, std::string()));
    }

    bool isMeantOfPod(const DataChange &change) const
    {
        if (change.path == DataPath{{"spec", {}}, {"replicas", {}}})
            return change.after && m_wanted.written(setting::podReplicas);
        if (startsWith(change.path, podPath / "metadata" / "annotations"))
            return true;
        if (!startsWith(change.path, podPath / "spec"))
            return false;
        const std::string key = change.path.size() > 3 ? change.path[3].text : std::string();
        if (key == "serviceAccountName")
            return change.after && m_wanted.written(setting::podServiceAccount);
        if (key == "initContainers")
            return change.after.has_value() || change.path.size() > 5;
        return change.after && (key == "volumes" || key == "securityContext");
    }

    const Catalogue &m_catalogue;
    const Workload &m_wanted;
    bool m_isTask;
    DataPath m_containers;
};

/// The object of a manifest with a kind and name: the number of its document; nothing where it is not there.
std::optional<std::string> objectIn(const SourceText &source, const std::string &kind,
                                    const std::string &name)
{
    for (std::size_t i = 0; i < source.documents.size(); ++i) {
        const SourceNode &document = source.documents[i];
        const SourceNode *metadata = document.find("metadata");
        const SourceNode *kindNode = document.find("kind");
        const SourceNode *nameNode = metadata ? metadata->find("name") : nullptr;
        if (kindNode && kindNode->text == kind && nameNode && nameNode->text == name)
            return "/" + std::to_string(i);
    }
    return std::nullopt;
}

/// The unit of a task definition or workload.
MergeUnit workloadUnit(const Catalogue &catalogue, const Site &site, const Export &present,
                       const Export &wanted, const Json &before, Json after)
{
    const bool task = isTask(site);
    const std::string envoy = envoyName(present.workload, task);
    const std::string wish = envoyName(wanted.workload, task);
    MergeUnit unit;
    // A container with another name is still the same container.
    Json *container = named(at(after, containersPath(task)), wish);
    if (container)
        (*container)["name"] = envoy;
    unit.roots = rootsOf(site, envoy);
    const Intent intent(catalogue, site, wanted.workload);
    for (DataChange &change : dataChanges(before, after, mergeKeys(catalogue))) {
        if (intent.isMeant(change, unit.notes))
            unit.changes.push_back(std::move(change));
    }
    if (container && envoy != wish)
        unit.changes.push_back({containersPath(task) / DataStep{envoy, "name"} / "name", envoy, wish});
    return unit;
}

/// The unit of another object: what the project says in addition or otherwise.
std::optional<MergeUnit> objectUnit(const Catalogue &catalogue, const Site &site, const SourceText &source,
                                    const Json &before, const Json &after)
{
    const std::string kind = kindOf(after);
    const bool isResource = kind == "VirtualNode" || kind == "VirtualGateway";
    std::string pointer = isResource ? site.resource : kind == "Mesh" ? site.mesh : std::string();
    if (pointer.empty() && !isResource && kind != "Mesh")
        pointer = objectIn(source, kind, objectName(before)).value_or(std::string());
    if (pointer.empty())
        return std::nullopt;
    MergeUnit unit{{{{}, pointer}}, {}, {}, {}};
    for (DataChange &change : dataChanges(before, after, mergeKeys(catalogue))) {
        if (change.after && change.path.front().text == "spec")
            unit.changes.push_back(std::move(change));
    }
    return unit;
}

const Json *sameObject(const std::vector<Json> &documents, const Json &wanted)
{
    const auto found = std::find_if(documents.begin(), documents.end(),
                                    [&](const Json &other) { return kindOf(other) == kindOf(wanted); });
    return found == documents.end() ? nullptr : &*found;
}

/// The labels of the pods that a site's workload makes.
Json labelsOf(const SourceText &source, const Site &site)
{
    const SourceNode *pod = site.pod.empty() ? nullptr : source.at(site.pod);
    const SourceNode *metadata = pod ? pod->find("metadata") : nullptr;
    const SourceNode *labels = metadata ? metadata->find("labels") : nullptr;
    if (!labels)
        return {};
    auto value = valueOf(source, *labels);
    return value ? *std::move(value) : Json();
}

/// New objects beside a workload; one of the same kind and name that is there stays as it is.
void addObjects(const SourceText &source, const Site &place, const Export &wanted,
                std::vector<MergeUnit> &units)
{
    const SourceNode *pod = source.at(place.pod);
    const SourceNode *spec = pod ? pod->find("spec") : nullptr;
    const bool hasAccount = spec && spec->find("serviceAccountName");
    for (Json document : wanted.documents) {
        const std::string kind = kindOf(document);
        const bool isWorkload =
            std::find(workloadKinds.begin(), workloadKinds.end(), kind) != workloadKinds.end();
        if (isWorkload || (kind == "ServiceAccount" && hasAccount) ||
            objectIn(source, kind, objectName(document)))
            continue;
        // The custom resource has to select the pods that are there.
        if (const Json labels = labelsOf(source, place); labels.is_object() && !labels.empty()) {
            if (Json *selector = at(document, {{"spec", {}}, {"podSelector", {}}, {"matchLabels", {}}}))
                *selector = labels;
        }
        MergeUnit unit;
        unit.newDocument = std::move(document);
        units.push_back(std::move(unit));
    }
}

/// Every other container waits for Envoy.
void addDependencies(const Catalogue &catalogue, const Site &place, const SourceText &source,
                     const Export &wanted, MergeUnit &unit)
{
    const Json &task = wanted.documents.front();
    const Json *containers = at(task, containersPath(true));
    const SourceNode *definition = source.at(place.definition);
    if (!containers || !definition || wanted.workload.isGateway())
        return;
    const char *listKey = place.pascalCase ? "ContainerDefinitions" : "containerDefinitions";
    const SourceNode *list = definition->isSequence() ? definition : definition->find(listKey);
    const std::string key = catalogue.ecs.value("listKeys", Json::object()).value("dependsOn", std::string());
    for (const SourceNode &item : list ? list->items : std::vector<SourceNode>()) {
        const SourceNode *name = item.find(place.pascalCase ? "Name" : "name");
        const bool isOurs =
            !name || std::any_of(wanted.workload.helpers.begin(), wanted.workload.helpers.end(),
                                 [&](const ContainerSpec &spec) { return spec.name == name->text; });
        if (isOurs)
            continue;
        const std::string envoy = wanted.workload.setting(setting::containerName);
        unit.changes.push_back(
            {containersPath(true) / DataStep{name->text, "name"} / "dependsOn" / DataStep{envoy, key},
             std::nullopt,
             Json{{"containerName", envoy},
                  {"condition", wanted.workload.flag(setting::healthCheck) ? "HEALTHY" : "START"}}});
    }
}

/// Envoy and the helpers of what is exported, as new containers.
void addContainers(const Json &exported, const Workload &workload, bool task, MergeUnit &unit)
{
    std::vector<std::string> names = {envoyName(workload, task)};
    for (const ContainerSpec &helper : workload.helpers)
        names.push_back(task ? helper.name : dnsLabel(helper.name));
    const Json *containers = at(exported, containersPath(task));
    for (const std::string &name : names) {
        if (const Json *container = named(containers, name))
            unit.changes.push_back({containersPath(task) / DataStep{name, "name"}, std::nullopt, *container});
    }
}

/// What is taken over as a whole where the export has it.
void addParts(const Json &exported, std::initializer_list<DataPath> parts, MergeUnit &unit)
{
    for (const DataPath &path : parts) {
        if (const Json *value = at(exported, path))
            unit.changes.push_back({path, std::nullopt, *value});
    }
}

MergeUnit addedTask(const Catalogue &catalogue, const Site &place, const SourceText &source,
                    const Export &wanted)
{
    MergeUnit unit;
    unit.roots = rootsOf(place, {});
    const Json &task = wanted.documents.front();
    addContainers(task, wanted.workload, true, unit);
    addDependencies(catalogue, place, source, wanted, unit);
    if (place.form != Site::Form::TaskDefinition)
        return unit;
    addParts(task, {{{"proxyConfiguration", {}}}, {{"networkMode", {}}}, {{"volumes", {}}}}, unit);
    const Json settings = catalogue.ecs.value("taskSettings", Json::object());
    for (const auto &[key, id] : settings.items()) {
        if (wanted.workload.written(id.get<std::string>()))
            addParts(task, {{{key, {}}}}, unit);
    }
    return unit;
}

MergeUnit addedPod(const Site &place, const SourceText &source, const Export &wanted, const Json &workload)
{
    MergeUnit unit;
    unit.roots = rootsOf(place, {});
    addParts(workload, {podPath / "metadata" / "annotations"}, unit);
    const DataPath spec = podPath / "spec";
    addParts(workload, {spec / "initContainers", spec / "securityContext", spec / "volumes"}, unit);
    addContainers(workload, wanted.workload, false, unit);
    const SourceNode *pod = source.at(place.pod);
    const SourceNode *present = pod ? pod->find("spec") : nullptr;
    if (wanted.workload.written(setting::podServiceAccount) || !present ||
        !present->find("serviceAccountName"))
        addParts(workload, {spec / "serviceAccountName"}, unit);
    return unit;
}

} // namespace

ListKeys mergeKeys(const Catalogue &catalogue)
{
    ListKeys keys = catalogue.ecs.value("listKeys", Json::object());
    keys.update(catalogue.kubernetes.value("listKeys", Json::object()));
    return keys;
}

std::vector<MergeUnit> changedUnits(const Catalogue &catalogue, const Site &site, const SourceText &source,
                                    const Export &present, const Export &wanted)
{
    std::vector<MergeUnit> units;
    for (const Json &after : wanted.documents) {
        const Json *before = isTask(site) ? &present.documents.front() : sameObject(present.documents, after);
        if (!before)
            continue;
        if (isTask(site) || kindOf(after) == "Deployment") {
            if (!isTask(site) && site.pod.empty())
                continue;
            MergeUnit unit = workloadUnit(catalogue, site, present, wanted, *before, after);
            if (site.form == Site::Form::InjectedPod && !wanted.workload.isGateway())
                changeSidecarAnnotation(catalogue, site, source, present.workload, wanted.workload, unit);
            units.push_back(std::move(unit));
        } else if (auto unit = objectUnit(catalogue, site, source, *before, after)) {
            units.push_back(*std::move(unit));
        }
    }
    return units;
}

std::vector<MergeUnit> addedUnits(const Catalogue &catalogue, const Site &place, const SourceText &source,
                                  const Export &wanted)
{
    if (isTask(place))
        return {addedTask(catalogue, place, source, wanted)};
    std::vector<MergeUnit> units;
    for (const Json &document : wanted.documents) {
        if (kindOf(document) == "Deployment")
            units.push_back(addedPod(place, source, wanted, document));
    }
    addObjects(source, place, wanted, units);
    return units;
}

} // namespace mc
