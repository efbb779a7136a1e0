// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The window of a build without one (WITH_WINDOW=OFF).

#include "ui/shell/window.h"

#include "app/commandline/answer.h"
#include "app/commandline/terminal.h"

namespace mc {

int runWindow(int, char **)
{
    writeNotes("mesh-configurator: This build has no window. Its verbs: mesh-configurator --help.\n");
    return NotDone;
}

} // namespace mc
