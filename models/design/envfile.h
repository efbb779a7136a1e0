// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"
#include "models/design/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// One assignment of an env file.
struct EnvLine
{
    std::string name;
    std::string value;
    std::size_t line = 0; ///< from 1
};

/// Reads NAME=VALUE lines in Docker's dialect: no quotes, no escapes, no trimming of the value; empty lines
/// and lines that begin with # are skipped; a leading "export " and a line without "=" are errors with their
/// line.
Result<std::vector<EnvLine>> parseEnvFile(std::string_view text, const std::string &file);

/// What became of a variable when lines are brought into a proxy.
struct EnvClash
{
    std::string name;
    std::string present;
    std::string incoming;
};

/// Names that are set already, to another value.
std::vector<EnvClash> clashes(const Proxy &proxy, const std::vector<EnvLine> &lines);

} // namespace mc
