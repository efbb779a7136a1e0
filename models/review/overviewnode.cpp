// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/appmeshnames.h"
#include "models/review/overviewparts.h"

namespace mc {

namespace {

void decodeAppMesh(NodeOverview &node)
{
    const auto &defaults = Defaults::shipped();
    const auto mesh = defaults ? readMeshNode(node.id, defaults->words()) : std::nullopt;
    if (!mesh)
        return;
    node.mesh = mesh->mesh;
    node.kind = mesh->kind == "virtualGateway" ? "virtual-gateway" : "virtual-node";
    node.name = mesh->name;
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
