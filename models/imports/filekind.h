// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/source/sourcetext.h"

#include <string>
#include <string_view>

namespace mc {

/// The kinds of file that a verb can be given.
enum class FileKind {
    Project,
    EnvFile,
    TaskDefinition, ///< register input, an answer of describe-task-definition, or a list of them
    ContainerList,
    ContainerBlock,
    CloudFormation,
    Terraform, ///< a *.tf.json file
    Manifest,
    ConfigDump,
    Other
};

/// What a file is, by its content; an empty or broken one by its name. Whether it is a good one is for its
/// reader to say.
FileKind fileKindOf(const std::string &path, std::string_view text);

/// The same of JSON or YAML that was read.
FileKind fileKindOf(const SourceText &source);

/// True for NAME=VALUE lines: no bracket begins them and nothing in the first line is YAML's.
bool looksLikeEnvFile(std::string_view text);

/// "a task definition", for messages.
std::string fileKindName(FileKind kind);

/// A task definition, container definitions or manifests: what import, check and merge read.
bool isImported(FileKind kind);

} // namespace mc
