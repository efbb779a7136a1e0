// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <span>
#include <string>

namespace mc {

/// YAML documents by libyaml, divided by "---". Strings stand plain only where every reader (YAML 1.1
/// and 1.2, kubectl's included) takes them for strings; all others are double-quoted with everything outside
/// printable ASCII escaped. Strings under a key named "value" are always quoted (Kubernetes wants environment
/// values as strings). Fails where a string is not valid UTF-8.
Result<std::string> writeYaml(std::span<const Json> documents);

} // namespace mc
