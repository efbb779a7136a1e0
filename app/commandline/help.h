// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline/verb.h"

#include <string>
#include <utility>
#include <vector>

namespace mc {

/// "mesh-configurator 0.1.0"
std::string versionText();

/// The whole program: usage, verbs, exit codes, the end of App Mesh.
std::string helpText(const Catalogue &catalogue);

/// One verb: usage, options, and what it has to add.
std::string helpText(const Catalogue &catalogue, const Verb &verb);

/// Two columns under each other, indented by two; the second one is broken at word ends.
std::string columns(const std::vector<std::pair<std::string, std::string>> &rows);

} // namespace mc
