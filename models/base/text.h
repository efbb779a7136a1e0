// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// Pieces between separators; "a,,b" gives three, "" gives one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// The text for a terminal or a message: control characters, DEL, bidi and invisible characters written as
/// \x1b or \u202e.
std::string visible(std::string_view text);

/// Valid UTF-8 without surrogates or overlong forms; otherwise the offset of the first bad byte.
std::optional<std::size_t> invalidUtf8(std::string_view text);

/// The text with ASCII letters in lower case, whatever the locale.
std::string asciiLower(std::string_view text);

/// A whole decimal number without sign, blanks or leading '+': what a careful person means by a number.
std::optional<long long> wholeNumber(std::string_view text);

} // namespace mc
