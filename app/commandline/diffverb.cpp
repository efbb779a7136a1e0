// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/diffanswers.h"
#include "app/commandline/verb.h"
#include "models/base/file.h"
#include "models/design/validation.h"
#include "models/dump/masking.h"
#include "models/imports/filecomparison.h"
#include "models/imports/filekind.h"
#include "models/review/jsontext.h"

#include <array>
#include <filesystem>
#include <system_error>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--format", "FORMAT", "text (default) or json"},
    Option{"--show-secrets", "", "print secrets instead of masking them"},
};

/// A task definition or manifest is never larger; a larger file is a dump.
constexpr std::uintmax_t largestFile = 16ULL * 1024 * 1024;

/// True for a task definition or manifests, which are compared as files; a dump is read in another way.
bool isComparedAsFile(const std::string &path)
{
    std::error_code error;
    if (path == "-" || std::filesystem::file_size(path, error) > largestFile || error)
        return false;
    const auto text = readFile(path);
    return text && isImported(fileKindOf(path, text->bytes));
}

Result<DumpPair> readBoth(const std::string &before, const std::string &after)
{
    if (before == "-" && after == "-")
        return Error{"Standard input holds one dump, not two.", {}, "Give a file for one of them."};
    return readDumpPair(before, after);
}

Result<SourceText> readOne(const std::string &path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error();
    return readSource(text->bytes, path == "-" ? "standard input" : path);
}

Result<Answer> compareAsFiles(const Arguments &arguments, bool asJson)
{
    const std::vector<std::string> &paths = arguments.operands;
    const auto catalogue = Catalogue::load();
    if (!catalogue)
        return catalogue.error();
    const auto before = readOne(paths[0]);
    if (!before)
        return before.error();
    const auto after = readOne(paths[1]);
    if (!after)
        return after.error();
    const auto comparison = compareFiles(*catalogue, *before, *after);
    if (!comparison)
        return comparison.error();
    const bool showSecrets = arguments.value("--show-secrets").has_value();
    const ShownValue shown = [&](std::string_view name, std::string_view text) {
        const bool secret = !showSecrets && looksSecret(*catalogue, name, text);
        return std::string(secret ? secretMark : text);
    };
    Answer answer;
    answer.code = comparison->isEqual() ? Done : DifferencesFound;
    if (!asJson) {
        answer.output = diffText(*comparison, shown);
        return answer;
    }
    auto text = writeJson(diffJson(*comparison, before->file, after->file, shown));
    if (!text)
        return text.error();
    answer.output = withVisibleStrings(*text);
    return answer;
}

Result<Answer> run(const Arguments &arguments)
{
    const auto asJson = wantsJson(arguments);
    if (!asJson)
        return asJson.error();
    for (const std::string &path : arguments.operands) {
        if (isComparedAsFile(path))
            return compareAsFiles(arguments, *asJson);
    }
    const auto rules = CompareRules::shipped();
    if (!rules)
        return rules.error();
    const auto dumps = readBoth(arguments.operands[0], arguments.operands[1]);
    if (!dumps)
        return dumps.error();
    const bool showSecrets = arguments.value("--show-secrets").has_value();
    const auto comparison = compareDumps(*dumps->before, *dumps->after, *rules, {showSecrets});
    if (!comparison)
        return comparison.error();
    const Shown shown = showSecrets ? Shown([](std::string_view text) { return std::string(text); })
                                    : Shown([](std::string_view text) { return maskedText(text); });
    Answer answer;
    if (*asJson) {
        auto text = writeJson(diffJson(*comparison, *dumps, shown));
        if (!text)
            return text.error();
        answer.output = withVisibleStrings(*text);
    } else {
        answer.output = diffText(*comparison, shown);
    }
    const bool equal =
        comparison->added.empty() && comparison->removed.empty() && comparison->changed.empty();
    answer.code = equal ? Done : DifferencesFound;
    return answer;
}

std::string details(const Catalogue &)
{
    return "Compares two dumps, two task definitions (also container definitions and CloudFormation "
           "templates) or "
           "two manifests.\n"
           "\n"
           "Resources are matched by kind and name. No difference is the order of keys, and of lists whose "
           "order "
           "means nothing,\n"
           "version_info and last_updated, snake_case or camelCase, v2 or v3, and a default that is written "
           "out.\n"
           "Exit code 1 if there are differences. Secrets are masked on both sides; where they differ it is "
           "said.\n"
           "\n"
           "Examples:\n"
           "  mesh-configurator diff before.json after.json\n"
           "  mesh-configurator diff before.json after.json --format json | jq '.changed[].name'\n"
           "  git show HEAD:task.json | mesh-configurator diff - task.json\n";
}

} // namespace

constinit const Verb diffVerb = {
    .name = "diff",
    .usage = "BEFORE AFTER [--format text|json] [--show-secrets]",
    .summary = "tell what differs between two dumps, task definitions or manifests",
    .options = options,
    .fewestOperands = 2,
    .mostOperands = 2,
    .runAlone = run,
    .details = details,
};

} // namespace mc
