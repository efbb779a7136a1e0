// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>

namespace mc {

/// The one way to make an integer smaller: the same value in the other type, or nothing.
template <typename To, typename From>
std::optional<To> narrow(From value)
{
    if (!std::in_range<To>(value))
        return std::nullopt;
    return static_cast<To>(value);
}

} // namespace mc
