// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/base/json.h"

#include <memory>
#include <string>

namespace re2 {
class RE2;
}

namespace mc {

/// A rule between fields, as data: resources/catalogue/rules.json. `kind` names the function that judges it,
/// `parameters` what that function needs (names, roles, texts); models/design has one function for each kind.
struct Rule
{
    std::string id;
    std::string kind;
    Severity severity = Severity::Warning;
    std::string message; ///< %1, %2 ... are filled by the kind
    std::string next;
    std::string source;
    Json parameters;
    std::shared_ptr<const re2::RE2> pattern; ///< of the parameter "pattern", made when the catalogue is read
};

} // namespace mc
