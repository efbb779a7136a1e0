// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/findings.h"
#include "app/commandline/reviewanswers.h"
#include "app/commandline/table.h"
#include "app/commandline/terminal.h"

#include <algorithm>

namespace mc {

namespace {

/// So many stand on one screen below the summary.
constexpr std::size_t mostFindings = 12;

/// The worst ones first; those of one severity keep their order.
Findings worstFirst(Findings findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &left, const Finding &right) {
        return left.severity > right.severity;
    });
    return findings;
}

std::string shortList(const Findings &findings)
{
    std::string out;
    for (std::size_t i = 0; i < std::min(mostFindings, findings.size()); ++i)
        out += findingLine(findings[i]);
    if (findings.size() > mostFindings)
        out += "and " + std::to_string(findings.size() - mostFindings) + " more: see --format json\n";
    return out;
}

} // namespace

std::string reviewText(const Report &report)
{
    Table table;
    table.reserve(report.summary.size());
    for (const auto &[name, text] : report.summary)
        table.push_back({name, text});
    return safeLines(report.title + "\n\n" + tableText(table) + "\n" +
                     shortList(worstFirst(report.findings)) + findingCounts(report.findings) + "\n");
}

} // namespace mc
