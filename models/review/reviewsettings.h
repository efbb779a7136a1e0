// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/reviewrules.h"

#include <string>

namespace mc {

/// Where a person's settings of the review stand: $XDG_CONFIG_HOME/mesh-configurator/review.json, or in
/// ~/.config; empty where neither is known.
std::string reviewSettingsPath();

/// Switches off the rules that the settings name: {"ignore": ["state.warming"]}. Nothing is done where there
/// is no such file. An error for a file that cannot be read or that holds anything else.
Result<void> applyReviewSettings(const std::string &path, ReviewRules &rules);

} // namespace mc
