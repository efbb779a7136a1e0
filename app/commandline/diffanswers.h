// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/compare/comparison.h"
#include "models/review/report.h"

#include <string>

namespace mc {

/// What differs, for people: how many of each kind, then resource by resource and field by field.
std::string diffText(const Comparison &comparison, const Shown &shown);

/// The same as the JSON answer has it.
Json diffJson(const Comparison &comparison, const DumpPair &dumps, const Shown &shown);

} // namespace mc
