// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/subject.h"

#include "models/base/text.h"
#include "models/design/rules.h"
#include "models/design/validation.h"

#include <algorithm>
#include <charconv>

namespace mc {

namespace {

const std::string *valueOf(const NamedValues &values, std::string_view name)
{
    // Of several entries of one name the last one counts, as in a container's environment.
    const auto last = std::find_if(values.rbegin(), values.rend(),
                                   [name](const auto &entry) { return entry.first == name; });
    return last == values.rend() ? nullptr : &last->second;
}

const HelperKind *helperKind(const Catalogue &catalogue, std::string_view type)
{
    const auto found = std::find_if(catalogue.helpers.begin(), catalogue.helpers.end(),
                                    [type](const HelperKind &kind) { return kind.id == type; });
    return found == catalogue.helpers.end() ? nullptr : &*found;
}

std::vector<Container> containersOf(const Catalogue &catalogue, const Proxy &proxy, const std::string &prefix)
{
    std::vector<Container> out;
    std::size_t index = 0;
    for (NamedValues &values : proxy.applications())
        out.push_back(
            {std::move(values), nullptr, false, prefix + "/applications/" + std::to_string(index++)});
    index = 0;
    for (NamedValues &values : proxy.helpers()) {
        const std::string *type = valueOf(values, "type");
        const HelperKind *kind = type ? helperKind(catalogue, *type) : nullptr;
        out.push_back({std::move(values), kind, true, prefix + "/helpers/" + std::to_string(index++)});
    }
    return out;
}

} // namespace

std::string Container::text(std::string_view field) const
{
    if (const std::string *value = valueOf(values, field))
        return *value;
    if (!helper || !helper->container.is_object())
        return {};
    const auto found = helper->container.find(field);
    return found != helper->container.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string Container::fieldPointer(std::string_view field) const
{
    return pointer + "/" + pointerStep(field);
}

bool isSettingRef(std::string_view ref)
{
    return ref.find('.') != std::string_view::npos;
}

Subject::Subject(const Catalogue &catalogue, const NamedValues &variables,
                 const std::optional<ImageVersion> &version, std::string resource)
    : m_catalogue(catalogue),
      m_variables(variables),
      m_version(version ? *version : catalogue.images.newest()),
      m_resource(std::move(resource))
{
    findOverridden();
}

Subject::Subject(const Catalogue &catalogue, const Project &project, std::size_t proxy)
    : m_catalogue(catalogue),
      m_proxy(project.proxy(proxy)),
      m_variables(m_proxy->variables()),
      m_settings(m_proxy->settings()),
      m_version(imageVersionOf(catalogue, *m_proxy)),
      m_resource(m_proxy->name()),
      m_prefix("/proxies/" + std::to_string(proxy))
{
    m_containers = containersOf(catalogue, *m_proxy, m_prefix);
    findOverridden();
}

const Field *Subject::field(std::string_view ref) const
{
    return isSettingRef(ref) ? m_catalogue.settings.find(ref) : m_catalogue.variables.find(ref);
}

std::optional<std::string_view> Subject::written(std::string_view ref) const
{
    const std::string *value = valueOf(isSettingRef(ref) ? m_settings : m_variables, ref);
    return value ? std::optional<std::string_view>(*value) : std::nullopt;
}

std::string_view Subject::text(std::string_view ref) const
{
    const std::string_view value = written(ref).value_or(std::string_view());
    const Field *known = field(ref);
    return known && known->isTrimmed() ? trimmed(value) : value;
}

std::string Subject::effective(std::string_view ref) const
{
    std::string value(text(ref));
    const Field *known = field(ref);
    if (!known)
        return value;
    if (value.empty())
        return known->defaultIn(m_version).value_or(std::string());
    if (known->reader == Reader::Lenient) {
        if (const auto problem = checkValue(*known, value, m_version); problem && problem->effective)
            return *problem->effective;
    }
    return value;
}

bool Subject::isOn(std::string_view ref) const
{
    return goBool(effective(ref)).value_or(false);
}

bool Subject::isActive(std::string_view ref) const
{
    const Field *known = field(ref);
    return known && known->type == FieldType::Flag ? isOn(ref) : isSet(ref);
}

std::optional<long long> Subject::number(std::string_view ref) const
{
    const std::string value = effective(ref);
    const char *begin = value.data() + (value.rfind('+', 0) == 0 ? 1 : 0);
    const char *end = value.data() + value.size();
    long long result = 0;
    const auto [stop, error] = std::from_chars(begin, end, result);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return result;
}

void Subject::findOverridden()
{
    for (const Rule &rule : m_catalogue.rules) {
        if (stopsReading(*this, rule)) {
            for (const auto &[name, value] : m_variables) {
                if (isOverriddenBy(*this, rule, name))
                    m_overridden.push_back(name);
            }
        }
    }
}

bool Subject::isOverridden(std::string_view ref) const
{
    return std::find(m_overridden.begin(), m_overridden.end(), ref) != m_overridden.end();
}

bool Subject::isLive(const Field &field) const
{
    if (isOverridden(field.id))
        return false;
    return field.activeWith.empty() ||
           std::any_of(field.activeWith.begin(), field.activeWith.end(),
                       [this](const std::string &flag) { return isActive(flag) && !isOverridden(flag); });
}

std::string Subject::pointer(std::string_view ref) const
{
    if (!m_proxy)
        return "/" + pointerStep(ref);
    return proxyPointer(isSettingRef(ref) ? "settings" : "variables") + "/" + pointerStep(ref);
}

std::string Subject::proxyPointer(std::string_view part) const
{
    return m_prefix + "/" + std::string(part);
}

} // namespace mc
