// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <string>
#include <string_view>

namespace mc {

/// Gets the process ready to write: standard streams that the caller closed are occupied, so that no file
/// gets their number, and a reader that goes away ends a write instead of the process.
void prepareStandardStreams();

/// Writes all of it to standard output. A reader that has seen enough ("| head") is no error.
Result<void> writeOutput(std::string_view bytes);

/// Writes lines to standard error, with everything that a terminal would obey made visible.
void writeNotes(std::string_view lines);

/// The lines with everything that a terminal would obey made visible; line ends stay.
std::string safeLines(std::string_view lines);

bool outputIsTerminal();
bool notesAreSeen(); ///< standard error is a terminal: a person reads along

} // namespace mc
