// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mc {

// How the agent of the image, a Go program, reads values. Each function takes exactly what its Go counterpart
// takes, so that a form refuses what the container refuses and nothing else. goBool stands in field.h.

/// strings.TrimSpace: without Unicode's white space at both ends.
std::string_view goTrimmed(std::string_view text);

/// strconv.ParseInt, base 10, 64 bits: an optional sign and digits.
std::optional<std::int64_t> goInteger(std::string_view text);

/// strconv.ParseFloat: decimal and hexadecimal notation, digits divided by "_", Inf and NaN; nothing where it
/// overflows.
std::optional<double> goFloat(std::string_view text);

/// strconv.ParseFloat with 32 bits: rounded to the precision of a float.
std::optional<double> goFloat32(std::string_view text);

/// time.ParseDuration, in seconds: "500ms", "1m30s", "-1.5h"; nothing without a unit, except for "0".
std::optional<double> goDuration(std::string_view text);

} // namespace mc
