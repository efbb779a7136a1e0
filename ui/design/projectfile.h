// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/file.h"
#include "models/design/project.h"

#include <QString>

namespace mc {

/// A project as its file held it.
struct ProjectFile
{
    QString path;
    FileStamp stamp;
    Project project;
};

/// Reads and parses a project's file; errors as readFile and Project::fromText give them. Uses nothing of the
/// window, so any thread may do it: a large project takes longer than a frame.
Result<ProjectFile> readProjectFile(const QString &path);

} // namespace mc
