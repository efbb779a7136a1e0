// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/mergeunit.h"

#include "models/design/settings.h"
#include "models/exports/targetnames.h"
#include "models/imports/mergeparts.h"
#include "models/imports/sidecarannotation.h"

#include <algorithm>

namespace mc {

using namespace mergeparts;

namespace {

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

} // namespace mc
