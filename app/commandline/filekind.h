// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/base/result.h"

#include <string>
#include <string_view>

namespace mc {

/// The kinds of file that a verb can be given.
enum class FileKind { Project, EnvFile, TaskDefinition, Manifest, ConfigDump };

/// What a file is, by its content; an empty or broken one by its name. Whether it is a good one is for its
/// reader to say.
FileKind fileKindOf(const std::string &path, std::string_view text);

/// "a task definition", for messages.
std::string fileKindName(FileKind kind);

} // namespace mc
