// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"
#include "models/imports/applychange.h"
#include "models/imports/imported.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// What a proxy is in the format of a text: decided, and rendered.
struct Export
{
    Workload workload;
    std::vector<Json> documents;
};

/// Changes to one document of what is exported, and where that document stands in the text.
struct MergeUnit
{
    std::vector<ExportRoot> roots;
    std::vector<DataChange> changes;
    std::optional<Json> newDocument; ///< that the text has not
    std::vector<std::string> notes;  ///< what is not changed, and why
};

/// The lists of named items of all formats.
ListKeys mergeKeys(const Catalogue &catalogue);

/// What the wanted export has otherwise than the one of the text as it is, without what a merge leaves alone:
/// other containers come and go with somebody else, names and labels bind objects together, and of the task
/// or workload itself only what the project writes down is meant.
std::vector<MergeUnit> changedUnits(const Catalogue &catalogue, const Site &site, const SourceText &source,
                                    const Export &present, const Export &wanted);

/// What brings a proxy into a task definition or workload without one.
std::vector<MergeUnit> addedUnits(const Catalogue &catalogue, const Site &place, const SourceText &source,
                                  const Export &wanted);

} // namespace mc
