// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"
#include "models/dump/rangereader.h"
#include "models/review/overview.h"
#include "models/review/reviewrules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What looks for findings, a file a subject; reviewfindings.cpp calls them in the order of the answer.

namespace mc {

/// What a judge knows.
struct Subject
{
    const Dump &dump;
    const Overview &overview;
    const ReviewRules &rules;
    const Defaults &defaults;
    const std::string &today; ///< YYYY-MM-DD
    RangeReader &reader;

    /// A finding about one resource.
    [[nodiscard]] Finding finding(std::string_view rule, RecordNumber number,
                                  std::initializer_list<std::string> texts = {}) const;
    /// The text of a resource's entry, until the next one is asked for; empty where it cannot be read.
    [[nodiscard]] std::string_view text(RecordNumber number) const;
    /// The resource within its entry; null where it cannot be parsed.
    [[nodiscard]] Json resource(RecordNumber number) const;
};

using Judge = void (*)(const Subject &, Findings &);

void judgeNotes(const Subject &subject, Findings &findings);
void judgeStates(const Subject &subject, Findings &findings);
void judgeVersions(const Subject &subject, Findings &findings);
void judgeReferences(const Subject &subject, Findings &findings);
void judgeDomains(const Subject &subject, Findings &findings);
void judgeRoutes(const Subject &subject, Findings &findings);
void judgeParallelRetries(const Subject &subject, Findings &findings);
void judgeCertificates(const Subject &subject, Findings &findings);
void judgeSecrets(const Subject &subject, Findings &findings);
void judgeAdmin(const Subject &subject, Findings &findings);
void judgeControlPlane(const Subject &subject, Findings &findings);

/// "1 cluster", "2 clusters".
std::string counted(std::uint64_t number, ResourceKind kind);

} // namespace mc
