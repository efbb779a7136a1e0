// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// An environment variable, with a value or with the source of a secret one.
struct EnvEntry
{
    std::string name;
    std::string value;
    std::optional<SecretSource> secret;
};

struct PortEntry
{
    int port = 0;
    std::string protocol = "tcp";
    std::string name; ///< where the target wants one
};

/// A container with everything decided: an application or a helper.
struct ContainerSpec
{
    std::string name;
    std::string image;
    std::string user;
    bool essential = true;
    std::vector<EnvEntry> environment;
    std::vector<PortEntry> ports;
    std::vector<std::string> command;
    std::optional<int> cpu;
    std::optional<int> memory;
    std::optional<int> memoryReservation;
    std::optional<int> nofile;
};

/// One proxy with every default, version rule and derived value decided, ready to be written in any format.
/// Renderers decide nothing. The fields of a target that has a table of its own stand in `settings` as effective text.
struct Workload
{
    std::string name;
    ProxyKind kind = ProxyKind::VirtualNode;
    std::string resourceName;    ///< text of the name variable
    std::string mesh, meshOwner, resource;
    std::string image;
    std::optional<ImageVersion> version;
    std::string region, partition, account;
    std::vector<EnvEntry> environment; ///< in the catalogue's order, own variables last; flags as 1 and 0
    std::vector<ContainerSpec> applications;
    std::vector<ContainerSpec> helpers;
    int adminPort = 0;
    bool adminOverTcp = true;
    std::vector<PortEntry> appPorts;
    bool tracesWithXRay = false;
    bool hasSecretValues = false; ///< a plain value looks like a secret: the file gets mode 0600

    /// The effective text of a setting: written, or its default; empty where there is neither.
    [[nodiscard]] std::string setting(std::string_view id) const;
    [[nodiscard]] bool written(std::string_view id) const; ///< set by the user
    [[nodiscard]] bool flag(std::string_view id) const;
    [[nodiscard]] std::optional<int> number(std::string_view id) const;

    std::vector<std::pair<std::string, std::string>> settings; ///< effective, by id
    std::vector<std::string> writtenSettings;
};

/// Decides everything about one proxy. Fails where there is nothing to export yet (no mesh name, no image), naming the
/// field and what to do.
Result<Workload> resolve(const Catalogue &catalogue, const Project &project, std::size_t proxy);

} // namespace mc
