// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mc {

/// What a file that is to be opened holds. Whether it is a good one is for its reader to say.
enum class FileContent { Project, Dump, Other };

/// Judged by the first part of the file, so that a dump of any size is told at once: an object with a key of
/// a project, or a name that ends with .meshconf, is a project; any other JSON, and what is compressed, a
/// dump.
FileContent contentOf(const QString &path);

} // namespace mc
