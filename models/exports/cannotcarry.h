// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

#include <string_view>

namespace mc {

/// The refusal of a value that a format has no way to write.
Error cannotCarry(std::string_view format, std::string_view variable, std::string_view why,
                  std::string_view next);

/// A name that no environment can hold: empty, or with "=" or NUL in it.
bool isVariableName(std::string_view name);

/// The refusal of the first entry whose name cannot be carried, if there is one.
std::optional<Error> badName(std::string_view format, const std::vector<EnvEntry> &environment);

} // namespace mc
