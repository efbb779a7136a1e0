// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/file.h"
#include "models/design/project.h"

#include <QString>

#include <optional>

namespace mc {

/// A project as its file held it. (The command line has a ProjectFile; one program may not have two.)
struct OpenedProject
{
    QString path;
    FileStamp stamp;
    Project project;
};

/// Reads and parses a project's file; errors as readFile and Project::fromText give them. Uses nothing of the
/// window, so any thread may do it: a large project takes longer than a frame.
Result<OpenedProject> readProjectFile(const QString &path);

/// What became of a file since it was read or written here.
struct DiskState
{
    enum class Kind { Same, Changed, Gone };

    Kind kind = Kind::Same;
    std::optional<FileStamp> stamp; ///< of what is there now; nothing if that cannot be read
};

/// Looks at a file whose content is expected to be as it was (nothing: that there is none). Reads all of it;
/// any thread may do that.
DiskState lookAtDisk(const QString &path, const std::optional<FileStamp> &expected);

} // namespace mc
