// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"

#include <string_view>
#include <vector>

namespace mc {

/// A virtual host that is looked at: its text is read once for all of its routes.
struct VirtualHostText
{
    const DumpIndex &index;
    RecordNumber number = noRecord;
    std::string_view text;
    std::vector<RecordNumber> routes;

    [[nodiscard]] std::string_view routeText(RecordNumber route) const
    {
        const Record &own = index.record(route);
        const Record &host = index.record(number);
        if (own.begin < host.begin || own.end > host.end || text.size() != host.end - host.begin)
            return {};
        return text.substr(own.begin - host.begin, own.end - own.begin);
    }
};

/// Whether a text names a field, in either spelling.
inline bool names(std::string_view text, std::string_view snake, std::string_view camel)
{
    return text.find(snake) != std::string_view::npos || text.find(camel) != std::string_view::npos;
}

/// What is written behind a field's name in either spelling, the first time that it stands there.
inline std::string_view behind(std::string_view text, std::string_view snake, std::string_view camel)
{
    std::size_t at = text.find(snake);
    std::size_t end = at + snake.size();
    if (at == std::string_view::npos) {
        at = text.find(camel);
        end = at + camel.size();
    }
    const std::size_t begin = at == std::string_view::npos ? at : text.find_first_not_of(" \t\r\n:", end);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

/// The text behind a field's name; empty for any other value.
inline std::string_view textBehind(std::string_view text, std::string_view snake, std::string_view camel)
{
    const std::string_view value = behind(text, snake, camel);
    return value.starts_with('"') ? value.substr(1, value.find('"', 1) - 1) : std::string_view();
}

/// Whether a list with something in it stands behind a field's name.
inline bool fillsList(std::string_view text, std::string_view snake, std::string_view camel)
{
    const std::string_view value = behind(text, snake, camel);
    const std::size_t first =
        value.starts_with('[') ? value.find_first_not_of(" \t\r\n", 1) : std::string_view::npos;
    return first != std::string_view::npos && value[first] != ']';
}

} // namespace mc
