// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/review/overview.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// What a text of a dump may be shown as: secrets in it masked, or all of it.
using Shown = std::function<std::string(std::string_view)>;

struct ReportColumn
{
    std::string title;
    bool number = false; ///< stands at the right
};

struct ReportTable
{
    std::string title;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<std::string>> rows;
    std::uint64_t all = 0; ///< rows that there are; a report may hold fewer
};

/// A review as a page to read. All texts are safe to show (masked, nothing invisible) and plain.
struct Report
{
    std::string title;                                        ///< "Virtual node cart in mesh shop"
    std::vector<std::pair<std::string, std::string>> summary; ///< "Envoy", "1.20.0, appmesh.1"
    Findings findings;
    std::vector<ReportTable>
        tables; ///< listeners, routes, clusters, endpoints, secrets; empty ones are left out
};

/// Puts together what is known. `mostRows` of each table are in it; 0 leaves the tables out.
Report reportOf(const Dump &dump, const Overview &overview, const Findings &findings, const Shown &shown,
                std::size_t mostRows);

/// GitHub's Markdown; texts are escaped, none becomes a link, an image or HTML.
std::string markdownOf(const Report &report);

/// One HTML file, complete in itself: no script, nothing from elsewhere, light and dark as the reader has it.
std::string htmlOf(const Report &report);

} // namespace mc
