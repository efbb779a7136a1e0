// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/catalogue/images.h"
#include "models/design/project.h"

#include <optional>
#include <string>
#include <string_view>

namespace mc {

/// The parts of a node id: mesh/MESH[@OWNER]/virtualNode/NAME, alone or as the last part of an ARN.
struct ResourceName
{
    ProxyKind kind = ProxyKind::VirtualNode;
    std::string mesh;
    std::string owner; ///< account that shares the mesh, empty for the own account
    std::string name;
    bool isArn = false;
    bool preview = false; ///< service appmesh-preview
    std::string partition;
    std::string region;
    std::string account;

    [[nodiscard]] std::string text() const;

    /// Strict reading, for forms; the error says which part is wrong. Placeholders are allowed in region and
    /// account. Rules: envoy-variables, section "The resource name": lengths 1 to 255, twelve-digit accounts,
    /// exact type words.
    static Result<ResourceName> parse(std::string_view text);

    /// What the image's agent itself demands before it starts: at least four parts.
    static bool acceptedByAgent(std::string_view text);
};

} // namespace mc
