// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace mc {

/// Appends a JSON string (RFC 8259) with its quotes. Everything that a terminal would obey or hide is written
/// as \uXXXX, bytes that are not UTF-8 as the replacement character.
void appendJsonText(std::string &out, std::string_view text);

/// A JSON text with the same care: what stands in its strings and cannot be seen is written as \uXXXX.
std::string withVisibleStrings(std::string_view json);

} // namespace mc
