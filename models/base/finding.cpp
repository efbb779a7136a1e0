// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/finding.h"

#include <algorithm>

namespace mc {

const char *severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

std::optional<Severity> worst(const Findings &findings)
{
    std::optional<Severity> result;
    for (const Finding &finding : findings)
        result = std::max(result, std::optional(finding.severity));
    return result;
}

} // namespace mc
