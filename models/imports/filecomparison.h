// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/imports/datachange.h"
#include "models/source/sourcetext.h"

#include <string>
#include <vector>

namespace mc {

/// A part of a file that is matched by kind and name: "container" and "envoy", "Deployment" and "shop/cart".
struct FileResource
{
    std::string kind;
    std::string name;

    friend bool operator==(const FileResource &, const FileResource &) = default;
};

struct ChangedFileResource
{
    FileResource resource;
    std::vector<DataChange> fields; ///< at least one
};

/// What differs between two task definitions or two manifests.
struct FileComparison
{
    std::vector<FileResource> added;
    std::vector<FileResource> removed;
    std::vector<ChangedFileResource> changed;
    std::size_t unchanged = 0;

    [[nodiscard]] bool isEqual() const { return added.empty() && removed.empty() && changed.empty(); }
};

/// Compares two files by meaning, part by part: the containers and the rest of a task definition, the objects
/// of manifests, the resources of a CloudFormation template. No difference is: layout, comments, the order of
/// keys and of named items (variables, properties, containers, volumes), null or an empty list for nothing,
/// what describe-task-definition adds, CloudFormation's spelling of keys and its short tags. Fails, with the
/// file, for one that is neither, and for two of different kinds.
Result<FileComparison> compareFiles(const Catalogue &catalogue, const SourceText &before,
                                    const SourceText &after);

} // namespace mc
