// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/comparerules.h"

namespace mc {

/// Writes a resource of v2, or one with fields that v3 replaced, as v3 has it (config-dump-format.md, section
/// 6): `config` of extensions, their old names, hosts and tls_context of clusters, matchers of headers and
/// query parameters. `place` is what the resource is called in the rules ("cluster").
void modernise(Json &resource, std::string_view place, const CompareRules &rules);

} // namespace mc
