// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/filecontent.h"

#include "models/base/text.h"
#include "models/imports/filekind.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace mc {
namespace {

constexpr qint64 firstPart = 65536; // bytes
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view gzipMark = "\x1F\x8B";

/// The text begins an object that has one of the keys of a project at its top.
bool hasProjectKey(std::string_view text)
{
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{' || text[at] == '[')
            ++depth;
        if (text[at] == '}' || text[at] == ']')
            --depth;
        if (text[at] != '"')
            continue;
        const std::size_t begin = at + 1;
        for (++at; at < text.size() && text[at] != '"'; ++at)
            at += text[at] == '\\' ? 1 : 0;
        const std::string_view word = text.substr(begin, at < text.size() ? at - begin : 0);
        if (depth == 1 && (word == "format" || word == "proxies"))
            return trimmed(text.substr(at + 1)).starts_with(':');
    }
    return false;
}

/// The keys by which models/imports/filekind.h knows existing files.
bool hasWordOfExisting(std::string_view text)
{
    constexpr std::array<std::string_view, 6> words{"containerDefinitions",    "ContainerDefinitions",
                                                    "taskDefinition",          "AWSTemplateFormatVersion",
                                                    "aws_ecs_task_definition", "apiVersion"};
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != text.npos; });
}

} // namespace

FileContent contentOf(const QString &path)
{
    if (path.endsWith(QStringLiteral(".meshconf")) || !QFileInfo(path).isFile())
        return FileContent::Project; // its reader says what is wrong with a pipe or a folder
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileContent::Project;
    const std::string part = file.read(firstPart).toStdString();
    std::string_view text = part;
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (text.starts_with(gzipMark))
        return FileContent::Dump;
    if (hasProjectKey(text))
        return FileContent::Project;
    const bool isDump = text.find("\"configs\"") != text.npos || text.find("ConfigDump") != text.npos;
    if (isDump)
        return FileContent::Dump;
    const bool isExisting =
        file.atEnd() ? isImported(fileKindOf(path.toStdString(), text)) : hasWordOfExisting(text);
    return isExisting ? FileContent::Existing : FileContent::Other;
}

} // namespace mc
