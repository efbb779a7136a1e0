// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/source/sourcetext.h"

namespace mc {

/// Values of one text: some 200 bytes each in memory.
inline constexpr std::size_t mostNodes = 400'000;

/// The refusal of a text with more values.
Error tooManyNodes(const std::string &file);

/// Fill `documents` and `duplicates` of a source whose text and file are set.
Result<void> readJsonNodes(SourceText &source);
Result<void> readYamlNodes(SourceText &source);

} // namespace mc
