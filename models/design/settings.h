// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Ids of the settings that code must know by name: our own keys in a project file, not variables of the
/// image. Each is a field of resources/catalogue/{proxy,ecs,kubernetes}.json, which holds its label, default,
/// range and help.
namespace mc::setting {

using Id = std::string_view;

// Identity (proxy.json)
inline constexpr Id meshName = "mesh.name";
inline constexpr Id meshOwner = "mesh.owner";           ///< account that shares the mesh, becomes MESH@OWNER
inline constexpr Id resourceName = "resource.name";     ///< default: the proxy's name
inline constexpr Id resourceForm = "resource.form";     ///< short, arn
inline constexpr Id resourceRegion = "resource.region"; ///< default: image.region
inline constexpr Id resourceAccount = "resource.account";
inline constexpr Id resourcePreview = "resource.preview"; ///< flag: appmesh-preview ARN
inline constexpr Id nameVariable = "resource.variable"; ///< auto, old, both: which variable carries the name

// Image (proxy.json)
inline constexpr Id imageSource = "image.source"; ///< region, public, own
inline constexpr Id imageRegion = "image.region";
inline constexpr Id imageAccount = "image.account"; ///< registry account where none is known (GovCloud)
inline constexpr Id imageTag = "image.tag";         ///< v1.34.13.3-prod
inline constexpr Id imageFips = "image.fips";       ///< flag: -fips build
inline constexpr Id imageUri = "image.uri";         ///< own image

// Envoy container (proxy.json)
inline constexpr Id containerName = "container.name";
inline constexpr Id containerUser = "container.user"; ///< 1337
inline constexpr Id containerEssential = "container.essential";
inline constexpr Id containerCpu = "container.cpu";
inline constexpr Id containerMemory = "container.memory";
inline constexpr Id containerMemoryReservation = "container.memoryReservation";
inline constexpr Id containerStopTimeout = "container.stopTimeout";
inline constexpr Id containerReadonlyRoot = "container.readonlyRoot";
inline constexpr Id containerPortMappings =
    "container.portMappings"; ///< flag: list admin, ingress and egress ports
inline constexpr Id containerNofileSoft = "container.nofileSoft";
inline constexpr Id containerNofileHard = "container.nofileHard";
inline constexpr Id containerMounts = "container.mounts"; ///< lines VOLUME=/path or VOLUME=/path:rw

// Health check (proxy.json)
inline constexpr Id healthCheck = "health.enabled";
inline constexpr Id healthPort = "health.port";       ///< default: the admin port
inline constexpr Id healthCommand = "health.command"; ///< default: made from the port
inline constexpr Id healthInterval = "health.interval";
inline constexpr Id healthTimeout = "health.timeout";
inline constexpr Id healthRetries = "health.retries";
inline constexpr Id healthStartPeriod = "health.startPeriod";

// Logging (ecs.json)
inline constexpr Id logDriver = "log.driver";
inline constexpr Id logGroup = "log.group";
inline constexpr Id logRegion = "log.region";
inline constexpr Id logStreamPrefix = "log.streamPrefix";
inline constexpr Id logOptions = "log.options"; ///< lines NAME=VALUE
inline constexpr Id logAll = "log.all";         ///< flag: applications and helpers too

// Task (ecs.json)
inline constexpr Id taskFamily = "task.family";
inline constexpr Id taskLaunchType = "task.launchType"; ///< fargate, ec2, both
inline constexpr Id taskCpu = "task.cpu";
inline constexpr Id taskMemory = "task.memory";
inline constexpr Id taskRole = "task.role";
inline constexpr Id taskExecutionRole = "task.executionRole";
inline constexpr Id taskArchitecture = "task.architecture";
inline constexpr Id taskVolumes = "task.volumes"; ///< lines NAME or NAME=/host/path

// Traffic (proxy.json)
inline constexpr Id ignoredUid = "proxy.ignoredUid"; ///< default: container.user
inline constexpr Id ignoredGid = "proxy.ignoredGid";
inline constexpr Id ingressPort = "proxy.ingressPort";
inline constexpr Id egressPort = "proxy.egressPort";
inline constexpr Id appPorts = "proxy.appPorts"; ///< default: the applications' ports
inline constexpr Id egressIgnoredPorts = "proxy.egressIgnoredPorts";
inline constexpr Id egressIgnoredIps = "proxy.egressIgnoredIps";

// Gateway (proxy.json)
inline constexpr Id gatewayPort = "gateway.port";
inline constexpr Id gatewayProtocol = "gateway.protocol";
inline constexpr Id gatewayServicePort = "gateway.servicePort"; ///< of the Kubernetes Service

// Pod (kubernetes.json)
inline constexpr Id podNamespace = "pod.namespace";
inline constexpr Id podName = "pod.name"; ///< default: from the proxy's name
inline constexpr Id podReplicas = "pod.replicas";
inline constexpr Id podServiceAccount = "pod.serviceAccount";
inline constexpr Id podRoleArn = "pod.roleArn";
inline constexpr Id podCpuRequest = "pod.cpuRequest";
inline constexpr Id podMemoryRequest = "pod.memoryRequest";
inline constexpr Id podCpuLimit = "pod.cpuLimit";
inline constexpr Id podMemoryLimit = "pod.memoryLimit";
inline constexpr Id podInitImage = "pod.initImage";
inline constexpr Id podIgnoredIps = "pod.egressIgnoredIps";
inline constexpr Id podIpv6 = "pod.ipv6";
inline constexpr Id podVolumes = "pod.volumes"; ///< lines NAME=configMap:X or NAME=secret:X
inline constexpr Id podPreStopSleep = "pod.preStopSleep";
inline constexpr Id podFsGroup = "pod.fsGroup";

// Custom resources (kubernetes.json)
inline constexpr Id listenerPort = "mesh.listenerPort";         ///< default: first application port
inline constexpr Id listenerProtocol = "mesh.listenerProtocol"; ///< http, http2, grpc, tcp
inline constexpr Id egressFilter = "mesh.egressFilter";         ///< ALLOW_ALL, DROP_ALL
inline constexpr Id discovery = "mesh.discovery";               ///< dns, cloud-map
inline constexpr Id discoveryHostname = "mesh.hostname";
inline constexpr Id cloudMapNamespace = "mesh.cloudMapNamespace";
inline constexpr Id cloudMapService = "mesh.cloudMapService";
inline constexpr Id backends = "mesh.backends";   ///< comma list of virtual service names
inline constexpr Id accessLog = "mesh.accessLog"; ///< path

} // namespace mc::setting
