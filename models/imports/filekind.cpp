// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/filekind.h"

#include "models/base/text.h"
#include "models/catalogue/field.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::string_view projectSuffix = ".meshconf";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

bool hasAny(const SourceNode &node, std::initializer_list<std::string_view> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return node.find(key); });
}

bool isContainer(const SourceNode &node)
{
    return (node.find("name") && node.find("image")) || (node.find("Name") && node.find("Image")) ||
           hasAny(node, {"environment", "Environment"});
}

bool isTaskDefinition(const SourceNode &node)
{
    return hasAny(node, {"containerDefinitions", "ContainerDefinitions", "taskDefinition"});
}

bool holdsTerraform(const SourceNode &node)
{
    const SourceNode *resource = node.find("resource");
    return resource && resource->find("aws_ecs_task_definition");
}

/// By its keys: of a project, a dump (Envoy's admin interface), a template, a task definition or container
/// (ECS), a manifest.
FileKind mappingKind(const SourceNode &root)
{
    if (hasAny(root, {"proxies", "format"}))
        return FileKind::Project;
    if (root.find("configs"))
        return FileKind::ConfigDump;
    if (hasAny(root, {"Resources", "AWSTemplateFormatVersion"}))
        return FileKind::CloudFormation;
    if (holdsTerraform(root))
        return FileKind::Terraform;
    if (isTaskDefinition(root))
        return FileKind::TaskDefinition;
    if (root.find("kind") && root.find("apiVersion"))
        return FileKind::Manifest;
    return isContainer(root) ? FileKind::ContainerBlock : FileKind::Other;
}

FileKind documentKind(const SourceNode &root)
{
    if (root.isMapping())
        return mappingKind(root);
    const auto is = [&](bool (*test)(const SourceNode &)) {
        return std::any_of(root.items.begin(), root.items.end(), test);
    };
    if (is(isTaskDefinition))
        return FileKind::TaskDefinition;
    return is(isContainer) ? FileKind::ContainerList : FileKind::Other;
}

/// A line that YAML has and an env file has not: "---", "- item" or "key: value" without "=" before the
/// colon.
bool looksLikeYaml(std::string_view line)
{
    if (line.starts_with("---") || line.starts_with("- ") || line.starts_with("%YAML"))
        return true;
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && line.find('=') > colon &&
           (colon + 1 == line.size() || line[colon + 1] == ' ');
}

/// The first line that is no comment.
std::string_view firstLine(std::string_view text)
{
    for (const std::string_view rawLine : split(withoutMark(text), '\n')) {
        const std::string_view line = trimmed(rawLine);
        if (!line.empty() && line.front() != '#')
            return line;
    }
    return {};
}

} // namespace

bool looksLikeEnvFile(std::string_view text)
{
    const std::string_view line = firstLine(text);
    return line.empty() || (line.front() != '{' && line.front() != '[' && !looksLikeYaml(line));
}

FileKind fileKindOf(const SourceText &source)
{
    FileKind kind = FileKind::Other;
    for (const SourceNode &document : source.documents) {
        kind = documentKind(document);
        if (kind != FileKind::Other)
            break;
    }
    return kind;
}

FileKind fileKindOf(const std::string &path, std::string_view text)
{
    if (path.ends_with(projectSuffix))
        return FileKind::Project;
    if (looksLikeEnvFile(text))
        return FileKind::EnvFile;
    const auto source = readSource(text, path);
    if (source)
        return fileKindOf(*source);
    if (holdsPlaceholder(text))
        return FileKind::TaskDefinition; // a template, as its reader tells
    const char first = firstLine(text).front();
    return first == '{' || first == '[' ? FileKind::Project
                                        : FileKind::Manifest; // its reader says what is wrong
}

std::string fileKindName(FileKind kind)
{
    switch (kind) {
    case FileKind::Project:
        return "a project";
    case FileKind::EnvFile:
        return "an env file";
    case FileKind::TaskDefinition:
        return "a task definition";
    case FileKind::ContainerList:
        return "a list of container definitions";
    case FileKind::ContainerBlock:
        return "a container definition";
    case FileKind::CloudFormation:
        return "a CloudFormation template";
    case FileKind::Terraform:
        return "a Terraform file";
    case FileKind::Manifest:
        return "a manifest";
    case FileKind::ConfigDump:
        return "a config_dump";
    case FileKind::Other:
        break;
    }
    return "a file of another kind";
}

bool isImported(FileKind kind)
{
    return kind != FileKind::Project && kind != FileKind::EnvFile && kind != FileKind::ConfigDump &&
           kind != FileKind::Other;
}

} // namespace mc
