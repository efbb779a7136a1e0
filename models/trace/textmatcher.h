// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/matchers.h"
#include "models/trace/pattern.h"
#include "models/trace/verdict.h"

namespace mc {

/// A StringMatcher, ready to compare (route-matching.md, section 5). Expressions of v2 are ECMAScript; RE2
/// answers for those that it can read.
class TextMatcher
{
public:
    explicit TextMatcher(StringMatch match);

    [[nodiscard]] Verdict matches(std::string_view text) const;
    /// What is asked, for a sentence: "begin with abc".
    [[nodiscard]] std::string wanted() const { return wanted(m_match.value); }
    /// The same with another text in the place of the value.
    [[nodiscard]] std::string wanted(std::string_view shownValue) const;
    /// Why it cannot be decided; empty where it can.
    [[nodiscard]] std::string problem() const;

private:
    StringMatch m_match; ///< in lower case where case is ignored
    std::optional<Pattern> m_pattern;
};

} // namespace mc
