// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Saves as the program does, for tests that make saving fail: saver FILE TEXT [new] [USER]
// "new" refuses an existing file; USER is the id of an ordinary user to become first.

#include "models/base/file.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc < 3)
        return 64;
    mc::prepareProcess();
    mc::WriteOptions options;
    for (int i = 3; i < argc; ++i) {
        const std::string word = argv[i];
        options.mustNotExist = options.mustNotExist || word == "new";
        if (word != "new" && ::setuid(static_cast<uid_t>(std::strtoul(argv[i], nullptr, 10))) != 0)
            return 64;
    }
    const mc::Result<mc::Written> written = mc::writeFile(argv[1], argv[2], options);
    if (!written)
        std::fprintf(stderr, "%s\n", written.error().text().c_str());
    return written ? 0 : 2;
}
