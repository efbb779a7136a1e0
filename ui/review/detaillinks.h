// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/resourcedetails.h"

namespace mc {

/// The ways from a resource to others: what it stands in, what stands in it, what it names and who names it.
/// What is named and not in the dump is said.
std::vector<DetailLink> linksOf(const DetailSource &source);

} // namespace mc
