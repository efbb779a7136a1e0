// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/facts.h"

#include <array>
#include <optional>

namespace mc {

namespace {

/// A threshold without a priority is DEFAULT's, the first of several counts.
struct Threshold
{
    ThresholdFields fields;
    bool isDefault = true;
};

Threshold readThreshold(Item &item, ItemValue threshold)
{
    Threshold read;
    item.members(threshold, [&](Key key, std::string_view, ItemValue value) {
        // A limit that is no whole number is nobody's default.
        const auto limit = [&](std::size_t i) {
            const std::string_view text = item.scalar(value);
            read.fields.limits[i] = text;
        };
        switch (key) {
        case Key::Priority: {
            const std::string_view priority = item.scalar(value);
            read.isDefault = priority.empty() || priority == "DEFAULT" || priority == "0";
            break;
        }
        case Key::MaxConnections:
            return limit(0);
        case Key::MaxPendingRequests:
            return limit(1);
        case Key::MaxRequests:
            return limit(2);
        case Key::MaxRetries:
            return limit(3);
        case Key::RetryBudget:
        case Key::MaxConnectionPools:
            read.fields.others = true;
            break;
        default:
            break;
        }
    });
    return read;
}

void readCircuitBreakers(FactReader &in, ItemValue breakers, RecordNumber record)
{
    constexpr std::array facts = {Fact::MaxConnections, Fact::MaxPendingRequests, Fact::MaxRequests,
                                  Fact::MaxRetries};
    std::optional<ThresholdFields> chosen;
    in.item.members(breakers, [&](Key key, std::string_view, ItemValue value) {
        if (key != Key::Thresholds)
            return;
        in.item.elements(value, [&](ItemValue threshold) {
            if (const Threshold read = readThreshold(in.item, threshold); read.isDefault && !chosen)
                chosen = read.fields;
        });
    });
    if (!chosen)
        return;
    for (std::size_t i = 0; i < facts.size(); ++i)
        in.index.setFact(record, facts[i], chosen->limits[i]);
    in.index.setFact(record, Fact::CircuitBreaker, breakerOriginName(breakerOrigin(*chosen, in.marks)));
}

/// The hosts of the localities of an assignment, and how many of them are not known to be unhealthy.
struct Hosts
{
    std::size_t all = 0;
    std::size_t healthy = 0;
};

void countHosts(Item &item, ItemValue localities, Hosts &hosts)
{
    item.elements(localities, [&](ItemValue locality) {
        item.members(locality, [&](Key key, std::string_view, ItemValue list) {
            if (key != Key::LbEndpoints)
                return;
            item.elements(list, [&](ItemValue host) {
                bool healthy = true;
                item.members(host, [&](Key inner, std::string_view, ItemValue value) {
                    if (inner != Key::HealthStatus)
                        return;
                    const std::string_view status = item.scalar(value);
                    healthy = status != "UNHEALTHY" && status != "DRAINING" && status != "TIMEOUT";
                });
                ++hosts.all;
                hosts.healthy += healthy ? 1 : 0;
            });
        });
    });
}

/// Types whose hosts would stand in the resource if it had any; absent is STATIC.
bool holdsHosts(std::string_view type)
{
    return type.empty() || type == "STATIC" || type == "STRICT_DNS" || type == "LOGICAL_DNS";
}

} // namespace

void readCluster(FactReader &in, ItemValue cluster, RecordNumber record)
{
    std::optional<std::size_t> hosts;
    in.index.setFact(record, Fact::CircuitBreaker, breakerOriginName(BreakerOrigin::EnvoyDefault));
    in.item.members(cluster, [&](Key key, std::string_view, ItemValue value) {
        switch (key) {
        case Key::AtType:
            if (const ApiVersion api = apiOf(in.item.text(value)); api != ApiVersion::Unknown)
                in.index.record(record).api = api;
            break;
        case Key::Name:
            in.index.setName(record, in.item.text(value));
            break;
        case Key::Type:
            in.index.setFact(record, Fact::ClusterType, in.item.scalar(value));
            break;
        case Key::ClusterType:
            in.item.members(value, [&](Key inner, std::string_view, ItemValue name) {
                if (inner == Key::Name)
                    in.index.setFact(record, Fact::ClusterType, in.item.text(name));
            });
            break;
        case Key::LbPolicy:
            in.index.setFact(record, Fact::LbPolicy, in.item.scalar(value));
            break;
        case Key::ConnectTimeout:
            in.index.setFact(record, Fact::ConnectTimeout, in.item.scalar(value));
            break;
        case Key::EdsClusterConfig:
            in.item.members(value, [&](Key inner, std::string_view, ItemValue name) {
                if (inner == Key::ServiceName)
                    in.index.setFact(record, Fact::EdsServiceName, in.item.text(name));
            });
            break;
        case Key::CircuitBreakers:
            readCircuitBreakers(in, value, record);
            break;
        case Key::LoadAssignment:
            if (in.item.isObject(value)) {
                Hosts counted;
                in.item.members(value, [&](Key inner, std::string_view, ItemValue localities) {
                    if (inner == Key::Endpoints)
                        countHosts(in.item, localities, counted);
                });
                hosts = counted.all;
            }
            break;
        case Key::Hosts:
            if (!hosts && in.item.isList(value))
                hosts = in.item.count(value);
            break;
        case Key::TlsContext:
            if (in.item.isObject(value))
                in.index.setFact(record, Fact::Tls, "true");
            break;
        case Key::TransportSocket:
            if (saysTls(in.item, value))
                in.index.setFact(record, Fact::Tls, "true");
            break;
        case Key::TransportSocketMatches:
            in.item.elements(value, [&](ItemValue match) {
                in.item.members(match, [&](Key inner, std::string_view, ItemValue socket) {
                    if (inner == Key::TransportSocket && saysTls(in.item, socket))
                        in.index.setFact(record, Fact::Tls, "true");
                });
            });
            break;
        default:
            break;
        }
    });
    if (!hosts && holdsHosts(in.index.fact(record, Fact::ClusterType)))
        hosts = 0;
    if (hosts)
        in.index.setNumber(record, Fact::Endpoints, *hosts);
}

void readEndpointAssignment(FactReader &in, ItemValue assignment, RecordNumber record)
{
    Hosts hosts;
    in.item.members(assignment, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::AtType) {
            if (const ApiVersion api = apiOf(in.item.text(value)); api != ApiVersion::Unknown)
                in.index.record(record).api = api;
        } else if (key == Key::ClusterName) {
            in.index.setName(record, in.item.text(value));
        } else if (key == Key::Endpoints) {
            countHosts(in.item, value, hosts);
        }
    });
    in.index.setNumber(record, Fact::Endpoints, hosts.all);
    in.index.setNumber(record, Fact::Healthy, hosts.healthy);
}

} // namespace mc
