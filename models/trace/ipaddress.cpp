// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/ipaddress.h"

#include <arpa/inet.h>

#include <algorithm>

namespace mc {

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    if (text.size() > 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    const std::string plain(text);
    IpAddress address;
    if (inet_pton(AF_INET, plain.c_str(), address.m_bytes.data()) == 1)
        address.m_size = 4;
    else if (inet_pton(AF_INET6, plain.c_str(), address.m_bytes.data()) == 1)
        address.m_size = 16;
    else
        return std::nullopt;
    return address;
}

bool IpAddress::isLoopback() const
{
    if (m_size == 4)
        return m_bytes.front() == 127;
    return std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](std::uint8_t byte) { return byte == 0; }) &&
           m_bytes.back() == 1;
}

bool IpAddress::isAny() const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

bool IpAddress::isIn(const PrefixRange &range) const
{
    const std::optional<IpAddress> first = parse(range.address);
    if (!first || first->m_size != m_size)
        return false;
    const std::size_t bits = std::min<std::size_t>(range.length, m_size * 8);
    const std::size_t whole = bits / 8;
    if (!std::equal(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(whole),
                    first->m_bytes.begin()))
        return false;
    if (bits % 8 == 0)
        return true;
    const auto shift = static_cast<unsigned>(8 - bits % 8);
    return (m_bytes[whole] >> shift) == (first->m_bytes[whole] >> shift);
}

} // namespace mc
