// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/datachange.h"

#include <algorithm>
#include <set>

namespace mc {

namespace {

class Comparer
{
public:
    explicit Comparer(const ListKeys &keys) : m_keys(keys) {}

    void compare(const Json &before, const Json &after)
    {
        if (before == after)
            return;
        const bool areLists = before.is_array() && after.is_array();
        const std::string key = areLists ? sharedKey(before, after) : std::string();
        if (before.is_object() && after.is_object())
            compareObjects(before, after);
        else if (!key.empty())
            compareNamed(before, after, key);
        else if (areLists && before.size() == after.size())
            compareByIndex(before, after);
        else
            note(before, after);
    }

    std::vector<DataChange> take() { return std::move(m_changes); }

private:
    void note(std::optional<Json> before, std::optional<Json> after)
    {
        m_changes.push_back({m_path, std::move(before), std::move(after)});
    }

    void compareMember(const DataStep &step, const Json *before, const Json *after)
    {
        m_path.push_back(step);
        if (before && after)
            compare(*before, *after);
        else
            note(before ? std::optional(*before) : std::nullopt,
                 after ? std::optional(*after) : std::nullopt);
        m_path.pop_back();
    }

    void compareObjects(const Json &before, const Json &after)
    {
        for (const auto &[key, value] : before.items()) {
            const auto other = after.find(key);
            compareMember({key, {}}, &value, other == after.end() ? nullptr : &*other);
        }
        for (const auto &[key, value] : after.items()) {
            if (!before.contains(key))
                compareMember({key, {}}, nullptr, &value);
        }
    }

    void compareNamed(const Json &before, const Json &after, const std::string &key)
    {
        const auto sameIn = [&key](const Json &list, const Json &item) {
            const auto found = std::find_if(list.begin(), list.end(),
                                            [&](const Json &other) { return other[key] == item[key]; });
            return found == list.end() ? nullptr : &*found;
        };
        for (const Json &item : before)
            compareMember({identityText(item[key]), key}, &item, sameIn(after, item));
        for (const Json &item : after) {
            if (!sameIn(before, item))
                compareMember({identityText(item[key]), key}, nullptr, &item);
        }
    }

    void compareByIndex(const Json &before, const Json &after)
    {
        for (std::size_t i = 0; i < before.size(); ++i)
            compareMember({std::to_string(i), {}}, &before[i], &after[i]);
    }

    [[nodiscard]] std::string sharedKey(const Json &before, const Json &after) const
    {
        if (m_path.empty() || !m_path.back().idKey.empty())
            return {};
        const std::string &name = m_path.back().text;
        std::string key = identifyingKey(m_keys, name, before);
        return key == identifyingKey(m_keys, name, after) ? key : std::string();
    }

    const ListKeys &m_keys;
    DataPath m_path;
    std::vector<DataChange> m_changes;
};

/// True if all items have the key and no two the same.
bool identifies(const std::string &key, const Json &list)
{
    std::set<std::string> seen;
    return std::all_of(list.begin(), list.end(), [&](const Json &item) {
        return item.is_object() && item.contains(key) && item[key].is_primitive() &&
               seen.insert(identityText(item[key])).second;
    });
}

} // namespace

bool startsWith(const DataPath &path, const DataPath &prefix)
{
    return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}

std::string pathText(const DataPath &path)
{
    std::string out;
    for (const DataStep &step : path)
        out += "/" + pointerStep(step.text);
    return out;
}

std::string identityText(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string identifyingKey(const ListKeys &keys, std::string_view listName, const Json &list)
{
    const auto found = keys.find(std::string(listName));
    if (found == keys.end())
        return {};
    for (const Json &candidate : found->is_array() ? *found : Json::array({*found})) {
        auto key = candidate.get<std::string>();
        if (identifies(key, list))
            return key;
    }
    return {};
}

std::vector<DataChange> dataChanges(const Json &before, const Json &after, const ListKeys &keys)
{
    Comparer comparer(keys);
    comparer.compare(before, after);
    return comparer.take();
}

} // namespace mc
