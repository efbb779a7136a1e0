// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/project.h"

#include <algorithm>
#include <unordered_set>

namespace mc {

namespace {

const Json emptyList = Json::array();
const Json emptyObject = Json::object();

const Json &member(const Json &object, std::string_view key, const Json &absent)
{
    if (!object.is_object())
        return absent;
    const auto found = object.find(key);
    return found != object.end() && found->type() == absent.type() ? *found : absent;
}

std::optional<std::string> textMember(const Json &object, std::string_view key)
{
    if (!object.is_object())
        return std::nullopt;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    return found->get<std::string>();
}

NamedValues texts(const Json &object)
{
    NamedValues out;
    for (const auto &[key, value] : object.items()) {
        if (value.is_string())
            out.emplace_back(key, value.get<std::string>());
    }
    return out;
}

std::vector<NamedValues> textSets(const Json &list)
{
    std::vector<NamedValues> out;
    for (const Json &item : list)
        out.push_back(item.is_object() ? texts(item) : NamedValues());
    return out;
}

} // namespace

std::string proxyKindName(ProxyKind kind)
{
    return kind == ProxyKind::VirtualGateway ? "virtual-gateway" : "virtual-node";
}

std::optional<ProxyKind> proxyKindFrom(std::string_view name)
{
    if (name == "virtual-node")
        return ProxyKind::VirtualNode;
    if (name == "virtual-gateway")
        return ProxyKind::VirtualGateway;
    return std::nullopt;
}

std::string Proxy::name() const
{
    return textMember(*m_json, "name").value_or(std::string());
}

ProxyKind Proxy::kind() const
{
    return proxyKindFrom(textMember(*m_json, "kind").value_or(std::string()))
        .value_or(ProxyKind::VirtualNode);
}

std::optional<std::string> Proxy::setting(std::string_view id) const
{
    return textMember(member(*m_json, "settings", emptyObject), id);
}

std::optional<std::string> Proxy::variable(std::string_view name) const
{
    return textMember(member(*m_json, "variables", emptyObject), name);
}

NamedValues Proxy::settings() const
{
    return texts(member(*m_json, "settings", emptyObject));
}
NamedValues Proxy::variables() const
{
    return texts(member(*m_json, "variables", emptyObject));
}

std::vector<std::pair<std::string, SecretSource>> Proxy::secrets() const
{
    std::vector<std::pair<std::string, SecretSource>> out;
    for (const auto &[name, source] : member(*m_json, "secrets", emptyObject).items()) {
        out.emplace_back(name, SecretSource{textMember(source, "ecs").value_or(std::string()),
                                            textMember(source, "kubernetes").value_or(std::string())});
    }
    return out;
}

std::vector<NamedValues> Proxy::applications() const
{
    return textSets(member(*m_json, "applications", emptyList));
}
std::vector<NamedValues> Proxy::helpers() const
{
    return textSets(member(*m_json, "helpers", emptyList));
}

Project::Project() : m_json({{"format", format}, {"proxies", Json::array()}}) {}

Result<std::string> Project::toText() const
{
    return writeJson(m_json);
}

std::size_t Project::size() const
{
    return member(m_json, "proxies", emptyList).size();
}

Proxy Project::proxy(std::size_t index) const
{
    const Json &proxies = member(m_json, "proxies", emptyList);
    return Proxy(index < proxies.size() ? proxies[index] : emptyObject);
}

std::optional<std::size_t> Project::indexOf(std::string_view name) const
{
    for (std::size_t i = 0; i < size(); ++i) {
        if (proxy(i).name() == name)
            return i;
    }
    return std::nullopt;
}

std::string Project::freeName(std::string_view wish) const
{
    std::unordered_set<std::string> taken;
    for (std::size_t i = 0; i < size(); ++i)
        taken.insert(proxy(i).name());
    std::string name(wish);
    for (std::size_t number = 2; taken.contains(name); ++number)
        name = std::string(wish) + "-" + std::to_string(number);
    return name;
}

} // namespace mc
