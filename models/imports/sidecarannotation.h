// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/mergeunit.h"

namespace mc {

/// The variables of an injected Envoy stand in one annotation, as `A=1, B=2` or as a JSON list. Replaces what
/// a unit would do to it by what changes the variables in the spelling that the text has: others keep their
/// order, and what the text writes as a list of its own stays so. What the controller itself writes into
/// every proxy is left out with a note.
void changeSidecarAnnotation(const Catalogue &catalogue, const Site &site, const SourceText &source,
                             const Workload &present, const Workload &wanted, MergeUnit &unit);

} // namespace mc
