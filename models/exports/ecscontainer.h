// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

namespace mc {

/// The Envoy container of a task definition. Fails where a variable's secret has no source for ECS; `format`
/// is the one that the refusal names.
/// Rules: Amazon ECS developer guide, task_definition_parameters; App Mesh user guide, getting-started-ecs,
/// virtual_gateways.
Result<Json> ecsEnvoyContainer(std::string_view format, const Workload &workload);

/// An application or helper container of the same task.
Result<Json> ecsSideContainer(std::string_view format, const Workload &workload, const ContainerSpec &spec);

} // namespace mc
