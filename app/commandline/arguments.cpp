// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/arguments.h"

#include "models/base/text.h"
#include "models/design/nearest.h"

#include <algorithm>

namespace mc {

namespace {

bool looksLikeOption(const std::string &word)
{
    return word.size() > 1 && word.front() == '-';
}

const Option *find(std::span<const Option> options, std::string_view name)
{
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option &option) {
        return option.name == name || (!option.letter.empty() && option.letter == name);
    });
    return found == options.end() ? nullptr : &*found;
}

Error unknownOption(std::span<const Option> options, std::string_view name)
{
    std::vector<std::string> known;
    for (const Option &option : options)
        known.emplace_back(option.name);
    return {"There is no option " + visible(name) + " here.", {}, suggestion(name, known)};
}

} // namespace

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const std::vector<std::string> all = values(option);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    std::vector<std::string> out;
    for (const auto &[name, value] : m_values) {
        if (name == option)
            out.push_back(value);
    }
    return out;
}

Result<Arguments> parseArguments(std::span<const Option> options, std::span<const std::string> words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--") {
            arguments.operands.insert(arguments.operands.end(), words.begin() + std::ptrdiff_t(i) + 1,
                                      words.end());
            break;
        }
        if (!looksLikeOption(word)) {
            arguments.operands.push_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const Option *option = find(options, name);
        if (!option)
            return unknownOption(options, name);
        if (!option->repeatable && arguments.value(option->name))
            return Error{"The option " + name + " stands twice.", {}, "Give it once."};
        if (option->value.empty() && equals != std::string::npos)
            return Error{"The option " + name + " takes no value.", {}, "Write " + name + " alone."};
        if (option->value.empty())
            arguments.add(option->name, {});
        else if (equals != std::string::npos)
            arguments.add(option->name, word.substr(equals + 1));
        else if (i + 1 < words.size())
            arguments.add(option->name, words[++i]);
        else
            return Error{"The option " + name + " lacks its value.",
                         {},
                         "Write " + name + " " + std::string(option->value) + "."};
    }
    for (const Option &option : options) {
        if (option.required && !arguments.value(option.name))
            return Error{"The option " + std::string(option.name) + " is missing.",
                         {},
                         "Add " + std::string(option.name) + " " + std::string(option.value) + "."};
    }
    return arguments;
}

Result<std::pair<std::string, std::string>> parseAssignment(const std::string &word)
{
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error{"\"" + visible(word) + "\" is no assignment.", {}, "Write NAME=VALUE."};
    return std::pair(word.substr(0, equals), word.substr(equals + 1));
}

Result<bool> wantsJson(const Arguments &arguments)
{
    const std::string format = arguments.value("--format").value_or("text");
    if (format == "text" || format == "json")
        return format == "json";
    return Error{"There is no answer in the format \"" + visible(format) + "\".", {}, "Write text or json."};
}

} // namespace mc
