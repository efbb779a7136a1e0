// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/fieldaddress.h"

#include "models/base/json.h"

namespace mc {
namespace {

constexpr std::string_view settings = "settings";
constexpr std::string_view variables = "variables";

} // namespace

FieldAddress::FieldAddress(std::string section, std::optional<std::size_t> item, std::string id)
    : m_section(std::move(section)),
      m_item(item),
      m_id(std::move(id)),
      m_pointer("/" + m_section + (item ? "/" + std::to_string(*item) : std::string()) + "/" +
                pointerStep(m_id)),
      m_parsed(m_pointer)
{
}

FieldAddress FieldAddress::setting(const std::string &id)
{
    return {std::string(settings), std::nullopt, id};
}

FieldAddress FieldAddress::variable(const std::string &name)
{
    return {std::string(variables), std::nullopt, name};
}

FieldAddress FieldAddress::itemField(const std::string &list, std::size_t item, const std::string &id)
{
    return {list, item, id};
}

bool FieldAddress::isVariable() const
{
    return m_section == variables;
}

std::optional<std::string> FieldAddress::read(const Proxy &proxy) const
{
    const Json &json = proxy.json();
    if (!json.contains(m_parsed))
        return std::nullopt;
    const Json &value = json.at(m_parsed);
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

Change FieldAddress::change(const Project &project, std::size_t proxy, std::optional<std::string> value) const
{
    if (m_item)
        return project.setItemValue(proxy, m_section, *m_item, m_id, std::move(value));
    return project.setValue(proxy, m_section, m_id, std::move(value));
}

} // namespace mc
