// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "models/dump/entries.h"

#include <bitset>

namespace mc {

/// Walks a dump from section to section and list to list, and has every entry read.
class DumpWalk
{
public:
    DumpWalk(Splitter &splitter, FactReader &in) : m_splitter(splitter), m_in(in), m_entries(in) {}

    /// Reads the JSON value that begins at the splitter's place.
    void readDocument();
    /// Reads a route table that stands in a listener only.
    void readInlineTable(const InlineTable &table);

    [[nodiscard]] bool foundAny() const { return m_found; }
    [[nodiscard]] DumpForm form() const { return m_form; }
    [[nodiscard]] std::vector<DumpSection> takeSections() { return std::move(m_sections); }
    /// Where the walk stands, in words: "dynamic_active_clusters, entry 12".
    [[nodiscard]] std::string inside() const;

private:
    using Keys = std::bitset<static_cast<std::size_t>(Key::Other) + 1>;
    /// An object whose nature is found out by its keys.
    struct Unknown
    {
        Splitter::Mark begin;
        DumpSection section;
        std::string typeUrl;
        Keys keys;
        bool done = false; ///< it was read as one entry
    };

    void readElements(bool inConfigs);
    void readObject(bool inConfigs);
    void readMember(Unknown &object, Key key, const std::string &name, bool inConfigs);
    void classify(const Unknown &object, bool inConfigs);
    void readList(const EntryList &list, const std::string &name);
    void readRouteEntry(const EntryList &list);
    void readTable(RecordNumber record);
    void readHosts(RecordNumber record);
    void readLoneEntry(Unknown &object, const EntryList &list);
    void readBare(const Splitter::Mark &begin, ResourceKind kind);
    void readOthers(const std::string &name);
    void readClient();
    void readXdsConfigs();
    void readXdsSection(std::string_view type);
    void readGenericConfigs();
    std::string text();
    void addSection(const DumpSection &section);
    void found(DumpForm form);

    Splitter &m_splitter;
    FactReader &m_in;
    EntryReader m_entries;
    std::vector<DumpSection> m_sections;
    std::string m_list;
    std::size_t m_entry = 0;
    DumpForm m_form = DumpForm::Whole;
    bool m_found = false;
};

} // namespace mc
