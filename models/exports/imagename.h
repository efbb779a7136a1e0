// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <string>

namespace mc {

/// The name of the Envoy image that a proxy runs, with registry and tag: of its region's registry, of the
/// public one, or the user's own. Where no source is chosen, what is written decides: an own image, else a
/// region, else the public registry. Placeholders in regions are kept. Fails where no registry is known,
/// saying what to set. Rules: the page "Envoy image" of the App Mesh user guide;
/// resources/catalogue/images.json.
Result<std::string> imageNameOf(const Catalogue &catalogue, const Proxy &proxy);

} // namespace mc
