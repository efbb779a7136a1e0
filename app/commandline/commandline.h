// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

namespace mc {

/// True where these words (without the program's name) ask for the command line and not for the window: a
/// verb, the help, the version, or something that can only be a mistyped verb.
bool isCommandLine(std::span<const std::string> words);

/// Does what the words ask for, without a display, and prints the answer. Returns the exit code: 0 done; 1
/// done, with errors among the findings; 2 not done. Nothing is thrown.
int runCommandLine(std::span<const std::string> words);

} // namespace mc
