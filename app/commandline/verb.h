// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline/answer.h"
#include "app/commandline/arguments.h"
#include "models/catalogue/catalogue.h"

#include <span>
#include <string>
#include <string_view>

namespace mc {

/// One verb of the command line: a row of the table below. Its function decides everything and prints
/// nothing.
struct Verb
{
    std::string_view name;
    std::string_view usage; ///< what follows the name: "PROJECT --proxy NAME [NAME=VALUE ...]"
    std::string_view summary;
    std::span<const Option> options;
    std::size_t fewestOperands = 0;
    std::size_t mostOperands = 0;
    Result<Answer> (*run)(const Catalogue &, const Arguments &) = nullptr;
    /// Instead of `run`, for a verb that is to begin before a catalogue could be read.
    Result<Answer> (*runAlone)(const Arguments &) = nullptr;
    /// More to say in the help, after the options.
    std::string (*details)(const Catalogue &) = nullptr;
};

inline constexpr std::size_t anyNumber = 1'000'000;

extern const Verb newVerb;
extern const Verb setVerb;
extern const Verb exportVerb;
extern const Verb importVerb;
extern const Verb checkVerb;
extern const Verb defaultsVerb;
extern const Verb reviewVerb;
extern const Verb traceVerb;
extern const Verb diffVerb;
extern const Verb maskVerb;

/// All verbs, in the order of the help.
std::span<const Verb *const> verbs();
const Verb *verbNamed(std::string_view name);

} // namespace mc
