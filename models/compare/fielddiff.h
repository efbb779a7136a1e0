// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/meaning.h"

#include <string>
#include <vector>

namespace mc {

/// A field that differs between two versions of a resource.
struct FieldChange
{
    /// Where it stands in the first version; for what was added, in the second one. "" is the resource.
    std::string pointer;
    Json before; ///< null: not written. Secrets are masked unless they were asked for.
    Json after;
    bool masked = false; ///< both are shown alike, since what differs is secret
};

using FieldChanges = std::vector<FieldChange>;

/// Adds the differences between two meanings, each told once, at the deepest place that holds all of it.
/// `pointer` is where both stand.
void addDifferences(const Meaning &before, const Meaning &after, const std::string &pointer,
                    const CompareRules &rules, FieldChanges &out);

} // namespace mc
