// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace mc {

/// A regular expression as Envoy reads it: RE2, the same library. Copies share the compiled form.
class Pattern
{
public:
    explicit Pattern(const std::string &regex);

    [[nodiscard]] bool isValid() const;
    /// Why it is not valid: RE2 knows no look-around and no back references.
    [[nodiscard]] std::string problem() const;

    /// The whole text, not a part of it. False for an invalid expression.
    [[nodiscard]] bool matchesWhole(std::string_view text) const;
    /// Every match replaced; "\1" stands for the first group. The text as it is where the expression or the
    /// substitution is not valid.
    [[nodiscard]] std::string replacedIn(std::string_view text, const std::string &substitution) const;

private:
    std::shared_ptr<const re2::RE2> m_regex;
};

} // namespace mc
