// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/newproxy.h"

namespace mc {

Change addNewProxy(const Catalogue &catalogue, const Project &project, std::string_view name, ProxyKind kind,
                   const NamedValues &settings)
{
    Change change = project.addProxy(name, kind, settings);
    const auto parts = catalogue.newProxy.find(proxyKindName(kind));
    if (parts == catalogue.newProxy.end())
        return change;
    change.edits.front().value->update(*parts); // its one edit inserts the proxy
    return change;
}

} // namespace mc
