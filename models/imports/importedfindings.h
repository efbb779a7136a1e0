// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/imported.h"

namespace mc {

/// Everything that the forms would say about the Envoys of an existing file, and what reading it found: with
/// the place in the file and a pointer into it (with the number of the document only where there are
/// several). What only the program's own defaults would add is not told. `project` is the imported one, or
/// a copy with another image version.
Findings checkImported(const Catalogue &catalogue, const SourceText &source, const Imported &imported,
                       const Project &project);

} // namespace mc
