// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline/answer.h"
#include "models/exports/format.h"

#include <string>
#include <vector>

namespace mc {

/// True where "-o PATH" means a folder that gets one file for each proxy: it is one, or the path ends with a
/// slash.
bool isFolder(const std::string &path);

/// Writes one text to a file as a whole or not at all, or hands it to standard output ("-").
Result<Answer> writeToFile(const std::string &path, const Exported &exported);

/// Writes each text to its own file in a folder that exists. Refuses before the first write names that clash
/// (in any letter case) and files that are links, so that nothing leaves the folder.
Result<Answer> writeToFolder(const std::string &folder, const std::vector<Exported> &exports);

} // namespace mc
