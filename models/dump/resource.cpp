// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/resource.h"

#include <array>

namespace mc {

namespace {

struct FactEntry
{
    Fact fact;
    std::string_view name;
    FactForm form;
};

constexpr std::array factEntries = {
    FactEntry{Fact::NodeId, "nodeId", FactForm::Text},
    FactEntry{Fact::NodeCluster, "nodeCluster", FactForm::Text},
    FactEntry{Fact::EnvoyVersion, "envoyVersion", FactForm::Text},
    FactEntry{Fact::EnvoyBuild, "envoyBuild", FactForm::Text},
    FactEntry{Fact::AdminAddress, "adminAddress", FactForm::Text},
    FactEntry{Fact::ControlPlane, "controlPlane", FactForm::List},
    FactEntry{Fact::Address, "address", FactForm::Text},
    FactEntry{Fact::Port, "port", FactForm::Number},
    FactEntry{Fact::Direction, "direction", FactForm::Text},
    FactEntry{Fact::FilterChains, "filterChains", FactForm::Number},
    FactEntry{Fact::Filters, "filters", FactForm::List},
    FactEntry{Fact::RouteConfigurations, "routeConfigurations", FactForm::List},
    FactEntry{Fact::Clusters, "clusters", FactForm::List},
    FactEntry{Fact::ErrorDetails, "errorDetails", FactForm::Text},
    FactEntry{Fact::ChainMatch, "match", FactForm::Text},
    FactEntry{Fact::Tls, "tls", FactForm::Flag},
    FactEntry{Fact::VirtualHosts, "virtualHosts", FactForm::Number},
    FactEntry{Fact::Routes, "routes", FactForm::Number},
    FactEntry{Fact::Domains, "domains", FactForm::List},
    FactEntry{Fact::Match, "match", FactForm::Text},
    FactEntry{Fact::Action, "action", FactForm::Text},
    FactEntry{Fact::Timeout, "timeout", FactForm::Text},
    FactEntry{Fact::RetryPolicy, "retryPolicy", FactForm::Text},
    FactEntry{Fact::RetryInherited, "retryInherited", FactForm::Flag},
    FactEntry{Fact::RetryOn, "retryOn", FactForm::Text},
    FactEntry{Fact::NumRetries, "numRetries", FactForm::Number},
    FactEntry{Fact::Priority, "priority", FactForm::Text},
    FactEntry{Fact::ClusterType, "type", FactForm::Text},
    FactEntry{Fact::LbPolicy, "lbPolicy", FactForm::Text},
    FactEntry{Fact::ConnectTimeout, "connectTimeout", FactForm::Text},
    FactEntry{Fact::EdsServiceName, "edsServiceName", FactForm::Text},
    FactEntry{Fact::CircuitBreaker, "circuitBreaker", FactForm::Text},
    FactEntry{Fact::MaxConnections, "maxConnections", FactForm::Number},
    FactEntry{Fact::MaxPendingRequests, "maxPendingRequests", FactForm::Number},
    FactEntry{Fact::MaxRequests, "maxRequests", FactForm::Number},
    FactEntry{Fact::MaxRetries, "maxRetries", FactForm::Number},
    FactEntry{Fact::Endpoints, "endpoints", FactForm::Number},
    FactEntry{Fact::Healthy, "healthy", FactForm::Number},
    FactEntry{Fact::SecretType, "secretType", FactForm::Text},
    FactEntry{Fact::TypeUrl, "typeUrl", FactForm::Text},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < factEntries.size(); ++i) {
        if (factEntries[i].fact != static_cast<Fact>(i))
            return false;
    }
    return true;
}
static_assert(inOrder(), "entries stand in the order of the enumeration");

const FactEntry &entryOf(Fact fact)
{
    return factEntries[static_cast<std::size_t>(fact)];
}

constexpr std::array bootstrapFacts = {Fact::NodeId,     Fact::NodeCluster,  Fact::EnvoyVersion,
                                       Fact::EnvoyBuild, Fact::AdminAddress, Fact::ControlPlane};
constexpr std::array listenerFacts = {Fact::Address,      Fact::Port,        Fact::Direction,
                                      Fact::FilterChains, Fact::Filters,     Fact::RouteConfigurations,
                                      Fact::Clusters,     Fact::ErrorDetails};
constexpr std::array filterChainFacts = {Fact::ChainMatch, Fact::Filters, Fact::RouteConfigurations,
                                         Fact::Clusters, Fact::Tls};
constexpr std::array routeConfigurationFacts = {Fact::VirtualHosts, Fact::Routes};
constexpr std::array virtualHostFacts = {Fact::Domains, Fact::Routes, Fact::RetryPolicy};
constexpr std::array routeFacts = {Fact::Match,   Fact::Action,      Fact::Clusters,
                                   Fact::Timeout, Fact::RetryPolicy, Fact::RetryInherited,
                                   Fact::RetryOn, Fact::NumRetries,  Fact::Priority};
constexpr std::array clusterFacts = {Fact::ClusterType,
                                     Fact::LbPolicy,
                                     Fact::ConnectTimeout,
                                     Fact::EdsServiceName,
                                     Fact::Endpoints,
                                     Fact::CircuitBreaker,
                                     Fact::MaxConnections,
                                     Fact::MaxPendingRequests,
                                     Fact::MaxRequests,
                                     Fact::MaxRetries,
                                     Fact::Tls};
constexpr std::array endpointFacts = {Fact::Endpoints, Fact::Healthy};
constexpr std::array secretFacts = {Fact::SecretType};
constexpr std::array typedFacts = {Fact::TypeUrl};

} // namespace

std::string_view kindName(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Bootstrap:
        return "bootstrap";
    case ResourceKind::Listener:
        return "listener";
    case ResourceKind::FilterChain:
        return "filterChain";
    case ResourceKind::RouteConfiguration:
        return "routeConfiguration";
    case ResourceKind::VirtualHost:
        return "virtualHost";
    case ResourceKind::Route:
        return "route";
    case ResourceKind::ScopedRoutes:
        return "scopedRoutes";
    case ResourceKind::Cluster:
        return "cluster";
    case ResourceKind::EndpointAssignment:
        return "endpointAssignment";
    case ResourceKind::Secret:
        return "secret";
    case ResourceKind::ExtensionConfig:
        return "extensionConfig";
    case ResourceKind::Other:
        break;
    }
    return "other";
}

std::string_view stateName(ResourceState state)
{
    switch (state) {
    case ResourceState::Static:
        return "static";
    case ResourceState::Active:
        return "active";
    case ResourceState::Warming:
        return "warming";
    case ResourceState::Draining:
        return "draining";
    case ResourceState::Error:
        break;
    }
    return "error";
}

std::string_view factName(Fact fact)
{
    return entryOf(fact).name;
}

FactForm factForm(Fact fact)
{
    return entryOf(fact).form;
}

std::span<const Fact> factsOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Bootstrap:
        return bootstrapFacts;
    case ResourceKind::Listener:
        return listenerFacts;
    case ResourceKind::FilterChain:
        return filterChainFacts;
    case ResourceKind::RouteConfiguration:
        return routeConfigurationFacts;
    case ResourceKind::VirtualHost:
        return virtualHostFacts;
    case ResourceKind::Route:
        return routeFacts;
    case ResourceKind::Cluster:
        return clusterFacts;
    case ResourceKind::EndpointAssignment:
        return endpointFacts;
    case ResourceKind::Secret:
        return secretFacts;
    case ResourceKind::ScopedRoutes:
    case ResourceKind::ExtensionConfig:
    case ResourceKind::Other:
        break;
    }
    return typedFacts;
}

} // namespace mc
