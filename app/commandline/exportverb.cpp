// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/destination.h"
#include "app/commandline/exportinto.h"
#include "app/commandline/findings.h"
#include "app/commandline/help.h"
#include "app/commandline/projectfile.h"
#include "app/commandline/terminal.h"
#include "app/commandline/verb.h"
#include "models/base/text.h"
#include "models/design/nearest.h"
#include "models/design/validation.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace mc {

namespace {

constexpr std::size_t mostFindings = 20; ///< beside an export; check tells them all

constexpr std::array options = {
    Option{"--format", "FORMAT", "what to write, see below", {}, false, true},
    Option{"--proxy", "NAME", "only this proxy; may be repeated; default: all", {}, true},
    Option{"--output", "FILE|DIR|-", "where to write; a folder gets one file for each proxy; default: -",
           "-o"},
    Option{"--into", "EXISTING", "merge into the text of this file and write it back, or to -o"},
    Option{"--dry-run", "", "with --into: print the differences, write nothing"},
};

Result<const Format *> chooseFormat(const std::string &id)
{
    if (const Format *format = formatNamed(id))
        return format;
    std::vector<std::string> known;
    for (const Format &format : formats())
        known.emplace_back(format.id);
    return Error{"There is no format named \"" + visible(id) + "\".", {}, suggestion(id, known)};
}

Result<std::vector<std::size_t>> chooseProxies(const ProjectFile &file, const std::vector<std::string> &names)
{
    std::vector<std::size_t> chosen;
    for (const std::string &name : names) {
        const auto index = proxyNamed(file, name);
        if (!index)
            return index.error();
        if (std::find(chosen.begin(), chosen.end(), *index) != chosen.end())
            return Error{"The proxy \"" + visible(name) + "\" is named twice.", {}, "Name it once."};
        chosen.push_back(*index);
    }
    if (names.empty()) {
        chosen.resize(file.project.size());
        std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    }
    if (chosen.empty())
        return Error{"The project has no proxies.", {file.path}, "Add one with \"new\"."};
    return chosen;
}

Result<Answer> exportToFolder(const Catalogue &catalogue, const Project &project,
                              const std::vector<std::size_t> &proxies, const Format &format,
                              const std::string &folder)
{
    std::vector<Exported> exports;
    for (const std::size_t proxy : proxies) {
        auto exported = exportProxy(catalogue, project, proxy, format);
        if (!exported)
            return exported.error();
        exports.push_back(*std::move(exported));
    }
    return writeToFolder(folder, exports);
}

Result<Answer> exportToFile(const Catalogue &catalogue, const Project &project,
                            const std::vector<std::size_t> &proxies, const Format &format,
                            const Target &target)
{
    const auto exported = proxies.size() == 1 ? exportProxy(catalogue, project, proxies.front(), format)
                                              : exportTogether(catalogue, project, proxies, format);
    if (!exported)
        return exported.error();
    return writeToFile(target, *exported);
}

/// The errors and warnings of what was exported, for standard error.
std::string problems(const Catalogue &catalogue, const Project &project,
                     const std::vector<std::size_t> &proxies)
{
    Findings all;
    for (const std::size_t proxy : proxies) {
        for (Finding &finding : checkProxy(catalogue, project, proxy)) {
            if (finding.severity != Severity::Info)
                all.push_back(std::move(finding));
        }
    }
    return findingLines(all, mostFindings);
}

/// Into an existing file. A project that was imported from a file without an Envoy has no proxies.
Result<Answer> runInto(const Catalogue &catalogue, const Arguments &arguments, const Format &format)
{
    const auto file = openProject(arguments.operands.front());
    if (!file)
        return file.error();
    const std::vector<std::string> names = arguments.values("--proxy");
    const bool isEmpty = file->project.size() == 0 && names.empty();
    const auto proxies =
        isEmpty ? Result<std::vector<std::size_t>>(std::vector<std::size_t>()) : chooseProxies(*file, names);
    if (!proxies)
        return proxies.error();
    auto answer = exportInto(
        catalogue, file->project, *proxies, format,
        {*arguments.value("--into"), arguments.value("--output"), arguments.value("--dry-run").has_value()});
    if (!answer)
        return answer;
    answer->notes = file->notes + answer->notes + problems(catalogue, file->project, *proxies);
    return answer;
}

Result<Answer> run(const Catalogue &catalogue, const Arguments &arguments)
{
    const auto format = chooseFormat(*arguments.value("--format"));
    if (!format)
        return format.error();
    if (arguments.value("--into"))
        return runInto(catalogue, arguments, **format);
    if (arguments.value("--dry-run"))
        return Error{"--dry-run goes with --into.", {}, "Name the file to merge into."};
    const std::string path = arguments.value("--output").value_or("-");
    const bool toFolder = isFolder(path);
    const auto target = toFolder ? Target{path, std::nullopt} : lookAt(path);
    if (!target)
        return target.error();
    const auto file = openProject(arguments.operands.front());
    if (!file)
        return file.error();
    const auto proxies = chooseProxies(*file, arguments.values("--proxy"));
    if (!proxies)
        return proxies.error();

    auto answer = toFolder ? exportToFolder(catalogue, file->project, *proxies, **format, path)
                           : exportToFile(catalogue, file->project, *proxies, **format, *target);
    if (!answer)
        return answer;
    answer->notes = file->notes + answer->notes + problems(catalogue, file->project, *proxies);
    if (notesAreSeen())
        answer->notes += catalogue.endOfSupport.headline + "\n";
    return answer;
}

std::string details(const Catalogue &)
{
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Format &format : formats())
        rows.emplace_back(format.id, format.help);
    return "Formats:\n" + columns(rows) +
           "\n"
           "Errors and warnings about what is exported go to standard error and keep nothing from being "
           "written. A file\n"
           "that holds a plain secret gets mode 0600. A file that changes while it is written is not "
           "overwritten.\n"
           "\n"
           "--into edits a task definition, a container block, a CloudFormation template or manifests: only "
           "what "
           "the project\n"
           "wants otherwise than the file says; every other byte stays.\n"
           "\n"
           "Examples:\n"
           "  mesh-configurator export shop.meshconf --format ecs-task-definition --into cart.json "
           "--dry-run\n"
           "  mesh-configurator export shop.meshconf --format ecs-task-definition --proxy cart -o "
           "cart.json\n";
}

} // namespace

constinit const Verb exportVerb = {
    .name = "export",
    .usage = "PROJECT --format FORMAT [--proxy NAME ...] [-o FILE|DIR|-] [--into EXISTING [--dry-run]]",
    .summary = "write proxies as files that the next tool reads",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = 1,
    .run = run,
    .details = details,
};

} // namespace mc
