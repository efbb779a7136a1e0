// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/destination.h"
#include "app/commandline/help.h"
#include "app/commandline/verb.h"
#include "models/dump/maskedcopy.h"

#include <array>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--output", "FILE|-", "where to write; default: -", "-o"},
};

/// What is in the file and not in the copy.
std::string leftOut(const Dump &dump)
{
    std::string notes;
    for (const Finding &note : dump.notes) {
        if (note.rule == "dump.leading-text" || note.rule == "dump.second-document")
            notes += note.place.text() + ": " + note.message + " It is not in the masked copy.\n";
    }
    return notes;
}

Result<Answer> run(const Arguments &arguments)
{
    const auto target = lookAt(arguments.value("--output").value_or("-"));
    if (!target)
        return target.error();
    const auto dump = readDump(arguments.operands.front());
    if (!dump)
        return dump.error();
    auto masked = MaskedCopy::of(*dump);
    if (!masked)
        return masked.error();
    const auto copy = std::make_shared<MaskedCopy>(*std::move(masked));
    auto answer = writeToFile(*target, [copy] { return copy->next(); });
    if (answer)
        answer->notes.insert(0, leftOut(**dump));
    return answer;
}

std::string details(const Catalogue &)
{
    return "The copy loads and reviews as the dump does: only the texts of secrets are replaced, by "
           "[masked].\n"
           "Certificates, names, addresses and hash pins stay. A gzip'd dump gives a plain copy. A dump that "
           "is "
           "cut off or\n"
           "broken is refused: what its unfinished parts hold cannot be told.\n"
           "\n"
           "Examples:\n"
           "  mesh-configurator mask config_dump.json -o config_dump.masked.json\n"
           "  curl -s localhost:9901/config_dump | mesh-configurator mask - > masked.json\n";
}

} // namespace

constinit const Verb maskVerb = {
    .name = "mask",
    .usage = "DUMP [-o FILE|-]",
    .summary = "write a copy of a config_dump without its secrets",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = 1,
    .runAlone = run,
    .details = details,
};

} // namespace mc
