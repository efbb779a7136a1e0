// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/base/file.h"

struct stat;

namespace mc {

/// The stamp of a file with this status and these bytes.
FileStamp stampOf(const struct stat &status, std::string_view bytes);

std::uint64_t hashOf(std::string_view bytes);

} // namespace mc
