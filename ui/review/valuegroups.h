// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"
#include "models/dump/effective.h"
#include "ui/review/resourcedetails.h"

#include <string_view>

namespace mc {

/// The values of a resource's text, group by group, each with whose it is. Nothing for kinds of which nothing
/// more is known than the index holds.
std::vector<DetailGroup> valueGroups(const DetailSource &source, std::string_view text);

/// Values with whose they are, a line each.
DetailGroup effectiveGroup(const QString &title, const Effectives &values);

} // namespace mc
