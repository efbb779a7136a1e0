// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/projectfile.h"

namespace mc {

Result<ProjectFile> readProjectFile(const QString &path)
{
    const std::string name = path.toStdString();
    Result<FileText> file = readFile(name);
    if (!file)
        return file.error();
    Result<Project> project = Project::fromText(file->bytes, name);
    if (!project)
        return project.error();
    removeStrays(name);
    return ProjectFile{path, file->stamp, *std::move(project)};
}

} // namespace mc
