// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/result.h"

namespace mc {

std::string Place::text() const
{
    std::string out = file;
    if (line > 0)
        out += (out.empty() ? "line " : ":") + std::to_string(line);
    if (line > 0 && column > 0)
        out += ":" + std::to_string(column);
    return out;
}

std::string Error::text() const
{
    const std::string where = place.text();
    std::string out = where.empty() ? message : where + ": " + message;
    if (!next.empty())
        out += " " + next;
    return out;
}

} // namespace mc
