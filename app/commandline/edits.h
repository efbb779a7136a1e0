// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mc {

/// Sets (or, without a value, unsets) names of one proxy, and remembers what it touched.
class Edits
{
public:
    Edits(const Catalogue &catalogue, Project &project, std::size_t proxy)
        : m_catalogue(catalogue), m_project(project), m_proxy(proxy)
    {
    }

    Result<void> set(const std::string &name, std::optional<std::string> value);
    /// All of them, written NAME=VALUE.
    Result<void> set(std::span<const std::string> assignments);

    /// The findings of the proxy that concern what was touched.
    [[nodiscard]] Findings findings() const;

private:
    void remember(const Edit &edit);

    const Catalogue &m_catalogue;
    Project &m_project;
    std::size_t m_proxy;
    std::vector<std::string> m_touched; ///< JSON pointers
};

} // namespace mc
