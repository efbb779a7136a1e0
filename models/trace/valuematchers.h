// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/request.h"
#include "models/trace/textmatcher.h"

namespace mc {

/// A HeaderMatcher of a route, ready to compare: names in any case, values exactly, several headers of one
/// name as one text; a missing header fails a comparison of values even where it is inverted
/// (route-matching.md, section 5).
class HeaderMatcher
{
public:
    /// `showSecrets`: whether reasons tell the values of headers such as "authorization".
    HeaderMatcher(const HeaderMatch &match, bool showSecrets);

    [[nodiscard]] Judgement judge(const TracedRequest &request) const;
    /// "x-user begins with a", for the name of a route that has none.
    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] Judgement judgePresence(bool present) const;
    [[nodiscard]] Verdict compare(std::string_view value) const;
    [[nodiscard]] std::string wanted() const;
    [[nodiscard]] std::string shown(std::string_view value) const;

    HeaderMatch m_match; ///< the name in lower case
    TextMatcher m_value;
    bool m_hidden = false;
};

/// A QueryParameterMatcher: the first parameter of the name, not decoded.
class QueryMatcher
{
public:
    QueryMatcher(const QueryMatch &match, bool showSecrets);

    [[nodiscard]] Judgement judge(std::string_view query) const;
    [[nodiscard]] std::string text() const;

private:
    QueryMatch m_match;
    TextMatcher m_value;
    bool m_hidden = false;
};

} // namespace mc
