// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/names.h"

#include "models/base/text.h"
#include "models/design/nearest.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::string_view applications = "applications";
constexpr std::string_view helpers = "helpers";
constexpr std::string_view nameField = "name";
constexpr std::string_view typeField = "type";

struct Request
{
    const Catalogue &catalogue;
    const Project &project;
    std::size_t proxy;
    std::string_view name;            ///< as it was typed, for messages
    std::optional<std::string> value; ///< nothing: unset
};

Error unknown(std::string_view what, std::string_view name, const std::vector<std::string> &known)
{
    return {"There is no " + std::string(what) + " named \"" + visible(name) + "\".",
            {},
            suggestion(name, known)};
}

std::vector<std::string> ids(const FieldSet &fields)
{
    std::vector<std::string> out;
    for (const Field &field : fields.fields())
        out.push_back(field.id);
    return out;
}

std::optional<std::size_t> itemWith(const std::vector<NamedValues> &items, std::string_view field,
                                    std::string_view value)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const auto &[id, present] : items[i]) {
            if (id == field && present == value)
                return i;
        }
    }
    return std::nullopt;
}

Result<Change> changeName(const Request &request)
{
    if (!request.value || request.value->empty())
        return Error{"A proxy must have a name.", {}, "Set it to another one instead."};
    const auto holder = request.project.indexOf(*request.value);
    if (holder && *holder != request.proxy)
        return Error{"There is a proxy named \"" + visible(*request.value) + "\" already.",
                     {},
                     "Choose another name."};
    return request.project.renameProxy(request.proxy, *request.value);
}

Result<Change> changeKind(const Request &request)
{
    const auto kind = request.value ? proxyKindFrom(*request.value) : std::nullopt;
    if (!kind)
        return Error{"The kind of a proxy is one of two.", {}, "Write virtual-node or virtual-gateway."};
    return request.project.setProxyKind(request.proxy, *kind);
}

Result<Change> changeSetting(const Request &request)
{
    const FieldSet &settings = request.catalogue.settings;
    // A setting of a later version that stands in the file can still be taken out of it.
    const bool removesForeign = !request.value && request.project.proxy(request.proxy).setting(request.name);
    if (!settings.find(request.name) && !removesForeign)
        return unknown("setting", request.name, ids(settings));
    return request.project.setValue(request.proxy, "settings", request.name, request.value);
}

Result<Change> changeVariable(const Request &request)
{
    if (request.name.empty())
        return Error{"A variable must have a name.", {}, "Write NAME=VALUE."};
    if (request.name.find_first_of(std::string_view("=\0", 2)) != std::string_view::npos)
        return Error{"No environment can carry a variable named \"" + visible(request.name) + "\".",
                     {},
                     "Take \"=\" and NUL out of the name."};
    return request.project.setValue(request.proxy, "variables", request.name, request.value);
}

/// A field of the item of a list that is known by one of its fields; the item is made where it is missing.
Change changeItem(const Request &request, std::string_view list, std::string_view keyField,
                  std::string_view key, std::string_view field)
{
    const Proxy proxy = request.project.proxy(request.proxy);
    const auto item = itemWith(list == helpers ? proxy.helpers() : proxy.applications(), keyField, key);
    if (item)
        return request.project.setItemValue(request.proxy, list, *item, field, request.value);
    if (!request.value)
        return {};
    NamedValues values = {{std::string(keyField), std::string(key)}};
    if (field == keyField)
        values.front().second = *request.value;
    else
        values.emplace_back(field, *request.value);
    return request.project.addItem(request.proxy, list, values);
}

Result<Change> changeApplication(const Request &request, std::string_view rest)
{
    const std::size_t dot = rest.rfind('.');
    const std::string_view container = rest.substr(0, dot);
    if (container.empty())
        return Error{"An application container must have a name.", {}, "Write application.NAME.FIELD=VALUE."};
    if (dot == std::string_view::npos) {
        if (request.value)
            return Error{"\"" + visible(request.name) + "\" names a whole container.",
                         {},
                         "Write application.NAME.FIELD=VALUE; its fields: " +
                             listed(ids(request.catalogue.applicationFields)) + "."};
        const auto item = itemWith(request.project.proxy(request.proxy).applications(), nameField, container);
        return item ? request.project.removeItem(request.proxy, applications, *item) : Change();
    }
    const std::string_view field = rest.substr(dot + 1);
    if (!request.catalogue.applicationFields.find(field))
        return unknown("field of an application container", field, ids(request.catalogue.applicationFields));
    return changeItem(request, applications, nameField, container, field);
}

Result<Change> changeHelper(const Request &request, std::string_view rest)
{
    const std::size_t dot = rest.find('.');
    const std::string_view type = rest.substr(0, dot);
    std::vector<std::string> types;
    for (const HelperKind &kind : request.catalogue.helpers)
        types.push_back(kind.id);
    const auto item = itemWith(request.project.proxy(request.proxy).helpers(), typeField, type);
    if (std::find(types.begin(), types.end(), type) == types.end() && !(item && !request.value))
        return unknown("helper container", type, types);

    if (dot != std::string_view::npos) {
        const std::string_view field = rest.substr(dot + 1);
        if (field == typeField || !request.catalogue.helperFields.find(field))
            return unknown("field of a helper container", field, ids(request.catalogue.helperFields));
        return changeItem(request, helpers, typeField, type, field);
    }
    if (!request.value)
        return item ? request.project.removeItem(request.proxy, helpers, *item) : Change();
    if (*request.value != "1")
        return Error{"A helper container is there or not.",
                     {},
                     "Write " + std::string(request.name) + "=1 to add it, or unset it."};
    if (item)
        return Change();
    return request.project.addItem(request.proxy, helpers, {{std::string(typeField), std::string(type)}});
}

Result<Change> changeSecret(const Request &request, std::string_view rest)
{
    const std::size_t dot = rest.find('.');
    const std::string_view target = rest.substr(0, dot);
    const std::string_view variable =
        dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    const bool isEcs = target == "ecs";
    if (variable.empty() || (!isEcs && target != "kubernetes"))
        return Error{"\"" + visible(request.name) + "\" does not name a secret.",
                     {},
                     "Write secret.ecs.VARIABLE=ARN or secret.kubernetes.VARIABLE=SECRET/KEY."};
    SecretSource source;
    for (const auto &[name, present] : request.project.proxy(request.proxy).secrets()) {
        if (name == variable)
            source = present;
    }
    (isEcs ? source.ecs : source.kubernetes) = request.value.value_or(std::string());
    return request.project.setSecret(request.proxy, variable, source);
}

/// What follows a word and a dot, if the name begins so.
std::optional<std::string_view> after(std::string_view name, std::string_view word)
{
    if (name.size() > word.size() && name.substr(0, word.size()) == word && name[word.size()] == '.')
        return name.substr(word.size() + 1);
    return std::nullopt;
}

} // namespace

Result<Change> changeFor(const Catalogue &catalogue, const Project &project, std::size_t proxy,
                         std::string_view name, std::optional<std::string> value)
{
    if (proxy >= project.size())
        return Error{"The project has no such proxy.", {}, "Name one that it has."};
    const Request request{catalogue, project, proxy, name, std::move(value)};
    if (name == nameField)
        return changeName(request);
    if (name == "kind")
        return changeKind(request);
    if (const auto rest = after(name, "application"))
        return changeApplication(request, *rest);
    if (const auto rest = after(name, "helper"))
        return changeHelper(request, *rest);
    if (const auto rest = after(name, "secret"))
        return changeSecret(request, *rest);
    // Names of variables have no dots; a mistyped setting must not become a variable.
    if (name.find('.') != std::string_view::npos && !catalogue.variables.find(name) &&
        !project.proxy(proxy).variable(name))
        return changeSetting(request);
    return changeVariable(request);
}

} // namespace mc
