// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string> // first: moc of Qt 6.4 cannot read GCC's <compare> before it knows the library's macros

#include <array>
#include <compare>
#include <optional>
#include <string_view>

namespace mc {

/// Version of an App Mesh Envoy image: Envoy's MAJOR.MINOR.PATCH and App Mesh's BUILD.
struct ImageVersion
{
    std::array<int, 4> parts{};
    bool fips = false; ///< a "-fips" build; no part of the order

    /// From a tag ("v1.29.5.0-prod-fips", "v1.15.0.0-prod") or a bare version ("1.15.0", "v1.27"); missing
    /// parts are 0. Nothing for "latest", digests, placeholders and other text.
    static std::optional<ImageVersion> parse(std::string_view tag);

    /// "v1.29.5.0"
    [[nodiscard]] std::string text() const;

    friend auto operator<=>(const ImageVersion &a, const ImageVersion &b) { return a.parts <=> b.parts; }
    friend bool operator==(const ImageVersion &a, const ImageVersion &b) { return a.parts == b.parts; }
};

} // namespace mc
