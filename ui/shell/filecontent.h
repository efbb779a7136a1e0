// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mc {

/// What a file that is to be opened holds. Whether it is a good one is for its reader to say.
enum class FileContent {
    Project,
    Existing, ///< a task definition, template or manifest, to be imported
    Dump,
    Other
};

/// Judged by the first part of the file, so that a dump of any size is told at once: an object with a key of
/// a project, or a name that ends with .meshconf, is a project; what is compressed or has the configs of one,
/// a dump; what import reads, an existing file. A small file is read whole for that, a larger one is judged
/// by the words that such files begin with.
FileContent contentOf(const QString &path);

} // namespace mc
