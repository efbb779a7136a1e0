// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/comparedproxies.h"

#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/exports/environment.h"

#include <algorithm>

namespace mc {

namespace {

constexpr const char *unknownMesh = "${MESH}";
constexpr const char *unknownImage = "${IMAGE}";

/// True for a value that a renderer writes as a number but cannot.
bool isOddNumber(const Field *field, const std::string &value)
{
    if (!field || value.empty())
        return false;
    if (field->type == FieldType::Integer || field->type == FieldType::Port)
        return !wholeNumber(trimmed(value));
    return field->type == FieldType::PortList &&
           value.find_first_not_of("0123456789, /tcpud") != std::string::npos;
}

/// The proxy alone, in a project of its own.
Project alone(const ProxyOf &proxy)
{
    Project out = proxy.project;
    for (std::size_t i = out.size(); i-- > 0;) {
        if (i != proxy.index)
            static_cast<void>(out.apply(out.removeProxy(i)));
    }
    return out;
}

std::optional<std::string> valueIn(const NamedValues &values, std::string_view id)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [id](const auto &one) { return one.first == id; });
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

std::vector<NamedValues> itemsOf(const Project &project, std::string_view list)
{
    return list == "applications" ? project.proxy(0).applications() : project.proxy(0).helpers();
}

class Pair
{
public:
    Pair(const Catalogue &catalogue, const ProxyOf &present, const ProxyOf &wanted)
        : m_catalogue(catalogue), m_both{alone(present), alone(wanted)}
    {
    }

    ComparedProxies take() { return std::move(m_both); }

    void leaveOutOddSettings()
    {
        for (const auto &[id, value] : m_both.present.proxy(0).settings()) {
            if (!isOddNumber(m_catalogue.settings.find(id), value))
                continue;
            if (m_both.wanted.proxy(0).setting(id) == value)
                set(m_both.wanted, id, std::nullopt);
            set(m_both.present, id, std::nullopt);
        }
    }

    /// Each state that does not know its mesh gets the same one.
    void nameUnknownMesh()
    {
        for (Project *project : {&m_both.present, &m_both.wanted}) {
            const Proxy proxy = project->proxy(0);
            if (!proxy.setting(setting::meshName) && !writtenResourceName(m_catalogue, proxy))
                set(*project, setting::meshName, unknownMesh);
        }
    }

    void fitItems(std::string_view list, const FieldSet &fields)
    {
        const std::vector<NamedValues> before = itemsOf(m_both.present, list);
        const std::vector<NamedValues> after = itemsOf(m_both.wanted, list);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto same = std::find_if(after.begin(), after.end(), [&](const NamedValues &item) {
                return valueIn(item, "name") == valueIn(before[i], "name") &&
                       valueIn(item, "type") == valueIn(before[i], "type");
            });
            const auto other = static_cast<std::size_t>(same - after.begin());
            const bool hasImage = list != "applications" || valueIn(before[i], "image");
            if (!hasImage)
                setItem(m_both.present, list, i, "image", unknownImage);
            if (!hasImage && same != after.end() && !valueIn(*same, "image"))
                setItem(m_both.wanted, list, other, "image", unknownImage);
            for (const auto &[id, value] : before[i]) {
                if (!isOddNumber(fields.find(id), value))
                    continue;
                setItem(m_both.present, list, i, id, std::nullopt);
                if (same != after.end() && valueIn(*same, id) == value)
                    setItem(m_both.wanted, list, other, id, std::nullopt);
            }
        }
    }

private:
    static void set(Project &project, std::string_view id, const std::optional<std::string> &value)
    {
        static_cast<void>(project.apply(project.setValue(0, "settings", id, value)));
    }

    static void setItem(Project &project, std::string_view list, std::size_t item, std::string_view id,
                        const std::optional<std::string> &value)
    {
        static_cast<void>(project.apply(project.setItemValue(0, list, item, id, value)));
    }

    const Catalogue &m_catalogue;
    ComparedProxies m_both;
};

} // namespace

ComparedProxies comparedProxies(const Catalogue &catalogue, const ProxyOf &present, const ProxyOf &wanted)
{
    Pair pair(catalogue, present, wanted);
    pair.leaveOutOddSettings();
    pair.nameUnknownMesh();
    pair.fitItems("applications", catalogue.applicationFields);
    pair.fitItems("helpers", catalogue.helperFields);
    return pair.take();
}

} // namespace mc
