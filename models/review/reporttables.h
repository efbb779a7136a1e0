// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/report.h"

namespace mc {

/// The resources of a dump by kind, at most `mostRows` of each.
std::vector<ReportTable> reportTables(const DumpIndex &index, const Shown &shown, std::size_t mostRows);

} // namespace mc
