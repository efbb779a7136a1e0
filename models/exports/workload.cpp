// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/workload.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

std::string Workload::setting(std::string_view id) const
{
    for (const auto &[key, value] : settings) {
        if (key == id)
            return value;
    }
    return {};
}

bool Workload::written(std::string_view id) const
{
    return std::find(writtenSettings.begin(), writtenSettings.end(), id) != writtenSettings.end();
}

bool Workload::flag(std::string_view id) const
{
    return goBool(setting(id)).value_or(false);
}

std::optional<long long> Workload::number(std::string_view id) const
{
    return wholeNumber(setting(id));
}

} // namespace mc
