// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// An option of a verb: "--name VALUE", "--name=VALUE" or "-l VALUE"; a switch is "--name" alone.
struct Option
{
    std::string_view name;  ///< with its dashes: "--proxy"
    std::string_view value; ///< what stands for the value in the help: "NAME"; empty: a switch
    std::string_view help;
    std::string_view letter = {}; ///< "-o"
    bool repeatable = false;
    bool required = false;
};

/// The words after a verb, sorted into options and operands.
class Arguments
{
public:
    std::vector<std::string> operands;

    /// The value of an option (empty for a switch); nothing where it was not given.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    /// All values of a repeatable option, in their order.
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;

    void add(std::string_view option, std::string value) { m_values.emplace_back(option, std::move(value)); }

private:
    std::vector<std::pair<std::string_view, std::string>> m_values;
};

/// Sorts words by the options that a verb knows. Options and operands may stand in any order; "-" is an
/// operand, and after "--" everything is one. Refuses, naming it, an option that is unknown, lacks its value,
/// is missing or stands twice.
Result<Arguments> parseArguments(std::span<const Option> options, std::span<const std::string> words);

/// NAME and VALUE of a "NAME=VALUE" word. Refuses a word without "=" or with an empty name.
Result<std::pair<std::string, std::string>> parseAssignment(const std::string &word);

/// Whether "--format" asks for "json"; "text" is what it is without.
Result<bool> wantsJson(const Arguments &arguments);

} // namespace mc
