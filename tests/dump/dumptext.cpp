// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/dump/dumptext.h"

#include <QDir>

using namespace mc;

std::string textOf(const Dump &dump)
{
    std::string text = "form " + std::to_string(static_cast<int>(dump.form)) + "\n";
    for (const DumpSection &section : dump.sections)
        text += section.type + " " + section.version + " " + std::to_string(section.begin) + "-" +
                std::to_string(section.end) + "\n";
    for (RecordNumber i = 0; i < dump.index.size(); ++i) {
        const Record &record = dump.index.record(i);
        text += std::string(kindName(record.kind)) + " " + std::string(stateName(record.state)) + " " +
                std::to_string(record.begin) + "-" + std::to_string(record.end) + " of " +
                std::to_string(record.parent) + " " + std::to_string(static_cast<int>(record.api)) +
                (record.inlineTable ? " inline" : "");
        text += "\n  " + std::string(dump.index.name(i)) + " | " + std::string(dump.index.version(i)) +
                " | " + std::string(dump.index.lastUpdated(i)) + "\n";
        for (const Fact fact : factsOf(record.kind)) {
            if (const std::string_view value = dump.index.fact(i, fact); !value.empty())
                text += "  " + std::string(factName(fact)) + ": " + std::string(value) + "\n";
        }
    }
    for (const Finding &note : dump.notes)
        text += note.rule + " " + note.place.text() + " " + note.message + "\n";
    return text;
}

QStringList corpusDumps()
{
    const QDir folder(QStringLiteral(CORPUS_DIR "/config_dump"));
    QStringList paths;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

std::string manyClusters(int number)
{
    std::string text = R"({"configs":[{"@type":"type.googleapis.com/envoy.admin.v3.ClustersConfigDump",)"
                       R"("dynamic_active_clusters":[)";
    for (int i = 0; i < number; ++i)
        text += std::string(i == 0 ? "" : ",") + R"({"cluster":{"name":"c)" + std::to_string(i) + R"("}})";
    return text + "]}]}";
}
