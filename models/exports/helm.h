// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

#include <string>

namespace mc {

/// True for variables that the controller writes into every proxy itself, whatever an annotation says.
bool isWrittenByController(const Catalogue &catalogue, std::string_view variable);

/// What the controller has to be told instead: the values of its Helm chart that correspond to the
/// environment, as lines of YAML comment. Empty where nothing corresponds. Source: the chart
/// config/helm/appmesh-controller.
Result<std::string> helmComment(const Catalogue &catalogue, const Workload &workload);

} // namespace mc
