// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/reviewfindings.h"

#include "models/review/findings/judges.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <iterator>

namespace mc {

namespace {

/// All that is looked for, in the order of the answer.
constexpr std::array judges = {judgeNotes,  judgeStates,          judgeReferences,   judgeDomains,
                               judgeRoutes, judgeParallelRetries, judgeCertificates, judgeSecrets,
                               judgeAdmin,  judgeControlPlane,    judgeVersions};

/// Of larger dumps two judges look at a time, each through a window of its own.
constexpr std::uint64_t worthThread = 1024UL * 1024UL;

struct Case
{
    const Dump &dump;
    const Overview &overview;
    const ReviewRules &rules;
    const Defaults &defaults;
    const std::string &today;
};

/// Takes one judge after the other until none is left.
void judgeAll(const Case &about, std::atomic<std::size_t> &next, std::array<Findings, judges.size()> &found)
{
    RangeReader reader(about.dump.file);
    const ReviewSubject subject{about.dump, about.overview, about.rules, about.defaults, about.today, reader};
    for (std::size_t i = next++; i < judges.size(); i = next++)
        judges[i](subject, found[i]);
}

} // namespace

Findings reviewFindings(const Dump &dump, const Overview &overview, const ReviewRules &rules,
                        const Defaults &defaults, const std::string &today)
{
    const Case about{dump, overview, rules, defaults, today};
    std::array<Findings, judges.size()> found;
    std::atomic<std::size_t> next = 0;
    std::future<void> other;
    if (dump.file.size() >= worthThread)
        other = std::async(std::launch::async, [&] { judgeAll(about, next, found); });
    judgeAll(about, next, found);
    if (other.valid())
        other.get();

    Findings findings;
    for (Findings &some : found) {
        std::copy_if(std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()),
                     std::back_inserter(findings),
                     [&](const Finding &finding) { return !rules.isIgnored(finding.rule); });
    }
    return findings;
}

std::string presentDay()
{
    return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toStdString();
}

} // namespace mc
