// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// An environment variable, with a value or with the source of a secret one.
struct EnvEntry
{
    std::string name;
    std::string value;
    std::optional<SecretSource> secret; ///< then there is no value
};

struct PortEntry
{
    int port = 0;
    std::string protocol = "tcp"; ///< tcp or udp
    friend bool operator==(const PortEntry &, const PortEntry &) = default;
};

/// A volume in the file system of the Envoy container.
struct MountEntry
{
    std::string volume;
    std::string path;
    bool readOnly = true;
};

/// A container with everything decided: an application or a helper. Numbers as in the settings' units.
struct ContainerSpec
{
    std::string name;
    std::string image;
    std::string user;
    bool essential = true;
    bool needsRegion = false; ///< where the platform does not tell the region by itself
    std::vector<EnvEntry> environment;
    std::vector<EnvEntry> fargateEnvironment; ///< on Fargate only, after the others
    std::vector<PortEntry> ports;
    std::vector<std::string> command;
    std::optional<long long> cpu;
    std::optional<long long> memory;
    std::optional<long long> memoryReservation;
    std::optional<long long> nofile;
};

/// One proxy with every default, version rule and derived value decided, ready to be written in any format.
/// Renderers decide nothing but their own format's spelling.
struct Workload
{
    std::string name;
    ProxyKind kind = ProxyKind::VirtualNode;
    std::string resourceName;              ///< the node id that the container gets: short form or ARN
    std::string mesh, meshOwner, resource; ///< its parts
    std::string region;                    ///< of the mesh; may be a placeholder, may be empty
    std::string partition;
    std::string account; ///< of the resource; empty where nobody said it
    std::string image;
    std::vector<EnvEntry> environment; ///< in the catalogue's order, own variables last; flags as 1 and 0
    std::vector<ContainerSpec> applications;
    std::vector<ContainerSpec> helpers;
    std::vector<PortEntry> appPorts; ///< whose incoming traffic goes through Envoy
    std::vector<MountEntry> mounts;
    NamedValues taskVolumes; ///< name and host path, which may be empty
    NamedValues podVolumes;  ///< name and source: "configMap:NAME", "secret:NAME" or empty
    int adminPort = 0;
    bool bindsReservedPort = false; ///< a gateway on a port that only a privileged process may listen on
    bool tracesWithXRay = false;
    bool hasSecretValues = false; ///< a plain value looks like a secret: the file gets mode 0600

    NamedValues settings; ///< effective texts by id, without the empty ones
    std::vector<std::string> writtenSettings;

    /// The effective text of a setting: written, derived or its default; empty where there is none of them.
    [[nodiscard]] std::string setting(std::string_view id) const;
    [[nodiscard]] bool written(std::string_view id) const; ///< set by the user
    [[nodiscard]] bool flag(std::string_view id) const;
    [[nodiscard]] std::optional<long long> number(std::string_view id) const;
    [[nodiscard]] bool isGateway() const { return kind == ProxyKind::VirtualGateway; }
};

/// Decides everything about one proxy. Fails where there is nothing to export yet (no mesh, no registry
/// known) and where a number is none, naming the field and what to do.
Result<Workload> resolve(const Catalogue &catalogue, const Project &project, std::size_t proxy);

} // namespace mc
