// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Answers of the client status discovery service.

#include "models/dump/walk.h"

#include <optional>

namespace mc {

namespace {

/// The section in a member of CSDS's older answers.
std::string_view sectionOfXds(Key key)
{
    switch (key) {
    case Key::ListenerConfig:
        return sectionOf(ResourceKind::Listener);
    case Key::ClusterConfig:
        return sectionOf(ResourceKind::Cluster);
    case Key::RouteConfig:
        return sectionOf(ResourceKind::RouteConfiguration);
    case Key::ScopedRouteConfig:
        return sectionOf(ResourceKind::ScopedRoutes);
    case Key::EndpointConfig:
        return sectionOf(ResourceKind::EndpointAssignment);
    default:
        return {};
    }
}

} // namespace

/// One client of a CSDS answer.
void DumpWalk::readClient()
{
    bool first = true;
    if (!m_splitter.enterObject()) {
        m_splitter.skip();
        return;
    }
    while (const std::optional<std::string_view> name = m_splitter.nextKey(first)) {
        const Key key = keyOf(*name);
        const std::optional<char> next = m_splitter.peek();
        m_in.index.pause();
        if (key == Key::Node && next == '{') {
            if (const auto slice = m_splitter.take())
                m_entries.readNodeOnly(*slice);
        } else if (key == Key::XdsConfig && next == '[') {
            readXdsConfigs();
        } else if (key == Key::GenericXdsConfigs && next == '[') {
            readGenericConfigs();
        } else {
            m_splitter.skip();
        }
    }
}

/// The older answer: sections as in a dump, under keys of their own.
void DumpWalk::readXdsConfigs()
{
    bool first = true;
    found(DumpForm::Csds);
    m_splitter.enterList();
    while (m_splitter.nextElement(first)) {
        bool firstKey = true;
        if (!m_splitter.enterObject()) {
            m_splitter.skip();
            continue;
        }
        while (const std::optional<std::string_view> name = m_splitter.nextKey(firstKey)) {
            const std::string_view type = sectionOfXds(keyOf(*name));
            if (type.empty() || m_splitter.peek() != '{')
                m_splitter.skip();
            else
                readXdsSection(type);
        }
    }
}

void DumpWalk::readXdsSection(std::string_view type)
{
    DumpSection section;
    section.begin = m_splitter.offset();
    section.type = type;
    m_entries.setSection(section.type);
    bool first = true;
    m_splitter.enterObject();
    while (const std::optional<std::string_view> member = m_splitter.nextKey(first)) {
        const std::string name(*member);
        const std::optional<EntryList> list = entryListOf(keyOf(name));
        if (list && m_splitter.peek() == '[')
            readList(*list, name);
        else if (keyOf(name) == Key::VersionInfo)
            section.version = text();
        else
            m_splitter.skip();
    }
    addSection(section);
}

/// The newer answer: one entry a resource, of any type.
void DumpWalk::readGenericConfigs()
{
    bool first = true;
    found(DumpForm::Csds);
    m_splitter.enterList();
    while (m_splitter.nextElement(first)) {
        m_in.index.pause();
        const std::optional<Splitter::Slice> slice = m_splitter.take();
        if (!slice)
            return;
        const std::optional<EntryReader::GenericTable> table = m_entries.readGeneric(*slice);
        if (!table)
            continue;
        const Splitter::Mark behind = m_splitter.mark();
        m_splitter.goTo({table->table.begin, behind.level + 1});
        readTable(table->record);
        m_splitter.goTo(behind);
    }
}

} // namespace mc
