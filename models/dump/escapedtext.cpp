// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/escapedtext.h"

#include <charconv>

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

/// UTF-8 of a code unit. Halves of a pair give three bytes each: this text is only compared, never shown.
void append(std::string &text, unsigned unit)
{
    if (unit < 0x80) {
        text += static_cast<char>(unit);
    } else if (unit < 0x800) {
        text += static_cast<char>(0xc0U | (unit >> 6U));
        text += static_cast<char>(0x80U | (unit & 0x3fU));
    } else {
        text += static_cast<char>(0xe0U | (unit >> 12U));
        text += static_cast<char>(0x80U | ((unit >> 6U) & 0x3fU));
        text += static_cast<char>(0x80U | (unit & 0x3fU));
    }
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
        if (written[i] != '\\' || i + 1 == written.size()) {
            m_text += written[i];
        } else if (unsigned unit = 0; written[i + 1] == 'u' && written.size() - i >= unicodeLength) {
            std::from_chars(written.data() + i + 2, written.data() + i + unicodeLength, unit, 16);
            append(m_text, unit);
            length = unicodeLength;
        } else {
            m_text += simpleEscape(written[i + 1]);
            length = 2;
        }
        m_offsets.resize(m_text.size(), i);
        i += length;
    }
    m_offsets.push_back(written.size());
}

} // namespace mc
