// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/format.h"

namespace mc {

// One pure function a format. Each fails only where its format cannot carry a value, naming the value and the
// format.

/// The Envoy container block of a task definition. Rules: Amazon ECS developer guide,
/// task_definition_parameters; App Mesh user guide, getting-started-ecs and virtual_gateways.
Result<Rendering> renderEcsContainer(const Catalogue &catalogue, const Workload &workload);

/// The input of RegisterTaskDefinition.
Result<Rendering> renderEcsTaskDefinition(const Catalogue &catalogue, const Workload &workload);

/// A Deployment that carries its proxy itself, with a service account; of a gateway also a Service. Rules:
/// App Mesh controller for Kubernetes, pkg/inject.
Result<Rendering> renderKubernetesDeployment(const Catalogue &catalogue, const Workload &workload);

/// The custom resources of the App Mesh controller, and a Deployment that the controller adds the proxy to.
/// Rules: App Mesh controller for Kubernetes, apis/appmesh/v1beta2 and docs/reference/injector.md.
Result<Rendering> renderKubernetesMesh(const Catalogue &catalogue, const Workload &workload);

/// Shell commands for an EC2 instance. Rules: App Mesh user guide, getting-started-ec2.
Result<Rendering> renderDockerRun(const Catalogue &catalogue, const Workload &workload);

/// Lines for docker run --env-file.
Result<Rendering> renderEnvFile(const Catalogue &catalogue, const Workload &workload);

/// What the roles of the task, the instance or the service account have to allow. Rules: App Mesh user guide,
/// envoy and proxy-authorization.
Result<Rendering> renderIamPolicy(const Catalogue &catalogue, const Workload &workload);

} // namespace mc
