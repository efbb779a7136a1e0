// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/cannotcarry.h"

#include "models/base/text.h"

namespace mc {

Error cannotCarry(std::string_view format, std::string_view variable, std::string_view why,
                  std::string_view next)
{
    return {"The format " + std::string(format) + " cannot carry the variable \"" + visible(variable) +
                "\": " + std::string(why) + ".",
            {},
            std::string(next)};
}

bool isVariableName(std::string_view name)
{
    return !name.empty() && name.find_first_of(std::string_view("=\0", 2)) == std::string_view::npos;
}

std::optional<Error> badName(std::string_view format, const std::vector<EnvEntry> &environment)
{
    for (const EnvEntry &entry : environment) {
        if (!isVariableName(entry.name))
            return cannotCarry(format, entry.name, "a name must not be empty or hold \"=\" or NUL",
                               "Rename the variable.");
    }
    return std::nullopt;
}

} // namespace mc
