// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mc {

/// How precisely a domain names a host, from the least.
enum class DomainKind : std::uint8_t {
    Any,    ///< "*"
    Prefix, ///< "shop.*"
    Suffix, ///< "*.shop.local"
    Exact
};

/// The domains of a route configuration, in any number: a look-up is a hash for each length of wildcard that
/// there is. Order and rules of route-matching.md, section 4: exact, then suffix wildcards from the longest,
/// then prefix wildcards from the longest, then "*"; a wildcard stands for one character or more.
class DomainTable
{
public:
    /// Of two equal domains the first one counts (Envoy would refuse the table).
    void add(std::string_view domain, std::size_t virtualHost);

    struct Found
    {
        std::size_t virtualHost = 0;
        DomainKind kind = DomainKind::Any;
        std::string domain; ///< as it is compared: in lower case
    };
    /// `host` in any case, with its port if domains are to be compared with it.
    [[nodiscard]] std::optional<Found> find(std::string_view host) const;

private:
    using Hosts = std::unordered_map<std::string, std::size_t>;
    using Wildcards = std::map<std::size_t, Hosts, std::greater<>>; ///< by length

    Hosts m_exact;
    Wildcards m_suffixes; ///< without the asterisk
    Wildcards m_prefixes;
    std::optional<std::size_t> m_any;
};

/// The host without its port: "a:80" and "[::1]:80".
std::string_view withoutPort(std::string_view authority);

/// "exact domain", "suffix wildcard", "prefix wildcard", "any host".
std::string_view domainKindText(DomainKind kind);

} // namespace mc
