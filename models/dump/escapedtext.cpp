// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/escapedtext.h"

#include <charconv>
#include <optional>

namespace mc {

namespace {

constexpr std::size_t unicodeLength = 6; // \u0041

char simpleEscape(char letter)
{
    switch (letter) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    default:
        return letter;
    }
}

/// UTF-8. A half of a pair gives three bytes: this text is only compared, never shown.
void append(std::string &text, unsigned point)
{
    const auto tail = [&text](unsigned bits) { text += static_cast<char>(0x80U | (bits & 0x3fU)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xc0U | (point >> 6U));
        tail(point);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xe0U | (point >> 12U));
        tail(point >> 6U);
        tail(point);
    } else {
        text += static_cast<char>(0xf0U | (point >> 18U));
        tail(point >> 12U);
        tail(point >> 6U);
        tail(point);
    }
}

/// The code unit of a \u escape at an offset; nothing where there is no such escape.
std::optional<unsigned> unicodeEscape(std::string_view written, std::size_t at)
{
    if (written.size() < at + unicodeLength || written[at] != '\\' || written[at + 1] != 'u')
        return std::nullopt;
    unsigned unit = 0;
    const char *end = written.data() + at + unicodeLength;
    const auto [stopped, error] = std::from_chars(written.data() + at + 2, end, unit, 16);
    return error == std::errc() && stopped == end ? std::optional(unit) : std::nullopt;
}

} // namespace

EscapedText::EscapedText(std::string_view written)
    : m_written(written), m_escaped(written.find('\\') != std::string_view::npos)
{
    if (!m_escaped)
        return;
    m_text.reserve(written.size());
    m_offsets.reserve(written.size() + 1);
    for (std::size_t i = 0; i < written.size();) {
        std::size_t length = 1;
        if (const std::optional<unsigned> unit = unicodeEscape(written, i)) {
            length = unicodeLength;
            unsigned point = *unit;
            const std::optional<unsigned> low = unicodeEscape(written, i + length);
            const bool isPair = point >= 0xd800 && point < 0xdc00 && low && *low >= 0xdc00 && *low < 0xe000;
            if (isPair) {
                point = 0x10000 + ((point - 0xd800) << 10U) + (*low - 0xdc00);
                length += unicodeLength;
            }
            append(m_text, point);
        } else if (written[i] == '\\' && i + 1 < written.size()) {
            m_text += simpleEscape(written[i + 1]);
            length = 2;
        } else {
            m_text += written[i];
        }
        m_offsets.resize(m_text.size(), i);
        i += length;
    }
    m_offsets.push_back(written.size());
}

} // namespace mc
