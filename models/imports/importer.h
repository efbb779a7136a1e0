// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/cursor.h"
#include "models/imports/imported.h"

namespace mc {

/// What the readers of the formats share: where they read from and what they fill.
struct Importer
{
    const Catalogue &catalogue;
    const SourceText &source;
    std::string fallbackName; ///< for a proxy that nothing in the file names
    Imported imported;
};

// ecsreader.cpp

/// A task definition, as the API and CloudFormation know it. `name` is what else it is called.
Result<void> importTaskDefinition(Importer &importer, const Cursor &definition, const std::string &name);
/// Container definitions alone.
Result<void> importContainerList(Importer &importer, const Cursor &list);
/// One container alone.
Result<void> importContainerBlock(Importer &importer, const Cursor &block);
/// The task definitions of a template.
Result<void> importCloudFormation(Importer &importer, const Cursor &root);
/// The task definitions of a *.tf.json file, whose containers stand there as a text.
Result<void> importTerraform(Importer &importer, const Cursor &root);

// podreader.cpp

/// All objects of a manifest.
Result<void> importManifest(Importer &importer);

} // namespace mc
