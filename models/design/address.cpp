// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/address.h"

#include <algorithm>

namespace mc {

namespace {

/// Where the ":" before the port stands.
std::size_t portColon(std::string_view address)
{
    const std::size_t colon = address.rfind(':');
    if (colon == std::string_view::npos)
        return colon;
    const bool isBracketed = address.front() == '[' && colon > 0 && address[colon - 1] == ']';
    const bool isSingle = std::count(address.begin(), address.end(), ':') == 1;
    return isBracketed || isSingle ? colon : std::string_view::npos;
}

} // namespace

std::string_view portOf(std::string_view address)
{
    const std::size_t colon = portColon(address);
    return colon == std::string_view::npos ? std::string_view() : address.substr(colon + 1);
}

bool isLocal(std::string_view address)
{
    const std::string_view host = address.substr(0, portColon(address));
    return host.empty() || host == "localhost" || host == "::1" || host == "[::1]" ||
           host.rfind("127.", 0) == 0;
}

} // namespace mc
