// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline/answer.h"
#include "models/base/file.h"
#include "models/exports/format.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// A file that will be written, and how it was when that was decided.
struct Target
{
    std::string path;                ///< "-": standard output
    std::optional<FileStamp> before; ///< nothing: there is none
};

/// Looks at a file before the work begins, so that a change in the meantime is noticed.
Result<Target> lookAt(const std::string &path);

/// True where "-o PATH" means a folder that gets one file for each proxy: it is one, or the path ends with a
/// slash.
bool isFolder(const std::string &path);

/// Writes one text to a file as a whole or not at all, or hands it to standard output. Refuses to overwrite
/// what changed since it was looked at.
Result<Answer> writeToFile(const Target &target, const Exported &exported);

/// The same for a text that is made block by block, until one is empty.
Result<Answer> writeToFile(const Target &target, const NextBlock &next);

/// Writes each text to its own file in a folder that exists. Refuses before the first write names that clash
/// (in any letter case) and files that are links, so that nothing leaves the folder.
Result<Answer> writeToFolder(const std::string &folder, const std::vector<Exported> &exports);

} // namespace mc
