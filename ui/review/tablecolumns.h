// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/recordnotes.h"
#include "ui/review/tablekind.h"

#include <vector>

namespace mc {

/// A column of a table: where its texts come from and how they are shown.
struct Column
{
    enum class Source : std::uint8_t {
        Fact, ///< of the record itself
        Name,
        Kind,
        State,
        Version,
        LastUpdated,
        Parent,      ///< name of the virtual host of a route, of the listener of a filter chain
        Grandparent, ///< name of the route configuration of a route
        LiveHosts,   ///< of answers that are saved beside the dump, as the next two
        LiveBreaker,
        Overflows,
        MeshName ///< what the name means in App Mesh: the virtual node, service or gateway
    };

    Source source = Source::Fact;
    Fact fact = Fact::TypeUrl;
    std::string_view key; ///< in the filter: "type:EDS"
    QString title;
    int width = 120; ///< at first, in pixels
    bool shownAtFirst = true;

    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isLive() const;   ///< tells of what is saved beside the dump
    [[nodiscard]] bool isCode() const;   ///< a name as a machine wrote it: shown in the fixed font
    [[nodiscard]] bool isOrigin() const; ///< says whose value is in force: shown as a badge
};

/// The columns of a table, in their first order. Name is always among them.
std::vector<Column> columnsOf(TableKind kind);

/// The texts of a table's cells, as they are shown but for lists (divided by '\n'). They stay valid as long
/// as the index and the notes.
class CellTexts
{
public:
    CellTexts(const DumpIndex &index, const RecordNotes &notes) : m_index(index), m_notes(notes) {}

    [[nodiscard]] const DumpIndex &index() const { return m_index; }
    [[nodiscard]] const RecordNotes &notes() const { return m_notes; }
    [[nodiscard]] std::string_view text(RecordNumber record, const Column &column) const;

private:
    [[nodiscard]] std::string_view liveText(RecordNumber record, Column::Source source) const;
    [[nodiscard]] std::string_view factText(RecordNumber record, Fact fact) const;
    [[nodiscard]] std::string_view ancestorName(RecordNumber record, int generations) const;

    const DumpIndex &m_index;
    const RecordNotes &m_notes;
};

/// The words for the verdicts of the index: "app-mesh-default" reads "App Mesh".
std::string_view originWord(std::string_view verdict);

} // namespace mc
