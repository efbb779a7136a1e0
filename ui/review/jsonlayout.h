// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace mc {

/// A JSON text with other blanks between its words, so that it can be read however it was written: a member a
/// line, two blanks a level. Every other byte stays as it is; a text that is no JSON is laid out as far as
/// its brackets go.
std::string laidOut(std::string_view json);

} // namespace mc
