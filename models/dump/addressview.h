// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/node.h"

namespace mc {

/// An Address of any kind.
struct AddressView
{
    enum class Kind : std::uint8_t {
        None,
        Socket,
        Pipe,    ///< a Unix socket: `host` is its path
        Internal ///< an internal listener: `host` is its name
    };

    Kind kind = Kind::None;
    std::string host;                  ///< IP address or name
    std::optional<std::uint64_t> port; ///< absent where it has a name (named_port) or none
    bool udp = false;

    /// "10.0.0.1:80", "[::1]:80", "/var/run/a.sock"; empty for no address.
    [[nodiscard]] std::string text() const;
    /// 127.0.0.0/8 or ::1: a way back to this very Envoy or its application.
    [[nodiscard]] bool isLoopback() const;
};

AddressView readAddress(Node address);

/// A CidrRange: "10.0.0.0", 8.
struct PrefixRange
{
    std::string address;
    std::uint64_t length = 0;

    friend bool operator==(const PrefixRange &, const PrefixRange &) = default;
};

std::vector<PrefixRange> readPrefixRanges(Node ranges);

} // namespace mc
