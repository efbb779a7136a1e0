// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/diffanswers.h"
#include "app/commandline/terminal.h"

namespace mc {

namespace {

std::string title(const FileResource &resource)
{
    return resource.kind + (resource.name.empty() ? "" : " " + resource.name);
}

/// The name that says what a text inside a value is: of a variable, else of the field.
std::string nameOf(const DataChange &change)
{
    for (std::size_t i = change.path.size(); i-- > 0;) {
        if (!change.path[i].idKey.empty())
            return change.path[i].text;
    }
    return change.path.empty() ? std::string() : change.path.back().text;
}

/// A value with every text in it as it is to be shown.
Json shownValue(const std::string &name, const Json &value, const ShownValue &shown)
{
    if (value.is_string())
        return shown(name, value.get_ref<const std::string &>());
    if (!value.is_structured())
        return value;
    if (value.is_array()) {
        Json list = Json::array();
        for (const Json &item : value)
            list.push_back(shownValue(name, item, shown));
        return list;
    }
    const bool isNamed = value.contains("name") && value["name"].is_string();
    Json object = Json::object();
    for (const auto &[key, member] : value.items())
        object[key] =
            shownValue(isNamed && key == "value" ? value["name"].get<std::string>() : key, member, shown);
    return object;
}

/// A value as it is told; null: not written.
Json told(const DataChange &change, const std::optional<Json> &value, const ShownValue &shown)
{
    return value ? shownValue(nameOf(change), *value, shown) : Json();
}

std::string valueText(const Json &value)
{
    return value.is_null() ? "(not written)" : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json resourcesJson(const std::vector<FileResource> &resources)
{
    Json out = Json::array();
    for (const FileResource &resource : resources)
        out.push_back({{"kind", resource.kind}, {"name", resource.name}});
    return out;
}

} // namespace

std::string diffText(const FileComparison &comparison, const ShownValue &shown)
{
    std::string out = std::to_string(comparison.added.size()) + " added, " +
                      std::to_string(comparison.removed.size()) + " removed, " +
                      std::to_string(comparison.changed.size()) + " changed, " +
                      std::to_string(comparison.unchanged) + " unchanged\n\n";
    if (comparison.isEqual())
        return out + "No differences.\n";
    for (const FileResource &resource : comparison.removed)
        out += "removed: " + title(resource) + "\n";
    for (const FileResource &resource : comparison.added)
        out += "added: " + title(resource) + "\n";
    for (const ChangedFileResource &change : comparison.changed) {
        out += "changed: " + title(change.resource) + "\n";
        for (const DataChange &field : change.fields) {
            const Json before = told(field, field.before, shown);
            const Json after = told(field, field.after, shown);
            out += "  " + (field.path.empty() ? "(all of it)" : pathText(field.path)) + "\n    - " +
                   valueText(before) + "\n    + " + valueText(after) +
                   (before == after ? "   (secrets that differ)\n" : "\n");
        }
    }
    return safeLines(out);
}

Json diffJson(const FileComparison &comparison, const std::string &before, const std::string &after,
              const ShownValue &shown)
{
    Json changed = Json::array();
    for (const ChangedFileResource &change : comparison.changed) {
        Json fields = Json::array();
        for (const DataChange &field : change.fields) {
            Json one = {{"pointer", pathText(field.path)},
                        {"before", told(field, field.before, shown)},
                        {"after", told(field, field.after, shown)}};
            if (one["before"] == one["after"])
                one["masked"] = true;
            fields.push_back(std::move(one));
        }
        changed.push_back(
            {{"kind", change.resource.kind}, {"name", change.resource.name}, {"fields", std::move(fields)}});
    }
    return {{"format", 1},
            {"before", before},
            {"after", after},
            {"added", resourcesJson(comparison.added)},
            {"removed", resourcesJson(comparison.removed)},
            {"changed", std::move(changed)},
            {"unchanged", comparison.unchanged}};
}

} // namespace mc
