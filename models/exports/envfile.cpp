// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/exports/cannotcarry.h"
#include "models/exports/renderers.h"

namespace mc {

namespace {

constexpr std::string_view format = "env-file";
constexpr std::size_t longestLine = 65535; // docker reads with a buffer of 64 KiB that holds the line end too
constexpr std::string_view useAnother = "Change it, or choose another format.";

/// Docker's dialect has no quotes and no escapes: what it would read differently is refused.
/// Source: docker/cli, pkg/kvfile.
std::optional<Error> refusal(const EnvEntry &entry)
{
    const auto refuse = [&](std::string_view why) {
        return cannotCarry(format, entry.name, why, useAnother);
    };
    if (entry.name.starts_with('#') || entry.name.find_first_of(" \t\r\n\v\f") != std::string::npos)
        return refuse("a name must not begin with \"#\" or hold blanks");
    if (invalidUtf8(entry.name) || invalidUtf8(entry.value))
        return refuse("it is not valid UTF-8");
    if (entry.value.find('\n') != std::string::npos)
        return refuse("its value has several lines");
    if (entry.value.find('\0') != std::string::npos)
        return refuse("its value holds a NUL");
    if (entry.value.ends_with('\r'))
        return refuse("its value ends with a carriage return, which would be lost");
    if (entry.name.size() + 1 + entry.value.size() > longestLine)
        return refuse("its line is longer than 64 KiB");
    return std::nullopt;
}

} // namespace

Result<Rendering> renderEnvFile(const Catalogue &, const Workload &workload)
{
    if (auto error = badName(format, workload.environment))
        return *std::move(error);
    std::string text;
    for (const EnvEntry &entry : workload.environment) {
        if (auto error = refusal(entry))
            return *std::move(error);
        if (entry.secret)
            text += "# " + entry.name + " comes from a secret store and is not written here.\n";
        else
            text += entry.name + "=" + entry.value + "\n";
    }
    return Rendering{{}, std::move(text)};
}

} // namespace mc
