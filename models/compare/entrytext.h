// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace mc {

/// Whether two entries of a section ({version_info, cluster, last_updated}, or a listener's with its states)
/// are the same bytes but for version_info and last_updated. False where only parsing can tell: other white
/// space, another order of keys. Both texts are JSON objects that the reader cut out.
bool sameButStamps(std::string_view left, std::string_view right);

} // namespace mc
