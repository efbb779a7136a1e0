// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/effective.h"

#include "models/dump/appmeshdefaults.h"
#include "models/dump/retrypolicyview.h"

#include <algorithm>

namespace mc {

namespace {

/// Where what is written stands, and what that makes of it.
struct WrittenIn
{
    Origin origin = Origin::Written;
    std::string source;
};

/// The text of a value for a table: lists of texts or numbers and of things with names, divided by commas.
std::string shown(Node value)
{
    std::string list;
    for (const Node &element : value.elements()) {
        const std::string_view name = element["name"].text();
        list += (list.empty() ? "" : ", ") + (name.empty() ? element.anyText() : std::string(name));
    }
    return list.empty() ? value.anyText() : list;
}

std::string_view firstStep(std::string_view path)
{
    return path.substr(0, path.find('.'));
}

/// What the catalogue knows of the message, then what else is written in it.
Effectives fieldsOf(Node message, const std::vector<EnvoyDefault> &known, const WrittenIn &written)
{
    Effectives fields;
    fields.reserve(known.size());
    for (const EnvoyDefault &entry : known) {
        const bool meansNothing = (!entry.onlyWith.empty() && !message.at(entry.onlyWith)) ||
                                  (!entry.notWith.empty() && message.at(entry.notWith));
        if (const Node value = message.at(entry.field))
            fields.push_back({entry.field, shown(value), written.origin, written.source});
        else if (!meansNothing)
            fields.push_back({entry.field, entry.value, Origin::EnvoyDefault, entry.source});
    }
    return fields;
}

/// The members that no entry of the catalogue speaks of.
void addOthers(Node message, const std::vector<EnvoyDefault> &known, const WrittenIn &written,
               Effectives &fields)
{
    for (const auto &[name, value] : message.members()) {
        const bool isKnown = std::any_of(known.begin(), known.end(), [key = name](const EnvoyDefault &entry) {
            return Node::isSpelling(firstStep(entry.field), key);
        });
        if (value && !isKnown)
            fields.push_back({std::string(name), shown(value), written.origin, written.source});
    }
}

Effectives allFieldsOf(Node message, const std::vector<EnvoyDefault> &known, const WrittenIn &written)
{
    Effectives fields = fieldsOf(message, known, written);
    addOthers(message, known, written, fields);
    return fields;
}

/// What it means that a message is missing.
Effectives absent(std::string_view message, const Defaults &defaults)
{
    for (const EnvoyDefault &entry : defaults.envoy().absent) {
        if (entry.field == message)
            return {{entry.field, entry.value, Origin::EnvoyDefault, entry.source}};
    }
    return {};
}

bool isAppMeshPolicy(Node policy, const Defaults &defaults)
{
    const std::string retries = policy["num_retries"].anyText();
    std::vector<std::string> codes;
    for (const Node &code : policy["retriable_status_codes"].elements())
        codes.push_back(code.anyText());
    RetryPolicyFields fields;
    fields.retryOn = policy["retry_on"].text();
    fields.numRetries = retries;
    fields.perTryTimeout = policy["per_try_timeout"].text();
    fields.retriableStatusCodes.assign(codes.begin(), codes.end());
    return isAppMeshRetryPolicy(fields, defaults.marks());
}

bool isAppMeshBreaker(Node threshold, const Defaults &defaults)
{
    const std::array<std::string, 4> limits = {
        threshold["max_connections"].anyText(), threshold["max_pending_requests"].anyText(),
        threshold["max_requests"].anyText(), threshold["max_retries"].anyText()};
    ThresholdFields fields;
    std::copy(limits.begin(), limits.end(), fields.limits.begin());
    fields.others = threshold["retry_budget"] || threshold["max_connection_pools"];
    return breakerOrigin(fields, defaults.marks()) == BreakerOrigin::AppMeshDefault;
}

} // namespace

std::string_view originName(Origin origin)
{
    switch (origin) {
    case Origin::Written:
        return "written";
    case Origin::Inherited:
        return "inherited";
    case Origin::AppMeshDefault:
        return "app-mesh-default";
    case Origin::EnvoyDefault:
        break;
    }
    return "envoy-default";
}

Effectives effectiveRetryPolicy(Node route, Node virtualHost, const Defaults &defaults)
{
    const RetryPolicyInForce inForce = retryPolicyInForce(route, virtualHost);
    if (!inForce.policy)
        return absent("retry_policy", defaults);
    WrittenIn written{Origin::Written, "route"};
    if (inForce.inherited)
        written = {Origin::Inherited, "virtual host " + std::string(virtualHost["name"].text())};
    if (isAppMeshPolicy(inForce.policy, defaults))
        written.origin = Origin::AppMeshDefault;
    return allFieldsOf(inForce.policy, defaults.envoy().retryPolicy, written);
}

Effectives effectiveRoute(Node route, Node connectionManager, const Defaults &defaults)
{
    Effectives fields = fieldsOf(route["route"], defaults.envoy().route, {Origin::Written, "route"});
    const Node idle = connectionManager["stream_idle_timeout"];
    for (Effective &field : fields) {
        if (field.field == "idle_timeout" && field.origin == Origin::EnvoyDefault && idle)
            field = {field.field, idle.anyText(), Origin::Inherited, "connection manager"};
    }
    return fields;
}

Effectives effectiveCircuitBreaker(Node cluster, Priority priority, const Defaults &defaults)
{
    const Node threshold = thresholdOf(cluster, priority);
    const bool appMesh = isAppMeshBreaker(threshold, defaults);
    return allFieldsOf(threshold, defaults.envoy().circuitBreaker,
                       {appMesh ? Origin::AppMeshDefault : Origin::Written, "cluster"});
}

Effectives effectiveCluster(Node cluster, const Defaults &defaults)
{
    const std::vector<EnvoyDefault> &known = defaults.envoy().cluster;
    Effectives fields = fieldsOf(cluster, known, {Origin::Written, "cluster"});
    for (const auto &[name, options] : cluster["typed_extension_protocol_options"].members()) {
        const Node config = unpacked(options).config; // the newer place of the same options
        for (Effective &field : fields) {
            const Node value = config.at(field.field);
            if (value && field.origin == Origin::EnvoyDefault)
                field = {field.field, shown(value), Origin::Written, "cluster, " + std::string(name)};
        }
    }
    return fields;
}

Effectives effectiveConnectionManager(Node config, const Defaults &defaults)
{
    return fieldsOf(config, defaults.envoy().connectionManager, {Origin::Written, "connection manager"});
}

Effectives effectiveTcpProxy(Node config, const Defaults &defaults)
{
    return fieldsOf(config, defaults.envoy().tcpProxy, {Origin::Written, "TCP proxy"});
}

Effectives effectiveOutlierDetection(Node cluster, const Defaults &defaults)
{
    const Node detection = cluster["outlier_detection"];
    if (!detection)
        return absent("outlier_detection", defaults);
    return allFieldsOf(detection, defaults.envoy().outlierDetection, {Origin::Written, "cluster"});
}

std::vector<Effectives> effectiveHealthChecks(Node cluster, const Defaults &defaults)
{
    std::vector<Effectives> checks;
    for (const Node &check : cluster["health_checks"].elements())
        checks.push_back(allFieldsOf(check, defaults.envoy().healthCheck, {Origin::Written, "cluster"}));
    if (checks.empty())
        checks.push_back(absent("health_checks", defaults));
    return checks;
}

} // namespace mc
