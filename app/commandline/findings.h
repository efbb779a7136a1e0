// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/base/json.h"

#include <string>

namespace mc {

/// One finding on one line, as compilers write them:
/// "shop.meshconf:12:5: warning: cart: FIELD: message next [rule]".
std::string findingLine(const Finding &finding);

/// The same for all of them, at most `most` lines and then how many more there are.
std::string findingLines(const Findings &findings, std::size_t most);

/// Findings as the JSON answers carry them: severity, rule, resource, pointer, message, effective (null where
/// the value written is the one used), next, file, line and column (null where not known).
Json findingsJson(const Findings &findings);

/// "2 errors, 1 warning", or "nothing found".
std::string findingCounts(const Findings &findings);

} // namespace mc
