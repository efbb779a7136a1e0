// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Route tables, host by host: one table can be most of a dump.

#include "models/dump/walk.h"

#include <optional>

namespace mc {

/// {version_info, route_config, last_updated}: the table in it is read host by host.
void DumpWalk::readRouteEntry(const EntryList &list)
{
    const std::uint64_t begin = m_splitter.offset();
    const RecordNumber record = m_entries.begin(ResourceKind::RouteConfiguration, list.state, {begin, begin});
    bool first = true;
    bool hasTable = false;
    m_splitter.enterObject();
    while (const std::optional<std::string_view> name = m_splitter.nextKey(first)) {
        const Key key = keyOf(*name);
        if (key == Key::VersionInfo) {
            m_in.index.setVersion(record, text());
        } else if (key == Key::LastUpdated) {
            m_in.index.setLastUpdated(record, text());
        } else if (key == Key::RouteConfig && m_splitter.peek() == '{') {
            hasTable = true;
            readTable(record);
        } else {
            m_splitter.skip();
        }
    }
    m_in.index.record(record).end = m_splitter.offset();
    if (!hasTable)
        m_entries.makeOther(record);
}

/// The route configuration at the splitter's place, into its record.
void DumpWalk::readTable(RecordNumber record)
{
    bool first = true;
    if (!m_splitter.enterObject())
        return;
    const RecordNumber before = m_in.index.size();
    std::size_t hosts = 0;
    std::size_t routes = 0;
    while (const std::optional<std::string_view> name = m_splitter.nextKey(first)) {
        const Key key = keyOf(*name);
        if (key == Key::AtType) {
            if (const ApiVersion api = apiOf(text()); api != ApiVersion::Unknown)
                m_in.index.record(record).api = api;
        } else if (key == Key::Name) {
            m_in.index.setName(record, text());
        } else if (key == Key::VirtualHosts && m_splitter.peek() == '[') {
            readHosts(record);
        } else {
            m_splitter.skip();
        }
    }
    for (RecordNumber number = before; number < m_in.index.size(); ++number)
        m_in.index.record(number).kind == ResourceKind::Route ? ++routes : ++hosts;
    m_in.index.setNumber(record, Fact::VirtualHosts, hosts);
    m_in.index.setNumber(record, Fact::Routes, routes);
}

void DumpWalk::readHosts(RecordNumber record)
{
    bool first = true;
    m_splitter.enterList();
    while (m_splitter.nextElement(first)) {
        const bool isObject = m_splitter.peek() == '{';
        const std::optional<Splitter::Slice> slice = m_splitter.take();
        if (!slice)
            return;
        ItemValue host;
        if (!isObject || !m_in.item.open(*slice) || !m_in.item.root(host))
            continue;
        const Record table = m_in.index.record(record);
        const RecordNumber number = m_in.index.begin(ResourceKind::VirtualHost, record);
        Record &own = m_in.index.record(number);
        own.begin = slice->begin;
        own.end = slice->end();
        own.state = table.state;
        own.api = table.api;
        own.inlineTable = table.inlineTable;
        readVirtualHost(m_in, host, number);
    }
}

void DumpWalk::readInlineTable(const InlineTable &table)
{
    const RecordNumber record = m_entries.begin(ResourceKind::RouteConfiguration, table.state, table.range);
    Record &own = m_in.index.record(record);
    own.parent = table.listener;
    own.api = table.api;
    own.inlineTable = true;
    m_splitter.goTo({table.range.begin, 0});
    readTable(record);
    m_in.index.pause();
}

} // namespace mc
