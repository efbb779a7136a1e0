// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace mc {

/// A part of a whole in percent; 0 for a part of nothing.
double percentOf(std::uint64_t part, std::uint64_t whole);

/// "30 %", "0.5 %": at most two decimals.
std::string percentText(double percent);

} // namespace mc
