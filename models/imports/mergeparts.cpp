// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/mergeparts.h"

#include "models/design/settings.h"
#include "models/exports/targetnames.h"

namespace mc::mergeparts {

DataPath operator/(DataPath path, DataStep step)
{
    path.push_back(std::move(step));
    return path;
}

DataPath operator/(DataPath path, const char *key)
{
    return std::move(path) / DataStep{key, {}};
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

DataPath containersPath(bool isTaskDefinition)
{
    return isTaskDefinition ? DataPath{{"containerDefinitions", {}}} : podPath / "spec" / "containers";
}

std::string envoyName(const Workload &workload, bool isTaskDefinition)
{
    const std::string name = workload.setting(setting::containerName);
    return isTaskDefinition ? name : dnsLabel(name);
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

} // namespace mc::mergeparts
