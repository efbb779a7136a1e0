// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// One step of a change: the value at a JSON pointer set (inserted if absent) or, without a value, removed.
/// `position` tells where among the members of its parent an inserted value goes; absent: at the end.
struct Edit
{
    std::string pointer;
    std::optional<Json> value;
    std::optional<std::size_t> position;
};

/// An edit of the document as a user means it. Applying one gives the change that takes it back.
struct Change
{
    std::string text; ///< for the undo list: "set Log level"
    std::vector<Edit> edits;

    [[nodiscard]] bool empty() const { return edits.empty(); }
};

} // namespace mc
