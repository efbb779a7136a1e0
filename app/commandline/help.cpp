// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/help.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::size_t lineWidth = 100;

/// Words in lines of at most `width` bytes, the further lines indented by `indent`.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent)
{
    std::string out;
    std::size_t used = 0;
    for (const std::string_view word : split(text, ' ')) {
        if (used > 0 && used + 1 + word.size() > width) {
            out += '\n' + std::string(indent, ' ');
            used = 0;
        } else if (used > 0) {
            out += ' ';
            ++used;
        }
        out += word;
        used += word.size();
    }
    return out;
}

std::string optionColumn(const Option &option)
{
    std::string out = option.letter.empty() ? std::string() : std::string(option.letter) + ", ";
    out += option.name;
    return option.value.empty() ? out : out + " " + std::string(option.value);
}

} // namespace

std::string columns(const std::vector<std::pair<std::string, std::string>> &rows)
{
    constexpr std::size_t widestFirst = 34;
    std::size_t first = 0;
    for (const auto &[left, right] : rows) {
        if (left.size() <= widestFirst)
            first = std::max(first, left.size());
    }
    const std::size_t indent = 2 + first + 2;
    std::string out;
    for (const auto &[left, right] : rows) {
        out += "  " + left;
        out +=
            left.size() > first ? '\n' + std::string(indent, ' ') : std::string(first - left.size() + 2, ' ');
        out += wrapped(right, lineWidth - indent, indent) + '\n';
    }
    return out;
}

std::string versionText()
{
    return "mesh-configurator " PROGRAM_VERSION "\n";
}

std::string helpText(const Catalogue &catalogue)
{
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Verb *verb : verbs())
        rows.emplace_back(verb->name, verb->summary);
    return "Design the Envoy containers of AWS App Mesh, and review what an Envoy really runs.\n"
           "\n"
           "Usage: mesh-configurator [FILE ...]            opens the window\n"
           "       mesh-configurator VERB ARGUMENTS        works without a display\n"
           "       mesh-configurator help VERB             tells all about a verb\n"
           "       mesh-configurator --help | --version\n"
           "\n"
           "Verbs:\n" +
           columns(rows) +
           "\n"
           "A file given as - is standard input or output. Output is the same in every locale.\n"
           "\n"
           "Exit codes:\n" +
           columns(
               {{"0", "done"},
                {"1", "done, and there are errors among the findings (check, review), no route (trace) or "
                      "differences (diff)"},
                {"2", "not done: the reason is on standard error, nothing was written"}}) +
           "\n" + catalogue.endOfSupport.headline + "\n";
}

std::string helpText(const Catalogue &catalogue, const Verb &verb)
{
    const std::string usage = "Usage: mesh-configurator " + std::string(verb.name) + " ";
    std::string out = std::string(verb.summary) + "\n\n" + usage +
                      wrapped(verb.usage, lineWidth - usage.size(), usage.size()) + "\n";
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Option &option : verb.options)
        rows.emplace_back(optionColumn(option), option.help);
    if (!rows.empty())
        out += "\nOptions:\n" + columns(rows);
    if (verb.details)
        out += "\n" + verb.details(catalogue);
    return out;
}

} // namespace mc
