// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/projectfile.h"

#include <QFileInfo>

namespace mc {

Result<OpenedProject> readProjectFile(const QString &path)
{
    const std::string name = path.toStdString();
    Result<FileText> file = readFile(name);
    if (!file)
        return file.error();
    Result<Project> project = Project::fromText(file->bytes, name);
    if (!project)
        return project.error();
    removeStrays(name);
    return OpenedProject{path, file->stamp, *std::move(project)};
}

DiskState lookAtDisk(const QString &path, const std::optional<FileStamp> &expected)
{
    using Kind = DiskState::Kind;
    if (!QFileInfo::exists(path))
        return {expected ? Kind::Gone : Kind::Same, std::nullopt};
    const Result<FileText> now = readFile(path.toStdString());
    if (!now)
        return {Kind::Changed, std::nullopt};
    const bool isSame = expected && now->stamp.sameContent(*expected);
    return {isSame ? Kind::Same : Kind::Changed, now->stamp};
}

} // namespace mc
