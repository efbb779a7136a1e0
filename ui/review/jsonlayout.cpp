// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/jsonlayout.h"

#include <algorithm>

namespace mc {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t deepestIndent = 64; // levels: what is deeper stands no further in

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Where the string that begins at `at` ends, its last quote included.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

} // namespace

std::string laidOut(std::string_view json)
{
    std::string out;
    out.reserve(json.size() + json.size() / 4);
    std::size_t level = 0;
    const auto newLine = [&] {
        out += '\n';
        out.append(std::min(level, deepestIndent) * indent, ' ');
    };
    for (std::size_t at = skipBlanks(json, 0); at < json.size(); at = skipBlanks(json, at)) {
        const char byte = json[at];
        if (byte == '"') {
            const std::size_t end = endOfString(json, at);
            out += json.substr(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (byte == '{' || byte == '[') {
            out += byte;
            const std::size_t next = skipBlanks(json, at);
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out += json[next]; // an empty one takes no lines
                at = next + 1;
                continue;
            }
            ++level;
            newLine();
        } else if (byte == '}' || byte == ']') {
            level -= std::min<std::size_t>(level, 1);
            newLine();
            out += byte;
        } else {
            out += byte;
            if (byte == ',')
                newLine();
            else if (byte == ':')
                out += ' ';
        }
    }
    return out;
}

} // namespace mc
