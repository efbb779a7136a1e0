// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/walk.h"

#include "models/base/text.h"

#include <algorithm>
#include <optional>

namespace mc {

namespace {

bool isSectionType(std::string_view type)
{
    return type.ends_with("ConfigDump");
}

/// Sections whose keys are all known; their other keys are passed over.
bool isKnownSection(std::string_view type)
{
    using enum ResourceKind;
    constexpr std::array kinds = {Bootstrap,          Listener, RouteConfiguration, ScopedRoutes, Cluster,
                                  EndpointAssignment, Secret,   ExtensionConfig};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](ResourceKind kind) { return sectionOf(kind) == type; });
}

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

void DumpWalk::found(DumpForm form)
{
    if (!m_found)
        m_form = form;
    m_found = true;
}

void DumpWalk::addSection(const DumpSection &section)
{
    m_sections.push_back(section);
    m_sections.back().end = m_splitter.offset();
}

/// The next value as a text; empty for anything else.
std::string DumpWalk::text()
{
    const std::optional<Splitter::Slice> slice = m_splitter.take();
    return slice ? m_in.item.scalarText(*slice) : std::string();
}

void DumpWalk::readDocument()
{
    const std::optional<char> first = m_splitter.peek();
    if (first == '{')
        readObject(false);
    else if (first == '[')
        readElements(false);
    else
        m_splitter.skip();
}

/// Sections, entries or resources in a list.
void DumpWalk::readElements(bool inConfigs)
{
    bool first = true;
    bool empty = true;
    if (!m_splitter.enterList())
        return;
    while (m_splitter.nextElement(first)) {
        empty = false;
        m_in.index.pause();
        if (m_splitter.peek() == '{')
            readObject(inConfigs);
        else
            m_splitter.skip();
    }
    if (empty && inConfigs && !m_splitter.stopped())
        found(DumpForm::Whole);
}

void DumpWalk::readObject(bool inConfigs)
{
    Unknown object;
    object.begin = m_splitter.mark();
    object.section.begin = object.begin.offset;
    m_entries.setEnvelope(ApiVersion::Unknown);
    m_entries.setSection({});
    bool first = true;
    if (!m_splitter.enterObject())
        return;
    while (!object.done) {
        const std::optional<std::string_view> key = m_splitter.nextKey(first);
        if (!key)
            break;
        const std::string name(*key);
        readMember(object, keyOf(name), name, inConfigs);
    }
    if (object.done)
        return;
    if (!object.section.type.empty()) {
        found(inConfigs ? DumpForm::Whole : DumpForm::Section);
        addSection(object.section);
    }
    if (!m_splitter.stopped())
        classify(object, inConfigs);
}

void DumpWalk::readMember(Unknown &object, Key key, const std::string &name, bool inConfigs)
{
    const std::optional<char> next = m_splitter.peek();
    const bool isList = next == '[';
    const bool isObject = next == '{';
    object.keys.set(static_cast<std::size_t>(key));
    if (key == Key::AtType && next == '"') {
        object.typeUrl = text();
        if (isSectionType(object.typeUrl)) {
            object.section.type = lastPartOf(object.typeUrl);
            object.section.envelope = apiOf(object.typeUrl);
            m_entries.setEnvelope(object.section.envelope);
        }
        m_entries.setSection(object.typeUrl);
    } else if (key == Key::VersionInfo && next == '"') {
        object.section.version = text();
    } else if (key == Key::Configs && isList && !inConfigs) {
        readElements(true);
    } else if (key == Key::Config && isList && !inConfigs) {
        bool first = true;
        m_splitter.enterList();
        while (m_splitter.nextElement(first))
            readClient();
    } else if (const auto list = entryListOf(key); list && isList) {
        if (object.section.type.empty())
            object.section.type = sectionOf(list->kind);
        found(inConfigs ? DumpForm::Whole : DumpForm::Section);
        readList(*list, name);
    } else if (key == Key::Bootstrap && isObject) {
        m_splitter.goTo(object.begin);
        if (const auto slice = m_splitter.take())
            m_entries.readBootstrapSection(*slice);
        object.section.type = sectionOf(ResourceKind::Bootstrap);
        found(inConfigs ? DumpForm::Whole : DumpForm::Section);
        addSection(object.section);
        object.done = true;
    } else if (const auto entry = loneEntryOf(key); entry && isObject) {
        readLoneEntry(object, *entry);
    } else if (!object.section.type.empty() && !isKnownSection(object.section.type) && (isList || isObject)) {
        readOthers(name);
    } else {
        m_splitter.skip();
    }
}

/// What an object is that was no section, no entry and no envelope.
void DumpWalk::classify(const Unknown &object, bool inConfigs)
{
    using enum ResourceKind;
    const auto has = [&](Key key) { return object.keys.test(static_cast<std::size_t>(key)); };
    if (!object.section.type.empty() || has(Key::Configs))
        return;
    ResourceKind kind = kindOfType(object.typeUrl);
    if (kind == Other) {
        if (has(Key::FilterChains) || has(Key::DefaultFilterChain) || has(Key::ApiListener))
            kind = Listener;
        else if (has(Key::VirtualHosts))
            kind = RouteConfiguration;
        else if (has(Key::ClusterName) && has(Key::Endpoints))
            kind = EndpointAssignment;
        else if (has(Key::TlsCertificate) || has(Key::ValidationContext) || has(Key::GenericSecret) ||
                 has(Key::SessionTicketKeys))
            kind = Secret;
        else if (has(Key::Name) &&
                 (has(Key::ConnectTimeout) || has(Key::LoadAssignment) || has(Key::EdsClusterConfig) ||
                  has(Key::CircuitBreakers) || has(Key::LbPolicy) || has(Key::Hosts)))
            kind = Cluster;
    }
    if (kind != Other)
        return readBare(object.begin, kind);
    if (!inConfigs || object.typeUrl.empty())
        return;
    found(DumpForm::Filtered);
    m_splitter.goTo(object.begin);
    if (const auto slice = m_splitter.take())
        m_entries.readOther(*slice);
}

void DumpWalk::readList(const EntryList &list, const std::string &name)
{
    bool first = true;
    std::size_t number = 0;
    if (!m_splitter.enterList())
        return;
    while (m_splitter.nextElement(first)) {
        m_in.index.pause();
        ++number;
        m_inside = visible(name) + ", entry " + std::to_string(number);
        const std::optional<char> next = m_splitter.peek();
        if (next == '{' && list.kind == ResourceKind::RouteConfiguration) {
            readRouteEntry(list);
            continue;
        }
        const std::optional<Splitter::Slice> slice = m_splitter.take();
        if (!slice)
            return;
        if (next == '{')
            m_entries.readEntry(*slice, list);
        else
            m_entries.readOther(*slice);
    }
    if (!m_splitter.stopped())
        m_inside.clear();
}

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

/// An element as `resource=` gives it: what stands in a section's list otherwise.
void DumpWalk::readLoneEntry(Unknown &object, const EntryList &list)
{
    EntryList entry = list;
    if (lastPartOf(object.typeUrl).starts_with("Static"))
        entry.state = ResourceState::Static;
    object.done = true;
    found(DumpForm::Filtered);
    if (m_sections.empty() || m_sections.back().type != sectionOf(entry.kind)) {
        object.section.type = sectionOf(entry.kind);
        object.section.envelope = apiOf(object.typeUrl);
        addSection(object.section);
    }
    m_entries.setEnvelope(apiOf(object.typeUrl));
    m_splitter.goTo(object.begin);
    if (entry.kind == ResourceKind::RouteConfiguration)
        readRouteEntry(entry);
    else if (const auto slice = m_splitter.take())
        m_entries.readEntry(*slice, entry);
    m_sections.back().end = m_splitter.offset();
}

void DumpWalk::readBare(const Splitter::Mark &begin, ResourceKind kind)
{
    found(DumpForm::Bare);
    if (m_sections.empty() || m_sections.back().type != sectionOf(kind))
        m_sections.push_back({std::string(sectionOf(kind)), {}, ApiVersion::Unknown, begin.offset, 0});
    m_splitter.goTo(begin);
    if (kind == ResourceKind::RouteConfiguration) {
        const RecordNumber record =
            m_entries.begin(kind, ResourceState::Active, {begin.offset, begin.offset});
        readTable(record);
        m_in.index.record(record).end = m_splitter.offset();
    } else if (const auto slice = m_splitter.take()) {
        m_entries.readResource(*slice, kind, ResourceState::Active);
    }
    m_sections.back().end = m_splitter.offset();
}

/// A list or an object of a section that is not known here.
void DumpWalk::readOthers(const std::string &name)
{
    bool first = true;
    m_inside = visible(name);
    if (m_splitter.enterList()) {
        while (m_splitter.nextElement(first)) {
            m_in.index.pause();
            if (const auto slice = m_splitter.take())
                m_entries.readOther(*slice);
        }
    } else if (const auto slice = m_splitter.take()) {
        m_entries.readOther(*slice);
    }
    if (!m_splitter.stopped())
        m_inside.clear();
}

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
            if (type.empty() || m_splitter.peek() != '{') {
                m_splitter.skip();
                continue;
            }
            Unknown object;
            object.section.begin = m_splitter.offset();
            object.section.type = type;
            m_entries.setSection(std::string(type));
            bool firstMember = true;
            m_splitter.enterObject();
            while (const std::optional<std::string_view> member = m_splitter.nextKey(firstMember)) {
                const std::string memberName(*member);
                const std::optional<EntryList> list = entryListOf(keyOf(memberName));
                if (list && m_splitter.peek() == '[')
                    readList(*list, memberName);
                else if (keyOf(memberName) == Key::VersionInfo)
                    object.section.version = text();
                else
                    m_splitter.skip();
            }
            addSection(object.section);
        }
    }
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
