// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/lines.h"

#include "models/base/narrow.h"
#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

constexpr int highestPort = 65535;

std::optional<PortEntry> portOf(std::string_view text)
{
    PortEntry entry;
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos)
        entry.protocol = asciiLower(text.substr(slash + 1));
    const auto number = wholeNumber(text.substr(0, slash));
    if (!number || *number < 1 || *number > highestPort ||
        (entry.protocol != "tcp" && entry.protocol != "udp"))
        return std::nullopt;
    entry.port = *narrow<int>(*number);
    return entry;
}

} // namespace

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (std::string_view line : split(text, '\n')) {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.empty())
            lines.emplace_back(line);
    }
    return lines;
}

NamedValues assignmentsOf(std::string_view text)
{
    NamedValues values;
    for (const std::string &line : linesOf(text)) {
        const std::size_t equals = line.find('=');
        values.emplace_back(line.substr(0, equals),
                            equals == std::string::npos ? std::string() : line.substr(equals + 1));
    }
    return values;
}

std::vector<std::string> piecesOf(std::string_view text)
{
    std::vector<std::string> pieces;
    for (const std::string_view piece : split(text, ',')) {
        if (!trimmed(piece).empty())
            pieces.emplace_back(trimmed(piece));
    }
    return pieces;
}

std::vector<PortEntry> portsOf(std::string_view text)
{
    std::vector<PortEntry> ports;
    for (const std::string &piece : piecesOf(text)) {
        const auto port = portOf(piece);
        if (port && std::find(ports.begin(), ports.end(), *port) == ports.end())
            ports.push_back(*port);
    }
    return ports;
}

std::string joined(const std::vector<std::string> &pieces, std::string_view between)
{
    std::string text;
    for (const std::string &piece : pieces) {
        if (!text.empty())
            text += between;
        text += piece;
    }
    return text;
}

std::string portList(const std::vector<PortEntry> &ports)
{
    std::vector<std::string> numbers;
    numbers.reserve(ports.size());
    for (const PortEntry &port : ports)
        numbers.push_back(std::to_string(port.port));
    return joined(numbers, ",");
}

} // namespace mc
