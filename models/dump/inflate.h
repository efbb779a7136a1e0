// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <functional>
#include <span>

namespace mc {

/// The bytes that a gzip file begins with.
bool isGzip(std::span<const char> bytes);

/// Inflates gzip data, of one member or several, piece by piece, and gives the size of the text. An error for
/// damaged or unfinished data, and for more than `limit` bytes of text.
Result<std::uint64_t> inflateGzip(const std::function<Result<std::size_t>(std::span<char>)> &next,
                                  const std::function<Result<void>(std::span<const char>)> &keep,
                                  std::uint64_t limit);

} // namespace mc
