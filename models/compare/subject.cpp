// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/subject.h"

#include "models/compare/comparerules.h"

#include <array>

namespace mc {

namespace {

/// Members of an entry in which its resource may stand, in the plain spelling of keys.
std::array<std::string_view, 2> resourceKeys(ResourceKind kind)
{
    constexpr std::string_view csds = "xdsConfig";
    switch (kind) {
    case ResourceKind::Bootstrap:
        return {"bootstrap", csds};
    case ResourceKind::Listener:
        return {"listener", csds};
    case ResourceKind::RouteConfiguration:
        return {"routeConfig", csds};
    case ResourceKind::Cluster:
        return {"cluster", csds};
    case ResourceKind::EndpointAssignment:
        return {"endpointConfig", csds};
    case ResourceKind::Secret:
        return {"secret", csds};
    case ResourceKind::ExtensionConfig:
        return {"ecdsFilter", csds};
    default:
        return {csds, csds};
    }
}

std::string_view stateKey(ResourceState state)
{
    switch (state) {
    case ResourceState::Warming:
        return "warmingState";
    case ResourceState::Draining:
        return "drainingState";
    case ResourceState::Error:
        return "errorState";
    case ResourceState::Static:
    case ResourceState::Active:
        break;
    }
    return "activeState";
}

bool isStateKey(std::string_view key)
{
    using enum ResourceState;
    return key == stateKey(Active) || key == stateKey(Warming) || key == stateKey(Draining) ||
           key == stateKey(Error);
}

/// What a section says of an entry without being a part of what it holds.
bool isEnvelope(std::string_view key)
{
    return key == "versionInfo" || key == "lastUpdated" || key == "name" || key == "@type" ||
           key == "typeUrl";
}

Json *objectMember(Json &object, std::string_view plainKey)
{
    if (!object.is_object())
        return nullptr;
    for (auto &[key, value] : object.get_ref<Json::object_t &>()) {
        if (value.is_object() && CompareRules::plainKey(key) == plainKey)
            return &value;
    }
    return nullptr;
}

} // namespace

std::string_view placeOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::ScopedRoutes:
        return "scopedRoutes";
    case ResourceKind::ExtensionConfig:
    case ResourceKind::Other:
        return "other";
    case ResourceKind::VirtualHost:
        return "virtualHosts";
    default:
        return resourceKeys(kind).front();
    }
}

Json subjectOf(Json entry, ResourceKind kind, ResourceState state)
{
    Json *holder = &entry;
    if (kind == ResourceKind::Listener) {
        if (Json *ofState = objectMember(entry, stateKey(state)))
            holder = ofState;
    }
    Json *resource = nullptr;
    for (const std::string_view key : resourceKeys(kind)) {
        if (!resource)
            resource = objectMember(*holder, key);
    }
    if (!resource)
        return std::move(*holder);
    Json subject = std::move(*resource);
    for (Json *level : {holder, &entry}) {
        for (auto &[key, value] : level->get_ref<Json::object_t &>()) {
            const std::string plain = CompareRules::plainKey(key);
            if (&value != resource && !isEnvelope(plain) && !isStateKey(plain) && !subject.contains(key))
                subject[key] = std::move(value);
        }
        if (level == &entry)
            break;
    }
    return subject;
}

} // namespace mc
