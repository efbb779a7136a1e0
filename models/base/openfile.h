// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/descriptor.h"
#include "models/base/result.h"

#include <string>

#include <sys/stat.h>

namespace mc {

/// A file that was opened to be read, and what it was then.
struct OpenFile
{
    Descriptor descriptor;
    struct stat status = {};
};

/// The one way in which files are opened to be read: never blocks on a FIFO, and whatever is no regular file
/// is refused by name. "-" is standard input, of any kind but a folder.
Result<OpenFile> openForReading(const std::string &path);

/// Why a file cannot be read.
Error cannotRead(const std::string &path, const std::string &why, const std::string &next);
Error cannotRead(const std::string &path, int error);

} // namespace mc
