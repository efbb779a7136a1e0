// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/resourcename.h"
#include "models/exports/workload.h"

#include <string>
#include <vector>

namespace mc {

/// The node id as the settings say it: short form or ARN. Fails where the mesh, or a part of an ARN, is
/// missing. Rules: resources/catalogue/proxy.json, group "identity".
Result<ResourceName> resourceNameOf(const Catalogue &catalogue, const Proxy &proxy);

/// The node id that the agent of the image will use: the first variable written by the user that names a
/// resource, in the agent's order of precedence; nothing where the user wrote none.
std::optional<std::string> writtenResourceName(const Catalogue &catalogue, const Proxy &proxy);

/// The environment of the Envoy container: the name variables for the chosen version (`resourceName`), what
/// the user wrote (flags as 1 or 0) and the secrets; known variables in the catalogue's order, the user's own
/// behind them.
std::vector<EnvEntry> environmentOf(const Catalogue &catalogue, const Proxy &proxy,
                                    const std::string &resourceName);

/// The environment with the region of the mesh, where it does not hold one and the region is known.
std::vector<EnvEntry> withRegion(const Catalogue &catalogue, std::vector<EnvEntry> environment,
                                 const std::string &region);

/// The value of an entry, nothing where it is absent or comes from a secret.
std::optional<std::string> valueOf(const std::vector<EnvEntry> &environment, std::string_view name);

/// The value that Envoy will use of the variable with a role: written, or its default.
std::string effectiveValue(const Catalogue &catalogue, const std::vector<EnvEntry> &environment,
                           std::string_view role, const std::optional<ImageVersion> &version);

} // namespace mc
