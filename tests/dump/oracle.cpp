// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/dump/oracle.h"

#include <algorithm>
#include <array>
#include <cctype>

using namespace mc;

namespace {

using enum ResourceKind;
using enum ResourceState;

/// A list of a section: the kind of its entries, the key under which an entry holds its resource.
struct List
{
    std::string_view name;
    ResourceKind kind;
    std::string_view resource;
    ResourceState state;
};

// "Config dump format": the lists of every section, of both generations.
constexpr std::array lists = {
    List{"static_clusters", Cluster, "cluster", Static},
    List{"dynamic_active_clusters", Cluster, "cluster", Active},
    List{"dynamic_warming_clusters", Cluster, "cluster", Warming},
    List{"static_listeners", Listener, "listener", Static},
    List{"dynamic_active_listeners", Listener, "listener", Active},
    List{"dynamic_warming_listeners", Listener, "listener", Warming},
    List{"dynamic_draining_listeners", Listener, "listener", Draining},
    List{"static_route_configs", RouteConfiguration, "route_config", Static},
    List{"dynamic_route_configs", RouteConfiguration, "route_config", Active},
    List{"static_endpoint_configs", EndpointAssignment, "endpoint_config", Static},
    List{"dynamic_endpoint_configs", EndpointAssignment, "endpoint_config", Active},
    List{"static_secrets", Secret, "secret", Static},
    List{"dynamic_active_secrets", Secret, "secret", Active},
    List{"dynamic_warming_secrets", Secret, "secret", Warming},
    List{"ecds_filters", ExtensionConfig, "ecds_filter", Active},
};

std::string snakeCase(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (std::isupper(static_cast<unsigned char>(c)) != 0)
            out += '_';
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

const Json *member(const Json &object, std::string_view name)
{
    if (!object.is_object())
        return nullptr;
    for (const auto &[key, value] : object.items()) {
        if (snakeCase(key) == name)
            return &value;
    }
    return nullptr;
}

/// The elements of a list; none where there is no list.
const Json &elements(const Json *list)
{
    static const Json none = Json::array();
    return list && list->is_array() ? *list : none;
}

std::string textOf(const Json &object, std::string_view name)
{
    const Json *value = member(object, name);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

class Oracle
{
public:
    void section(const Json &section)
    {
        for (const auto &[key, value] : section.items()) {
            const std::string name = snakeCase(key);
            if (name == "bootstrap" && value.is_object())
                add({Bootstrap, Static, {}, {}, &section});
            const auto list =
                std::find_if(lists.begin(), lists.end(), [&](const List &it) { return it.name == name; });
            for (const Json &entry : elements(&value)) {
                if (name == "dynamic_listeners")
                    states(entry);
                else if (list != lists.end())
                    read(entry, *list);
            }
        }
    }
    std::vector<ExpectedRecord> take() { return std::move(m_records); }

private:
    std::size_t add(ExpectedRecord record)
    {
        m_records.push_back(std::move(record));
        return m_records.size() - 1;
    }

    void read(const Json &entry, const List &list)
    {
        const Json *resource = member(entry, list.resource);
        // Of the oldest static listeners there is no envelope.
        if (!resource && list.kind == Listener && list.state == Static)
            resource = &entry;
        const std::size_t record = add({list.kind, list.state, {}, textOf(entry, "version_info"), &entry});
        if (!resource)
            return;
        const std::string key = list.kind == EndpointAssignment ? "cluster_name" : "name";
        m_records[record].name = textOf(*resource, key);
        if (list.kind == Listener)
            chains(*resource, list.state, record);
        else if (list.kind == RouteConfiguration)
            hosts(*resource, list.state, record);
    }

    void states(const Json &entry)
    {
        constexpr std::array names = {std::pair("active_state", Active), std::pair("warming_state", Warming),
                                      std::pair("draining_state", Draining), std::pair("error_state", Error)};
        for (const auto &[key, value] : entry.items()) {
            const auto state = std::find_if(names.begin(), names.end(),
                                            [name = snakeCase(key)](auto &it) { return it.first == name; });
            if (state == names.end())
                continue;
            const std::size_t record =
                add({Listener, state->second, textOf(entry, "name"), textOf(value, "version_info"), &entry});
            if (const Json *listener = member(value, "listener"))
                chains(*listener, state->second, record);
        }
    }

    void chains(const Json &listener, ResourceState state, std::size_t parent)
    {
        for (const auto &[key, value] : listener.items()) {
            if (snakeCase(key) == "default_filter_chain")
                add({FilterChain, state, {}, {}, &value, parent});
            if (snakeCase(key) != "filter_chains")
                continue;
            for (const Json &chain : value)
                add({FilterChain, state, {}, {}, &chain, parent});
        }
    }

    void hosts(const Json &table, ResourceState state, std::size_t parent)
    {
        const Json *list = member(table, "virtual_hosts");
        for (const Json &host : elements(list)) {
            const std::size_t record = add({VirtualHost, state, textOf(host, "name"), {}, &host, parent});
            const Json *routes = member(host, "routes");
            for (const Json &route : elements(routes))
                add({Route, state, {}, {}, &route, record});
        }
    }

    std::vector<ExpectedRecord> m_records;
};

} // namespace

std::vector<ExpectedRecord> expectedRecords(const Json &dump)
{
    Oracle oracle;
    const Json *configs = member(dump, "configs");
    for (const Json &section : elements(configs))
        oracle.section(section);
    return oracle.take();
}
