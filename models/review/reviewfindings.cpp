// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/reviewfindings.h"

#include "models/review/findings/judges.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace mc {

namespace {

/// All that is looked for, in the order of the answer.
constexpr std::array judges = {judgeNotes,  judgeStates,          judgeReferences,   judgeDomains,
                               judgeRoutes, judgeParallelRetries, judgeCertificates, judgeSecrets,
                               judgeAdmin,  judgeControlPlane,    judgeVersions};

} // namespace

Findings reviewFindings(const Dump &dump, const Overview &overview, const ReviewRules &rules,
                        const Defaults &defaults, const std::string &today)
{
    Findings findings;
    RangeReader reader(dump.file);
    const Subject subject{dump, overview, rules, defaults, today, reader};
    for (const Judge judge : judges)
        judge(subject, findings);
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const Finding &finding) { return rules.isIgnored(finding.rule); }),
                   findings.end());
    return findings;
}

std::string presentDay()
{
    return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toStdString();
}

} // namespace mc
