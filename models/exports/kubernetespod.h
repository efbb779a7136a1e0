// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

#include <string>
#include <string_view>
#include <vector>

namespace mc {

// The parts of manifests that the manual and the injected workload share. `format` names the format in
// refusals.

/// Name, the namespace where there is one, and the labels by which selectors find the workload.
Json objectMetadata(const Catalogue &catalogue, const Workload &workload, const std::string &space);

/// The labels of the pods of a workload.
Json podLabels(const Catalogue &catalogue, const Workload &workload);

/// A list of variables; secrets by reference. Fails for names that Kubernetes refuses and secrets known for
/// ECS only.
Result<Json> variableList(std::string_view format, const std::vector<EnvEntry> &environment);

/// runAsUser and runAsGroup from "1337" or "1337:1338"; an empty object for an empty user. Fails for names.
Result<Json> userContext(std::string_view format, const std::string &user);

/// An application or helper container.
Result<Json> sideContainer(const Catalogue &catalogue, std::string_view format, const Workload &workload,
                           const ContainerSpec &spec, const std::string &name);

/// What the Envoy container and the init container may use.
Json resourcesOf(const Workload &workload);

/// The check of Envoy's state, and its mounted volumes, as they stand in the Envoy container.
Json readinessProbe(const Catalogue &catalogue, const Workload &workload);
Json volumeMounts(const Workload &workload);

/// The volumes of a pod. Fails for a source that is neither a config map nor a secret.
Result<Json> podVolumes(std::string_view format, const Workload &workload);

/// The service account of the workload, or nothing (null) where the user named one that exists.
Json serviceAccount(const Catalogue &catalogue, const Workload &workload, const std::string &space);
std::string serviceAccountName(const Workload &workload);

/// A Deployment around a pod.
Json deployment(const Catalogue &catalogue, const Workload &workload, const std::string &space,
                Json annotations, Json podSpec);

/// The load balancer in front of a gateway.
Json gatewayService(const Catalogue &catalogue, const Workload &workload, const std::string &space);

} // namespace mc
