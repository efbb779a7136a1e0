// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/addressview.h"

#include <array>

namespace mc {

/// An address of version 4 or 6, to be compared with ranges.
class IpAddress
{
public:
    /// "10.0.0.1", "::1" or "[::1]"; nothing for a name.
    static std::optional<IpAddress> parse(std::string_view text);

    [[nodiscard]] bool isLoopback() const;
    /// 0.0.0.0 or ::, which stands for every address of the machine.
    [[nodiscard]] bool isAny() const;
    /// Never for a range of the other version.
    [[nodiscard]] bool isIn(const PrefixRange &range) const;

    friend bool operator==(const IpAddress &, const IpAddress &) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
    std::size_t m_size = 0; ///< 4 or 16 bytes
};

} // namespace mc
