// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline/answer.h"
#include "app/commandline/projectfile.h"
#include "models/exports/format.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// What `export --into` is asked for.
struct IntoRequest
{
    std::string existing;              ///< the file whose text takes the proxies; "-": standard input
    std::optional<std::string> output; ///< where the result goes; nothing: back into the file
    bool dryRun = false;               ///< tell the differences, write nothing
};

/// Merges proxies into the text of an existing file (models/imports/merge.h) and writes it, or with `dryRun`
/// gives the unified diff. A file that needs no change is not written.
Result<Answer> exportInto(const Catalogue &catalogue, const Project &project,
                          const std::vector<std::size_t> &proxies, const Format &format,
                          const IntoRequest &request);

} // namespace mc
