// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <QTest>

#include <algorithm>
#include <string>

namespace mc::test {

/// The shipped catalogue, read once for a test program.
inline const Catalogue &catalogue()
{
    static const Catalogue loaded = [] {
        Result<Catalogue> result = Catalogue::load();
        if (!result)
            qFatal("%s", result.error().text().c_str());
        return *std::move(result);
    }();
    return loaded;
}

inline Project projectFrom(std::string_view text)
{
    Result<Project> result = Project::fromText(text, "test.json");
    if (!result)
        qFatal("%s", result.error().text().c_str());
    return *std::move(result);
}

inline std::string textOf(const Project &project)
{
    const Result<std::string> text = project.toText();
    return text ? *text : "not writable: " + text.error().text();
}

/// "severity rule pointer: message", a line each, for failures.
inline std::string told(const Findings &findings)
{
    std::string out;
    for (const Finding &finding : findings)
        out += std::string(severityName(finding.severity)) + " " + finding.rule + " " + finding.pointer +
               ": " + finding.message + "\n";
    return out.empty() ? "no findings" : out;
}

inline const Finding *findingOf(const Findings &findings, std::string_view rule)
{
    const auto found =
        std::find_if(findings.begin(), findings.end(), [rule](const Finding &f) { return f.rule == rule; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace mc::test
