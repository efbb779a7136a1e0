// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/file.h"
#include "models/base/json.h"
#include "models/dump/node.h"

#include <QDir>

#include <stdexcept>

namespace mc::test {

/// Names of the synthetic dumps of this room.
inline const std::vector<std::string> fixtureNames = {"virtual-node.json", "virtual-gateway.json",
                                                      "v2-structs.json", "routes.json"};

inline std::string textOf(const std::string &path)
{
    Result<FileText> content = readFile(path);
    if (!content)
        throw std::runtime_error(content.error().text());
    return std::move(content->bytes);
}

inline Json parsed(const std::string &text)
{
    Result<ParsedJson> read = parseJson(text, "test");
    if (!read)
        throw std::runtime_error(read.error().text());
    return std::move(read->value);
}

inline Json fixture(const std::string &name)
{
    return parsed(textOf(std::string(TEST_DATA) + "/fixtures/" + name));
}

/// The whole dumps among the corpus, as paths.
inline std::vector<std::string> corpusDumps()
{
    const QDir folder(QStringLiteral(CORPUS_DIR "/config_dump"));
    std::vector<std::string> paths;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        paths.push_back(folder.filePath(name).toStdString());
    return paths;
}

/// The entries of all sections of a dump, whatever their list is called.
inline std::vector<Node> entriesOf(const Json &dump)
{
    std::vector<Node> entries;
    for (const Node &section : Node(dump)["configs"].elements()) {
        entries.push_back(section);
        for (const auto &[key, list] : section.members()) {
            for (const Node &entry : list.elements())
                entries.push_back(entry);
        }
    }
    return entries;
}

/// The first resource of a kind with that name.
inline Node resource(const Json &dump, ResourceKind kind, std::string_view name)
{
    for (const Node &entry : entriesOf(dump)) {
        const Node found = resourceIn(entry, kind);
        if (found["name"].text() == name || found["cluster_name"].text() == name)
            return found;
    }
    return {};
}

} // namespace mc::test
