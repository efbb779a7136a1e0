// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/field.h"
#include "models/catalogue/objectreader.h"

#include <vector>

namespace mc {

/// Groups and fields of one object of the catalogue, by the table in resources/catalogue/README.md.
struct FieldsAndGroups
{
    std::vector<Group> groups;
    std::vector<Field> fields;
};

/// Reads the keys "groups" and "fields"; what is wrong is told by the reader.
FieldsAndGroups readFields(ObjectReader &reader);

} // namespace mc
