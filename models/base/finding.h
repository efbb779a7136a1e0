// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

enum class Severity { Info, Warning, Error };

/// "info", "warning" or "error": the words of the JSON answers.
const char *severityName(Severity severity);

/// Something worth telling about a document that could be read. Findings are not errors.
struct Finding
{
    Severity severity = Severity::Warning;
    std::string rule;     ///< id of the rule, as in resources/catalogue/rules.json
    std::string resource; ///< the proxy (or file) it concerns
    std::string pointer;  ///< JSON pointer into the document; its last part is the field's id
    std::string message;  ///< what is so, and what follows from it
    std::string next;     ///< what to do about it
    std::optional<std::string>
        effective;     ///< what the container really uses, where it differs from what is written
    Place place;       ///< where it stands, for documents that came from a text
    std::string field; ///< name of the field where the pointer does not end with it: a variable of a manifest

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = std::vector<Finding>;

/// The worst severity among them, nothing for none.
std::optional<Severity> worst(const Findings &findings);

} // namespace mc
