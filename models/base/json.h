// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// JSON that keeps the order of its keys.
using Json = nlohmann::ordered_json;

/// A key that stands twice in one object; the last one is the value that counts.
struct DuplicateKey
{
    std::string pointer;
    Place first;
    Place second;
};

struct ParsedJson
{
    Json value;
    std::vector<DuplicateKey> duplicates; ///< the first twenty
};

/// Levels of objects and lists that are read: copying, comparing and writing a much deeper tree would
/// overflow the stack.
inline constexpr std::size_t deepestJson = 512;

/// What becomes of whole numbers that 64 bits cannot hold.
enum class LongNumbers {
    Refused,
    Rounded ///< for whoever keeps the text beside the value
};

/// Reads strict JSON (RFC 8259): one value, at most `deepestJson` levels, nothing after it (a NUL counts),
/// valid UTF-8. One UTF-8 byte order mark is skipped. Numbers that a double cannot hold are refused. Errors
/// carry line and column. `file` names the text in messages.
Result<ParsedJson> parseJson(std::string_view text, const std::string &file,
                             LongNumbers longNumbers = LongNumbers::Refused);

/// Where the values (or, for a missing one, its nearest parent) of JSON pointers stand in a text that parsed,
/// in the order of the pointers. Walks the text once again, however many pointers there are.
std::vector<Place> placesOf(std::string_view text, const std::vector<std::string> &pointers,
                            const std::string &file);

/// The same of one pointer: for a message, not for loops.
Place placeOf(std::string_view text, const std::string &pointer, const std::string &file);

/// Fails where a text or a key is not valid UTF-8, and names its JSON pointer.
Result<void> checkUtf8(const Json &value);

/// The text of a value: two blanks of indentation, one final newline, the same bytes in every locale.
/// Fails where a string is not valid UTF-8.
Result<std::string> writeJson(const Json &value);

/// One step of a JSON pointer (RFC 6901), escaped, without the slash before it.
std::string pointerStep(std::string_view key);

/// The last step of a JSON pointer, unescaped.
std::string lastStep(std::string_view pointer);

} // namespace mc
