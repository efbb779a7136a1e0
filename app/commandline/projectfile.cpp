// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/projectfile.h"

#include "models/base/text.h"
#include "models/design/nearest.h"
#include "models/design/validation.h"

#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace mc {

namespace {

bool isStandardStream(const std::string &path)
{
    return path == "-";
}

/// No file, and no input that somebody could have meant.
bool isAbsent(const std::string &path)
{
    if (isStandardStream(path))
        return ::isatty(STDIN_FILENO) == 1;
    std::error_code error;
    return std::filesystem::status(path, error).type() == std::filesystem::file_type::not_found;
}

std::string duplicateNotes(const Project &project)
{
    std::string out;
    for (const DuplicateKey &key : project.duplicates())
        out += key.second.text() + ": The key " + visible(key.pointer) + " stands twice (first at line " +
               std::to_string(key.first.line) + "); the last one counts.\n";
    return out;
}

Result<ProjectFile> readProject(const std::string &path, const FileText &text)
{
    auto project = Project::fromText(text.bytes, isStandardStream(path) ? "standard input" : path);
    if (!project)
        return project.error();
    std::string notes = duplicateNotes(*project);
    return ProjectFile{path, *std::move(project), text.stamp, std::move(notes)};
}

bool holdsSecrets(const Catalogue &catalogue, const Project &project)
{
    for (std::size_t i = 0; i < project.size(); ++i) {
        for (const auto &[name, value] : project.proxy(i).variables()) {
            if (looksSecret(catalogue, name, value))
                return true;
        }
    }
    return false;
}

} // namespace

Result<ProjectFile> openProject(const std::string &path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error();
    return readProject(path, *text);
}

Result<ProjectFile> openOrBeginProject(const std::string &path)
{
    if (isAbsent(path))
        return ProjectFile{path, Project(), std::nullopt, {}};
    const auto text = readFile(path);
    if (!text)
        return text.error();
    if (isStandardStream(path) && trimmed(text->bytes).empty())
        return ProjectFile{path, Project(), std::nullopt, {}};
    return readProject(path, *text);
}

Result<Answer> saveProject(const Catalogue &catalogue, const ProjectFile &file)
{
    auto text = file.project.toText();
    if (!text)
        return text.error();
    Answer answer{{}, file.notes};
    if (isStandardStream(file.path)) {
        answer.output = *std::move(text);
        return answer;
    }
    WriteOptions options;
    options.secret = holdsSecrets(catalogue, file.project);
    options.expected = file.stamp;
    options.mustNotExist = !file.stamp;
    const auto written = writeFile(file.path, *text, options);
    if (!written)
        return written.error();
    for (const std::string &note : written->notes)
        answer.notes += file.path + ": " + note + "\n";
    return answer;
}

Result<std::size_t> proxyNamed(const ProjectFile &file, const std::string &name)
{
    if (const auto index = file.project.indexOf(name))
        return *index;
    std::vector<std::string> known;
    for (std::size_t i = 0; i < file.project.size(); ++i)
        known.push_back(file.project.proxy(i).name());
    return Error{"There is no proxy named \"" + visible(name) + "\".",
                 {file.path},
                 known.empty() ? "The project has no proxies yet: add one with \"new\"."
                               : suggestion(name, known)};
}

} // namespace mc
