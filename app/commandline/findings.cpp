// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/findings.h"

#include <algorithm>

namespace mc {

namespace {

Json numberOrNull(std::size_t number)
{
    return number == 0 ? Json() : Json(number);
}

std::string counted(std::ptrdiff_t number, const char *word)
{
    return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
}

/// The name of the field that a finding concerns; empty for a whole proxy, container or file.
std::string fieldName(const Finding &finding)
{
    const std::string name = finding.field.empty() ? lastStep(finding.pointer) : finding.field;
    const bool isIndex = std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isIndex ? std::string() : name;
}

} // namespace

std::string findingLine(const Finding &finding)
{
    std::string out;
    if (const std::string place = finding.place.text(); !place.empty())
        out += place + ": ";
    out += std::string(severityName(finding.severity)) + ": ";
    if (!finding.resource.empty() && finding.resource != finding.place.file)
        out += finding.resource + ": ";
    if (const std::string field = fieldName(finding); !field.empty())
        out += field + ": ";
    out += finding.message;
    if (!finding.next.empty())
        out += " " + finding.next;
    return out + " [" + finding.rule + "]\n";
}

std::string findingLines(const Findings &findings, std::size_t most)
{
    std::string out;
    for (std::size_t i = 0; i < std::min(most, findings.size()); ++i)
        out += findingLine(findings[i]);
    if (findings.size() > most)
        out += "and " + std::to_string(findings.size() - most) + " more: see mesh-configurator check\n";
    return out;
}

Json findingsJson(const Findings &findings)
{
    Json out = Json::array();
    for (const Finding &finding : findings) {
        out.push_back({{"severity", severityName(finding.severity)},
                       {"rule", finding.rule},
                       {"resource", finding.resource},
                       {"pointer", finding.pointer},
                       {"message", finding.message},
                       {"effective", finding.effective ? Json(*finding.effective) : Json()},
                       {"next", finding.next},
                       {"file", finding.place.file},
                       {"line", numberOrNull(finding.place.line)},
                       {"column", numberOrNull(finding.place.column)}});
    }
    return out;
}

std::string findingCounts(const Findings &findings)
{
    std::string out;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const auto number = std::count_if(findings.begin(), findings.end(), [&](const Finding &finding) {
            return finding.severity == severity;
        });
        if (number == 0)
            continue;
        out += out.empty() ? "" : ", ";
        out += severity == Severity::Info ? counted(number, "note") : counted(number, severityName(severity));
    }
    return out.empty() ? "nothing found" : out;
}

} // namespace mc
