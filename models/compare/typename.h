// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <string_view>

namespace mc {

/// The type that an object says in @type, without its host; empty where it says none.
inline std::string_view typeOf(const Json &object)
{
    const auto found = object.find("@type");
    if (found == object.end() || !found->is_string())
        return {};
    const std::string_view url = found->get_ref<const std::string &>();
    return url.substr(url.rfind('/') + 1); // npos + 1 is the beginning
}

/// "TcpProxy" of "envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy".
inline std::string_view lastOfType(std::string_view type)
{
    return type.substr(type.rfind('.') + 1);
}

} // namespace mc
