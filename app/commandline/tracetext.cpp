// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/table.h"
#include "app/commandline/terminal.h"
#include "app/commandline/traceanswers.h"
#include "models/trace/tracerows.h"

namespace mc {

namespace {

std::string shownTable(Table table, const Shown &shown)
{
    for (std::vector<std::string> &row : table) {
        for (std::string &cell : row)
            cell = shown(cell);
    }
    return tableText(table);
}

std::string logText(const TracedLog &log)
{
    std::string out;
    for (const ResponseFlag &flag : log.flags) {
        out += "Flag " + flag.flag + ": " + flag.meaning + " Look at:\n";
        for (const std::string &place : flag.look)
            out += "  - " + place + "\n";
    }
    for (const std::string &flag : log.unknownFlags)
        out += "Flag " + flag + " is not known here.\n";
    return out.empty() ? out : out + "\n";
}

} // namespace

std::string requestLine(const TracedRequest &request)
{
    return request.method + " " + request.scheme + "://" + request.authority + request.path;
}

std::string traceText(const TraceAnswer &answer, const Shown &shown)
{
    std::string out = shown(requestLine(answer.request)) + "\n\n";
    if (answer.log)
        out += shown(logText(*answer.log));
    for (std::size_t i = 0; i < answer.trace.passes.size(); ++i) {
        const TracePass &pass = answer.trace.passes[i];
        if (answer.trace.passes.size() > 1)
            out += "Pass " + std::to_string(i + 1) + "\n";
        out += shownTable(passRows(pass), shown) + "\nSteps\n" + shownTable(stepRows(pass), shown) + "\n";
    }
    return safeLines(out);
}

} // namespace mc
