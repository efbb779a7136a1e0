// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <string_view>

namespace mc {

/// Adds a proxy with what one of its kind begins with (resources/catalogue/proxy.json, "newProxy"): a virtual
/// node gets an application container to edit, for without a port of the application no traffic goes through
/// Envoy.
Change addNewProxy(const Catalogue &catalogue, const Project &project, std::string_view name, ProxyKind kind,
                   const NamedValues &settings = {});

} // namespace mc
