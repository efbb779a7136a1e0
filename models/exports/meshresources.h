// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

#include <string>
#include <vector>

namespace mc {

/// Where the resources of one proxy stand.
struct MeshPlace
{
    const Catalogue &catalogue;
    const Workload &workload;
    std::string meshName; ///< of the Kubernetes objects, and the value of the label that binds a namespace to
                          ///< the mesh
    std::string space;    ///< the namespace

    /// An entry of resources/catalogue/kubernetes.json, "tables".
    [[nodiscard]] std::string text(const char *key) const
    {
        return catalogue.kubernetes.value(key, std::string());
    }
};

/// The namespace with its labels, the mesh, and the virtual node with its Service or the virtual gateway with
/// its load balancer. The AWS names are those of the resource. Fails where Cloud Map is chosen without a
/// namespace. Rules: App Mesh controller for Kubernetes, apis/appmesh/v1beta2.
Result<std::vector<Json>> meshResources(const MeshPlace &place);

} // namespace mc
