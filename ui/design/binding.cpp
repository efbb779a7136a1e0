// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/binding.h"

#include <algorithm>

namespace mc {

Binding bindSetting(const std::string &id)
{
    return {"/settings/" + pointerStep(id), [id](const Proxy &proxy) { return proxy.setting(id); },
            [id](const Project &project, std::size_t proxy, std::optional<std::string> value) {
                return project.setValue(proxy, "settings", id, std::move(value));
            }};
}

Binding bindVariable(const std::string &name)
{
    return {"/variables/" + pointerStep(name), [name](const Proxy &proxy) { return proxy.variable(name); },
            [name](const Project &project, std::size_t proxy, std::optional<std::string> value) {
                return project.setValue(proxy, "variables", name, std::move(value));
            }};
}

Binding bindItem(const std::string &list, std::size_t item, const std::string &id)
{
    const auto read = [list, item, id](const Proxy &proxy) -> std::optional<std::string> {
        const auto items = list == "helpers" ? proxy.helpers() : proxy.applications();
        if (item >= items.size())
            return std::nullopt;
        const auto found = std::find_if(items[item].begin(), items[item].end(),
                                        [&id](const auto &named) { return named.first == id; });
        return found == items[item].end() ? std::nullopt : std::optional(found->second);
    };
    const auto write = [list, item, id](const Project &project, std::size_t proxy,
                                        std::optional<std::string> value) {
        return project.setItemValue(proxy, list, item, id, std::move(value));
    };
    return {"/" + list + "/" + std::to_string(item) + "/" + pointerStep(id), read, write};
}

Binding bindProxyName()
{
    const auto write = [](const Project &project, std::size_t proxy, std::optional<std::string> value) {
        return value ? project.renameProxy(proxy, *value) : Change{};
    };
    return {"/name", [](const Proxy &proxy) { return std::optional(proxy.name()); }, write};
}

} // namespace mc
