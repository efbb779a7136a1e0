// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/containers.h"

#include "models/base/text.h"
#include "models/exports/lines.h"

#include <algorithm>

namespace mc {

namespace {

/// Reads the fields of one container: the document's text, else the kind's default, else the field's.
class FieldReader
{
public:
    FieldReader(const FieldSet &fields, const NamedValues &values, const Json &defaults,
                std::string container)
        : m_fields(fields), m_values(values), m_defaults(defaults), m_container(std::move(container))
    {
    }

    [[nodiscard]] std::string text(std::string_view id) const
    {
        for (const auto &[name, value] : m_values) {
            if (name == id && !value.empty())
                return value;
        }
        if (const auto found = m_defaults.find(id); found != m_defaults.end() && found->is_string())
            return found->get<std::string>();
        const Field *field = m_fields.find(id);
        return field ? field->defaultValue.value_or(std::string()) : std::string();
    }

    std::string requiredText(std::string_view id)
    {
        std::string value = text(id);
        if (value.empty())
            fail(id, "has no value yet");
        return value;
    }

    std::optional<long long> number(std::string_view id)
    {
        const std::string value = text(id);
        if (value.empty())
            return std::nullopt;
        const auto number = wholeNumber(value);
        if (!number)
            fail(id, "is no whole number: \"" + visible(value) + "\"");
        return number;
    }

    [[nodiscard]] bool flag(std::string_view id) const { return goBool(text(id)).value_or(false); }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void fail(std::string_view id, const std::string &what)
    {
        if (m_error)
            return;
        const Field *field = m_fields.find(id);
        m_error = Error{"The field \"" + (field ? field->label : std::string(id)) + "\" of the container \"" +
                            visible(m_container) + "\" " + what + ".",
                        {},
                        "Set it, or remove the container."};
    }

    const FieldSet &m_fields;
    const NamedValues &m_values;
    const Json &m_defaults;
    std::string m_container;
    std::optional<Error> m_error;
};

std::vector<EnvEntry> entriesOf(const std::string &text)
{
    std::vector<EnvEntry> entries;
    for (auto &assignment : assignmentsOf(text)) {
        const auto same = std::find_if(entries.begin(), entries.end(),
                                       [&](const EnvEntry &entry) { return entry.name == assignment.first; });
        if (same != entries.end())
            same->value = std::move(assignment.second); // as in a container, the last one counts
        else
            entries.push_back({std::move(assignment.first), std::move(assignment.second), std::nullopt});
    }
    return entries;
}

ContainerSpec readContainer(FieldReader &fields)
{
    ContainerSpec spec;
    spec.name = fields.requiredText("name");
    spec.image = fields.requiredText("image");
    spec.user = fields.text("user");
    spec.essential = fields.flag("essential");
    spec.environment = entriesOf(fields.text("environment"));
    spec.ports = portsOf(fields.text("ports"));
    spec.command = linesOf(fields.text("command"));
    spec.cpu = fields.number("cpu");
    spec.memory = fields.number("memory");
    spec.memoryReservation = fields.number("memoryReservation");
    spec.nofile = fields.number("nofile");
    return spec;
}

std::string valueOf(const NamedValues &values, std::string_view id)
{
    for (const auto &[name, value] : values) {
        if (name == id)
            return value;
    }
    return {};
}

const HelperKind *helperKind(const Catalogue &catalogue, std::string_view id)
{
    for (const HelperKind &kind : catalogue.helpers) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

/// The variable that holds a helper's key, where a secret is named for it.
void addKey(ContainerSpec &spec, const FieldReader &fields, const Json &kind)
{
    const SecretSource source{fields.text("secretEcs"), fields.text("secretKubernetes")};
    const std::string variable = kind.value("secretVariable", std::string());
    if (variable.empty() || (source.ecs.empty() && source.kubernetes.empty()))
        return;
    std::erase_if(spec.environment, [&](const EnvEntry &entry) { return entry.name == variable; });
    spec.environment.push_back({variable, {}, source});
}

Result<ContainerSpec> helperOf(const Catalogue &catalogue, const NamedValues &values)
{
    const std::string type = valueOf(values, "type");
    const HelperKind *kind = helperKind(catalogue, type);
    const Json none = Json::object();
    const Json &defaults = kind ? kind->container : none;
    FieldReader fields(catalogue.helperFields, values, defaults, type);
    ContainerSpec spec = readContainer(fields);
    if (fields.error())
        return *fields.error();
    spec.fargateEnvironment = entriesOf(defaults.value("fargateEnvironment", std::string()));
    spec.needsRegion = defaults.value("needsRegion", false);
    addKey(spec, fields, defaults);
    return spec;
}

} // namespace

Result<std::vector<ContainerSpec>> applicationsOf(const Catalogue &catalogue, const Proxy &proxy)
{
    const Json none = Json::object();
    std::vector<ContainerSpec> specs;
    for (const NamedValues &values : proxy.applications()) {
        FieldReader fields(catalogue.applicationFields, values, none, valueOf(values, "name"));
        specs.push_back(readContainer(fields));
        if (fields.error())
            return *fields.error();
    }
    return specs;
}

Result<std::vector<ContainerSpec>> helpersOf(const Catalogue &catalogue, const Proxy &proxy)
{
    std::vector<ContainerSpec> specs;
    for (const NamedValues &values : proxy.helpers()) {
        auto spec = helperOf(catalogue, values);
        if (!spec)
            return spec.error();
        specs.push_back(*std::move(spec));
    }
    return specs;
}

} // namespace mc
