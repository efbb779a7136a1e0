// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/base64.h"

#include <array>
#include <cstdint>

namespace mc {

namespace {

constexpr std::uint8_t blank = 0xfe;
constexpr std::uint8_t other = 0xff;

constexpr std::array<std::uint8_t, 256> makeValues()
{
    std::array<std::uint8_t, 256> values{};
    values.fill(other);
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    values['-'] = values['+']; // the alphabet for URLs
    values['_'] = values['/'];
    for (const char letter : std::string_view(" \n\r\t"))
        values[static_cast<unsigned char>(letter)] = blank;
    return values;
}

constexpr std::array<std::uint8_t, 256> letterValues = makeValues();

} // namespace

std::optional<std::string> decodeBase64(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    std::size_t letters = 0;
    bool padded = false;
    for (const char letter : text) {
        const std::uint8_t value = letterValues[static_cast<unsigned char>(letter)];
        if (value == blank)
            continue;
        if (letter == '=') {
            padded = true;
            continue;
        }
        if (value == other || padded)
            return std::nullopt;
        bits = (bits << 6U) | value;
        ++letters;
        if (letters % 4 == 0) {
            bytes += static_cast<char>((bits >> 16U) & 0xffU);
            bytes += static_cast<char>((bits >> 8U) & 0xffU);
            bytes += static_cast<char>(bits & 0xffU);
        }
    }
    if (letters % 4 == 1)
        return std::nullopt;
    if (letters % 4 == 2)
        bytes += static_cast<char>((bits >> 4U) & 0xffU);
    if (letters % 4 == 3) {
        bytes += static_cast<char>((bits >> 10U) & 0xffU);
        bytes += static_cast<char>((bits >> 2U) & 0xffU);
    }
    return bytes;
}

} // namespace mc
