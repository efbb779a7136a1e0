// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// One step into data: a key of an object, an item of a list by its index, or the item whose identifying key
/// has a text (the container named "envoy").
struct DataStep
{
    std::string text;
    std::string idKey; ///< of an identified item: the key that tells it from the others

    friend bool operator==(const DataStep &, const DataStep &) = default;
};

using DataPath = std::vector<DataStep>;

bool startsWith(const DataPath &path, const DataPath &prefix);

/// "/containerDefinitions/envoy/environment/NAME/value", for people and for JSON answers.
std::string pathText(const DataPath &path);

/// What differs at one place; the place is as high as possible: a whole object that is new is one change.
struct DataChange
{
    DataPath path;
    std::optional<Json> before; ///< nothing: it is not there
    std::optional<Json> after;
};

/// Which lists are sets of named items: by the list's own key, the key that identifies an item, or several of
/// which the first counts that all items have (resources/catalogue/{ecs,kubernetes}.json, "listKeys").
using ListKeys = Json;

/// The key that identifies the items of a list, if all of them have it and no two the same; else empty.
std::string identifyingKey(const ListKeys &keys, std::string_view listName, const Json &list);

/// The text by which an item is identified: its letters for a number.
std::string identityText(const Json &value);

/// What differs between two values. The order of keys and of identified items is no difference; other lists
/// are compared item by item where they are of one length, else as a whole.
std::vector<DataChange> dataChanges(const Json &before, const Json &after, const ListKeys &keys);

} // namespace mc
