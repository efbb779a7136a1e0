// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/proxydraft.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// One object of a manifest.
struct KubernetesObject
{
    Cursor root;
    std::size_t document = 0; ///< from 1
    std::string kind;
    std::string apiVersion;
    std::string name;
    std::string space; ///< its namespace as written, empty without one

    [[nodiscard]] bool isMeshResource() const { return apiVersion.starts_with("appmesh.k8s.aws/"); }
    [[nodiscard]] bool isOldMeshResource() const { return apiVersion == "appmesh.k8s.aws/v1beta1"; }
};

using KubernetesObjects = std::vector<KubernetesObject>;

/// The pod template of a workload (Deployment, CronJob ...) or the Pod itself; nothing for another object.
std::optional<Cursor> podOf(const KubernetesObject &object);

/// True where every label that a selector's matchLabels asks for is there; a missing selector matches
/// nothing.
bool selects(const std::optional<Cursor> &selector, const std::optional<Cursor> &labels);

/// Reads the containers, volumes, annotations and traffic rules of a pod into a draft, and what belongs to it
/// in other objects (service account, Service). `envoy` is the index of the Envoy container, if there is one.
void readPod(ProxyDraft &draft, const KubernetesObjects &objects, const KubernetesObject &workload,
             const Cursor &pod, const std::optional<std::size_t> &envoy);

/// Reads a VirtualNode or VirtualGateway and the Mesh into a draft.
void readMeshResource(ProxyDraft &draft, const KubernetesObject &resource);
void readMesh(ProxyDraft &draft, const KubernetesObject &mesh);

} // namespace mc
