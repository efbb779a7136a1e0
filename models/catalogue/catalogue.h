// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"
#include "models/catalogue/field.h"
#include "models/catalogue/images.h"
#include "models/catalogue/rule.h"

#include <string>
#include <vector>

namespace mc {

/// A helper container that can stand beside Envoy: its fields' defaults and the variables that belong to it.
struct HelperKind
{
    std::string id; ///< xray-daemon
    std::string label;
    std::string help;
    std::string source;
    std::vector<std::string> variables; ///< flags of Envoy that make use of it
    Json container; ///< defaults: name, image, user, ports, environment, cpu, memory, command
};

/// Everything the program knows about the image and its surroundings, read from resources/catalogue.
struct Catalogue
{
    FieldSet variables; ///< variables.json
    FieldSet
        settings; ///< proxy.json, ecs.json and kubernetes.json: identity, image, container, task, pod, mesh
    FieldSet applicationFields; ///< proxy.json: fields of an application container
    FieldSet helperFields;      ///< proxy.json: fields of a helper container
    std::vector<HelperKind> helpers;
    Json newProxy;           ///< proxy.json: by kind, the parts that a new proxy begins with ("applications")
    std::vector<Rule> rules; ///< rules.json
    Images images;
    Defaults defaults;
    EndOfSupport endOfSupport;
    Json ecs;        ///< ecs.json's tables for the exports: Fargate sizes, log drivers, limits
    Json kubernetes; ///< kubernetes.json's tables: proxyinit, annotations, Helm keys

    /// The catalogue that the program carries. Fails only if the build shipped a broken one (a test reads it
    /// as a product).
    static Result<Catalogue> load();

    [[nodiscard]] const Rule *rule(std::string_view id) const;
};

} // namespace mc
