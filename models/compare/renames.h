// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/comparison.h"
#include "models/compare/matching.h"

namespace mc {

/// Resources that went and came with nearly the same content, each in one pair at most, the most alike first.
/// `alone` are those that only one of the dumps has. Nothing is suggested where there are very many.
Result<std::vector<RenamedResource>> suggestedRenames(const Dump &before, const Dump &after,
                                                      const std::vector<Match> &alone,
                                                      const CompareRules &rules,
                                                      const CompareOptions &options);

} // namespace mc
