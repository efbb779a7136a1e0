// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/dump/resource.h"

#include <string>
#include <vector>

/// What the index of a dump must hold, found by walking the tree of the whole file, without any code of the
/// reader: one entry for each record that is no inline route table, in the order of the file.
struct ExpectedRecord
{
    mc::ResourceKind kind = mc::ResourceKind::Other;
    mc::ResourceState state = mc::ResourceState::Static;
    std::string name;                 ///< of kinds whose name is written in one place
    std::string version;              ///< version_info of its entry
    const mc::Json *object = nullptr; ///< what stands at the record's place in the file
    std::size_t parent = withoutParent;

    static constexpr auto withoutParent = static_cast<std::size_t>(-1);
};

/// `dump` is a whole one: {"configs": [...]}.
std::vector<ExpectedRecord> expectedRecords(const mc::Json &dump);
