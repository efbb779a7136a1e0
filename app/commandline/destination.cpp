// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/destination.h"

#include "models/base/text.h"
#include "models/design/nearest.h"

#include <filesystem>
#include <map>
#include <system_error>

namespace mc {

namespace {

namespace fs = std::filesystem;

WriteOptions optionsFor(const Target &target, bool secret)
{
    WriteOptions options;
    options.secret = secret;
    options.expected = target.before;
    options.mustNotExist = !target.before;
    return options;
}

/// What is to be told about a file that was written.
Result<std::string> notesOf(const Target &target, const Result<Written> &written)
{
    if (!written)
        return written.error();
    std::string notes;
    for (const std::string &note : written->notes)
        notes += target.path + ": " + note + "\n";
    return notes;
}

Result<std::string> write(const Target &target, const Exported &exported)
{
    return notesOf(target, writeFile(target.path, exported.text, optionsFor(target, exported.secret)));
}

Result<std::vector<Target>> lookInFolder(const std::string &folder, const std::vector<Exported> &exports)
{
    std::map<std::string, std::string>
        taken; // by name in lower case: some file systems do not tell case apart
    std::vector<Target> targets;
    for (const Exported &exported : exports) {
        if (!taken.emplace(asciiLower(exported.fileName), exported.fileName).second)
            return Error{"Two proxies would be written to the same file.",
                         {folder + "/" + exported.fileName},
                         "Rename one of them, or export them one by one with --proxy."};
        const std::string path = (fs::path(folder) / exported.fileName).string();
        std::error_code error;
        if (fs::is_symlink(fs::symlink_status(path, error)))
            return Error{"This is a link, which may lead out of the folder.",
                         {path},
                         "Remove it, or name the file itself with -o."};
        auto target = lookAt(path);
        if (!target)
            return target.error();
        targets.push_back(*std::move(target));
    }
    return targets;
}

} // namespace

bool isFolder(const std::string &path)
{
    std::error_code error;
    return path.ends_with('/') || fs::is_directory(path, error);
}

Result<Target> lookAt(const std::string &path)
{
    std::error_code error;
    if (path == "-" || fs::status(path, error).type() == fs::file_type::not_found)
        return Target{path, std::nullopt};
    const auto text = readFile(path);
    if (!text)
        return text.error();
    return Target{path, text->stamp};
}

Result<Answer> writeToFile(const Target &target, const Exported &exported)
{
    if (target.path == "-")
        return Answer{exported.text, {}};
    auto notes = write(target, exported);
    if (!notes)
        return notes.error();
    return Answer{{}, *std::move(notes)};
}

Result<Answer> writeToFile(const Target &target, const NextBlock &next)
{
    if (target.path == "-") {
        Answer answer;
        answer.more = next;
        return answer;
    }
    auto notes = notesOf(target, writeFile(target.path, next, optionsFor(target, false)));
    if (!notes)
        return notes.error();
    return Answer{{}, *std::move(notes)};
}

Result<Answer> writeToFolder(const std::string &folder, const std::vector<Exported> &exports)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return Error{"There is no such folder.", {folder}, "Create it first."};
    const auto targets = lookInFolder(folder, exports);
    if (!targets)
        return targets.error();
    Answer answer;
    std::vector<std::string> done;
    for (std::size_t i = 0; i < exports.size(); ++i) {
        const auto notes = write((*targets)[i], exports[i]);
        if (!notes) {
            Error error = notes.error();
            if (!done.empty())
                error.next += " Written before: " + listed(done) + ".";
            return error;
        }
        answer.notes += *notes;
        done.push_back(exports[i].fileName);
    }
    return answer;
}

} // namespace mc
