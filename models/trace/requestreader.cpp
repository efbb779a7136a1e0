// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/trace/request.h"

#include <algorithm>

namespace mc {

namespace {

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A token of RFC 9110: what names of methods and headers are made of.
bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isLetterOrDigit(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f; });
}

bool isHostName(std::string_view host)
{
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    });
}

Error noUrl(const std::string &url, const std::string &why)
{
    return {"\"" + visible(url) + "\" is no URL that can be traced: " + why + ".",
            {},
            "Write http://HOST[:PORT]/PATH or https://HOST[:PORT]/PATH."};
}

/// Host and port of "host:port" or "[host]:port".
Result<void> readAuthority(const std::string &url, std::string_view authority, TracedRequest &request)
{
    if (authority.find('@') != std::string_view::npos)
        return noUrl(url, "it holds a user name, which no server gets to see there");
    std::string_view host = authority;
    std::string_view rest;
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos || !IpAddress::parse(authority.substr(0, end + 1)))
            return noUrl(url, "between the brackets is no IPv6 address");
        host = authority.substr(1, end - 1);
        rest = authority.substr(end + 1);
    } else {
        const std::size_t colon = std::min(authority.find(':'), authority.size());
        host = authority.substr(0, colon);
        rest = authority.substr(colon);
        if (!isHostName(host))
            return noUrl(url,
                         host.empty() ? "it names no host" : "\"" + visible(host) + "\" is no host name");
    }
    request.host = asciiLower(host);
    request.port = request.scheme == "https" ? 443 : 80;
    if (rest.empty())
        return {};
    const auto port = rest.front() == ':' ? wholeNumber(rest.substr(1)) : std::nullopt;
    if (!port || *port < 1 || *port > 65535)
        return noUrl(url, "\"" + visible(rest) + "\" is no port");
    request.port = static_cast<std::uint64_t>(*port);
    return {};
}

Result<void> readUrl(const std::string &url, TracedRequest &request)
{
    const std::size_t colons = url.find("://");
    if (colons == std::string::npos)
        return noUrl(url, "it does not begin with http:// or https://");
    request.scheme = asciiLower(std::string_view(url).substr(0, colons));
    if (request.scheme != "http" && request.scheme != "https")
        return noUrl(url, "it does not begin with http:// or https://");
    if (invalidUtf8(url))
        return noUrl(url, "it is not UTF-8");
    if (!isPlain(url))
        return noUrl(url, "it holds a blank or a control character");
    const std::string_view rest = std::string_view(url).substr(colons + 3);
    const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
    if (const auto read = readAuthority(url, rest.substr(0, end), request); !read)
        return read.error();
    request.authority = rest.substr(0, end);
    std::string_view path = rest.substr(end);
    path = path.substr(0, path.find('#')); // which no client sends
    request.path = path.starts_with('/') ? std::string(path) : "/" + std::string(path);
    return {};
}

Result<void> readHeader(const std::string &line, TracedRequest &request)
{
    const std::size_t colon = line.find(':', line.starts_with(':') ? 1 : 0);
    const std::string name =
        asciiLower(trimmed(std::string_view(line).substr(0, std::min(colon, line.size()))));
    const bool named =
        isToken(name.starts_with(':') ? std::string_view(name).substr(1) : std::string_view(name));
    if (colon == std::string::npos || !named)
        return Error{"\"" + visible(line) + "\" is no header.", {}, "Write 'Name: value'."};
    const std::string value(trimmed(std::string_view(line).substr(colon + 1)));
    if (invalidUtf8(value))
        return Error{"The header " + visible(name) + " is not UTF-8.", {}, "Write it in UTF-8."};
    if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
        return Error{
            "The header " + visible(name) + " goes over more than one line.", {}, "Write it on one line."};
    request.addHeader(name, value);
    return {};
}

} // namespace

Result<TracedRequest> readRequest(const RequestText &text)
{
    TracedRequest request;
    if (const auto read = readUrl(text.url, request); !read)
        return read.error();
    if (!isToken(text.method))
        return Error{
            "\"" + visible(text.method) + "\" is no method.", {}, "Write GET, POST or another word."};
    request.method = text.method;
    for (const std::string &line : text.headers) {
        if (const auto read = readHeader(line, request); !read)
            return read.error();
    }
    if (!text.source.empty()) {
        request.source = IpAddress::parse(text.source);
        if (!request.source)
            return Error{
                "\"" + visible(text.source) + "\" is no IP address.", {}, "Write one such as 10.0.0.7."};
    }
    // A CONNECT names a host and no path, unless it opens another protocol (RFC 8441).
    if (request.method == "CONNECT" && !request.header(":protocol"))
        request.path.clear();
    return request;
}

} // namespace mc
