// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace mc {

// One form for all spellings of a scalar. The first letter tells what it is, so that no text is taken for a
// number.

/// The form of an empty text.
inline constexpr std::string_view emptyText = "s:";

/// A text, number or truth value of a message: a duration is "1s", "1.000s" or {"seconds": 1}, a 64-bit
/// number stands in quotes or not (config-dump-format.md, section 3).
std::string plainText(const Json &value);

/// One of a Struct: a text stays what it is.
std::string verbatimText(const Json &value);

/// Words divided by commas, in one order.
std::string wordsText(std::string_view text);

/// {"seconds": 1, "nanos": 500000000}; nothing for any other object.
std::optional<std::string> durationOfParts(const Json &object);

} // namespace mc
