// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <functional>
#include <string>

namespace mc {

/// The exit codes that scripts rely on.
enum ExitCode {
    Done = 0,
    ErrorsFound = 1,      ///< done, and there are errors among the findings
    DifferencesFound = 1, ///< done, and there are differences
    NotDone = 2           ///< an error on standard error, nothing written
};

/// What a verb has to say once it is done. Verbs print nothing themselves.
struct Answer
{
    std::string output;   ///< for standard output, byte by byte
    std::string notes;    ///< for standard error: whole lines
    ExitCode code = Done; ///< never NotDone: that is an Error
    /// Output that follows, block by block until one is empty: for answers too large to hold. An error ends
    /// it.
    std::function<Result<std::string>()> more = {};
};

} // namespace mc
