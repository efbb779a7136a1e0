// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

namespace mc {

/// A proxy of a project.
struct ProxyOf
{
    const Project &project;
    std::size_t index;
};

/// Two states of one proxy, each alone in a project, fit to be rendered and compared.
struct ComparedProxies
{
    Project present;
    Project wanted;
};

/// What both states say alike and no export can carry (a placeholder for a number, a container without an
/// image) is left out or filled in on both sides, and so is the mesh where neither knows it: it makes no
/// difference, and the text in which it stands keeps it.
ComparedProxies comparedProxies(const Catalogue &catalogue, const ProxyOf &present, const ProxyOf &wanted);

} // namespace mc
