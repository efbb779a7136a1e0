// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace mc {

/// What a comparison says.
enum class Verdict : std::uint8_t {
    No,
    Yes,
    Perhaps ///< neither the dump nor the request tells
};

/// A verdict and the reason for it, as a part of a sentence: "the path does not begin with /cart".
struct Judgement
{
    Verdict verdict = Verdict::No;
    std::string why;
    std::optional<double> share =
        std::nullopt; ///< of a Perhaps that is chance alone: percent of the requests
};

/// One thing that was looked at on the way of a request.
struct TraceStep
{
    std::string what; ///< "route prefix /cart"
    Verdict matched = Verdict::No;
    std::string why;
};

} // namespace mc
