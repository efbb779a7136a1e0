// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

#include <vector>

namespace mc {

/// The application containers of a proxy as its document says. Fails where a number is none or a name or
/// image is missing, naming container and field.
Result<std::vector<ContainerSpec>> applicationsOf(const Catalogue &catalogue, const Proxy &proxy);

/// The helper containers: what the document says of each, else what the catalogue says of its kind.
Result<std::vector<ContainerSpec>> helpersOf(const Catalogue &catalogue, const Proxy &proxy);

} // namespace mc
