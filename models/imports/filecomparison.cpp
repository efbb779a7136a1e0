// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/filecomparison.h"

#include "models/imports/mergeunit.h"

#include <algorithm>
#include <optional>

namespace mc {

namespace {

/// A part of a file in the form in which it is compared.
struct Part
{
    FileResource resource;
    Json value;
};

struct Parts
{
    std::vector<Part> parts;
    bool isTask = false; ///< ECS or CloudFormation, else Kubernetes
};

/// The data of a value with CloudFormation's tags in their long form: `!Ref X` is {"Ref": "X"}.
Json longForm(const SourceText &source, const SourceNode &written)
{
    const SourceNode &node = resolved(source, written);
    Json value;
    if (node.isMapping()) {
        value = Json::object();
        for (const SourceMember &member : node.members)
            value[member.key.text] = longForm(source, member.value);
    } else if (node.isSequence()) {
        value = Json::array();
        for (const SourceNode &item : node.items)
            value.push_back(longForm(source, item));
    } else if (auto scalar = valueOf(source, node)) {
        value = *std::move(scalar);
    }
    if (!node.tag.starts_with('!') || node.tag.starts_with("!!") || node.tag.size() < 2)
        return value;
    const std::string function = node.tag.substr(1);
    if (function == "GetAtt" && value.is_string()) {
        const std::string name = value.get<std::string>();
        const std::size_t dot = name.find('.');
        if (dot != std::string::npos)
            value = Json::array({name.substr(0, dot), name.substr(dot + 1)});
    }
    return {{function == "Ref" || function == "Condition" ? function : "Fn::" + function, std::move(value)}};
}

/// Brings task definitions of all spellings into one form.
class TaskForm
{
public:
    explicit TaskForm(const Catalogue &catalogue)
        : m_freeMaps(catalogue.ecs.value("freeMaps", Json::array())),
          m_describeKeys(catalogue.ecs.value("describeKeys", Json::array()))
    {
    }

    /// CloudFormation takes numbers and texts for each other.
    [[nodiscard]] Json of(const Json &value, bool pascalCase, const std::string &parent = {}) const
    {
        if (value.is_primitive())
            return pascalCase && !value.is_null() ? Json(identityText(value)) : value;
        if (value.is_array()) {
            Json list = Json::array();
            for (const Json &item : value)
                list.push_back(of(item, pascalCase));
            return list;
        }
        Json object = Json::object();
        for (const auto &[key, member] : value.items()) {
            std::string name = pascalCase ? camel(key, parent) : key;
            Json formed = of(member, pascalCase, name);
            if (!formed.is_null() && !(formed.is_structured() && formed.empty()))
                object[std::move(name)] = std::move(formed);
        }
        return object;
    }

    [[nodiscard]] Json withoutAnswer(Json task) const
    {
        for (const Json &key : m_describeKeys)
            task.erase(key.get<std::string>());
        return task;
    }

private:
    [[nodiscard]] std::string camel(const std::string &key, const std::string &parent) const
    {
        const bool isFree = std::find(m_freeMaps.begin(), m_freeMaps.end(), parent) != m_freeMaps.end();
        if (isFree || key.starts_with("Fn::") || key == "Ref")
            return key;
        if (key == "ProxyConfigurationProperties")
            return "properties";
        std::string out = key;
        if (!out.empty() && out.front() >= 'A' && out.front() <= 'Z')
            out.front() = static_cast<char>(out.front() - 'A' + 'a');
        return out;
    }

    Json m_freeMaps;
    Json m_describeKeys;
};

/// A task definition as its containers and the rest of it. `path` tells several of them apart.
void addTask(Json task, const std::string &path, std::vector<Part> &parts)
{
    const std::string prefix = path.empty() ? std::string() : path + "/";
    const Json containers = task.value("containerDefinitions", Json::array());
    std::size_t unnamed = 0;
    for (const Json &container : containers) {
        std::string name = container.is_object() && container.contains("name")
                               ? identityText(container["name"])
                               : std::to_string(unnamed++);
        parts.push_back({{"container", prefix + name}, container});
    }
    task.erase("containerDefinitions");
    parts.push_back({{"task definition", path}, std::move(task)});
}

bool isContainer(const Json &value)
{
    return value.is_object() && value.contains("image") && value.contains("name");
}

bool isTaskDefinition(const Json &value)
{
    return value.is_object() && (value.contains("containerDefinitions") || value.contains("taskDefinition"));
}

/// The resources of a template; those that are no task definition as they are.
void addTemplate(const TaskForm &form, const Json &resources, std::vector<Part> &parts)
{
    for (const auto &[id, resource] : resources.items()) {
        const std::string type = resource.is_object() ? resource.value("Type", std::string()) : std::string();
        if (type != "AWS::ECS::TaskDefinition") {
            parts.push_back({{type.empty() ? "resource" : type, id}, resource});
            continue;
        }
        Json rest = resource;
        rest.erase("Properties");
        rest.erase("Type");
        Json task = form.of(resource.value("Properties", Json::object()), true);
        for (const auto &[key, value] : rest.items())
            task[key] = value;
        addTask(std::move(task), id, parts);
    }
}

void addTaskFile(const TaskForm &form, const Json &root, const std::string &path, std::vector<Part> &parts)
{
    if (isContainer(root)) {
        parts.push_back({{"container", root["name"].is_string() ? root["name"].get<std::string>() : path},
                         form.of(root, false)});
    } else if (root.is_array() && std::all_of(root.begin(), root.end(), isContainer)) {
        for (const Json &container : root)
            addTaskFile(form, container, path, parts);
    } else if (root.is_array()) {
        for (std::size_t i = 0; i < root.size(); ++i)
            addTaskFile(form, root[i], root[i].value("family", std::to_string(i)), parts);
    } else {
        addTask(form.withoutAnswer(form.of(root.value("taskDefinition", root), false)), path, parts);
    }
}

Json withoutNulls(Json value)
{
    if (value.is_object()) {
        Json object = Json::object();
        for (const auto &[key, member] : value.items()) {
            if (!member.is_null())
                object[key] = withoutNulls(member);
        }
        return object;
    }
    if (value.is_array()) {
        for (Json &item : value)
            item = withoutNulls(std::move(item));
    }
    return value;
}

void addObject(const Json &object, std::vector<Part> &parts)
{
    if (object.value("kind", std::string()).ends_with("List") && object.contains("items")) {
        for (const Json &item : object["items"])
            addObject(item, parts);
        return;
    }
    const Json metadata = object.value("metadata", Json::object());
    const auto space = metadata.value("namespace", std::string());
    parts.push_back({{object.value("kind", std::string()),
                      (space.empty() ? "" : space + "/") + metadata.value("name", std::string())},
                     withoutNulls(object)});
}

bool isObject(const Json &value)
{
    return value.is_object() && value.contains("kind") && value["kind"].is_string() &&
           (!value.contains("metadata") || value["metadata"].is_object());
}

Result<Parts> partsOf(const Catalogue &catalogue, const SourceText &source)
{
    const TaskForm form(catalogue);
    Parts out;
    for (const SourceNode &document : source.documents) {
        if (const auto fits = valueOf(source, document); !fits)
            return fits.error();
        const Json value = longForm(source, document);
        if (value.is_null())
            continue;
        const bool isTemplate =
            value.is_object() && value.contains("Resources") && value["Resources"].is_object();
        const bool isTask = isTaskDefinition(value) || isContainer(value) ||
                            (value.is_array() && !value.empty() &&
                             std::all_of(value.begin(), value.end(), [](const Json &item) {
                                 return isContainer(item) || isTaskDefinition(item);
                             }));
        if (!isTemplate && !isTask && !isObject(value))
            return Error{"This is neither a task definition nor a manifest.", source.placeOf(document),
                         "Compare two task definitions, two manifests or two dumps."};
        out.isTask = isTemplate || isTask;
        if (isTemplate)
            addTemplate(form, value["Resources"], out.parts);
        else if (isTask)
            addTaskFile(form, value, {}, out.parts);
        else
            addObject(value, out.parts);
    }
    return out;
}

/// The part with a kind and name that is not matched yet.
std::vector<Part>::iterator partLike(std::vector<Part> &parts, const FileResource &resource)
{
    return std::find_if(parts.begin(), parts.end(),
                        [&](const Part &part) { return part.resource == resource; });
}

} // namespace

Result<FileComparison> compareFiles(const Catalogue &catalogue, const SourceText &before,
                                    const SourceText &after)
{
    const auto first = partsOf(catalogue, before);
    if (!first)
        return first.error();
    auto second = partsOf(catalogue, after);
    if (!second)
        return second.error();
    if (first->isTask != second->isTask)
        return Error{"One of the files is a task definition, the other one a manifest.",
                     {after.file},
                     "Compare two of one kind."};
    const ListKeys keys = mergeKeys(catalogue);
    FileComparison comparison;
    for (const Part &part : first->parts) {
        const auto other = partLike(second->parts, part.resource);
        if (other == second->parts.end()) {
            comparison.removed.push_back(part.resource);
            continue;
        }
        auto changes = dataChanges(part.value, other->value, keys);
        if (changes.empty())
            ++comparison.unchanged;
        else
            comparison.changed.push_back({part.resource, std::move(changes)});
        second->parts.erase(other);
    }
    for (const Part &part : second->parts)
        comparison.added.push_back(part.resource);
    return comparison;
}

} // namespace mc
