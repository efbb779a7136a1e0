// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/helm.h"

#include "models/base/text.h"
#include "models/base/yaml.h"
#include "models/exports/environment.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

/// Puts a value under a dotted key: "tracing.port".
void put(Json &values, std::string_view dottedKey, Json value)
{
    Json *place = &values;
    for (const std::string_view step : split(dottedKey, '.'))
        place = &(*place)[std::string(step)];
    *place = std::move(value);
}

/// The text of a variable in the type that the chart wants.
Json typed(const std::string &text, std::string_view type)
{
    if (type == "flag")
        return goBool(text).value_or(false);
    if (type == "number") {
        if (const auto number = wholeNumber(text))
            return *number;
    }
    return text;
}

bool isOn(const Workload &workload, const std::string &variable)
{
    return variable.empty() ||
           goBool(valueOf(workload.environment, variable).value_or(std::string())).value_or(false);
}

void putVariables(const Catalogue &catalogue, const Workload &workload, Json &values)
{
    for (const Json &row : catalogue.kubernetes.value("helm", Json::array())) {
        const auto text = valueOf(workload.environment, row.value("variable", std::string()));
        if (!text || !isOn(workload, row.value("onlyWith", std::string())))
            continue;
        const Json value = typed(*text, row.value("type", std::string()));
        if (value == false && values.contains(Json::json_pointer("/tracing/enabled")))
            continue; // one tracer is on, another one is not
        put(values, row.value("key", std::string()), value);
        if (row.contains("also") && value != false)
            put(values, row["also"].value("key", std::string()), row["also"]["value"]);
    }
}

/// The image of every node's proxy is the controller's. An image without a tag cannot be said in its values.
void putImage(const Catalogue &catalogue, const Workload &workload, Json &values)
{
    const ImageReference image = ImageReference::parse(workload.image);
    if (workload.isGateway() || image.tag.empty() || !image.digest.empty())
        return;
    const std::size_t nameLength = workload.image.size() - image.tag.size() - 1;
    const Json keys = catalogue.kubernetes.value("helmImage", Json::object());
    put(values, keys.value("repository", std::string()), workload.image.substr(0, nameLength));
    put(values, keys.value("tag", std::string()), image.tag);
}

} // namespace

bool isWrittenByController(const Catalogue &catalogue, std::string_view variable)
{
    const Json always = catalogue.kubernetes.value("controllerVariables", Json::array());
    if (std::find(always.begin(), always.end(), variable) != always.end())
        return true;
    const Json helm = catalogue.kubernetes.value("helm", Json::array());
    return std::any_of(helm.begin(), helm.end(),
                       [&](const Json &row) { return row.value("variable", std::string()) == variable; });
}

Result<std::string> helmComment(const Catalogue &catalogue, const Workload &workload)
{
    Json values = Json::object();
    putImage(catalogue, workload, values);
    putVariables(catalogue, workload, values);
    if (values.empty())
        return std::string();
    auto yaml = writeYaml(std::array{values});
    if (!yaml)
        return yaml.error();
    std::string comment =
        "# The App Mesh controller sets these for all proxies at once, as values of its Helm chart\n# (" +
        catalogue.kubernetes.value("helmChart", std::string()) + "):\n#\n";
    for (const std::string_view line : split(*yaml, '\n')) {
        if (!line.empty() && line != "---")
            comment += "#   " + std::string(line) + "\n";
    }
    return comment;
}

} // namespace mc
