// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/findings.h"
#include "app/commandline/projectfile.h"
#include "app/commandline/terminal.h"
#include "app/commandline/verb.h"
#include "models/base/text.h"
#include "models/imports/imported.h"

#include <array>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--output", "PROJECT|-", "project to create or to add the proxies to; default: -", "-o"},
    Option{"--ignore-unknown", "", "do not list what the project does not hold"},
};

/// Findings about what stays in the file because the program has no field for it.
bool isAboutUnknown(const Finding &finding)
{
    return finding.rule == "import.unknown" || finding.rule == "import.not-known";
}

/// Adds the proxies behind those that are there, each under a free name.
Result<void> addProxies(const Project &from, Project &to)
{
    for (std::size_t i = 0; i < from.size(); ++i) {
        Json proxy = from.proxy(i).json();
        proxy["name"] = to.freeName(from.proxy(i).name());
        const auto added = to.apply({"Add proxy", {Edit{"/proxies/-", std::move(proxy), std::nullopt}}});
        if (!added)
            return added.error();
    }
    return {};
}

std::string notesOf(const Imported &imported, const std::string &file, bool ignoreUnknown)
{
    Findings findings = imported.findings;
    if (ignoreUnknown)
        std::erase_if(findings, isAboutUnknown);
    std::string notes = findingLines(findings, anyNumber);
    if (!ignoreUnknown) {
        for (const std::string &part : imported.kept)
            notes.append(file).append(": not in the project: ").append(part).append("\n");
    }
    if (imported.project.size() == 0)
        notes += file + ": nothing here configures an Envoy.\n";
    return safeLines(notes);
}

Result<Answer> run(const Catalogue &catalogue, const Arguments &arguments)
{
    const std::string &path = arguments.operands.front();
    const auto text = readFile(path);
    if (!text)
        return text.error();
    const std::string file = path == "-" ? "standard input" : path;
    const auto imported = importText(catalogue, text->bytes, file);
    if (!imported)
        return imported.error();

    const std::string output = arguments.value("--output").value_or("-");
    auto project = output == "-" ? Result<ProjectFile>(ProjectFile{output, Project(), std::nullopt, {}})
                                 : openOrBeginProject(output);
    if (!project)
        return project.error();
    if (const auto added = addProxies(imported->project, project->project); !added)
        return added.error();
    auto answer = saveProject(catalogue, *project);
    if (answer)
        answer->notes += notesOf(*imported, file, arguments.value("--ignore-unknown").has_value());
    return answer;
}

std::string details(const Catalogue &)
{
    return "Reads task definitions (register input, answers of describe-task-definition, container "
           "definitions), CloudFormation\n"
           "templates, Terraform's JSON, Kubernetes manifests and env files. Each Envoy becomes a proxy of "
           "the "
           "project, under a\n"
           "free name where there is one already. What the project does not hold stays in the file and is "
           "listed.\n"
           "\n"
           "Examples:\n"
           "  mesh-configurator import task.json -o shop.meshconf\n"
           "  kubectl get deployment cart -o yaml | mesh-configurator import -\n";
}

} // namespace

constinit const Verb importVerb = {
    .name = "import",
    .usage = "FILE [-o PROJECT] [--ignore-unknown]",
    .summary = "read the Envoys of an existing file into a project",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = 1,
    .run = run,
    .details = details,
};

} // namespace mc
