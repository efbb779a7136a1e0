// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <optional>
#include <string>

namespace mc {

enum class ImageSource { Region, Public, Own };

/// Where a proxy's image comes from: as chosen, else an own image where one is given, else the registry of
/// the region where one is given, else the public registry.
ImageSource imageSourceOf(const Proxy &proxy);

/// The tag of the image: its own image's, the chosen one, or the newest known.
std::string imageTagOf(const Catalogue &catalogue, const Proxy &proxy);

} // namespace mc
