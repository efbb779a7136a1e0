// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// The lines of a text without empty ones.
std::vector<std::string> linesOf(std::string_view text);

/// NAME=VALUE lines; a line without "=" is a name with an empty value. Nothing is trimmed.
NamedValues assignmentsOf(std::string_view text);

/// A comma list of ports, each with an optional /tcp or /udp; pieces that are no port are left out, repeated
/// ones too.
std::vector<PortEntry> portsOf(std::string_view text);

/// The pieces of a comma list, trimmed, without empty ones.
std::vector<std::string> piecesOf(std::string_view text);

/// "8080,9090"
std::string joined(const std::vector<std::string> &pieces, std::string_view between);
std::string portList(const std::vector<PortEntry> &ports);

} // namespace mc
