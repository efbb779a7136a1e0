// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"
#include "models/dump/node.h"

namespace mc {

/// Who an Envoy of App Mesh is: "mesh/shop@444455556666/virtualNode/cart", or the ARN that ends so.
struct MeshNode
{
    std::string mesh;
    std::string meshOwner; ///< account, of a shared mesh
    std::string kind;      ///< virtualNode, virtualGateway
    std::string name;
    std::string region;  ///< of an ARN
    std::string account; ///< of an ARN

    friend bool operator==(const MeshNode &, const MeshNode &) = default;
};

/// Nothing for any other node id.
std::optional<MeshNode> readMeshNode(std::string_view id, const MeshWords &words);

/// What a cluster of App Mesh is for.
enum class MeshClusterKind : std::uint8_t {
    Application,  ///< ingress: the application beside this Envoy
    Node,         ///< egress: a virtual node
    SelfRedirect, ///< a virtual gateway's way to its own egress listener
    PassThrough,  ///< egress: AWS itself
    AllowAll      ///< egress: everything outside the mesh
};

struct MeshCluster
{
    MeshClusterKind kind = MeshClusterKind::Node;
    std::string mesh; ///< empty where it cannot be told from the rest (no node id, underscores in the name)
    std::string node; ///< virtual node or gateway; with the mesh in front of it where that is not known
    std::string protocol;
    std::string port;
    std::string listenerPort; ///< of a gateway with several listeners

    friend bool operator==(const MeshCluster &, const MeshCluster &) = default;
};

/// Reads "cds_egress_MESH_NODE_PROTOCOL_PORT" and its kin. Names may hold underscores: `self`, from the
/// bootstrap, says where the mesh's name ends. Nothing for other names.
std::optional<MeshCluster> readMeshCluster(std::string_view name, const MeshNode *self,
                                           const MeshWords &words);

/// "lds_ingress_0.0.0.0_15000" and "rds_egress_http_15001".
struct MeshListener
{
    std::string direction; ///< ingress, egress
    std::string address;   ///< of a listener
    std::string protocol;  ///< of a route configuration
    std::string port;

    friend bool operator==(const MeshListener &, const MeshListener &) = default;
};

std::optional<MeshListener> readMeshListener(std::string_view name, const MeshWords &words);
std::optional<MeshListener> readMeshRouteConfiguration(std::string_view name, const MeshWords &words);

/// What a cluster or a route says that it stands for, in its metadata: the sure way to its names.
struct MeshTarget
{
    std::string virtualNode;
    std::string virtualService;

    friend bool operator==(const MeshTarget &, const MeshTarget &) = default;
};

MeshTarget readMeshTarget(Node resource, const MeshWords &words);

/// The Envoy of a bootstrap's node, from either generation's field.
struct EnvoyBuild
{
    std::string version; ///< "1.20.0"; a part that is left out is 0
    std::string label;   ///< "appmesh.1", App Mesh's own number

    friend bool operator==(const EnvoyBuild &, const EnvoyBuild &) = default;
};

EnvoyBuild readEnvoyBuild(Node node, const MeshWords &words);

} // namespace mc
