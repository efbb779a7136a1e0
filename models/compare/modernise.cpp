// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/modernise.h"

#include "models/compare/typename.h"

#include <span>

namespace mc {

namespace {

/// The member of that name in either spelling; nothing where there is none.
Json *memberOf(Json &object, std::string_view plainKey)
{
    for (auto &[key, value] : object.get_ref<Json::object_t &>()) {
        if (CompareRules::plainKey(key) == plainKey)
            return &value;
    }
    return nullptr;
}

/// Takes a member out of its object; null where there is none.
Json taken(Json &object, std::string_view plainKey)
{
    auto &members = object.get_ref<Json::object_t &>();
    for (auto at = members.begin(); at != members.end(); ++at) {
        if (CompareRules::plainKey(at->first) != plainKey)
            continue;
        Json value = std::move(at->second);
        members.erase(at);
        return value;
    }
    return {};
}

/// Adds the members of an object that are not there yet.
void addMembers(Json &to, Json &from)
{
    for (auto &[key, value] : from.get_ref<Json::object_t &>()) {
        if (!memberOf(to, CompareRules::plainKey(key)))
            to[key] = std::move(value);
    }
}

/// Puts a value at the end of some steps, beside what is there.
void put(Json &object, std::span<const std::string> steps, Json value)
{
    Json *at = &object;
    for (const std::string &step : steps) {
        if (!at->is_object())
            return; // something else stands in the way: it stays
        Json *next = memberOf(*at, CompareRules::plainKey(step));
        at = next ? next : &(*at)[step];
        if (at->is_null())
            *at = Json::object();
    }
    if (at->is_object() && at->empty())
        *at = std::move(value);
    else if (at->is_array() && value.is_array())
        at->insert(at->end(), value.begin(), value.end());
    else if (at->is_object() && value.is_object())
        addMembers(*at, value);
}

Json objectAt(std::span<const std::string> steps, Json value)
{
    Json object = Json::object();
    put(object, steps, std::move(value));
    return object;
}

/// Goes through a resource from its root to its leaves.
class Moderniser
{
public:
    explicit Moderniser(const CompareRules &rules) : m_rules(rules) {}

    void value(Json &value, std::string_view place, const FieldMeaning *field) const;

private:
    void object(Json &object, std::string_view place) const;
    void extension(Json &object) const;
    void fields(Json &object, std::string_view place) const;
    void words(Json &object, std::string_view place) const;

    const CompareRules &m_rules;
};

/// The settings of an extension, whichever envelope they are in.
void unwrap(Json &settings)
{
    if (!settings.is_object())
        return;
    const std::string_view type = typeOf(settings);
    if (!type.ends_with("TypedStruct") && type != "google.protobuf.Struct")
        return;
    Json inner = taken(settings, "value");
    const Json innerType = taken(settings, "typeUrl");
    if (!inner.is_object())
        inner = Json::object();
    if (innerType.is_string())
        inner["@type"] = innerType;
    settings = std::move(inner);
}

/// {name, config}, which is {name, typed_config} now, under its new name.
void Moderniser::extension(Json &object) const
{
    Json *name = memberOf(object, "name");
    if (!name || !name->is_string())
        return;
    const RenamedExtension *known = m_rules.extension(name->get_ref<const std::string &>());
    if (known)
        *name = known->now;
    if (Json *config = memberOf(object, "config");
        config && config->is_object() && !memberOf(object, "typedConfig"))
        object["typed_config"] = taken(object, "config");
    Json *settings = memberOf(object, "typedConfig");
    if (!settings || !settings->is_object())
        return;
    unwrap(*settings);
    if (known && !known->type.empty() && !settings->contains("@type"))
        (*settings)["@type"] = known->type;
}

void Moderniser::fields(Json &object, std::string_view place) const
{
    std::vector<std::pair<std::string, const RenamedField *>> old;
    for (const auto &[key, value] : object.get_ref<const Json::object_t &>()) {
        std::string plain = CompareRules::plainKey(key);
        if (const RenamedField *renamed = m_rules.renamed(place, plain); renamed && !value.is_null())
            old.emplace_back(std::move(plain), renamed);
    }
    for (const auto &[key, renamed] : old) {
        Json value = taken(object, key);
        if (renamed->to.empty()) {
            if (value.is_object())
                addMembers(object, value);
            continue;
        }
        if (!renamed->type.empty() && value.is_object() && !value.contains("@type"))
            value["@type"] = renamed->type;
        if (!renamed->each.empty() && value.is_array()) {
            for (Json &item : value)
                item = objectAt(renamed->each, std::move(item));
        }
        if (renamed->list)
            value = Json::array({std::move(value)});
        put(object, renamed->to, std::move(value));
        if (!renamed->named.empty())
            put(object, std::vector<std::string>{renamed->to.front(), "name"}, renamed->named);
    }
}

void Moderniser::words(Json &object, std::string_view place) const
{
    for (auto &[key, value] : object.get_ref<Json::object_t &>()) {
        if (!value.is_string())
            continue;
        const std::string &text = value.get_ref<const std::string &>();
        const std::string_view now = m_rules.word(place, CompareRules::plainKey(key), text);
        if (now != text)
            value = std::string(now);
    }
}

/// v2: a cluster's list of addresses.
void hostsOfCluster(Json &cluster)
{
    if (memberOf(cluster, "loadAssignment"))
        return;
    Json hosts = taken(cluster, "hosts");
    if (!hosts.is_array())
        return;
    Json endpoints = Json::array();
    for (Json &host : hosts)
        endpoints.push_back({{"endpoint", {{"address", std::move(host)}}}});
    const Json *name = memberOf(cluster, "name");
    cluster["load_assignment"] = {{"cluster_name", name ? *name : Json()},
                                  {"endpoints", Json::array({{{"lb_endpoints", std::move(endpoints)}}})}};
}

/// v2: {value, regex: true} of a query parameter.
void queryParameter(Json &matcher)
{
    const Json *old = memberOf(matcher, "value");
    if (!old || !old->is_string())
        return;
    Json text = taken(matcher, "value");
    const Json regex = taken(matcher, "regex");
    const bool isRegex = regex.is_boolean() && regex.get<bool>();
    matcher["string_match"] =
        isRegex ? Json{{"safe_regex", {{"regex", std::move(text)}}}} : Json{{"exact", std::move(text)}};
}

/// `append`, which is one of the words of `append_action` now.
void appendAction(Json &option)
{
    const Json *header = memberOf(option, "header");
    const Json *append = memberOf(option, "append");
    if (!header || !append || !append->is_boolean() || memberOf(option, "appendAction"))
        return;
    const bool appends = taken(option, "append").get<bool>();
    option["append_action"] = appends ? "APPEND_IF_EXISTS_OR_ADD" : "OVERWRITE_IF_EXISTS_OR_ADD";
}

void Moderniser::object(Json &object, std::string_view place) const
{
    extension(object);
    fields(object, place);
    words(object, place);
    if (place == "cluster")
        hostsOfCluster(object);
    else if (place == "queryParameters")
        queryParameter(object);
    appendAction(object);
    for (auto &[key, member] : object.get_ref<Json::object_t &>()) {
        const std::string plain = CompareRules::plainKey(key);
        value(member, plain, m_rules.field(place, plain));
    }
}

void Moderniser::value(Json &value, std::string_view place, const FieldMeaning *field) const
{
    if (field && field->verbatim)
        return;
    if (field && !field->place.empty())
        place = field->place;
    if (value.is_object()) {
        unwrap(value);
        const std::string type(lastOfType(typeOf(value)));
        object(value, type.empty() ? place : type);
    } else if (value.is_array()) {
        for (Json &item : value)
            this->value(item, place, nullptr);
    }
}

} // namespace

void modernise(Json &resource, std::string_view place, const CompareRules &rules)
{
    if (!resource.is_object())
        return;
    resource.erase("@type"); // the kind is known, and the generation is what shall not count
    FieldMeaning root;
    root.place = place;
    Moderniser(rules).value(resource, place, &root);
}

} // namespace mc
