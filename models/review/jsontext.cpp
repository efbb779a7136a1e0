// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/jsontext.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

bool isPlain(char letter)
{
    return letter >= 0x20 && letter < 0x7f && letter != '"' && letter != '\\';
}

void appendEscape(std::string &out, char32_t value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(value >> static_cast<unsigned>(shift)) & 0xfU];
}

void appendEscaped(std::string &out, char32_t value)
{
    if (value < 0x10000) {
        appendEscape(out, value);
        return;
    }
    appendEscape(out, 0xd800 + ((value - 0x10000) >> 10U)); // a pair of surrogates
    appendEscape(out, 0xdc00 + ((value - 0x10000) & 0x3ffU));
}

void appendOdd(std::string &out, std::string_view text, std::size_t &at)
{
    if (text[at] == '"' || text[at] == '\\') {
        out += '\\';
        out += text[at++];
        return;
    }
    const auto point = codePointAt(text, at);
    if (!point) {
        out += "\xEF\xBF\xBD";
        ++at;
        return;
    }
    const std::string_view bytes = text.substr(at, point->length);
    if (visible(bytes) != bytes) // a control, or nothing that can be seen
        appendEscaped(out, point->value);
    else
        out += bytes;
    at += point->length;
}

bool isAscii(char letter)
{
    return letter >= 0 && letter < 0x7f;
}

} // namespace

std::string withVisibleStrings(std::string_view json)
{
    std::string out;
    for (std::size_t at = 0; at < json.size();) {
        const auto *const odd = std::find_if_not(json.begin() + at, json.end(), isAscii);
        out.append(json.begin() + at, odd);
        at = static_cast<std::size_t>(std::distance(json.begin(), odd));
        if (at < json.size())
            appendOdd(out, json, at);
    }
    return out;
}

void appendJsonText(std::string &out, std::string_view text)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto *const odd = std::find_if_not(text.begin() + at, text.end(), isPlain);
        out.append(text.begin() + at, odd);
        at = static_cast<std::size_t>(std::distance(text.begin(), odd));
        if (at < text.size())
            appendOdd(out, text, at);
    }
    out += '"';
}

} // namespace mc
