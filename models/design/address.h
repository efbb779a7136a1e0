// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace mc {

/// The port of "HOST:PORT" or "[IPV6]:PORT"; empty without one, also for a bare IPv6 address.
std::string_view portOf(std::string_view address);

/// True for the own machine: empty (the default of every daemon), localhost, 127.x, ::1.
bool isLocal(std::string_view address);

} // namespace mc
