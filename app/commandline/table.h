// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace mc {

using Table = std::vector<std::vector<std::string>>;

/// Rows in aligned columns, two blanks between them and in front; nothing trails.
std::string tableText(const Table &table);

} // namespace mc
