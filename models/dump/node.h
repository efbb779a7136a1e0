// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/dump/resource.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// A google.protobuf.Duration as it is written, and what it means.
struct Duration
{
    std::int64_t nanoseconds = 0;
    std::string text; ///< "0.250s"

    friend bool operator==(const Duration &, const Duration &) = default;
};

/// Reads "15s", "-1.5s" or "0.250s" (at most nine decimals); nothing for anything else.
std::optional<Duration> parseDuration(std::string_view text);

/// A look at a value of a parsed resource, or at nothing. Never throws and never fails: what is missing, null
/// (proto JSON's word for missing) or of another type than the one asked for gives nothing. The value must
/// outlive it; so must it outlive texts that were taken as views.
class Node
{
public:
    Node() = default;
    explicit Node(const Json &value);
    Node(Json &&) = delete;

    /// True if a key is that field, in snake_case or in camelCase.
    static bool isSpelling(std::string_view field, std::string_view key);

    explicit operator bool() const { return m_value != nullptr; }

    /// The member of that name, asked for in snake_case; tools that write a dump again spell it in camelCase.
    [[nodiscard]] Node operator[](std::string_view key) const;
    /// The member at the end of a way, its steps divided by dots: "retry_back_off.base_interval".
    [[nodiscard]] Node at(std::string_view path) const;
    /// The first of the members that is there.
    [[nodiscard]] Node firstOf(std::initializer_list<std::string_view> keys) const;

    [[nodiscard]] bool isObject() const;
    [[nodiscard]] bool isList() const;

    [[nodiscard]] std::string_view text() const; ///< empty for what is no string
    /// A whole number from 0, as a number or in a string (64-bit fields are strings in proto JSON).
    [[nodiscard]] std::optional<std::uint64_t> number() const;
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    [[nodiscard]] std::optional<double> decimal() const;
    [[nodiscard]] std::optional<bool> flag() const;
    [[nodiscard]] std::optional<Duration> duration() const;
    /// Any value as text: strings as they are, everything else as compact JSON; empty for nothing.
    [[nodiscard]] std::string anyText() const;

    /// The value itself, to keep; null for nothing.
    [[nodiscard]] Json copy() const;

    [[nodiscard]] std::vector<Node> elements() const;                             ///< of a list, else none
    [[nodiscard]] std::vector<std::string> texts() const;                         ///< the strings of a list
    [[nodiscard]] std::vector<std::pair<std::string_view, Node>> members() const; ///< of an object, else none
    /// The type of an Any without its host: "envoy.config.cluster.v3.Cluster"; empty where there is none.
    [[nodiscard]] std::string_view typeUrl() const;

private:
    const Json *m_value = nullptr;
};

/// A part of an object that an extension fills: its name, its type and its settings, whichever way they are
/// written (typed_config, the Struct config of v2, TypedStruct, an Any around a well-known type).
struct Extension
{
    std::string_view name;
    std::string_view type; ///< "envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy"; empty for a Struct
    Node config;

    /// The last part of the type, or of the name without one: "TcpProxy", "tcp_proxy".
    [[nodiscard]] std::string_view shortType() const;
};

/// The extension of an object that has `name` and `typed_config` or `config`.
Extension extensionOf(Node holder);

/// The extension whose settings are the Any itself, as in typed_per_filter_config.
Extension unpacked(Node any);

/// Where the bytes of a DataSource are: "inline", or the file or variable that holds them; empty for nothing.
std::string dataSource(Node data);

/// The resource within its entry of a section ({version_info, cluster, last_updated}); the entry itself where
/// it is bare. A listener's entry may hold several states: `state` says which one.
Node resourceIn(Node entry, ResourceKind kind, ResourceState state = ResourceState::Active);

} // namespace mc
