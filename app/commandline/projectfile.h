// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline/answer.h"
#include "models/base/file.h"
#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <optional>
#include <string>

namespace mc {

/// A project and the file it came from ("-": standard input).
struct ProjectFile
{
    std::string path;
    Project project;
    std::optional<FileStamp> stamp; ///< nothing: there is no file yet
    std::string notes;              ///< what is odd about the file, as lines for standard error
};

/// Reads a project file. Fails, with place and next step, on what is no project that this program reads.
Result<ProjectFile> openProject(const std::string &path);

/// The same; where there is no file, a project without proxies that will become one.
Result<ProjectFile> openOrBeginProject(const std::string &path);

/// Writes the project back as a whole, if its file still is what was read; private (0600) where it holds
/// secrets. "-" becomes the answer's output.
Result<Answer> saveProject(const Catalogue &catalogue, const ProjectFile &file);

/// The index of the proxy with this name; the error names the proxies that there are.
Result<std::size_t> proxyNamed(const ProjectFile &file, const std::string &name);

} // namespace mc
