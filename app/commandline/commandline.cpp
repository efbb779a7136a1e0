// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/commandline.h"

#include "app/commandline/help.h"
#include "app/commandline/terminal.h"
#include "app/commandline/verb.h"
#include "models/base/text.h"
#include "models/design/nearest.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>
#include <system_error>

namespace mc {

namespace {

using Words = std::span<const std::string>;

bool asksForHelp(const std::string &word)
{
    return word == "--help" || word == "-h";
}

bool asksForVersion(const std::string &word)
{
    return word == "--version" || word == "-v";
}

/// A word that can be meant as a verb: letters and dashes, and there is no file of that name.
bool readsLikeVerb(const std::string &word)
{
    const auto isVerbLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    };
    std::error_code ignored;
    return word.front() != '-' && std::all_of(word.begin(), word.end(), isVerbLetter) &&
           !std::filesystem::exists(word, ignored);
}

Error unknownVerb(const std::string &word)
{
    std::vector<std::string> known;
    for (const Verb *verb : verbs())
        known.emplace_back(verb->name);
    return {"There is no verb and no file named \"" + visible(word) + "\".", {}, suggestion(word, known)};
}

Result<Answer> help(const Catalogue &catalogue, Words topics)
{
    if (topics.empty() || asksForHelp(topics.front()))
        return Answer{helpText(catalogue), {}};
    const Verb *verb = verbNamed(topics.front());
    if (!verb)
        return unknownVerb(topics.front());
    return Answer{helpText(catalogue, *verb), {}};
}

Error wrongOperands(const Verb &verb, const Arguments &arguments)
{
    const std::string usage =
        "Usage: mesh-configurator " + std::string(verb.name) + " " + std::string(verb.usage);
    if (arguments.operands.size() < verb.fewestOperands)
        return {std::string(verb.name) + " needs to be told more.", {}, usage};
    return {
        "\"" + visible(arguments.operands[verb.mostOperands]) + "\" is one argument too many.", {}, usage};
}

Result<Arguments> argumentsOf(const Verb &verb, Words words)
{
    auto arguments = parseArguments(verb.options, words);
    if (!arguments)
        return arguments.error();
    if (arguments->operands.size() < verb.fewestOperands || arguments->operands.size() > verb.mostOperands)
        return wrongOperands(verb, *arguments);
    return arguments;
}

Result<Answer> runVerb(const Verb &verb, Words words)
{
    const Words beforeDashes =
        words.first(static_cast<std::size_t>(std::find(words.begin(), words.end(), "--") - words.begin()));
    const bool helpOnly = std::any_of(beforeDashes.begin(), beforeDashes.end(), asksForHelp);
    if (verb.runAlone && !helpOnly) {
        const auto arguments = argumentsOf(verb, words);
        return arguments ? verb.runAlone(*arguments) : arguments.error();
    }
    const auto catalogue = Catalogue::load();
    if (!catalogue)
        return catalogue.error();
    if (helpOnly)
        return Answer{helpText(*catalogue, verb), {}};
    const auto arguments = argumentsOf(verb, words);
    return arguments ? verb.run(*catalogue, *arguments) : arguments.error();
}

Result<Answer> answer(Words words)
{
    if (asksForVersion(words.front()))
        return Answer{versionText(), {}};
    if (const Verb *verb = verbNamed(words.front()))
        return runVerb(*verb, words.subspan(1));
    if (!asksForHelp(words.front()) && words.front() != "help")
        return unknownVerb(words.front());
    const auto catalogue = Catalogue::load();
    if (!catalogue)
        return catalogue.error();
    return help(*catalogue, words.subspan(1));
}

int tell(const Result<Answer> &result)
{
    if (!result) {
        writeNotes("mesh-configurator: " + result.error().text() + "\n");
        return NotDone;
    }
    writeNotes(result->notes);
    Result<std::string> block = result->output;
    do {
        const auto written = block ? writeOutput(*block) : Result<void>(block.error());
        if (!written) {
            writeNotes("mesh-configurator: " + written.error().text() + "\n");
            return NotDone;
        }
        block = result->more ? result->more() : std::string();
    } while (!block || !block->empty());
    return result->code;
}

} // namespace

bool isCommandLine(Words words)
{
    if (words.empty())
        return false;
    const std::string &first = words.front();
    return asksForHelp(first) || asksForVersion(first) || first == "help" || verbNamed(first) ||
           (!first.empty() && readsLikeVerb(first));
}

int runCommandLine(Words words)
{
    try {
        return tell(answer(words));
    } catch (const std::bad_alloc &) {
        writeNotes("mesh-configurator: There is not enough memory for this.\n");
    } catch (const std::exception &exception) {
        writeNotes(std::string("mesh-configurator: An error of the program itself: ") + exception.what() +
                   "\n");
    }
    return NotDone;
}

} // namespace mc
