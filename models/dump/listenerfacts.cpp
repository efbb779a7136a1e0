// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/dump/facts.h"

namespace mc {

namespace {

/// What the filters of a chain, or of all chains of a listener, refer to.
struct References
{
    NameList filters;
    NameList routeConfigurations;
    NameList clusters;
};

/// Reads the filters of one listener, chain by chain.
class FilterReader
{
public:
    FilterReader(FactReader &in, RecordNumber listener) : m_in(in), m_listener(listener) {}

    /// Reads a filter chain into a record of its own.
    void readChain(ItemValue value);
    /// An HTTP connection manager, a TCP proxy, or a TypedStruct that holds one of them under `value`.
    void readConfig(ItemValue config, bool inStruct);

    [[nodiscard]] const References &all() const { return m_all; }
    [[nodiscard]] std::size_t chains() const { return m_chains; }

private:
    void readFilter(ItemValue filter);
    void readInlineTable(ItemValue value);
    void addTableClusters(ItemValue hosts);
    void addRoutes(std::string_view name);
    void addClusters(const NameList &clusters);

    FactReader &m_in;
    RecordNumber m_listener;
    References m_all;
    References m_chain;
    std::size_t m_chains = 0;
};

void FilterReader::addRoutes(std::string_view name)
{
    m_all.routeConfigurations.add(name);
    m_chain.routeConfigurations.add(name);
}

void FilterReader::addClusters(const NameList &clusters)
{
    for (const std::string_view name : split(clusters.text(), '\n')) {
        m_all.clusters.add(name);
        m_chain.clusters.add(name);
    }
}

void FilterReader::addTableClusters(ItemValue hosts)
{
    Item &item = m_in.item;
    NameList clusters;
    item.elements(hosts, [&](ItemValue host) {
        item.members(host, [&](Key key, std::string_view, ItemValue routes) {
            if (key != Key::Routes)
                return;
            item.elements(routes, [&](ItemValue route) {
                item.members(route, [&](Key inner, std::string_view, ItemValue action) {
                    if (inner == Key::Route)
                        item.members(action, [&](Key part, std::string_view, ItemValue value) {
                            addRouteClusters(item, part, value, clusters);
                        });
                });
            });
        });
    });
    addClusters(clusters);
}

void FilterReader::readInlineTable(ItemValue value)
{
    if (!m_in.item.isObject(value)) {
        m_in.item.wrongType(value);
        return;
    }
    simdjson::ondemand::object object;
    InlineTable table;
    if (value.get_object().get(object) != simdjson::SUCCESS || !m_in.item.range(object, table.range))
        return;
    const Record &listener = m_in.index.record(m_listener);
    table.listener = m_listener;
    table.state = listener.state;
    table.api = listener.api;
    m_in.item.objectMembers(object, [&](Key key, std::string_view, ItemValue part) {
        if (key == Key::Name)
            table.name = m_in.item.text(part);
        else if (key == Key::VirtualHosts)
            addTableClusters(part);
    });
    addRoutes(table.name);
    m_in.inlineTables.push_back(std::move(table));
}

void FilterReader::readConfig(ItemValue config, bool inStruct)
{
    m_in.item.members(config, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Rds) {
            m_in.item.members(value, [&](Key inner, std::string_view, ItemValue name) {
                if (inner == Key::RouteConfigName)
                    addRoutes(m_in.item.text(name));
            });
        } else if (key == Key::RouteConfig) {
            readInlineTable(value);
        } else if (key == Key::Cluster || key == Key::WeightedClusters) {
            NameList clusters;
            addRouteClusters(m_in.item, key, value, clusters);
            addClusters(clusters);
        } else if (key == Key::Value && !inStruct && m_in.item.isObject(value)) {
            readConfig(value, true);
        }
    });
}

void FilterReader::readFilter(ItemValue filter)
{
    m_in.item.members(filter, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Name) {
            const std::string_view name = m_in.item.text(value);
            m_all.filters.add(name);
            m_chain.filters.add(name);
        } else if (key == Key::TypedConfig || key == Key::Config) {
            readConfig(value, false);
        }
    });
}

void FilterReader::readChain(ItemValue value)
{
    if (!m_in.item.isObject(value)) {
        m_in.item.wrongType(value);
        return;
    }
    simdjson::ondemand::object object;
    Item::Range range;
    if (value.get_object().get(object) != simdjson::SUCCESS || !m_in.item.range(object, range))
        return;
    ++m_chains;
    m_chain = {};
    const RecordNumber chain = m_in.index.begin(ResourceKind::FilterChain, m_listener);
    Record &record = m_in.index.record(chain);
    record.begin = range.begin;
    record.end = range.end;
    record.state = m_in.index.record(m_listener).state;
    record.api = m_in.index.record(m_listener).api;
    m_in.item.objectMembers(object, [&](Key key, std::string_view, ItemValue part) {
        if (key == Key::Name)
            m_in.index.setName(chain, m_in.item.text(part));
        else if (key == Key::FilterChainMatch)
            m_in.index.setFact(chain, Fact::ChainMatch, chainMatchText(m_in.item, part));
        else if (key == Key::Filters)
            m_in.item.elements(part, [&](ItemValue filter) { readFilter(filter); });
        else if ((key == Key::TlsContext && m_in.item.isObject(part)) ||
                 (key == Key::TransportSocket && saysTls(m_in.item, part)))
            m_in.index.setFact(chain, Fact::Tls, "true");
    });
    m_in.index.setFact(chain, Fact::Filters, m_chain.filters.text());
    m_in.index.setFact(chain, Fact::RouteConfigurations, m_chain.routeConfigurations.text());
    m_in.index.setFact(chain, Fact::Clusters, m_chain.clusters.text());
}

void readAddress(FactReader &in, ItemValue address, RecordNumber record)
{
    in.item.members(address, [&](Key key, std::string_view, ItemValue value) {
        if (key != Key::SocketAddress && key != Key::Pipe && key != Key::EnvoyInternalAddress)
            return;
        in.item.members(value, [&](Key inner, std::string_view, ItemValue part) {
            if (inner == Key::Address || inner == Key::Path || inner == Key::ServerListenerName)
                in.index.setFact(record, Fact::Address, in.item.text(part));
            else if (inner == Key::PortValue)
                in.index.setFact(record, Fact::Port, in.item.wholeNumber(part));
        });
    });
}

} // namespace

void readListener(FactReader &in, ItemValue listener, RecordNumber record)
{
    FilterReader filters(in, record);
    in.item.members(listener, [&](Key key, std::string_view, ItemValue value) {
        switch (key) {
        case Key::AtType:
            if (const ApiVersion api = apiOf(in.item.text(value)); api != ApiVersion::Unknown)
                in.index.record(record).api = api;
            break;
        case Key::Name:
            in.index.setName(record, in.item.text(value));
            break;
        case Key::Address:
            readAddress(in, value, record);
            break;
        case Key::TrafficDirection:
            in.index.setFact(record, Fact::Direction, in.item.text(value));
            break;
        case Key::FilterChains:
            in.item.elements(value, [&](ItemValue chain) { filters.readChain(chain); });
            break;
        case Key::DefaultFilterChain:
            if (in.item.isObject(value))
                filters.readChain(value);
            break;
        case Key::ApiListener: // of clients that are no proxy: the manager itself, one level down
            in.item.members(value, [&](Key inner, std::string_view, ItemValue manager) {
                if (inner == Key::ApiListener)
                    filters.readConfig(manager, false);
            });
            break;
        default:
            break;
        }
    });
    in.index.setNumber(record, Fact::FilterChains, filters.chains());
    in.index.setFact(record, Fact::Filters, filters.all().filters.text());
    in.index.setFact(record, Fact::RouteConfigurations, filters.all().routeConfigurations.text());
    in.index.setFact(record, Fact::Clusters, filters.all().clusters.text());
}

} // namespace mc
