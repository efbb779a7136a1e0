// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"
#include "models/dump/facts.h"

#include <vector>

namespace mc {

/// The route tables of listeners that equal no entry of the routes section: Envoy repeats most of them there.
/// Equal is meant without @type and whatever the order of keys. The index must hold all of the file.
std::vector<InlineTable> tablesOfTheirOwn(const std::vector<InlineTable> &tables, const DumpIndex &index,
                                          const DumpFile &file);

} // namespace mc
