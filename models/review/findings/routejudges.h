// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/findings/judges.h"
#include "models/review/findings/virtualhosttext.h"

#include <unordered_map>

// What judgeRoutes asks of each virtual host and its routes. Each looks at the facts of the index first and
// parses a route only where they leave a doubt.

namespace mc {

void judgeRetryPolicy(const ReviewSubject &subject, const VirtualHostText &host, RecordNumber route,
                      Findings &findings);
void judgeTimeout(const ReviewSubject &subject, RecordNumber route, Findings &findings);
void judgeWeights(const ReviewSubject &subject, const VirtualHostText &host, RecordNumber route,
                  Findings &findings);
void judgePriority(const ReviewSubject &subject, RecordNumber route,
                   const std::unordered_map<std::string_view, RecordNumber> &clusters, Findings &findings);
void judgeUnreachable(const ReviewSubject &subject, const VirtualHostText &host, Findings &findings);

/// Whether a pattern compiles, each asked once.
class KnownPatterns
{
public:
    /// What RE2 says against it; empty for a good one.
    const std::string &errorOf(const std::string &pattern);

private:
    std::unordered_map<std::string, std::string> m_errors;
};

void judgePatterns(const ReviewSubject &subject, const VirtualHostText &host, RecordNumber route,
                   KnownPatterns &known, Findings &findings);

/// The clusters that serve, by name.
std::unordered_map<std::string_view, RecordNumber> servingClusters(const DumpIndex &index);

} // namespace mc
