// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/source/node.h"

#include <optional>
#include <string>
#include <string_view>

namespace mc {

/// A scalar in YAML, on one line. A text is written in the style that is wanted where every reader takes it
/// for this text so; else in quotes, and in double ones where single ones cannot hold it. `quotes` are the
/// ones to use for a plain text that needs some.
std::string yamlScalar(const Json &value, SourceNode::Style wanted, SourceNode::Style quotes);

/// A text of several lines as a literal block (`|`), its lines behind `indentation`, no line end behind the
/// last one; nothing where a literal block cannot hold it. `comment`: stands behind the indicator.
std::optional<std::string> literalBlock(std::string_view text, std::string_view indentation,
                                        std::string_view lineBreak, std::string_view comment);

} // namespace mc
