// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"
#include "models/trace/ipaddress.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// A request as a person writes it.
struct RequestText
{
    std::string url; ///< "http://orders.local:9080/cart?id=1"
    std::string method = "GET";
    std::vector<std::string> headers; ///< "Name: value"; also Host and the pseudo headers, which then count
    std::string source;               ///< IP address of the client; empty: not known
};

/// A request as Envoy sees it. Where the connection goes (host and port of the URL) and what the request says
/// (authority) may differ, as with a Host header.
struct TracedRequest
{
    std::string scheme; ///< http, https
    std::string host;   ///< of the URL, without brackets
    std::uint64_t port = 80;
    std::string authority; ///< with a port only where one is written
    std::string path;      ///< with its query; empty: the request has none (CONNECT)
    std::string method;
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case, no pseudo headers
    std::optional<IpAddress> source;
    /// Headers that Envoy fills in with what it knows while it runs.
    std::vector<std::string> unknownHeaders;

    /// The value that a matcher compares: pseudo headers by their names ("host" is ":authority"), several
    /// headers of one name joined by a comma; nothing for a missing header. The name is in lower case.
    [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
    [[nodiscard]] bool isUnknown(std::string_view name) const;
    /// Puts a header in the place of all of that name. Pseudo headers too.
    void setHeader(std::string_view name, std::string value);
    void addHeader(std::string_view name, std::string value);
    void removeHeader(std::string_view name);

    /// The path without query and fragment, which is what routes compare.
    [[nodiscard]] std::string_view plainPath() const;
    /// The query with its question mark; empty without one.
    [[nodiscard]] std::string_view query() const;
    /// content-type application/grpc or application/grpc+...
    [[nodiscard]] bool isGrpc() const;
};

/// Reads what a person writes. An error names the part that is none: no http or https URL, a port out of
/// range, a header without a colon, a source that is no IP address.
Result<TracedRequest> readRequest(const RequestText &text);

} // namespace mc
