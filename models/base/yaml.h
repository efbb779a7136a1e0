// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <span>
#include <string>
#include <string_view>

namespace mc {

/// YAML documents by libyaml, divided by "---". Strings stand plain only where every reader (YAML 1.1
/// and 1.2, kubectl's included) takes them for strings; all others are double-quoted with everything outside
/// printable ASCII escaped. Strings under a key named "value" are always quoted (Kubernetes wants environment
/// values as strings). Fails where a string is not valid UTF-8.
Result<std::string> writeYaml(std::span<const Json> documents);

/// A text that no reader of YAML 1.1 or 1.2 takes for anything but this text where it stands without quotes.
bool isPlainYaml(std::string_view text);

/// A number, a flag or null as every reader of YAML takes it.
std::string yamlLetters(const Json &value);

} // namespace mc
