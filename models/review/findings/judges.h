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
struct ReviewSubject
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

using Judge = void (*)(const ReviewSubject &, Findings &);

void judgeNotes(const ReviewSubject &subject, Findings &findings);
void judgeStates(const ReviewSubject &subject, Findings &findings);
void judgeVersions(const ReviewSubject &subject, Findings &findings);
void judgeReferences(const ReviewSubject &subject, Findings &findings);
void judgeDomains(const ReviewSubject &subject, Findings &findings);
void judgeRoutes(const ReviewSubject &subject, Findings &findings);
void judgeParallelRetries(const ReviewSubject &subject, Findings &findings);
void judgeCertificates(const ReviewSubject &subject, Findings &findings);
void judgeSecrets(const ReviewSubject &subject, Findings &findings);
void judgeAdmin(const ReviewSubject &subject, Findings &findings);
void judgeControlPlane(const ReviewSubject &subject, Findings &findings);

/// "1 cluster", "2 clusters".
std::string counted(std::uint64_t number, ResourceKind kind);

} // namespace mc
