// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/compare/comparison.h"
#include "models/imports/filecomparison.h"
#include "models/review/report.h"

#include <functional>
#include <string>
#include <string_view>

namespace mc {

/// What differs, for people: how many of each kind, then resource by resource and field by field.
std::string diffText(const Comparison &comparison, const Shown &shown);

/// The same as the JSON answer has it.
Json diffJson(const Comparison &comparison, const DumpPair &dumps, const Shown &shown);

/// The same of two task definitions or manifests. `shown` gets the name of a variable (or field) and its
/// text.
using ShownValue = std::function<std::string(std::string_view name, std::string_view text)>;
std::string diffText(const FileComparison &comparison, const ShownValue &shown);
Json diffJson(const FileComparison &comparison, const std::string &before, const std::string &after,
              const ShownValue &shown);

} // namespace mc
