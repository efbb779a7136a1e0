// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/settings.h"
#include "models/exports/targetnames.h"
#include "models/imports/mergeparts.h"

#include <array>

namespace mc {

using namespace mergeparts;

namespace {

constexpr std::array<std::string_view, 6> workloadKinds = {"Deployment", "StatefulSet", "DaemonSet",
                                                           "Job",        "CronJob",     "Pod"};

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
