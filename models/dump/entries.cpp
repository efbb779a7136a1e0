// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/entries.h"

namespace mc {

namespace {

Item::Range rangeOf(const Splitter::Slice &slice)
{
    return {slice.begin, slice.end()};
}

} // namespace

std::optional<EntryList> entryListOf(Key key)
{
    using enum ResourceKind;
    using enum ResourceState;
    switch (key) {
    case Key::StaticClusters:
        return EntryList{Cluster, Key::Cluster, Static};
    case Key::DynamicActiveClusters:
        return EntryList{Cluster, Key::Cluster, Active};
    case Key::DynamicWarmingClusters:
        return EntryList{Cluster, Key::Cluster, Warming};
    case Key::StaticListeners:
        return EntryList{Listener, Key::Listener, Static};
    case Key::DynamicListeners:
        return EntryList{Listener, Key::Listener, Active, true};
    case Key::DynamicActiveListeners:
        return EntryList{Listener, Key::Listener, Active};
    case Key::DynamicWarmingListeners:
        return EntryList{Listener, Key::Listener, Warming};
    case Key::DynamicDrainingListeners:
        return EntryList{Listener, Key::Listener, Draining};
    case Key::StaticRouteConfigs:
        return EntryList{RouteConfiguration, Key::RouteConfig, Static};
    case Key::DynamicRouteConfigs:
        return EntryList{RouteConfiguration, Key::RouteConfig, Active};
    case Key::InlineScopedRouteConfigs:
        return EntryList{ScopedRoutes, Key::ScopedRouteConfigs, Static};
    case Key::DynamicScopedRouteConfigs:
        return EntryList{ScopedRoutes, Key::ScopedRouteConfigs, Active};
    case Key::StaticSecrets:
        return EntryList{Secret, Key::Secret, Static};
    case Key::DynamicActiveSecrets:
        return EntryList{Secret, Key::Secret, Active};
    case Key::DynamicWarmingSecrets:
        return EntryList{Secret, Key::Secret, Warming};
    case Key::StaticEndpointConfigs:
        return EntryList{EndpointAssignment, Key::EndpointConfig, Static};
    case Key::DynamicEndpointConfigs:
        return EntryList{EndpointAssignment, Key::EndpointConfig, Active};
    case Key::EcdsFilters:
        return EntryList{ExtensionConfig, Key::EcdsFilter, Active};
    default:
        return std::nullopt;
    }
}

std::optional<EntryList> loneEntryOf(Key key)
{
    using enum ResourceKind;
    switch (key) {
    case Key::Cluster:
        return EntryList{Cluster, Key::Cluster};
    case Key::Listener:
        return EntryList{Listener, Key::Listener};
    case Key::ActiveState:
    case Key::WarmingState:
    case Key::DrainingState:
    case Key::ErrorState:
        return EntryList{Listener, Key::Listener, ResourceState::Active, true};
    case Key::RouteConfig:
        return EntryList{RouteConfiguration, Key::RouteConfig};
    case Key::EndpointConfig:
        return EntryList{EndpointAssignment, Key::EndpointConfig};
    case Key::Secret:
        return EntryList{Secret, Key::Secret};
    case Key::EcdsFilter:
        return EntryList{ExtensionConfig, Key::EcdsFilter};
    case Key::ScopedRouteConfigs:
        return EntryList{ScopedRoutes, Key::ScopedRouteConfigs};
    default:
        return std::nullopt;
    }
}

ResourceKind kindOfType(std::string_view type)
{
    using enum ResourceKind;
    const std::string_view name = lastPartOf(type);
    if (name == "Listener")
        return Listener;
    if (name == "Cluster")
        return Cluster;
    if (name == "RouteConfiguration")
        return RouteConfiguration;
    if (name == "ClusterLoadAssignment")
        return EndpointAssignment;
    if (name == "Secret")
        return Secret;
    if (name == "ScopedRouteConfiguration")
        return ScopedRoutes;
    if (name == "TypedExtensionConfig")
        return ExtensionConfig;
    return Other;
}

std::string_view sectionOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Bootstrap:
        return "BootstrapConfigDump";
    case ResourceKind::Listener:
    case ResourceKind::FilterChain:
        return "ListenersConfigDump";
    case ResourceKind::RouteConfiguration:
    case ResourceKind::VirtualHost:
    case ResourceKind::Route:
        return "RoutesConfigDump";
    case ResourceKind::ScopedRoutes:
        return "ScopedRoutesConfigDump";
    case ResourceKind::Cluster:
        return "ClustersConfigDump";
    case ResourceKind::EndpointAssignment:
        return "EndpointsConfigDump";
    case ResourceKind::Secret:
        return "SecretsConfigDump";
    case ResourceKind::ExtensionConfig:
        return "EcdsConfigDump";
    case ResourceKind::Other:
        break;
    }
    return {};
}

/// Only the oldest envelope holds resources that do not say their generation, and they are of v2.
void EntryReader::setEnvelope(ApiVersion envelope)
{
    m_api = envelope == ApiVersion::V2 ? ApiVersion::V2 : ApiVersion::Unknown;
}

RecordNumber EntryReader::begin(ResourceKind kind, ResourceState state, const Item::Range &range)
{
    const RecordNumber number = m_in.index.begin(kind, noRecord);
    Record &record = m_in.index.record(number);
    record.begin = range.begin;
    record.end = range.end;
    record.state = state;
    record.api = m_api;
    return number;
}

void EntryReader::makeOther(RecordNumber record)
{
    // Every kind has a fact, so there is a cell for this one.
    m_in.index.record(record).kind = ResourceKind::Other;
    m_in.index.setFact(record, Fact::TypeUrl, m_section);
}

void EntryReader::readAny(ItemValue value, ResourceKind kind, RecordNumber record)
{
    switch (kind) {
    case ResourceKind::Listener:
        return readListener(m_in, value, record);
    case ResourceKind::Cluster:
        return readCluster(m_in, value, record);
    case ResourceKind::EndpointAssignment:
        return readEndpointAssignment(m_in, value, record);
    case ResourceKind::Secret:
        return readSecret(m_in, value, record);
    case ResourceKind::ExtensionConfig:
        return readExtension(m_in, value, record);
    default:
        return;
    }
}

void EntryReader::readEntry(const Splitter::Slice &slice, const EntryList &list)
{
    if (list.states)
        return readStates(slice);
    const RecordNumber record = begin(list.kind, list.state, rangeOf(slice));
    ItemValue entry;
    bool found = false;
    if (!m_in.item.open(slice) || !m_in.item.root(entry))
        return;
    m_in.item.members(entry, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::VersionInfo) {
            m_in.index.setVersion(record, m_in.item.text(value));
        } else if (key == Key::LastUpdated) {
            m_in.index.setLastUpdated(record, m_in.item.text(value));
        } else if (key == Key::Name && !found) {
            m_in.index.setName(record, m_in.item.text(value));
        } else if (key == list.resource && m_in.item.isObject(value)) {
            found = true;
            readAny(value, list.kind, record);
        } else if (key == list.resource && list.kind == ResourceKind::ScopedRoutes) {
            found = true;
        } else if (key == list.resource) {
            m_in.item.wrongType(value);
        }
    });
    if (found)
        return;
    // Old static listeners stand in the list themselves.
    const bool mayBeBare = list.kind == ResourceKind::Listener && list.state == ResourceState::Static;
    if (mayBeBare && m_in.item.rewind() && m_in.item.root(entry))
        return readListener(m_in, entry, record);
    // A secret counts by its name, even where it is not there yet.
    if (list.kind != ResourceKind::Secret && list.kind != ResourceKind::ScopedRoutes)
        makeOther(record);
}

RecordNumber EntryReader::readState(ItemValue value, ResourceState state, const Item::Range &range)
{
    const RecordNumber record = begin(ResourceKind::Listener, state, range);
    bool found = false;
    m_in.item.members(value, [&](Key key, std::string_view, ItemValue part) {
        if (key == Key::VersionInfo) {
            m_in.index.setVersion(record, m_in.item.text(part));
        } else if (key == Key::LastUpdated) {
            m_in.index.setLastUpdated(record, m_in.item.text(part));
        } else if (key == Key::Listener && m_in.item.isObject(part)) {
            found = true;
            readListener(m_in, part, record);
        }
    });
    if (!found)
        makeOther(record);
    return record;
}

/// A record for each state; a rejected update is one too, and its reason stands at the others as well.
void EntryReader::readStates(const Splitter::Slice &slice)
{
    const Item::Range range = rangeOf(slice);
    std::vector<RecordNumber> records;
    std::string name;
    std::string details;
    ItemValue entry;
    if (m_in.item.open(slice) && m_in.item.root(entry)) {
        m_in.item.members(entry, [&](Key key, std::string_view, ItemValue value) {
            if (key == Key::Name)
                name = m_in.item.text(value);
            else if (key == Key::ActiveState && m_in.item.isObject(value))
                records.push_back(readState(value, ResourceState::Active, range));
            else if (key == Key::WarmingState && m_in.item.isObject(value))
                records.push_back(readState(value, ResourceState::Warming, range));
            else if (key == Key::DrainingState && m_in.item.isObject(value))
                records.push_back(readState(value, ResourceState::Draining, range));
            else if (key == Key::ErrorState && m_in.item.isObject(value)) {
                records.push_back(begin(ResourceKind::Listener, ResourceState::Error, range));
                m_in.item.members(value, [&](Key inner, std::string_view, ItemValue part) {
                    if (inner == Key::Details)
                        details = m_in.item.text(part);
                    else if (inner == Key::VersionInfo)
                        m_in.index.setVersion(records.back(), m_in.item.text(part));
                });
            }
        });
    }
    if (records.empty()) {
        records.push_back(begin(ResourceKind::Listener, ResourceState::Active, range));
        makeOther(records.back());
    }
    for (const RecordNumber record : records) {
        if (!name.empty())
            m_in.index.setName(record, name);
        m_in.index.setFact(record, Fact::ErrorDetails, details);
    }
}

void EntryReader::readResource(const Splitter::Slice &slice, ResourceKind kind, ResourceState state)
{
    const RecordNumber record = begin(kind, state, rangeOf(slice));
    ItemValue value;
    if (m_in.item.open(slice) && m_in.item.root(value))
        readAny(value, kind, record);
}

void EntryReader::readBootstrapSection(const Splitter::Slice &slice)
{
    const RecordNumber record = begin(ResourceKind::Bootstrap, ResourceState::Static, rangeOf(slice));
    m_in.index.setName(record, "bootstrap");
    ItemValue section;
    if (!m_in.item.open(slice) || !m_in.item.root(section))
        return;
    m_in.item.members(section, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::AtType)
            m_in.index.record(record).api = apiOf(m_in.item.text(value));
        else if (key == Key::LastUpdated)
            m_in.index.setLastUpdated(record, m_in.item.text(value));
        else if (key == Key::Bootstrap)
            readBootstrap(m_in, value, record);
    });
}

void EntryReader::readNodeOnly(const Splitter::Slice &slice)
{
    const RecordNumber record = begin(ResourceKind::Bootstrap, ResourceState::Static, rangeOf(slice));
    m_in.index.setName(record, "bootstrap");
    ItemValue node;
    if (m_in.item.open(slice) && m_in.item.root(node))
        readNode(m_in, node, record);
}

void EntryReader::readOther(const Splitter::Slice &slice)
{
    const RecordNumber record = begin(ResourceKind::Other, ResourceState::Active, rangeOf(slice));
    m_in.index.setFact(record, Fact::TypeUrl, m_section);
    ItemValue entry;
    if (!m_in.item.open(slice) || !m_in.item.root(entry) || !m_in.item.isObject(entry))
        return;
    m_in.item.members(entry, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::AtType)
            m_in.index.setFact(record, Fact::TypeUrl, m_in.item.text(value));
        else if (key == Key::Name)
            m_in.index.setName(record, m_in.item.text(value));
        else if (key == Key::VersionInfo)
            m_in.index.setVersion(record, m_in.item.text(value));
        else if (key == Key::LastUpdated)
            m_in.index.setLastUpdated(record, m_in.item.text(value));
    });
}

std::optional<EntryReader::GenericTable> EntryReader::readGeneric(const Splitter::Slice &slice)
{
    // The type comes first where Envoy's order is kept, but nobody promises that.
    ResourceKind kind = ResourceKind::Other;
    ItemValue entry;
    if (m_in.item.open(slice) && m_in.item.root(entry)) {
        m_in.item.members(entry, [&](Key key, std::string_view, ItemValue value) {
            if (key == Key::TypeUrl)
                kind = kindOfType(m_in.item.text(value));
        });
    }
    const RecordNumber record = begin(kind, ResourceState::Active, rangeOf(slice));
    GenericTable table;
    bool found = false;
    if (!m_in.item.rewind() || !m_in.item.root(entry))
        return std::nullopt;
    m_in.item.members(entry, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::TypeUrl) {
            const std::string_view type = m_in.item.text(value);
            m_in.index.setFact(record, Fact::TypeUrl, type);
            m_in.index.record(record).api = apiOf(type);
        } else if (key == Key::Name && !found) {
            m_in.index.setName(record, m_in.item.text(value));
        } else if (key == Key::VersionInfo) {
            m_in.index.setVersion(record, m_in.item.text(value));
        } else if (key == Key::LastUpdated) {
            m_in.index.setLastUpdated(record, m_in.item.text(value));
        } else if (key == Key::XdsConfig && m_in.item.isObject(value)) {
            found = true;
            simdjson::ondemand::object object;
            if (kind != ResourceKind::RouteConfiguration)
                readAny(value, kind, record);
            else if (value.get_object().get(object) == simdjson::SUCCESS &&
                     m_in.item.range(object, table.table))
                table.record = record;
        }
    });
    if (!found && kind != ResourceKind::Other)
        makeOther(record);
    return table.record == noRecord ? std::nullopt : std::optional(table);
}

} // namespace mc
