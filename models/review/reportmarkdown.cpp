// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/report.h"

namespace mc {

namespace {

/// Text that stays text: everything that Markdown or HTML gives a meaning is escaped, and no address becomes
/// a link by itself.
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
        case '@':
            out += "&#64;"; // mail addresses and mentions
            break;
        case ':':
            out += "&#58;"; // addresses with a scheme
            break;
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '|':
        case '~':
        case '#':
        case '!':
        case '$':
            out += '\\';
            out += letter;
            break;
        default:
            out += letter;
        }
    }
    // "www." is a link for GitHub without a scheme.
    for (std::size_t at = out.find("www."); at != std::string::npos; at = out.find("www.", at + 1))
        out.replace(at + 3, 1, "&#46;");
    return out;
}

std::string rowText(const std::vector<std::string> &cells)
{
    std::string out = "|";
    for (const std::string &cell : cells)
        out += " " + plain(cell) + " |";
    return out + "\n";
}

std::string tableText(const ReportTable &table)
{
    std::vector<std::string> titles;
    std::string rule = "|";
    titles.reserve(table.columns.size());
    for (const ReportColumn &column : table.columns) {
        titles.push_back(column.title);
        rule += column.number ? " ---: |" : " --- |";
    }
    std::string out = "## " + table.title + "\n\n" + rowText(titles) + rule + "\n";
    for (const std::vector<std::string> &row : table.rows)
        out += rowText(row);
    if (table.all > table.rows.size())
        out += "\n" + std::to_string(table.all - table.rows.size()) + " more are not listed here.\n";
    return out + "\n";
}

} // namespace

std::string markdownOf(const Report &report)
{
    std::string out = "# " + plain(report.title) + "\n\n| | |\n| --- | --- |\n";
    for (const auto &[name, text] : report.summary)
        out += rowText({name, text});
    out += "\n## Findings\n\n";
    if (report.findings.empty())
        out += "Nothing found.\n";
    for (const Finding &finding : report.findings) {
        out += "- **" + std::string(severityName(finding.severity)) + "** ";
        if (!finding.resource.empty())
            out += plain(finding.resource) + ": ";
        out += plain(finding.message);
        if (!finding.next.empty())
            out += " " + plain(finding.next);
        out += " (" + plain(finding.rule) + ")\n";
    }
    out += "\n";
    for (const ReportTable &table : report.tables)
        out += tableText(table);
    out.pop_back();
    return out;
}

} // namespace mc
