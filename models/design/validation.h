// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <optional>
#include <string>

namespace mc {

/// The version of the image that a proxy runs: from its tag or own image; nothing where that cannot be known.
std::optional<ImageVersion> imageVersionOf(const Catalogue &catalogue, const Proxy &proxy);

/// The variables that the chosen image offers: of a documented set (v1.15.0.0: nine), else all that exist in
/// the version and are meant for people.
std::vector<const Field *> offeredVariables(const Catalogue &catalogue,
                                            const std::optional<ImageVersion> &version);

/// The variable that carries the resource name for a version: resources/catalogue/variables.json, roles
/// "resource-name" and "resource-name-old".
const Field &nameVariable(const Catalogue &catalogue, const Proxy &proxy);

/// All findings of one proxy: values, rules between variables, resource name, image, container, task and pod.
/// Pointers begin with /proxies/INDEX.
Findings checkProxy(const Catalogue &catalogue, const Project &project, std::size_t proxy);

/// Findings between proxies (names that stand twice) and of the file (duplicate keys).
Findings checkProject(const Catalogue &catalogue, const Project &project);

/// A set of variables without a project around it: an env file, or a container block read elsewhere.
/// Pointers are /NAME. `version` nothing: the newest known.
Findings checkVariables(const Catalogue &catalogue, const NamedValues &variables,
                        const std::optional<ImageVersion> &version, const std::string &resource);

/// True where a name or a value looks like a secret (rules "secret.name" and "secret.shape" of rules.json).
bool looksSecret(const Catalogue &catalogue, std::string_view name, std::string_view value);

} // namespace mc
