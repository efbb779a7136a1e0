// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/field.h"

#include <algorithm>

namespace mc {

namespace {

/// The last entry that is not newer than the version; without a version the newest one.
template <typename T>
const T &valueIn(const std::vector<Since<T>> &changes, const T &first,
                 const std::optional<ImageVersion> &version)
{
    const T *result = &first;
    for (const Since<T> &change : changes) {
        if (!version || change.version <= *version)
            result = &change.value;
    }
    return *result;
}

} // namespace

bool Field::availableIn(const ImageVersion &version) const
{
    return (!since || *since <= version) && (!until || version <= *until);
}

std::optional<std::string> Field::defaultIn(const std::optional<ImageVersion> &version) const
{
    if (!defaultValue)
        return std::nullopt;
    return valueIn(defaultSince, *defaultValue, version);
}

const std::vector<std::string> &Field::valuesIn(const std::optional<ImageVersion> &version) const
{
    return valueIn(valuesSince, values, version);
}

FieldSet::FieldSet(std::vector<Group> groups, std::vector<Field> fields)
    : m_groups(std::move(groups)), m_fields(std::move(fields))
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_byId.emplace(m_fields[i].id, i);
        if (!m_fields[i].role.empty())
            m_byRole.emplace(m_fields[i].role, i);
    }
}

const Field *FieldSet::find(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_fields[found->second];
}

const Field *FieldSet::withRole(std::string_view role) const
{
    const auto found = m_byRole.find(role);
    return found == m_byRole.end() ? nullptr : &m_fields[found->second];
}

} // namespace mc
