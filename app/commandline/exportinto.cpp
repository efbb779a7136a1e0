// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/exportinto.h"

#include "app/commandline/destination.h"
#include "app/commandline/terminal.h"
#include "models/imports/merge.h"
#include "models/source/linediff.h"

namespace mc {

namespace {

std::string nameOf(const std::string &path)
{
    return path == "-" ? "standard input" : path;
}

std::string notesOf(const Merged &merged, const std::string &file)
{
    std::string out;
    for (const std::string &note : merged.notes)
        out.append(file).append(": ").append(note).append(".\n");
    return out;
}

/// Where the result goes: the file itself keeps the stamp with which it was read.
Result<Target> targetOf(const IntoRequest &request, const FileText &existing)
{
    const std::string path = request.output.value_or(request.existing);
    if (path == request.existing && path != "-")
        return Target{path, existing.stamp};
    if (isFolder(path))
        return Error{"This is a folder.", {path}, "Name a file for the merged text."};
    return lookAt(path);
}

} // namespace

Result<Answer> exportInto(const Catalogue &catalogue, const Project &project,
                          const std::vector<std::size_t> &proxies, const Format &format,
                          const IntoRequest &request)
{
    const auto text = readFile(request.existing);
    if (!text)
        return text.error();
    const std::string file = nameOf(request.existing);
    const auto source = readSource(text->bytes, file);
    if (!source)
        return source.error();
    const auto merged = mergeProxies(catalogue, project, proxies, format, *source);
    if (!merged)
        return merged.error();

    Answer answer;
    if (request.dryRun) {
        answer.output = unifiedDiff(text->bytes, merged->text, file, file);
    } else {
        const auto target = targetOf(request, *text);
        if (!target)
            return target.error();
        const bool isOwnFile = target->path == request.existing && target->path != "-";
        if (!isOwnFile || merged->text != text->bytes) {
            auto written = writeToFile(*target, Exported{{}, merged->text, merged->secret});
            if (!written)
                return written;
            answer = *std::move(written);
        }
    }
    if (merged->text == text->bytes)
        answer.notes +=
            file + (merged->isSame ? ": it says already what the project says; nothing was changed.\n"
                                   : ": nothing was changed: what the project says otherwise stands there "
                                     "already, or has no place in this file.\n");
    answer.notes += safeLines(notesOf(*merged, file));
    return answer;
}

} // namespace mc
