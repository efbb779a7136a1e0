// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace mc {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// Characters that change or hide what is read: controls, format characters, fillers, and the line and
/// paragraph separators (Unicode general categories Cc, Cf, Zl, Zp, and the blank letters of category Lo).
constexpr std::array unseen = {
    Range{0x00, 0x1f},       Range{0x7f, 0x9f},     Range{0xad, 0xad},     Range{0x61c, 0x61c},
    Range{0x115f, 0x1160},   Range{0x17b4, 0x17b5}, Range{0x180e, 0x180e}, Range{0x200b, 0x200f},
    Range{0x2028, 0x202e},   Range{0x2060, 0x206f}, Range{0x3164, 0x3164}, Range{0xfeff, 0xfeff},
    Range{0xffa0, 0xffa0},   Range{0xfff9, 0xfffb}, Range{0xfffe, 0xffff}, Range{0x1d173, 0x1d17a},
    Range{0xe0000, 0xe007f},
};

bool isUnseen(char32_t value)
{
    return std::any_of(unseen.begin(), unseen.end(),
                       [value](const Range &range) { return value >= range.first && value <= range.last; });
}

std::string hex(char32_t value, std::size_t digits)
{
    std::string out;
    for (; value != 0 || out.size() < digits; value >>= 4U)
        out.insert(out.begin(), "0123456789abcdef"[value & 0xfU]);
    return out;
}

std::string escaped(char32_t value)
{
    switch (value) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return value < 0x80 ? "\\x" + hex(value, 2) : "\\u" + hex(value, 4);
    }
}

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
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

std::optional<CodePoint> codePointAt(std::string_view text, std::size_t offset)
{
    if (offset >= text.size())
        return std::nullopt;
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80)
        return CodePoint{lead, 1};

    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xc2 || lead > 0xf4 || text.size() - offset < length)
        return std::nullopt;
    char32_t value = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[offset + i]);
        if ((next & 0xc0U) != 0x80U)
            return std::nullopt;
        value = (value << 6U) | (next & 0x3fU);
    }
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (value < smallest[length] || value > 0x10ffff || surrogate)
        return std::nullopt;
    return CodePoint{value, length};
}

std::optional<std::size_t> invalidUtf8(std::string_view text)
{
    const auto isAscii = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
    for (std::size_t offset = 0; offset < text.size();) {
        if (isAscii(text[offset])) { // nearly all of most texts
            ++offset;
            continue;
        }
        const std::optional<CodePoint> point = codePointAt(text, offset);
        if (!point)
            return offset;
        offset += point->length;
    }
    return std::nullopt;
}

std::string visible(std::string_view text)
{
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::optional<CodePoint> point = codePointAt(text, offset);
        if (!point)
            out += "\\x" + hex(static_cast<unsigned char>(text[offset]), 2);
        else if (isUnseen(point->value))
            out += escaped(point->value);
        else
            out += text.substr(offset, point->length);
        offset += point ? point->length : 1;
    }
    return out;
}

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    for (char &letter : out) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    }
    return out;
}

std::optional<long long> wholeNumber(std::string_view text)
{
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return std::nullopt;
    return value;
}

} // namespace mc
