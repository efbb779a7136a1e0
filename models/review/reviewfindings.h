// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"
#include "models/review/overview.h"
#include "models/review/reviewrules.h"

namespace mc {

/// What is worth telling about a dump: the reader's notes, what Envoy refused, what waits, names that lead
/// nowhere, domains, routes, retries, certificates, secrets, the administration interface and a control plane
/// that ended; without the rules that are switched off. `today` (YYYY-MM-DD) is what certificates are held
/// against. `resource` is "KIND NAME". A new rule is an entry in reviewrules.json and a judge in
/// models/review/findings. Texts of the dump stand in messages as they are: whoever shows a finding masks it
/// and makes it safe. Routes are looked at one by one, so this takes about as long as reading the dump.
Findings reviewFindings(const Dump &dump, const Overview &overview, const ReviewRules &rules,
                        const Defaults &defaults, const std::string &today);

/// The present day in UTC, as YYYY-MM-DD.
std::string presentDay();

} // namespace mc
