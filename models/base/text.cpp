// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace mc {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One character of UTF-8 text: its code point and length in bytes; length 0 where the bytes are not valid.
struct CodePoint
{
    std::uint32_t value = 0;
    std::size_t length = 0;
};

CodePoint codePointAt(std::string_view text, std::size_t offset)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const auto continues = [&](std::size_t i) {
        return offset + i < text.size() && (byte(i) & 0xC0U) == 0x80U;
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xC2 && first <= 0xDF && continues(1))
        return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
    if (first >= 0xE0 && first <= 0xEF && continues(1) && continues(2)) {
        const std::uint32_t value = ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        return value >= 0x800 && !surrogate ? CodePoint{value, 3} : CodePoint{};
    }
    if (first >= 0xF0 && first <= 0xF4 && continues(1) && continues(2) && continues(3)) {
        const std::uint32_t value = ((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) |
                                    ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
        return value >= 0x10000 && value <= 0x10FFFF ? CodePoint{value, 4} : CodePoint{};
    }
    return {};
}

/// Characters that change or hide how a line reads: controls, bidi marks, zero-width characters, line
/// separators.
bool isInvisible(std::uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ||
           (c & 0xFFFEU) == 0xFFFE;
}

std::string escaped(std::uint32_t c)
{
    static constexpr std::array digits = {'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    std::string out = c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U";
    for (int shift = c < 0x100 ? 4 : c < 0x10000 ? 12 : 28; shift >= 0; shift -= 4)
        out += digits.at((c >> static_cast<unsigned>(shift)) & 0xFU);
    return out;
}

} // namespace

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator, begin)) {
        pieces.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string visible(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint c = codePointAt(text, offset);
        if (c.length == 0) {
            out += escaped(static_cast<unsigned char>(text[offset]));
            ++offset;
            continue;
        }
        if (isInvisible(c.value))
            out += escaped(c.value);
        else
            out += text.substr(offset, c.length);
        offset += c.length;
    }
    return out;
}

std::optional<std::size_t> invalidUtf8(std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t length = codePointAt(text, offset).length;
        if (length == 0)
            return offset;
        offset += length;
    }
    return std::nullopt;
}

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::optional<long long> wholeNumber(std::string_view text)
{
    if (text.empty() || text.front() < '0' || text.front() > '9')
        return std::nullopt;
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace mc
