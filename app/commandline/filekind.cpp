// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/filekind.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

constexpr std::string_view projectSuffix = ".meshconf";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool hasAny(const Json &object, std::initializer_list<const char *> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&](const char *key) { return object.contains(key); });
}

/// JSON by its keys: of a task definition or container block (ECS), a dump (Envoy's admin interface), a
/// manifest.
FileKind jsonKind(std::string_view text, const std::string &path)
{
    const auto parsed = parseJson(text, path);
    if (!parsed)
        return FileKind::Project; // its reader says what is wrong
    const Json &root = parsed->value;
    if (root.is_array())
        return FileKind::TaskDefinition; // container definitions
    if (hasAny(root, {"proxies", "format"}))
        return FileKind::Project;
    if (hasAny(root, {"containerDefinitions", "taskDefinition", "environment", "image"}))
        return FileKind::TaskDefinition;
    if (hasAny(root, {"apiVersion", "kind"}))
        return FileKind::Manifest;
    if (hasAny(root, {"configs"}))
        return FileKind::ConfigDump;
    return FileKind::Project;
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

} // namespace

FileKind fileKindOf(const std::string &path, std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (path.ends_with(projectSuffix))
        return FileKind::Project;
    for (const std::string_view rawLine : split(text, '\n')) {
        const std::string_view line = trimmed(rawLine);
        if (line.empty() || line.front() == '#')
            continue;
        if (line.front() == '{' || line.front() == '[')
            return jsonKind(text, path);
        return looksLikeYaml(line) ? FileKind::Manifest : FileKind::EnvFile;
    }
    return FileKind::EnvFile;
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
    case FileKind::Manifest:
        return "a manifest";
    case FileKind::ConfigDump:
        break;
    }
    return "a config_dump";
}

} // namespace mc
