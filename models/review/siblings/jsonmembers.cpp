// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/narrow.h"
#include "models/base/text.h"
#include "models/review/siblings/answers.h"

namespace mc {

namespace {

/// "host_statuses" as tools that write JSON again spell it: "hostStatuses".
std::string camelCase(std::string_view name)
{
    std::string out;
    bool upper = false;
    for (const char letter : name) {
        if (letter == '_') {
            upper = true;
            continue;
        }
        out += upper && letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        upper = false;
    }
    return out;
}

} // namespace

const Json &member(const Json &object, std::string_view name)
{
    static const Json none;
    if (!object.is_object())
        return none;
    auto found = object.find(name);
    if (found == object.end())
        found = object.find(camelCase(name));
    return found == object.end() ? none : *found;
}

const Json &listOf(const Json &object, std::string_view name)
{
    static const Json none = Json::array();
    const Json &found = member(object, name);
    return found.is_array() ? found : none;
}

std::string textOf(const Json &object, std::string_view name)
{
    const Json &found = member(object, name);
    return found.is_string() ? found.get<std::string>() : std::string();
}

std::optional<std::int64_t> numberOf(const Json &object, std::string_view name)
{
    const Json &found = member(object, name);
    if (found.is_number_unsigned())
        return narrow<std::int64_t>(found.get<std::uint64_t>());
    if (found.is_number_integer())
        return found.get<std::int64_t>();
    if (found.is_string())
        return wholeNumber(found.get_ref<const std::string &>());
    return std::nullopt;
}

std::string addressOf(const Json &address)
{
    const Json &socket = member(address, "socket_address");
    if (!socket.is_object())
        return textOf(member(address, "pipe"), "path");
    const std::string host = textOf(socket, "address");
    const std::string port = std::to_string(numberOf(socket, "port_value").value_or(0));
    const bool six = host.find(':') != std::string::npos;
    return (six ? "[" + host + "]" : host) + ":" + port;
}

} // namespace mc
