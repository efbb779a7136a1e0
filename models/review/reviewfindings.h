// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"
#include "models/review/overview.h"
#include "models/review/reviewrules.h"

namespace mc {

/// What is worth telling about a dump: the reader's notes, then what Envoy refused, what waits, names that
/// lead nowhere, a control plane that ended. `resource` is "KIND NAME". A new rule is an entry in
/// reviewrules.json and a function in the table of reviewfindings.cpp. Texts of the dump stand in messages as
/// they are: whoever shows a finding masks it and makes it safe.
Findings reviewFindings(const Dump &dump, const Overview &overview, const ReviewRules &rules,
                        const EndOfSupport &endOfSupport);

} // namespace mc
