// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mc {

/// The bytes of a base64 text (RFC 4648, either alphabet, with or without padding; line ends and blanks are
/// skipped). Nothing for any other text.
std::optional<std::string> decodeBase64(std::string_view text);

} // namespace mc
