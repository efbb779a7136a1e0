// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/endpointview.h"

namespace mc {

namespace {

EndpointView readEndpoint(Node entry)
{
    EndpointView view;
    view.address = readAddress(entry.at("endpoint.address"));
    view.hostname = entry.at("endpoint.hostname").text();
    view.health = entry["health_status"].text();
    view.weight = entry["load_balancing_weight"].number();
    return view;
}

LocalityView readLocality(Node entry)
{
    LocalityView view;
    view.region = entry.at("locality.region").text();
    view.zone = entry.at("locality.zone").text();
    view.subZone = entry.at("locality.sub_zone").text();
    view.priority = entry["priority"].number().value_or(0);
    view.weight = entry["load_balancing_weight"].number();
    const std::vector<Node> endpoints = entry["lb_endpoints"].elements();
    view.endpoints.reserve(endpoints.size());
    for (const Node &endpoint : endpoints)
        view.endpoints.push_back(readEndpoint(endpoint));
    return view;
}

} // namespace

bool EndpointView::takesRequests() const
{
    return health != "UNHEALTHY" && health != "DRAINING" && health != "TIMEOUT";
}

std::size_t EndpointAssignmentView::endpoints() const
{
    std::size_t sum = 0;
    for (const LocalityView &locality : localities)
        sum += locality.endpoints.size();
    return sum;
}

EndpointAssignmentView readEndpointAssignment(Node assignment)
{
    EndpointAssignmentView view;
    view.clusterName = assignment["cluster_name"].text();
    const std::vector<Node> localities = assignment["endpoints"].elements();
    view.localities.reserve(localities.size());
    for (const Node &locality : localities)
        view.localities.push_back(readLocality(locality));
    view.overprovisioningFactor = assignment.at("policy.overprovisioning_factor").number();
    view.dropOverloads = assignment.at("policy.drop_overloads").elements().size();
    return view;
}

EndpointAssignmentView readHosts(Node hosts)
{
    LocalityView all;
    for (const Node &host : hosts.elements()) {
        EndpointView endpoint;
        endpoint.address = readAddress(host);
        all.endpoints.push_back(std::move(endpoint));
    }
    EndpointAssignmentView view;
    if (!all.endpoints.empty())
        view.localities.push_back(std::move(all));
    return view;
}

} // namespace mc
