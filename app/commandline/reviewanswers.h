// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/review/report.h"

#include <string>

namespace mc {

/// A review on one screen; the first findings of many.
std::string reviewText(const Report &report);

/// A review as the JSON answer has it.
Json reviewJson(const Overview &overview, const Findings &findings, const Shown &shown);

} // namespace mc
