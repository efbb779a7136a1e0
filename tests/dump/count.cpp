// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/dump/count.h"

#include <algorithm>
#include <set>
#include <vector>

using namespace mc;

namespace {

using Values = std::vector<const Json *>;

std::string snake(const std::string &name)
{
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') {
            out += '_';
            out += static_cast<char>(c - 'A' + 'a');
        } else {
            out += c;
        }
    }
    return out;
}

const Json *member(const Json *object, const std::string &name)
{
    if (!object || !object->is_object())
        return nullptr;
    for (const auto &[key, value] : object->items()) {
        if (key == name || snake(key) == name)
            return &value;
    }
    return nullptr;
}

Values elements(const Json *list)
{
    Values out;
    if (list && list->is_array()) {
        for (const Json &value : *list)
            out.push_back(&value);
    }
    return out;
}

bool isObject(const Json *value)
{
    return value && value->is_object();
}

/// The objects under a key of each entry of some lists of a section.
void append(Values &all, const Json *section, const std::vector<std::string> &lists, const std::string &key)
{
    for (const std::string &list : lists) {
        for (const Json *entry : elements(member(section, list))) {
            if (const Json *value = member(entry, key); isObject(value))
                all.push_back(value);
        }
    }
}

Values chainsOf(const Json *listener)
{
    Values chains = elements(member(listener, "filter_chains"));
    if (const Json *chain = member(listener, "default_filter_chain"); isObject(chain))
        chains.push_back(chain);
    return chains;
}

void appendInline(Values &tables, const Json *listener)
{
    for (const Json *chain : chainsOf(listener)) {
        for (const Json *filter : elements(member(chain, "filters"))) {
            const Json *config = member(filter, "typed_config");
            config = config ? config : member(filter, "config");
            if (const Json *value = member(config, "value"); isObject(value) && member(config, "type_url"))
                config = value;
            if (const Json *table = member(config, "route_config"); isObject(table))
                tables.push_back(table);
        }
    }
}

std::string canonical(const Json *table)
{
    nlohmann::json sorted = nlohmann::json::parse(table->dump());
    sorted.erase("@type");
    return sorted.dump();
}

std::size_t hostsOf(const Json *assignment)
{
    std::size_t hosts = 0;
    for (const Json *locality : elements(member(assignment, "endpoints")))
        hosts += elements(member(locality, "lb_endpoints")).size();
    return hosts;
}

} // namespace

Counts countTree(const Json &dump)
{
    Counts counts;
    Values listeners;
    Values tables;
    Values inlineTables;
    Values clusters;
    Values assignments;
    bool hasEndpoints = false;
    for (const Json *section : elements(member(&dump, "configs"))) {
        const std::string type = section->value("@type", "");
        const std::string name = type.substr(type.rfind('.') + 1);
        if (name == "ListenersConfigDump") {
            for (const Json *entry : elements(member(section, "static_listeners"))) {
                const Json *listener = member(entry, "listener");
                listeners.push_back(listener ? listener : entry);
            }
            append(listeners, section, {"dynamic_active_listeners"}, "listener");
            for (const Json *entry : elements(member(section, "dynamic_listeners"))) {
                if (const Json *listener = member(member(entry, "active_state"), "listener"))
                    listeners.push_back(listener);
            }
        } else if (name == "RoutesConfigDump") {
            append(tables, section, {"static_route_configs", "dynamic_route_configs"}, "route_config");
        } else if (name == "ClustersConfigDump") {
            append(clusters, section, {"static_clusters", "dynamic_active_clusters"}, "cluster");
        } else if (name == "EndpointsConfigDump") {
            hasEndpoints = true;
            append(assignments, section, {"static_endpoint_configs", "dynamic_endpoint_configs"},
                   "endpoint_config");
        } else if (name == "SecretsConfigDump") {
            counts["secrets"] += elements(member(section, "static_secrets")).size() +
                                 elements(member(section, "dynamic_active_secrets")).size();
        }
    }
    counts["secrets"] += 0;
    counts["listeners"] = listeners.size();
    counts["filterChains"] = 0;
    for (const Json *listener : listeners) {
        counts["filterChains"] += chainsOf(listener).size();
        appendInline(inlineTables, listener);
    }
    std::set<std::string> known;
    for (const Json *table : tables)
        known.insert(canonical(table));
    std::copy_if(inlineTables.begin(), inlineTables.end(), std::back_inserter(tables),
                 [&](const Json *table) { return known.count(canonical(table)) == 0; });
    counts["routeConfigurations"] = tables.size();
    counts["virtualHosts"] = 0;
    counts["routes"] = 0;
    for (const Json *table : tables) {
        for (const Json *host : elements(member(table, "virtual_hosts"))) {
            ++counts["virtualHosts"];
            counts["routes"] += elements(member(host, "routes")).size();
        }
    }
    counts["clusters"] = clusters.size();
    counts["endpointAssignments"] = assignments.size();
    counts["endpoints"] = 0;
    for (const Json *assignment : assignments)
        counts["endpoints"] += hostsOf(assignment);
    for (const Json *cluster : hasEndpoints ? Values() : clusters) {
        const Json *assignment = member(cluster, "load_assignment");
        counts["endpoints"] +=
            isObject(assignment) ? hostsOf(assignment) : elements(member(cluster, "hosts")).size();
    }
    return counts;
}

Counts countIndex(const Dump &dump)
{
    Counts counts = {{"listeners", 0},           {"filterChains", 0}, {"routeConfigurations", 0},
                     {"virtualHosts", 0},        {"routes", 0},       {"clusters", 0},
                     {"endpointAssignments", 0}, {"endpoints", 0},    {"secrets", 0}};
    const bool hasEndpoints =
        std::any_of(dump.sections.begin(), dump.sections.end(),
                    [](const DumpSection &section) { return section.type == "EndpointsConfigDump"; });
    for (RecordNumber i = 0; i < dump.index.size(); ++i) {
        const Record &record = dump.index.record(i);
        if (record.state != ResourceState::Static && record.state != ResourceState::Active)
            continue;
        const std::string name = std::string(kindName(record.kind)) + "s";
        if (const auto found = counts.find(name); found != counts.end())
            ++found->second;
        const bool counted =
            record.kind == (hasEndpoints ? ResourceKind::EndpointAssignment : ResourceKind::Cluster);
        const std::string_view hosts = dump.index.fact(i, Fact::Endpoints);
        if (counted && !hosts.empty())
            counts["endpoints"] += std::stoul(std::string(hosts));
    }
    return counts;
}
