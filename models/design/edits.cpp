// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/project.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

/// The order in which the parts of a proxy stand in a file.
constexpr std::array<std::string_view, 7> partsOfProxy = {"name",    "kind",         "settings", "variables",
                                                          "secrets", "applications", "helpers"};

constexpr std::string_view endOfList = "/-";

std::string proxyPointer(std::size_t proxy)
{
    return "/proxies/" + std::to_string(proxy);
}

Json objectOf(const NamedValues &values)
{
    Json object = Json::object();
    for (const auto &[id, value] : values)
        object[id] = value;
    return object;
}

/// The section of a proxy if it is there and of that type.
const Json *sectionOf(const Proxy &proxy, std::string_view section, Json::value_t type)
{
    const Json &json = proxy.json();
    const auto found = json.find(section);
    return found != json.end() && found->type() == type ? &*found : nullptr;
}

/// Where a part that a proxy does not have yet belongs.
std::size_t positionOfPart(const Json &proxy, std::string_view part)
{
    const auto rank = [](std::string_view name) {
        return std::find(partsOfProxy.begin(), partsOfProxy.end(), name) - partsOfProxy.begin();
    };
    std::size_t position = 0;
    std::size_t index = 0;
    for (const auto &[key, value] : proxy.items()) {
        ++index;
        if (rank(key) < rank(part))
            position = index;
    }
    return position;
}

/// Sets a member of a section, with the section if it is missing; removes it, with the section if that leaves
/// it empty.
std::vector<Edit> memberEdits(const Proxy &proxy, std::size_t index, std::string_view section,
                              std::string_view id, std::optional<Json> value)
{
    const std::string sectionPointer = proxyPointer(index) + "/" + pointerStep(section);
    const std::string pointer = sectionPointer + "/" + pointerStep(id);
    const Json *present = sectionOf(proxy, section, Json::value_t::object);
    const bool isSet = present && present->contains(id);

    if (!value) {
        if (!isSet)
            return {};
        return {Edit{present->size() == 1 ? sectionPointer : pointer, std::nullopt, std::nullopt}};
    }
    if (isSet && present->at(std::string(id)) == *value)
        return {};
    if (present)
        return {Edit{pointer, std::move(value), std::nullopt}};
    Json made = Json::object();
    made[std::string(id)] = std::move(*value);
    return {Edit{sectionPointer, std::move(made), positionOfPart(proxy.json(), section)}};
}

std::string verb(bool sets, std::string_view what)
{
    return (sets ? "Set " : "Reset ") + std::string(what);
}

} // namespace

Change Project::setValue(std::size_t proxy, std::string_view section, std::string_view id,
                         std::optional<std::string> value) const
{
    const bool sets = value.has_value();
    std::optional<Json> json;
    if (sets)
        json = Json(std::move(*value));
    return {verb(sets, id), memberEdits(this->proxy(proxy), proxy, section, id, std::move(json))};
}

Change Project::setSecret(std::size_t proxy, std::string_view variable,
                          std::optional<SecretSource> source) const
{
    const Proxy present = this->proxy(proxy);
    if (!source || (source->ecs.empty() && source->kubernetes.empty()))
        return {verb(false, variable), memberEdits(present, proxy, "secrets", variable, std::nullopt)};

    // What else the file says about this source stays.
    Json json = Json::object();
    if (const Json *secrets = sectionOf(present, "secrets", Json::value_t::object)) {
        if (const auto found = secrets->find(variable); found != secrets->end() && found->is_object())
            json = *found;
    }
    const auto put = [&json](const char *key, const std::string &text) {
        if (text.empty())
            json.erase(key);
        else
            json[key] = text;
    };
    put("ecs", source->ecs);
    put("kubernetes", source->kubernetes);

    Change change{verb(true, variable), memberEdits(present, proxy, "secrets", variable, std::move(json))};
    // The source stands in place of the value: a plain one must not stay in the file.
    for (Edit &edit : memberEdits(present, proxy, "variables", variable, std::nullopt))
        change.edits.push_back(std::move(edit));
    return change;
}

Change Project::setItemValue(std::size_t proxy, std::string_view list, std::size_t item, std::string_view id,
                             std::optional<std::string> value) const
{
    Change change{verb(value.has_value(), id), {}};
    const Json *items = sectionOf(this->proxy(proxy), list, Json::value_t::array);
    if (!items || item >= items->size() || !(*items)[item].is_object())
        return change;
    const Json &present = (*items)[item];
    const auto found = present.find(id);
    const bool same = found == present.end() ? !value.has_value() : value.has_value() && *found == *value;
    if (same)
        return change;
    const std::string pointer =
        proxyPointer(proxy) + "/" + pointerStep(list) + "/" + std::to_string(item) + "/" + pointerStep(id);
    std::optional<Json> json;
    if (value)
        json = Json(std::move(*value));
    change.edits.push_back({pointer, std::move(json), std::nullopt});
    return change;
}

Change Project::addItem(std::size_t proxy, std::string_view list, const NamedValues &values) const
{
    const Proxy present = this->proxy(proxy);
    const std::string listPointer = proxyPointer(proxy) + "/" + pointerStep(list);
    Change change{"Add container", {}};
    if (sectionOf(present, list, Json::value_t::array)) {
        change.edits.push_back({listPointer + std::string(endOfList), objectOf(values), std::nullopt});
    } else {
        Json made = Json::array();
        made.push_back(objectOf(values));
        change.edits.push_back({listPointer, std::move(made), positionOfPart(present.json(), list)});
    }
    return change;
}

Change Project::removeItem(std::size_t proxy, std::string_view list, std::size_t item) const
{
    Change change{"Remove container", {}};
    const Json *items = sectionOf(this->proxy(proxy), list, Json::value_t::array);
    if (!items || item >= items->size())
        return change;
    std::string pointer = proxyPointer(proxy) + "/" + pointerStep(list);
    if (items->size() > 1)
        pointer += "/" + std::to_string(item);
    change.edits.push_back({std::move(pointer), std::nullopt, std::nullopt});
    return change;
}

Change Project::addProxy(std::string_view name, ProxyKind kind, const NamedValues &settings,
                         const NamedValues &variables) const
{
    Json json = {{"name", std::string(name)}, {"kind", proxyKindName(kind)}};
    if (!settings.empty())
        json["settings"] = objectOf(settings);
    if (!variables.empty())
        json["variables"] = objectOf(variables);
    return {"Add proxy", {Edit{"/proxies" + std::string(endOfList), std::move(json), std::nullopt}}};
}

Change Project::duplicateProxy(std::size_t proxy, std::string_view name) const
{
    if (proxy >= size())
        return {};
    Json json = this->proxy(proxy).json();
    json["name"] = std::string(name);
    return {"Duplicate proxy", {Edit{"/proxies" + std::string(endOfList), std::move(json), proxy + 1}}};
}

Change Project::renameProxy(std::size_t proxy, std::string_view name) const
{
    Change change{"Rename proxy", {}};
    if (proxy < size() && this->proxy(proxy).name() != name)
        change.edits.push_back({proxyPointer(proxy) + "/name", Json(std::string(name)), std::nullopt});
    return change;
}

Change Project::setProxyKind(std::size_t proxy, ProxyKind kind) const
{
    Change change{"Change kind of proxy", {}};
    if (proxy < size() && this->proxy(proxy).kind() != kind)
        change.edits.push_back({proxyPointer(proxy) + "/kind", Json(proxyKindName(kind)), std::nullopt});
    return change;
}

Change Project::moveProxy(std::size_t from, std::size_t to) const
{
    Change change{"Move proxy", {}};
    if (from >= size() || to >= size() || from == to)
        return change;
    change.edits.push_back({proxyPointer(from), std::nullopt, std::nullopt});
    change.edits.push_back({"/proxies" + std::string(endOfList), proxy(from).json(), to});
    return change;
}

Change Project::removeProxy(std::size_t proxy) const
{
    Change change{"Remove proxy", {}};
    if (proxy < size())
        change.edits.push_back({proxyPointer(proxy), std::nullopt, std::nullopt});
    return change;
}

} // namespace mc
