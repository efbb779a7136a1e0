// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/base/file.h"

struct stat;

namespace mc {

/// The stamp of a file with this status and these bytes.
FileStamp stampOf(const struct stat &status, std::string_view bytes);

/// The stamp of a file with this status, so many bytes and this hash.
FileStamp stampOf(const struct stat &status, std::uint64_t size, std::uint64_t hash);

/// The hash of no bytes.
inline constexpr std::uint64_t emptyHash = 0xCBF29CE484222325ULL;

/// The hash of bytes that stand behind others.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t before = emptyHash);

} // namespace mc
