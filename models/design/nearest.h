// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// The known names nearest to a mistyped one, best first, at most three; none where nothing is near. Letter
/// case does not count, and a name that contains the other is near.
std::vector<std::string> nearest(std::string_view name, const std::vector<std::string> &known);

/// The known name that was most likely meant by a long name with one or two wrong letters or other letter
/// case.
std::optional<std::string> misspelling(std::string_view name, const std::vector<std::string> &known);

/// "a, b and c"
std::string listed(const std::vector<std::string> &names);
/// "a, b or c"
std::string alternatives(const std::vector<std::string> &names);

/// What to do about an unknown name: "Did you mean X or Y?", or all known names where there are few.
std::string suggestion(std::string_view name, const std::vector<std::string> &known);

} // namespace mc
