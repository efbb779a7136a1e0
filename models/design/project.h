// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/design/change.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

enum class ProxyKind { VirtualNode, VirtualGateway };

/// "virtual-node" or "virtual-gateway": the words of files and of the command line.
std::string proxyKindName(ProxyKind kind);
std::optional<ProxyKind> proxyKindFrom(std::string_view name);

/// A secret variable's source, in place of its value.
struct SecretSource
{
    std::string ecs;        ///< SSM or Secrets Manager ARN, ECS's valueFrom
    std::string kubernetes; ///< SECRET/KEY, becomes a secretKeyRef
};

using NamedValues = std::vector<std::pair<std::string, std::string>>;

/// Reads one proxy of a project: a view, valid until the project changes. All values are text; unset means
/// absent.
class Proxy
{
public:
    explicit Proxy(const Json &json) : m_json(&json) {}

    [[nodiscard]] std::string name() const;
    [[nodiscard]] ProxyKind kind() const;

    /// A setting by its id ("image.region"), a variable by its name; nothing where unset.
    [[nodiscard]] std::optional<std::string> setting(std::string_view id) const;
    [[nodiscard]] std::optional<std::string> variable(std::string_view name) const;
    [[nodiscard]] NamedValues settings() const;
    [[nodiscard]] NamedValues variables() const;
    /// Variables whose value comes from a secret store.
    [[nodiscard]] std::vector<std::pair<std::string, SecretSource>> secrets() const;
    /// Application containers and helpers, each a flat set of named values ("name", "image", "ports";
    /// helpers: "type").
    [[nodiscard]] std::vector<NamedValues> applications() const;
    [[nodiscard]] std::vector<NamedValues> helpers() const;

    [[nodiscard]] const Json &json() const { return *m_json; }

private:
    const Json *m_json;
};

/// The document: any number of proxies, as plain data. Unknown keys are kept as they are.
///
/// { "format": 1,
///   "proxies": [ { "name": "cart", "kind": "virtual-node",
///                  "settings":  { "mesh.name": "shop", "image.region": "us-west-2" },
///                  "variables": { "NAME": "text" },
///                  "secrets":   { "NAME": { "ecs": "arn:...", "kubernetes": "SECRET/KEY" } },
///                  "applications": [ { "name": "app", "image": "...", "ports": "8080" } ],
///                  "helpers":      [ { "type": "xray-daemon" } ] } ] }
class Project
{
public:
    /// The newest format that this program reads and the one it writes.
    static constexpr int format = 1;

    Project(); ///< without proxies

    /// Reads a project file's text. Refuses, with place and next step: what is not JSON, what is no project,
    /// a newer format, a wrong type where the format says one. Duplicate keys are told in `duplicates`.
    static Result<Project> fromText(std::string_view text, const std::string &file);
    [[nodiscard]] Result<std::string> toText() const;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Proxy proxy(std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view name) const;
    [[nodiscard]] const std::vector<DuplicateKey> &duplicates() const { return m_duplicates; }

    /// Applies a change and gives its inverse. A change comes from the functions below or from an inverse; an
    /// edit that does not fit the document is an error and leaves it as it was.
    Result<Change> apply(const Change &change);

    // The edits that there are. Pointers are JSON pointers into the document.
    [[nodiscard]] Change
    setValue(std::size_t proxy, std::string_view section, std::string_view id,
             std::optional<std::string> value) const; ///< section: "settings" or "variables"
    [[nodiscard]] Change setSecret(std::size_t proxy, std::string_view variable,
                                   std::optional<SecretSource> source) const;
    [[nodiscard]] Change
    setItemValue(std::size_t proxy, std::string_view list, std::size_t item, std::string_view id,
                 std::optional<std::string> value) const; ///< list: "applications" or "helpers"
    [[nodiscard]] Change addItem(std::size_t proxy, std::string_view list, const NamedValues &values) const;
    [[nodiscard]] Change removeItem(std::size_t proxy, std::string_view list, std::size_t item) const;
    [[nodiscard]] Change addProxy(std::string_view name, ProxyKind kind, const NamedValues &settings = {},
                                  const NamedValues &variables = {}) const;
    [[nodiscard]] Change duplicateProxy(std::size_t proxy, std::string_view name) const;
    [[nodiscard]] Change renameProxy(std::size_t proxy, std::string_view name) const;
    [[nodiscard]] Change setProxyKind(std::size_t proxy, ProxyKind kind) const;
    [[nodiscard]] Change moveProxy(std::size_t from, std::size_t to) const;
    [[nodiscard]] Change removeProxy(std::size_t proxy) const;

    /// A name that no proxy has: `wish`, or `wish` with a number.
    [[nodiscard]] std::string freeName(std::string_view wish) const;

    [[nodiscard]] const Json &json() const { return m_json; }

private:
    Json m_json;
    std::vector<DuplicateKey> m_duplicates;
};

} // namespace mc
