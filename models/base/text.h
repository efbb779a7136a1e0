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

/// One character of a UTF-8 text and the number of bytes it takes.
struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 0;
};

/// The character at an offset; nothing at the end, and where there is no valid UTF-8 (RFC 3629: no
/// surrogates, no overlong forms, nothing above U+10FFFF).
std::optional<CodePoint> codePointAt(std::string_view text, std::size_t offset);

/// The offset of the first byte that is not valid UTF-8; nothing if all of it is.
std::optional<std::size_t> invalidUtf8(std::string_view text);

/// The text for one line of a terminal or a message: control characters, invisible and bidirectional ones,
/// and bytes that are not UTF-8 written as \n, \x1b or \u202e. For reading, not for reading back.
std::string visible(std::string_view text);

/// The text with ASCII letters in lower case, whatever the locale.
std::string asciiLower(std::string_view text);

/// A whole decimal number: digits only, no sign, no blanks. Nothing for anything else or above the range.
std::optional<long long> wholeNumber(std::string_view text);

} // namespace mc
