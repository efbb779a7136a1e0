// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

namespace mc {

/// Opens the window on the files among the arguments (as main got them) and runs it until it is closed.
/// Returns the exit code; 2 with a message on standard error where there is no display.
int runWindow(int argc, char **argv);

} // namespace mc
