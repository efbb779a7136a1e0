// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/report.h"

namespace mc {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>)";

constexpr std::string_view style = R"(</title>
<style>
:root { --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --page: #ffffff; --error: #b42318; --warning: #8a5a00; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e9ec; --quiet: #9aa4ae; --line: #3a4149; --page: #16191d; --error: #ff8a80; --warning: #e3b341; }
}
body { margin: 32px auto; max-width: 1120px; padding: 0 24px; color: var(--text); background: var(--page);
       font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 24px; font-weight: 600; margin: 0 0 16px; overflow-wrap: anywhere; }
h2 { font-size: 15px; font-weight: 600; margin: 40px 0 8px; }
h2 span { color: var(--quiet); font-weight: 400; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 8px; overflow-wrap: anywhere; }
li b { font-weight: 600; }
.error b { color: var(--error); }
.warning b { color: var(--warning); }
.quiet { color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 400; white-space: nowrap; }
td { overflow-wrap: anywhere; min-width: 64px; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
</style>
</head>
<body>
)";

std::string plain(std::string_view text)
{
    std::string out;
    for (const char letter : text) {
        switch (letter) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += letter;
        }
    }
    return out;
}

std::string findingItem(const Finding &finding)
{
    const std::string severity = severityName(finding.severity);
    std::string out = "<li class=\"" + severity + "\"><b>" + severity + "</b> ";
    if (!finding.resource.empty())
        out += plain(finding.resource) + ": ";
    out += plain(finding.message);
    if (!finding.next.empty())
        out += " " + plain(finding.next);
    return out + " <span class=\"quiet\">" + plain(finding.rule) + "</span></li>\n";
}

std::string cell(const ReportColumn &column, std::string_view element, std::string_view text)
{
    const std::string name(element);
    return "<" + name + (column.number ? " class=\"number\">" : ">") + plain(text) + "</" + name + ">";
}

std::string tablePart(const ReportTable &table)
{
    std::string out = "<h2>" + plain(table.title) + " <span>" + std::to_string(table.all) +
                      "</span></h2>\n<div class=\"wide\"><table>\n<thead><tr>";
    for (const ReportColumn &column : table.columns)
        out += cell(column, "th", column.title);
    out += "</tr></thead>\n<tbody>\n";
    for (const std::vector<std::string> &row : table.rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += cell(table.columns[i], "td", row[i]);
        out += "</tr>\n";
    }
    out += "</tbody></table></div>\n";
    if (table.all > table.rows.size())
        out += "<p class=\"quiet\">" + std::to_string(table.all - table.rows.size()) +
               " more are not listed here.</p>\n";
    return out;
}

} // namespace

std::string htmlOf(const Report &report)
{
    std::string out(head);
    out += plain(report.title);
    out += style;
    out += "<h1>" + plain(report.title) + "</h1>\n<dl>\n";
    for (const auto &[name, text] : report.summary)
        out += "<dt>" + plain(name) + "</dt><dd>" + plain(text) + "</dd>\n";
    out += "</dl>\n<h2>Findings <span>" + std::to_string(report.findings.size()) + "</span></h2>\n";
    if (report.findings.empty())
        out += "<p class=\"quiet\">Nothing found.</p>\n";
    else
        out += "<ul>\n";
    for (const Finding &finding : report.findings)
        out += findingItem(finding);
    if (!report.findings.empty())
        out += "</ul>\n";
    for (const ReportTable &table : report.tables)
        out += tablePart(table);
    return out + "</body>\n</html>\n";
}

} // namespace mc
