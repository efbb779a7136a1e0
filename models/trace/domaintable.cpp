// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/domaintable.h"

#include "models/base/text.h"

namespace mc {

void DomainTable::add(std::string_view domain, std::size_t virtualHost)
{
    if (domain.empty())
        return;
    const std::string lower = asciiLower(domain);
    if (lower == "*") {
        if (!m_any)
            m_any = virtualHost;
    } else if (lower.front() == '*') {
        m_suffixes[lower.size() - 1].try_emplace(lower.substr(1), virtualHost);
    } else if (lower.back() == '*') {
        m_prefixes[lower.size() - 1].try_emplace(lower.substr(0, lower.size() - 1), virtualHost);
    } else {
        m_exact.try_emplace(lower, virtualHost);
    }
}

std::optional<DomainTable::Found> DomainTable::find(std::string_view host) const
{
    const std::string lower = asciiLower(host);
    if (const auto found = m_exact.find(lower); found != m_exact.end())
        return Found{found->second, DomainKind::Exact, lower};
    for (const auto &[length, hosts] : m_suffixes) {
        if (lower.size() <= length)
            continue;
        if (const auto found = hosts.find(lower.substr(lower.size() - length)); found != hosts.end())
            return Found{found->second, DomainKind::Suffix, "*" + found->first};
    }
    for (const auto &[length, hosts] : m_prefixes) {
        if (lower.size() <= length)
            continue;
        if (const auto found = hosts.find(lower.substr(0, length)); found != hosts.end())
            return Found{found->second, DomainKind::Prefix, found->first + "*"};
    }
    return m_any ? std::optional(Found{*m_any, DomainKind::Any, "*"}) : std::nullopt;
}

std::string_view withoutPort(std::string_view authority)
{
    const std::size_t colon = authority.rfind(':');
    const std::size_t bracket = authority.rfind(']');
    const bool insideBrackets = bracket != std::string_view::npos && colon < bracket;
    const bool bareVersion6 = bracket == std::string_view::npos && authority.find(':') != colon;
    if (colon == std::string_view::npos || insideBrackets || bareVersion6)
        return authority;
    return authority.substr(0, colon);
}

std::string_view domainKindText(DomainKind kind)
{
    switch (kind) {
    case DomainKind::Exact:
        return "exact domain";
    case DomainKind::Suffix:
        return "suffix wildcard";
    case DomainKind::Prefix:
        return "prefix wildcard";
    case DomainKind::Any:
        break;
    }
    return "any host";
}

} // namespace mc
