// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/secretrules.h"

#include <re2/set.h>

namespace mc {

/// The patterns of several shapes, looked for at once.
class ShapeSet
{
public:
    explicit ShapeSet(const std::vector<SecretShape> &shapes);

    /// The shapes that a text may hold, by their position: those that match, or all of them where the text
    /// is too much for the set.
    [[nodiscard]] std::vector<int> in(std::string_view text) const;

private:
    re2::RE2::Set m_set;
    std::vector<int> m_all;
};

} // namespace mc
