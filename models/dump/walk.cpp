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

std::string DumpWalk::inside() const
{
    const std::string entry = m_entry == 0 ? std::string() : ", entry " + std::to_string(m_entry);
    return m_list.empty() ? std::string() : visible(m_list) + entry;
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
    if (!m_splitter.enterList())
        return;
    m_list = name;
    m_entry = 0;
    while (m_splitter.nextElement(first)) {
        m_in.index.pause();
        ++m_entry;
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
        m_list.clear();
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
    m_list = name;
    m_entry = 0;
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
        m_list.clear();
}

} // namespace mc
