// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/overviewpage.h"

namespace mc {

class Defaults;
class DumpDocument;

/// The words of a dump's first page, from what is known of it by now.
OverviewContent overviewTexts(const DumpDocument &document, const Defaults &defaults);

/// "mesh/shop/virtualNode/cart · Envoy 1.20.0 (appmesh.1)": who a dump is of, as far as it tells.
QString identityLine(const DumpDocument &document);

} // namespace mc
