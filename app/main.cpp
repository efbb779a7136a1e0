// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/commandline.h"
#include "app/commandline/terminal.h"
#include "ui/shell/window.h"

#include <string>
#include <vector>

// Without QCoreApplication on the way to a verb: it would take over the locale, and Qt's window classes end
// the process where there is no display.
int main(int argc, char **argv)
{
    mc::prepareStandardStreams();
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    return mc::isCommandLine(words) ? mc::runCommandLine(words) : mc::runWindow(argc, argv);
}
