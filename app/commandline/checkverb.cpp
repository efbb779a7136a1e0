// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/findings.h"
#include "app/commandline/terminal.h"
#include "app/commandline/verb.h"
#include "models/base/file.h"
#include "models/base/text.h"
#include "models/design/envfile.h"
#include "models/design/settings.h"
#include "models/design/validation.h"
#include "models/imports/filekind.h"
#include "models/imports/importedfindings.h"

#include <array>
#include <iterator>
#include <map>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--image-tag", "TAG", "image version where the file does not tell; default: the newest known"},
    Option{"--format", "text|json", "default: text"},
};

/// A copy whose proxies without a version of their own run the given one. An own image that tells none gives
/// way to the public one.
Result<Project> withImageTag(const Catalogue &catalogue, const Project &project, const std::string &tag)
{
    Project out = project;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (imageVersionOf(catalogue, out.proxy(i)) && out.proxy(i).setting(setting::imageTag))
            continue;
        for (const setting::Id id : {setting::imageUri, setting::imageSource}) {
            if (const auto inverse = out.apply(out.setValue(i, "settings", id, std::nullopt)); !inverse)
                return inverse.error();
        }
        if (const auto inverse = out.apply(out.setValue(i, "settings", setting::imageTag, tag)); !inverse)
            return inverse.error();
    }
    return out;
}

/// Gives the findings that have no place yet the one of their pointer.
void locate(Findings &findings, const std::string &text, const std::string &file)
{
    std::vector<std::string> pointers;
    pointers.reserve(findings.size());
    for (const Finding &finding : findings)
        pointers.push_back(finding.pointer);
    const std::vector<Place> places = placesOf(text, pointers, file);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].place.line == 0)
            findings[i].place = places[i];
    }
}

Result<Findings> checkProjectText(const Catalogue &catalogue, const std::string &text,
                                  const std::string &file, const std::optional<std::string> &tag)
{
    auto project = Project::fromText(text, file);
    if (project && tag)
        project = withImageTag(catalogue, *project, *tag);
    if (!project)
        return project.error();
    Findings findings = checkProject(catalogue, *project);
    for (std::size_t i = 0; i < project->size(); ++i) {
        Findings more = checkProxy(catalogue, *project, i);
        std::move(more.begin(), more.end(), std::back_inserter(findings));
    }
    locate(findings, text, file);
    return findings;
}

Result<Findings> checkEnvText(const Catalogue &catalogue, const std::string &text, const std::string &file,
                              const std::optional<std::string> &tag)
{
    const auto lines = parseEnvFile(text, file);
    if (!lines)
        return lines.error();
    NamedValues variables;
    std::map<std::string, std::size_t> lineOf;
    for (const EnvLine &line : *lines) {
        variables.emplace_back(line.name, line.value);
        lineOf[line.name] = line.line;
    }
    Findings findings =
        checkVariables(catalogue, variables, tag ? ImageVersion::parse(*tag) : std::nullopt, file);
    for (Finding &finding : findings) {
        const auto line = lineOf.find(lastStep(finding.pointer));
        finding.place = {file, line == lineOf.end() ? 0 : line->second, line == lineOf.end() ? 0U : 1U};
    }
    return findings;
}

/// A task definition, a manifest or another file that import reads.
Result<Findings> checkImportedText(const Catalogue &catalogue, const std::string &text,
                                   const std::string &file, const std::optional<std::string> &tag)
{
    const auto source = readFilledIn(text, file);
    if (!source)
        return source.error();
    const auto imported = importSource(catalogue, *source);
    if (!imported)
        return imported.error();
    const auto project =
        tag ? withImageTag(catalogue, imported->project, *tag) : Result<Project>(imported->project);
    if (!project)
        return project.error();
    return checkImported(catalogue, *source, *imported, *project);
}

Result<Findings> checkFile(const Catalogue &catalogue, const std::string &path,
                           const std::optional<std::string> &tag)
{
    const auto text = readFile(path);
    if (!text)
        return text.error();
    const std::string file = path == "-" ? "standard input" : path;
    const FileKind kind = fileKindOf(path, text->bytes);
    if (kind == FileKind::Project)
        return checkProjectText(catalogue, text->bytes, file, tag);
    if (kind == FileKind::EnvFile)
        return checkEnvText(catalogue, text->bytes, file, tag);
    if (isImported(kind))
        return checkImportedText(catalogue, text->bytes, file, tag);
    return Error{
        "This is " + fileKindName(kind) + ", which check does not read.",
        {file},
        kind == FileKind::ConfigDump
            ? "Use review to see what an Envoy runs."
            : "It reads projects, task definitions, CloudFormation templates, manifests and env files."};
}

std::string textAnswer(const Findings &findings)
{
    std::string out;
    for (const Finding &finding : findings)
        out += findingLine(finding);
    return safeLines(out + findingCounts(findings) + "\n");
}

Result<Answer> run(const Catalogue &catalogue, const Arguments &arguments)
{
    const auto json = wantsJson(arguments);
    if (!json)
        return json.error();
    const auto tag = arguments.value("--image-tag");
    if (tag && !ImageVersion::parse(*tag))
        return Error{"\"" + visible(*tag) + "\" does not tell a version.",
                     {},
                     "Write a tag such as " + catalogue.images.newestTag() + "."};
    Findings all;
    for (const std::string &path : arguments.operands) {
        auto findings = checkFile(catalogue, path, tag);
        if (!findings)
            return findings.error();
        std::move(findings->begin(), findings->end(), std::back_inserter(all));
    }
    auto output = *json ? writeJson({{"format", 1}, {"findings", findingsJson(all)}}) : textAnswer(all);
    if (!output)
        return output.error();
    return Answer{*std::move(output), {}, worst(all) == Severity::Error ? ErrorsFound : Done};
}

std::string details(const Catalogue &)
{
    return "Checks projects, task definitions, CloudFormation templates, manifests and env files (NAME=VALUE "
           "lines as docker run\n"
           "--env-file reads them). Exit code 1 if there are errors. In JSON, \"effective\" is the value "
           "that "
           "the container will\n"
           "really use, where it is not the one written.\n"
           "\n"
           "Examples:\n"
           "  mesh-configurator check shop.meshconf task.json deployment.yaml\n"
           "  mesh-configurator check envoy.env --image-tag v1.27.0.0-prod --format json\n";
}

} // namespace

constinit const Verb checkVerb = {
    .name = "check",
    .usage = "FILE ... [--image-tag TAG] [--format text|json]",
    .summary = "find what is wrong in projects, task definitions, manifests and env files",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = anyNumber,
    .run = run,
    .details = details,
};

} // namespace mc
