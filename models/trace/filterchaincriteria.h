// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/filterchainchoice.h"

#include <span>

namespace mc {

/// How a chain stands to a connection by one criterion.
struct ChainFit
{
    enum class Kind : std::uint8_t {
        Out,    ///< it asks for something else
        Open,   ///< it asks nothing here
        Fits,   ///< and the more precise, the better
        Unknown ///< it asks for something that is not known
    };
    Kind kind = Kind::Open;
    std::size_t precision = 0;
};

struct ChainCriterion
{
    std::string_view name; ///< Envoy's field
    ChainFit (*fit)(const FilterChainMatchView &match, const Connection &connection) = nullptr;
};

/// In the order in which they narrow.
std::span<const ChainCriterion> chainCriteria();

} // namespace mc
