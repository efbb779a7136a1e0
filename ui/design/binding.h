// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/design/project.h"

#include <functional>
#include <optional>
#include <string>

namespace mc {

/// Where a field's value lives in a proxy.
struct Binding
{
    std::string place; ///< JSON pointer inside the proxy: "/settings/image.tag"
    std::function<std::optional<std::string>(const Proxy &)> read;
    std::function<Change(const Project &, std::size_t proxy, std::optional<std::string>)> write;
};

Binding bindSetting(const std::string &id);
Binding bindVariable(const std::string &name);
/// A field of an application or helper container; `list` is "applications" or "helpers".
Binding bindItem(const std::string &list, std::size_t item, const std::string &id);
/// The proxy's own name.
Binding bindProxyName();

} // namespace mc
