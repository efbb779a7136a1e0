// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/textmatcher.h"

#include "models/base/text.h"

namespace mc {

using Kind = StringMatch::Kind;

TextMatcher::TextMatcher(StringMatch match) : m_match(std::move(match))
{
    if (m_match.kind == Kind::Regex || m_match.kind == Kind::EcmaRegex)
        m_pattern.emplace(m_match.value);
    else if (m_match.ignoreCase)
        m_match.value = asciiLower(m_match.value);
}

Verdict TextMatcher::matches(std::string_view text) const
{
    const auto verdict = [](bool matches) { return matches ? Verdict::Yes : Verdict::No; };
    if (m_pattern)
        return m_pattern->isValid() ? verdict(m_pattern->matchesWhole(text)) : Verdict::Perhaps;
    const std::string lower = m_match.ignoreCase ? asciiLower(text) : std::string();
    const std::string_view compared = m_match.ignoreCase ? std::string_view(lower) : text;
    switch (m_match.kind) {
    case Kind::Exact:
        return verdict(compared == m_match.value);
    case Kind::Prefix:
        return verdict(compared.starts_with(m_match.value));
    case Kind::Suffix:
        return verdict(compared.ends_with(m_match.value));
    case Kind::Contains:
        return verdict(compared.find(m_match.value) != std::string_view::npos);
    case Kind::None:
        return Verdict::Yes;
    case Kind::Regex:
    case Kind::EcmaRegex:
    case Kind::Extension:
        break;
    }
    return Verdict::Perhaps;
}

std::string TextMatcher::wanted(std::string_view shownValue) const
{
    const std::string value = "\"" + std::string(shownValue) + "\"";
    switch (m_match.kind) {
    case Kind::Exact:
        return "be " + value;
    case Kind::Prefix:
        return "begin with " + value;
    case Kind::Suffix:
        return "end with " + value;
    case Kind::Contains:
        return "hold " + value;
    case Kind::Regex:
    case Kind::EcmaRegex:
        return "match " + value + " as a whole";
    case Kind::Extension:
        return "satisfy an extension";
    case Kind::None:
        break;
    }
    return "be there";
}

std::string TextMatcher::problem() const
{
    if (m_match.kind == Kind::Extension)
        return "an extension compares it";
    if (m_pattern && !m_pattern->isValid())
        return "RE2 cannot read the expression: " + m_pattern->problem();
    return {};
}

} // namespace mc
