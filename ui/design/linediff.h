// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/textrows.h"

#include <string_view>
#include <vector>

namespace mc {

/// The places of `after` that differ from `before`, as whole lines in order; an empty span where lines were
/// only taken out. Texts that share little are told as one changed stretch rather than compared at length.
std::vector<Span> changedLines(std::string_view before, std::string_view after);

} // namespace mc
