// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/environment.h"

#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/design/validation.h"

#include <algorithm>

namespace mc {

namespace {

std::string textOf(const Proxy &proxy, std::string_view id)
{
    return proxy.setting(id).value_or(std::string());
}

Error missingPart(const Catalogue &catalogue, std::string_view id, std::string_view why)
{
    const Field *field = catalogue.settings.find(id);
    const std::string label = field ? field->label : std::string(id);
    return {std::string(why), {}, "Set \"" + label + "\" (" + std::string(id) + ")."};
}

/// The one spelling of a flag that every image understands; other texts as they are.
std::string spelled(const Field *field, const std::string &value)
{
    if (!field || field->type != FieldType::Flag)
        return value;
    const auto on = goBool(field->isTrimmed() ? trimmed(value) : std::string_view(value));
    if (!on)
        return value;
    return *on ? "1" : "0";
}

/// The variables that carry a derived resource name, by the setting and the version.
std::vector<std::string> nameVariables(const Catalogue &catalogue, const Proxy &proxy)
{
    std::vector<std::string> names;
    if (textOf(proxy, setting::nameVariable) == "both") {
        for (const std::string_view role : {"resource-name", "resource-name-old"}) {
            if (const Field *field = catalogue.variables.withRole(role))
                names.push_back(field->id);
        }
        return names;
    }
    return {nameVariable(catalogue, proxy).id};
}

bool has(const std::vector<EnvEntry> &entries, std::string_view name)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const EnvEntry &entry) { return entry.name == name; });
}

/// Everything that is to stand in the environment, in no particular order.
std::vector<EnvEntry> collected(const Catalogue &catalogue, const Proxy &proxy,
                                const std::string &resourceName)
{
    std::vector<EnvEntry> entries;
    for (const auto &[name, source] : proxy.secrets())
        entries.push_back({name, {}, source});
    for (const auto &[name, value] : proxy.variables()) {
        if (!has(entries, name))
            entries.push_back({name, spelled(catalogue.variables.find(name), value), std::nullopt});
    }
    for (const std::string &name : nameVariables(catalogue, proxy)) {
        if (!has(entries, name))
            entries.push_back({name, resourceName, std::nullopt});
    }
    return entries;
}

/// Known variables in the catalogue's order, the others behind them in theirs.
std::vector<EnvEntry> ordered(const Catalogue &catalogue, std::vector<EnvEntry> entries)
{
    std::vector<EnvEntry> result;
    for (const Field &field : catalogue.variables.fields()) {
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const EnvEntry &e) { return e.name == field.id; });
        if (entry == entries.end())
            continue;
        result.push_back(std::move(*entry));
        entries.erase(entry);
    }
    std::move(entries.begin(), entries.end(), std::back_inserter(result));
    return result;
}

} // namespace

Result<ResourceName> resourceNameOf(const Catalogue &catalogue, const Proxy &proxy)
{
    ResourceName name;
    name.kind = proxy.kind();
    name.mesh = textOf(proxy, setting::meshName);
    name.owner = textOf(proxy, setting::meshOwner);
    name.name = textOf(proxy, setting::resourceName);
    if (name.name.empty())
        name.name = proxy.name();
    if (name.mesh.empty())
        return missingPart(catalogue, setting::meshName, "The proxy belongs to no mesh yet.");

    name.region = textOf(proxy, setting::resourceRegion);
    if (name.region.empty())
        name.region = textOf(proxy, setting::imageRegion);
    name.account = textOf(proxy, setting::resourceAccount);
    name.partition = catalogue.images.partitionOf(name.region);
    name.preview = goBool(textOf(proxy, setting::resourcePreview)).value_or(false);
    name.isArn = textOf(proxy, setting::resourceForm) == "arn";
    if (name.isArn && name.region.empty())
        return missingPart(catalogue, setting::resourceRegion, "The ARN of the resource needs a region.");
    if (name.isArn && name.account.empty())
        return missingPart(catalogue, setting::resourceAccount, "The ARN of the resource needs an account.");
    return name;
}

std::optional<std::string> writtenResourceName(const Catalogue &catalogue, const Proxy &proxy)
{
    for (const Field &field : catalogue.variables.fields()) {
        if (field.type != FieldType::ResourceName)
            continue;
        auto value = proxy.variable(field.id);
        if (value && !trimmed(*value).empty())
            return value;
    }
    return std::nullopt;
}

std::vector<EnvEntry> environmentOf(const Catalogue &catalogue, const Proxy &proxy,
                                    const std::string &resourceName)
{
    return ordered(catalogue, collected(catalogue, proxy, resourceName));
}

std::vector<EnvEntry> withRegion(const Catalogue &catalogue, std::vector<EnvEntry> environment,
                                 const std::string &region)
{
    const Field *field = catalogue.variables.withRole("region");
    if (!field || region.empty() || has(environment, field->id))
        return environment;
    environment.push_back({field->id, region, std::nullopt});
    return ordered(catalogue, std::move(environment));
}

std::optional<std::string> valueOf(const std::vector<EnvEntry> &environment, std::string_view name)
{
    for (const EnvEntry &entry : environment) {
        if (entry.name == name && !entry.secret)
            return entry.value;
    }
    return std::nullopt;
}

std::string effectiveValue(const Catalogue &catalogue, const std::vector<EnvEntry> &environment,
                           std::string_view role, const std::optional<ImageVersion> &version)
{
    const Field *field = catalogue.variables.withRole(role);
    if (!field)
        return {};
    const auto written = valueOf(environment, field->id);
    if (!written || written->empty())
        return field->defaultIn(version).value_or(std::string());
    const auto problem = checkValue(*field, *written, version);
    return problem && problem->effective ? *problem->effective : *written;
}

} // namespace mc
