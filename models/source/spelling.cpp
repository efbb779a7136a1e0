// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/spelling.h"

#include "models/base/text.h"
#include "models/base/yaml.h"

#include <algorithm>

namespace mc {

namespace {

std::string hexEscape(char32_t value)
{
    const auto digits = [value](std::size_t count) {
        std::string out(count, '0');
        for (char32_t rest = value; rest != 0 && count > 0; rest >>= 4U)
            out[--count] = "0123456789ABCDEF"[rest & 0xfU];
        return out;
    };
    if (value <= 0xff)
        return "\\x" + digits(2);
    return value <= 0xffff ? "\\u" + digits(4) : "\\U" + digits(8);
}

std::string escaped(std::string_view letters, char32_t value)
{
    switch (value) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return visible(letters) == letters ? std::string(letters) : hexEscape(value);
    }
}

std::string inDoubleQuotes(std::string_view text)
{
    std::string out = "\"";
    std::size_t offset = 0;
    while (const std::optional<CodePoint> point = codePointAt(text, offset)) {
        out += escaped(text.substr(offset, point->length), point->value);
        offset += point->length;
    }
    return out + '"';
}

std::string inSingleQuotes(std::string_view text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? "''" : std::string(1, c);
    return out + '\'';
}

} // namespace

std::string yamlScalar(const Json &value, SourceNode::Style wanted, SourceNode::Style quotes)
{
    if (!value.is_string())
        return yamlLetters(value);
    const std::string &text = value.get_ref<const std::string &>();
    if (wanted == SourceNode::Style::Plain && isPlainYaml(text))
        return text;
    const bool single =
        (wanted == SourceNode::Style::Plain ? quotes : wanted) == SourceNode::Style::SingleQuoted;
    return single && visible(text) == text ? inSingleQuotes(text) : inDoubleQuotes(text);
}

std::optional<std::string> literalBlock(std::string_view text, std::string_view indentation,
                                        std::string_view lineBreak, std::string_view comment)
{
    const bool endsLine = text.ends_with('\n');
    if (endsLine)
        text.remove_suffix(1);
    const std::vector<std::string_view> lines = split(text, '\n');
    const auto isHeld = [](std::string_view line) { return visible(line) == line; };
    if (lines.size() < 2 || lines.front().empty() || lines.front().front() == ' ' || lines.back().empty() ||
        !std::all_of(lines.begin(), lines.end(), isHeld))
        return std::nullopt;
    std::string out = endsLine ? "|" : "|-";
    out += comment;
    for (const std::string_view line : lines) {
        out += lineBreak;
        if (!line.empty())
            out.append(indentation).append(line);
    }
    return out;
}

} // namespace mc
