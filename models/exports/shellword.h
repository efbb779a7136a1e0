// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace mc {

/// A text as one word of a POSIX shell command: as it is where every character is harmless, else in single
/// quotes, which every shell takes literally. The text must not hold NUL.
std::string shellWord(std::string_view text);

} // namespace mc
