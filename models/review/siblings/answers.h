// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/review/siblings/sibling.h"

#include <initializer_list>

// One reader a form; sibling.cpp chooses. Each takes what it can use and passes over the rest.

namespace mc {

ClustersAnswer clustersOfText(std::string_view text);
ClustersAnswer clustersOfJson(const Json &root);
StatsAnswer statsOfText(std::string_view text);
StatsAnswer statsOfJson(const Json &root);
CertificatesAnswer certificatesOfJson(const Json &root);
ServerAnswer serverOfJson(const Json &root);
ListenersAnswer listenersOfText(std::string_view text);
ListenersAnswer listenersOfJson(const Json &root);

/// A line of `/clusters` that says something about a cluster or a host.
bool isClustersLine(std::string_view line);
/// A line of `/listeners`: "NAME::ADDRESS".
bool isListenersLine(std::string_view line);
/// A line of `/stats`: "NAME: VALUE".
bool isStatsLine(std::string_view line);

/// A member by its proto name ("host_statuses"), in either spelling; null where there is none.
const Json &member(const Json &object, std::string_view name);
/// The elements of a list member; none where there is no list.
const Json &listOf(const Json &object, std::string_view name);
std::string textOf(const Json &object, std::string_view name);
/// A number, or the text of one as protobuf writes 64 bits.
std::optional<std::int64_t> numberOf(const Json &object, std::string_view name);
/// "10.0.0.1:80", "[::1]:80" or the path of a pipe, from an Address message.
std::string addressOf(const Json &address);

} // namespace mc
