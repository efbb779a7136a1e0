// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/clusterdetails.h"

#include <algorithm>

namespace mc {

namespace {

using Presence = TracedCluster::Presence;

void tellAbsence(const TracedCluster &cluster, std::vector<TraceStep> &steps)
{
    const std::string what = "cluster " + cluster.pick.name;
    if (cluster.presence == Presence::Missing)
        steps.push_back({what, Verdict::No, "it is not in this dump, so Envoy answers by itself (flag NC)"});
    else if (cluster.presence == Presence::NotUsable)
        steps.push_back({what, Verdict::No, "it is not serving yet, so Envoy answers by itself (flag NC)"});
    else
        steps.push_back({what, Verdict::Perhaps, "this dump holds no clusters"});
}

/// The hosts by EDS under the name of the service or of the cluster, else those written in the cluster.
std::optional<EndpointAssignmentView> assignmentOf(DumpResources &resources, const ClusterView &view)
{
    for (const std::string &name : {view.assignmentName(), view.name}) {
        const RecordNumber record = resources.find(ResourceKind::EndpointAssignment, name);
        if (record == noRecord)
            continue;
        const Json text = resources.read(record);
        return readEndpointAssignment(Node(text));
    }
    return view.endpoints;
}

void addEndpoints(const EndpointAssignmentView &assignment, TracedCluster &cluster)
{
    cluster.endpointCount = assignment.endpoints();
    cluster.endpoints.emplace();
    cluster.endpoints->reserve(std::min(cluster.endpointCount, mostEndpoints));
    for (const LocalityView &locality : assignment.localities) {
        for (const EndpointView &endpoint : locality.endpoints) {
            if (cluster.endpoints->size() == mostEndpoints)
                return;
            cluster.endpoints->push_back({endpoint.address, endpoint.health, endpoint.takesRequests()});
        }
    }
}

bool anyTakesRequests(const EndpointAssignmentView &assignment)
{
    return std::any_of(
        assignment.localities.begin(), assignment.localities.end(), [](const LocalityView &locality) {
            return std::any_of(locality.endpoints.begin(), locality.endpoints.end(),
                               [](const EndpointView &endpoint) { return endpoint.takesRequests(); });
        });
}

void describeEndpoints(DumpResources &resources, const ClusterView &view, TracedCluster &cluster,
                       std::vector<TraceStep> &steps)
{
    const std::optional<EndpointAssignmentView> assignment = assignmentOf(resources, view);
    const std::string what = "endpoints of " + view.name;
    if (!assignment) {
        const bool original = view.type == "ORIGINAL_DST";
        steps.push_back({what, Verdict::Perhaps,
                         original ? "the connection goes where the client meant it to go (ORIGINAL_DST)"
                                  : "they are not in this dump: ask for /config_dump?include_eds"});
        return;
    }
    addEndpoints(*assignment, cluster);
    const std::string number = std::to_string(cluster.endpointCount);
    if (!anyTakesRequests(*assignment))
        steps.push_back({what, Verdict::No,
                         cluster.endpointCount == 0 ? "there are none (flag UH)"
                                                    : "none of " + number + " takes requests (flag UH)"});
    else
        steps.push_back({what, Verdict::Yes, number + (cluster.endpointCount == 1 ? " host" : " hosts")});
}

} // namespace

TracedCluster describeCluster(DumpResources &resources, const Defaults &defaults, const PickedCluster &pick,
                              Priority priority, std::vector<TraceStep> &steps)
{
    TracedCluster cluster;
    cluster.pick = pick;
    cluster.record = resources.find(ResourceKind::Cluster, pick.name);
    if (cluster.record == noRecord)
        cluster.presence = resources.tellsOf(ResourceKind::Cluster) ? Presence::Missing : Presence::Unknown;
    else
        cluster.presence =
            serves(resources.index().record(cluster.record)) ? Presence::Serving : Presence::NotUsable;
    if (cluster.presence != Presence::Serving) {
        tellAbsence(cluster, steps);
        return cluster;
    }
    const Json text = resources.read(cluster.record);
    if (!text.is_object()) {
        steps.push_back({"cluster " + pick.name, Verdict::Perhaps, "its text is broken or cut off"});
        return cluster;
    }
    const ClusterView view = readCluster(Node(text));
    cluster.type = view.type;
    cluster.aggregated = view.aggregated;
    cluster.tls = view.tls.has_value();
    cluster.circuitBreaker = effectiveCircuitBreaker(Node(text), priority, defaults);
    if (!view.aggregated.empty())
        steps.push_back({"cluster " + view.name, Verdict::Yes,
                         "it picks one of " + std::to_string(view.aggregated.size()) +
                             " clusters, whose own circuit breaker counts"});
    else
        describeEndpoints(resources, view, cluster, steps);
    return cluster;
}

} // namespace mc
