// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

namespace mc {

/// One file of the catalogue as it was built into the program: "defaults.json".
Result<Json> readResource(const char *name);

} // namespace mc
