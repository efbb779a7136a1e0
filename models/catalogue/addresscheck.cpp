// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Addresses, endpoints and lists of them.

#include "models/base/text.h"
#include "models/catalogue/govalues.h"
#include "models/catalogue/valuechecks.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace mc {

namespace {

constexpr const char *rule = "value.address";

bool isIpAddress(const std::string &text)
{
    std::array<unsigned char, sizeof(in6_addr)> binary{};
    return inet_pton(AF_INET, text.c_str(), binary.data()) == 1 ||
           inet_pton(AF_INET6, text.c_str(), binary.data()) == 1;
}

bool isPortNumber(std::string_view text)
{
    const auto port = wholeNumber(text);
    return port && *port >= 1 && *port <= 65535;
}

/// A name that DNS can carry; one that ends like an IPv4 address ("256.1.1.1") is none.
bool isHostName(std::string_view text)
{
    if (text.empty() || text.size() > 253)
        return false;
    if (text.ends_with('.'))
        text.remove_suffix(1);
    std::string_view last;
    for (const std::string_view label : split(text, '.')) {
        const auto allowed = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                   c == '_';
        };
        if (label.empty() || label.size() > 63 || !std::all_of(label.begin(), label.end(), allowed))
            return false;
        last = label;
    }
    return !wholeNumber(last);
}

struct HostAndPort
{
    std::string host;
    std::string port;
};

/// Go's net.SplitHostPort: "host:port" or "[host]:port".
std::optional<HostAndPort> splitHostAndPort(const std::string &text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos)
        return std::nullopt;
    std::string host = text.substr(0, colon);
    if (host.size() >= 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string::npos)
        return std::nullopt;
    if (host.find_first_of("[]") != std::string::npos)
        return std::nullopt;
    return HostAndPort{host, text.substr(colon + 1)};
}

/// The agent takes a text with a digit after a colon for an address with a port, also "::1".
bool looksLikeWithPort(const std::string &text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i - 1] == ':' && text[i] >= '0' && text[i] <= '9')
            return true;
    }
    return false;
}

Checked checkAddressWithPort(const CheckedValue &value)
{
    const char *next =
        "Write an IP address, with a port if need be: 127.0.0.1, 127.0.0.1:2000 or [::1]:2000.";
    HostAndPort parts{value.text, {}};
    if (looksLikeWithPort(value.text)) {
        const auto split = splitHostAndPort(value.text);
        if (!split || !goInteger(split->port)) {
            return unreadable(value, rule, inQuotes(value.text) + " is not an address with a port.", next);
        }
        parts = *split;
    }
    if (!isIpAddress(parts.host))
        return unreadable(value, rule, inQuotes(parts.host) + " is not an IP address.", next);
    if (!parts.port.empty() && !isPortNumber(parts.port)) {
        return passedOn(value, Severity::Error, "value.port", inQuotes(parts.port) + " is outside the ports.",
                        "Write a number from 1 to 65535 after the address.");
    }
    return std::nullopt;
}

} // namespace

Checked checkAddress(const CheckedValue &value)
{
    if (value.field.withPort)
        return checkAddressWithPort(value);
    if (isIpAddress(value.text))
        return std::nullopt;
    if (value.field.literalAddress) {
        return passedOn(value, Severity::Warning, rule,
                        inQuotes(value.text) + " is not an IP address, and Envoy takes nothing else here.",
                        "Write an IP address such as 127.0.0.1, without a port.");
    }
    if (isHostName(value.text))
        return std::nullopt;
    return passedOn(value, Severity::Warning, rule,
                    inQuotes(value.text) + " is neither an IP address nor a host name.",
                    "Write an address such as 127.0.0.1 or a host name, without a port.");
}

Checked checkEndpoint(const CheckedValue &value)
{
    constexpr std::string_view socketPrefix = "unix://";
    constexpr const char *next = "Write host:port, or unix:// and an absolute path.";
    if (value.text.starts_with(socketPrefix)) {
        if (value.text.size() > socketPrefix.size() && value.text[socketPrefix.size()] == '/')
            return std::nullopt;
        return passedOn(value, Severity::Warning, "value.endpoint",
                        inQuotes(value.text) + " has no absolute path.", next);
    }
    const auto parts = splitHostAndPort(value.text);
    if (!parts || (!isIpAddress(parts->host) && !isHostName(parts->host)))
        return passedOn(value, Severity::Warning, "value.endpoint",
                        inQuotes(value.text) + " is not a host with a port.", next);
    if (isPortNumber(parts->port))
        return std::nullopt;
    return passedOn(value, Severity::Error, "value.port", inQuotes(parts->port) + " is not a port.",
                    "Write a number from 1 to 65535 after the colon.");
}

Checked checkAddressList(const CheckedValue &value)
{
    for (const std::string_view item : split(value.text, ',')) {
        const std::string address(trimmed(item));
        if (!isIpAddress(address)) {
            return unreadable(value, rule, inQuotes(address) + " is not an IP address.",
                              "Write IP addresses with commas between them.");
        }
    }
    return std::nullopt;
}

Checked checkPortList(const CheckedValue &value)
{
    for (const std::string_view item : split(value.text, ',')) {
        std::string_view port = trimmed(item);
        for (const std::string_view protocol : {"/tcp", "/udp"}) {
            if (port.ends_with(protocol)) {
                port.remove_suffix(protocol.size());
                break;
            }
        }
        if (!isPortNumber(port)) {
            return unreadable(
                value, "value.port", inQuotes(std::string(trimmed(item))) + " is not a port.",
                "Write ports from 1 to 65535 with commas between them, for example 8080,9090/udp.");
        }
    }
    return std::nullopt;
}

} // namespace mc
