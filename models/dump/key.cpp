// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/key.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

namespace mc {

namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, static_cast<std::size_t>(Key::Other)> names = {
    "@type",
    "name",
    "version_info",
    "last_updated",
    "configs",
    "config",
    "bootstrap",
    "static_clusters",
    "dynamic_active_clusters",
    "dynamic_warming_clusters",
    "static_listeners",
    "dynamic_listeners",
    "dynamic_active_listeners",
    "dynamic_warming_listeners",
    "dynamic_draining_listeners",
    "static_route_configs",
    "dynamic_route_configs",
    "inline_scoped_route_configs",
    "dynamic_scoped_route_configs",
    "static_secrets",
    "dynamic_active_secrets",
    "dynamic_warming_secrets",
    "static_endpoint_configs",
    "dynamic_endpoint_configs",
    "ecds_filters",
    "cluster",
    "listener",
    "route_config",
    "endpoint_config",
    "secret",
    "ecds_filter",
    "scoped_route_configs",
    "active_state",
    "warming_state",
    "draining_state",
    "error_state",
    "details",
    "node",
    "xds_config",
    "generic_xds_configs",
    "type_url",
    "value",
    "listener_config",
    "cluster_config",
    "scoped_route_config",
    "id",
    "metadata",
    "build_version",
    "user_agent_build_version",
    "hidden_envoy_deprecated_build_version",
    "version",
    "major_number",
    "minor_number",
    "patch",
    "build.label",
    "admin",
    "dynamic_resources",
    "ads_config",
    "grpc_services",
    "envoy_grpc",
    "google_grpc",
    "cluster_name",
    "target_uri",
    "api_config_source",
    "cluster_names",
    "address",
    "socket_address",
    "port_value",
    "named_port",
    "pipe",
    "path",
    "envoy_internal_address",
    "server_listener_name",
    "traffic_direction",
    "filter_chains",
    "default_filter_chain",
    "api_listener",
    "filter_chain_match",
    "filters",
    "tls_context",
    "transport_socket",
    "transport_socket_matches",
    "typed_config",
    "rds",
    "route_config_name",
    "weighted_clusters",
    "clusters",
    "destination_port",
    "prefix_ranges",
    "address_prefix",
    "prefix_len",
    "server_names",
    "transport_protocol",
    "application_protocols",
    "source_prefix_ranges",
    "source_ports",
    "source_type",
    "virtual_hosts",
    "domains",
    "routes",
    "retry_policy",
    "match",
    "prefix",
    "safe_regex",
    "regex",
    "path_separated_prefix",
    "connect_matcher",
    "path_match_policy",
    "headers",
    "query_parameters",
    "grpc",
    "invert_match",
    "exact_match",
    "prefix_match",
    "suffix_match",
    "contains_match",
    "regex_match",
    "safe_regex_match",
    "present_match",
    "range_match",
    "string_match",
    "exact",
    "suffix",
    "contains",
    "start",
    "end",
    "route",
    "redirect",
    "direct_response",
    "timeout",
    "retry_on",
    "num_retries",
    "per_try_timeout",
    "retriable_status_codes",
    "priority",
    "type",
    "cluster_type",
    "lb_policy",
    "connect_timeout",
    "eds_cluster_config",
    "service_name",
    "circuit_breakers",
    "thresholds",
    "max_connections",
    "max_pending_requests",
    "max_requests",
    "max_retries",
    "max_connection_pools",
    "retry_budget",
    "load_assignment",
    "endpoints",
    "lb_endpoints",
    "hosts",
    "health_status",
    "tls_certificate",
    "validation_context",
    "session_ticket_keys",
    "generic_secret"};

std::string camelCase(std::string_view name)
{
    std::string out;
    bool upper = false;
    for (const char c : name) {
        if (c != '_')
            out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = c == '_';
    }
    return out;
}

/// A hash table of both spellings, which answers in a few nanoseconds: it is asked for every key.
class Table
{
public:
    Table()
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            add(std::string(names[i]), static_cast<Key>(i));
            add(camelCase(names[i]), static_cast<Key>(i));
        }
    }

    [[nodiscard]] Key find(std::string_view name) const
    {
        for (std::size_t slot = slotOf(name);; slot = (slot + 1) % slots) {
            const Entry &entry = m_entries[slot];
            if (entry.key == Key::Other || entry.name == name)
                return entry.key;
        }
    }

private:
    static constexpr std::size_t slots = 1024; // few of them are taken, so that most answers need one look

    struct Entry
    {
        std::string name;
        Key key = Key::Other;
    };

    void add(std::string name, Key key)
    {
        std::size_t slot = slotOf(name);
        while (m_entries[slot].key != Key::Other) {
            if (m_entries[slot].name == name)
                return;
            slot = (slot + 1) % slots;
        }
        m_entries[slot] = {std::move(name), key};
    }

    /// From the length, the first bytes and the last ones.
    static std::size_t slotOf(std::string_view name)
    {
        constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;
        constexpr unsigned shift = 54; // leaves as many bits as there are slots
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        if (name.size() >= sizeof head) {
            std::memcpy(&head, name.data(), sizeof head);
            std::memcpy(&tail, name.data() + (name.size() - sizeof tail), sizeof tail);
        } else {
            for (const char c : name)
                head = head << 8U | static_cast<unsigned char>(c);
        }
        return static_cast<std::size_t>(((head * multiplier) ^ (tail + name.size())) * multiplier >> shift);
    }

    std::array<Entry, slots> m_entries;
};

} // namespace

Key keyOf(std::string_view name)
{
    static const Table table;
    return table.find(name);
}

std::string_view keyName(Key key)
{
    return key == Key::Other ? std::string_view() : names[static_cast<std::size_t>(key)];
}

} // namespace mc
