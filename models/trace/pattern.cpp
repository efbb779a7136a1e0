// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/pattern.h"

#include <re2/re2.h>

namespace mc {

Pattern::Pattern(const std::string &regex) : m_regex(std::make_shared<const re2::RE2>(regex, re2::RE2::Quiet))
{
}

bool Pattern::isValid() const
{
    return m_regex->ok();
}

std::string Pattern::problem() const
{
    return m_regex->error();
}

bool Pattern::matchesWhole(std::string_view text) const
{
    return isValid() && re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *m_regex);
}

std::string Pattern::replacedIn(std::string_view text, const std::string &substitution) const
{
    std::string out(text);
    std::string ignored;
    if (isValid() && m_regex->CheckRewriteString(substitution, &ignored))
        re2::RE2::GlobalReplace(&out, *m_regex, substitution);
    return out;
}

} // namespace mc
