// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/project.h"

#include <optional>
#include <string>

namespace mc {

/// Where in a proxy a value lives: a setting, a variable, or a field of an application or helper container.
class FieldAddress
{
public:
    static FieldAddress setting(const std::string &id);
    static FieldAddress variable(const std::string &name);
    /// `list`: "applications" or "helpers".
    static FieldAddress itemField(const std::string &list, std::size_t item, const std::string &id);

    [[nodiscard]] bool isVariable() const;
    /// JSON pointer below the proxy: "/variables/NAME".
    [[nodiscard]] const std::string &pointer() const { return m_pointer; }
    [[nodiscard]] std::optional<std::string> read(const Proxy &proxy) const;
    /// Sets the value, or unsets it.
    [[nodiscard]] Change change(const Project &project, std::size_t proxy,
                                std::optional<std::string> value) const;

private:
    FieldAddress(std::string section, std::optional<std::size_t> item, std::string id);

    std::string m_section;
    std::optional<std::size_t> m_item;
    std::string m_id;
    std::string m_pointer;
    Json::json_pointer m_parsed;
};

} // namespace mc
