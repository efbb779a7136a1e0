// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/review/overviewparts.h"

namespace mc {

namespace {

/// App Mesh's resource names: "mesh/MESH/virtualNode/NAME", alone or at the end of an ARN (defaults.md,
/// section 5).
void decodeAppMesh(NodeOverview &node)
{
    std::string_view id = node.id;
    if (id.starts_with("arn:"))
        id.remove_prefix(id.rfind(':') + 1);
    const std::vector<std::string_view> parts = split(id, '/');
    if (parts.size() != 4 || parts[0] != "mesh" ||
        (parts[2] != "virtualNode" && parts[2] != "virtualGateway"))
        return;
    node.mesh = parts[1];
    node.kind = parts[2] == "virtualNode" ? "virtual-node" : "virtual-gateway";
    node.name = parts[3];
}

} // namespace

NodeOverview nodeOverview(const DumpIndex &index, RecordNumber bootstrap)
{
    const auto fact = [&](Fact which) { return std::string(index.fact(bootstrap, which)); };
    NodeOverview node;
    node.id = fact(Fact::NodeId);
    node.cluster = fact(Fact::NodeCluster);
    node.envoyVersion = fact(Fact::EnvoyVersion);
    node.build = fact(Fact::EnvoyBuild);
    decodeAppMesh(node);
    return node;
}

} // namespace mc
