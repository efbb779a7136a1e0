// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/meaning.h"

#include <vector>

namespace mc {

/// An item of one list and the one of the other list that it became; one of them may be missing.
struct ItemPair
{
    const Meaning::Part *before = nullptr;
    const Meaning::Part *after = nullptr;
};

/// Which items of two lists belong together, without the pairs that are equal: so that one inserted item is
/// one difference. Lists whose order counts are aligned in order; what is left is paired by what identifies
/// an item (its name, its address ...), then by likeness.
std::vector<ItemPair> changedItems(const Meaning &before, const Meaning &after, const CompareRules &rules);

} // namespace mc
