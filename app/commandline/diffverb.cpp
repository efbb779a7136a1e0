// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/diffanswers.h"
#include "app/commandline/filekind.h"
#include "app/commandline/verb.h"
#include "models/base/file.h"
#include "models/dump/masking.h"
#include "models/review/jsontext.h"

#include <array>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--format", "FORMAT", "text (default) or json"},
    Option{"--show-secrets", "", "print secrets instead of masking them"},
};

/// What a file is that holds nothing of a dump, where that is something which the program knows.
std::optional<Error> otherKind(const std::string &path)
{
    const auto text = path == "-" ? Result<FileText>(Error{}) : readFile(path);
    if (!text)
        return std::nullopt;
    const FileKind kind = fileKindOf(path, text->bytes);
    if (kind != FileKind::TaskDefinition && kind != FileKind::Manifest && !path.ends_with(".meshconf"))
        return std::nullopt;
    return Error{"This is " + fileKindName(kind) + ": only dumps are compared.",
                 {path},
                 "Give two answers of /config_dump."};
}

Result<DumpPair> readBoth(const std::string &before, const std::string &after)
{
    if (before == "-" && after == "-")
        return Error{"Standard input holds one dump, not two.", {}, "Give a file for one of them."};
    auto dumps = readDumpPair(before, after);
    if (dumps)
        return dumps;
    for (const std::string &path : {before, after}) {
        if (std::optional<Error> other = otherKind(path))
            return *std::move(other);
    }
    return dumps;
}

Result<Answer> run(const Arguments &arguments)
{
    const auto asJson = wantsJson(arguments);
    if (!asJson)
        return asJson.error();
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
    return "Resources are matched by kind and name. No difference is the order of keys, and of lists whose "
           "order "
           "means nothing,\n"
           "version_info and last_updated, snake_case or camelCase, v2 or v3, and a default that is written "
           "out.\n"
           "Exit code 1 if there are differences. Secrets are masked on both sides; where they differ it is "
           "said.\n"
           "\n"
           "Examples:\n"
           "  mesh-configurator diff before.json after.json\n"
           "  mesh-configurator diff before.json after.json --format json | jq '.changed[].name'\n";
}

} // namespace

constinit const Verb diffVerb = {
    .name = "diff",
    .usage = "BEFORE AFTER [--format text|json] [--show-secrets]",
    .summary = "tell what differs between two config_dumps, resource by resource",
    .options = options,
    .fewestOperands = 2,
    .mostOperands = 2,
    .runAlone = run,
    .details = details,
};

} // namespace mc
