// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/mergeunit.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the two sides of a merge unit share: where things stand in an exported task definition or manifest.
namespace mc::mergeparts {

/// Where the pod template stands in an exported Deployment.
inline const DataPath podPath = {{"spec", {}}, {"template", {}}};

DataPath operator/(DataPath path, DataStep step);

DataPath operator/(DataPath path, const char *key);

std::string kindOf(const Json &document);

std::string objectName(const Json &document);

bool isTask(const Site &site);

/// Where the containers stand in an exported task definition or Deployment.
DataPath containersPath(bool isTaskDefinition);

std::string envoyName(const Workload &workload, bool isTaskDefinition);

std::vector<ExportRoot> rootsOf(const Site &site, const std::string &envoy);

/// The object of a manifest with a kind and name: the number of its document; nothing where it is not there.
std::optional<std::string> objectIn(const SourceText &source, const std::string &kind,
                                    const std::string &name);

/// The value at a path of keys, of data that may be changed or not; nullptr where there is none.
template <typename AnyJson>
AnyJson *at(AnyJson &document, const DataPath &path)
{
    AnyJson *value = &document;
    for (const DataStep &step : path) {
        const auto member = value->is_object() ? value->find(step.text) : value->end();
        if (!value->is_object() || member == value->end())
            return nullptr;
        value = &*member;
    }
    return value;
}

template <typename AnyJson>
AnyJson *named(AnyJson *list, std::string_view name)
{
    if (!list)
        return nullptr;
    const auto found = std::find_if(list->begin(), list->end(), [name](const Json &item) {
        return item.value("name", std::string()) == name;
    });
    return found == list->end() ? nullptr : &*found;
}

} // namespace mc::mergeparts
