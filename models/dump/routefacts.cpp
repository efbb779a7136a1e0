// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/facts.h"

namespace mc {

namespace {

/// The retry policy of a virtual host or of a route, in the words of the index.
struct RetryPolicy
{
    std::string_view verdict = "none";
    std::string retryOn;
    std::string numRetries;
};

RetryPolicy readRetryPolicy(FactReader &in, ItemValue policy)
{
    RetryPolicyFields fields;
    in.item.members(policy, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::RetryOn)
            fields.retryOn = in.item.text(value);
        else if (key == Key::NumRetries)
            fields.numRetries = in.item.wholeNumber(value);
        else if (key == Key::PerTryTimeout)
            fields.perTryTimeout = in.item.scalar(value);
        else if (key == Key::RetriableStatusCodes)
            in.item.elements(value, [&](ItemValue code) {
                fields.retriableStatusCodes.push_back(in.item.wholeNumber(code));
            });
    });
    return {isAppMeshRetryPolicy(fields, in.marks) ? "app-mesh-default" : "custom",
            std::string(fields.retryOn), std::string(fields.numRetries)};
}

void setRetryPolicy(FactReader &in, RecordNumber route, const RetryPolicy &policy)
{
    in.index.setFact(route, Fact::RetryPolicy, policy.verdict);
    in.index.setFact(route, Fact::RetryOn, policy.retryOn);
    in.index.setFact(route, Fact::NumRetries, policy.numRetries);
}

/// Gives whether the action has a retry policy of its own.
bool readAction(FactReader &in, ItemValue action, RecordNumber route)
{
    NameList clusters;
    bool ownPolicy = false;
    in.item.members(action, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Timeout) {
            in.index.setFact(route, Fact::Timeout, in.item.scalar(value));
        } else if (key == Key::Priority) {
            const std::string_view priority = in.item.scalar(value);
            in.index.setFact(route, Fact::Priority, priority == "DEFAULT" ? std::string_view() : priority);
        } else if (key == Key::RetryPolicy && in.item.isObject(value)) {
            ownPolicy = true;
            setRetryPolicy(in, route, readRetryPolicy(in, value));
        } else {
            addRouteClusters(in.item, key, value, clusters);
        }
    });
    in.index.setFact(route, Fact::Action, "route");
    in.index.setFact(route, Fact::Clusters, clusters.text());
    return ownPolicy;
}

/// Gives whether the virtual host's retry policy applies.
bool readRoute(FactReader &in, simdjson::ondemand::object &object, RecordNumber route)
{
    bool inherits = false;
    in.item.objectMembers(object, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Name) {
            in.index.setName(route, in.item.text(value));
        } else if (key == Key::Match) {
            in.index.setFact(route, Fact::Match, routeMatchText(in.item, value));
        } else if (key == Key::Route && in.item.isObject(value)) {
            inherits = !readAction(in, value, route);
        } else if (key == Key::Redirect && in.item.isObject(value)) {
            in.index.setFact(route, Fact::Action, "redirect");
        } else if (key == Key::DirectResponse && in.item.isObject(value)) {
            in.index.setFact(route, Fact::Action, "direct-response");
        }
    });
    if (in.index.fact(route, Fact::Action).empty())
        in.index.setFact(route, Fact::Action, "other");
    if (in.index.fact(route, Fact::RetryPolicy).empty())
        in.index.setFact(route, Fact::RetryPolicy, "none");
    return inherits;
}

} // namespace

void addRouteClusters(Item &item, Key key, ItemValue value, NameList &clusters)
{
    if (key == Key::Cluster) {
        clusters.add(item.text(value));
    } else if (key == Key::WeightedClusters) {
        item.members(value, [&](Key inner, std::string_view, ItemValue list) {
            if (inner != Key::Clusters)
                return;
            item.elements(list, [&](ItemValue weighted) {
                item.members(weighted, [&](Key part, std::string_view, ItemValue name) {
                    if (part == Key::Name)
                        clusters.add(item.text(name));
                });
            });
        });
    }
}

std::size_t readVirtualHost(FactReader &in, ItemValue host, RecordNumber record)
{
    NameList domains;
    RetryPolicy policy;
    std::vector<RecordNumber> heirs;
    std::size_t routes = 0;
    const auto readOneRoute = [&](ItemValue value) {
        simdjson::ondemand::object object;
        Item::Range range;
        if (!in.item.isObject(value)) {
            in.item.wrongType(value);
            return;
        }
        if (value.get_object().get(object) != simdjson::SUCCESS || !in.item.range(object, range))
            return;
        ++routes;
        const RecordNumber route = in.index.begin(ResourceKind::Route, record);
        const Record around = in.index.record(record);
        Record &own = in.index.record(route);
        own.begin = range.begin;
        own.end = range.end;
        own.state = around.state;
        own.api = around.api;
        own.inlineTable = around.inlineTable;
        if (readRoute(in, object, route))
            heirs.push_back(route);
    };
    in.item.members(host, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Name)
            in.index.setName(record, in.item.text(value));
        else if (key == Key::Domains)
            in.item.elements(value, [&](ItemValue domain) { domains.add(in.item.text(domain)); });
        else if (key == Key::Routes)
            in.item.elements(value, readOneRoute);
        else if (key == Key::RetryPolicy && in.item.isObject(value))
            policy = readRetryPolicy(in, value);
    });
    in.index.setFact(record, Fact::Domains, domains.text());
    in.index.setNumber(record, Fact::Routes, routes);
    in.index.setFact(record, Fact::RetryPolicy, policy.verdict);
    if (policy.verdict == "none")
        return routes;
    for (const RecordNumber heir : heirs) {
        setRetryPolicy(in, heir, policy);
        in.index.setFact(heir, Fact::RetryInherited, "true");
    }
    return routes;
}

} // namespace mc
