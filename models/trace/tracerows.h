// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/trace.h"

#include <string>
#include <vector>

namespace mc {

/// Rows of two cells, to be read. Texts are those of the dump: not masked.
using TraceRows = std::vector<std::vector<std::string>>;

/// What becomes of the request in a pass and what holds there: "cluster", "cds_egress_shop_cart, 100 %, ...".
TraceRows passRows(const TracePass &pass);

/// Every step with its reason; the first cell is "yes", "no" or "?".
TraceRows stepRows(const TracePass &pass);

} // namespace mc
