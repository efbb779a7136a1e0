// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/node.h"

namespace mc {

/// How a text is compared (StringMatcher, and the older fields that say the same).
struct StringMatch
{
    enum class Kind : std::uint8_t {
        None, ///< nothing is compared
        Exact,
        Prefix,
        Suffix,
        Contains,
        Regex,     ///< RE2, the whole text
        EcmaRegex, ///< the ECMAScript of v2, the whole text
        Extension  ///< a custom matcher: not for us to decide
    };

    Kind kind = Kind::None;
    std::string value;
    bool ignoreCase = false; ///< not for regular expressions

    friend bool operator==(const StringMatch &, const StringMatch &) = default;
};

StringMatch readStringMatch(Node matcher);

/// HeaderMatcher; route-matching.md, section 5, says when each kind holds.
struct HeaderMatch
{
    enum class Kind : std::uint8_t { Present, Absent, Value, Range };

    std::string name;
    Kind kind = Kind::Present; ///< also where nothing is specified
    StringMatch value;
    std::int64_t rangeStart = 0; ///< within the range
    std::int64_t rangeEnd = 0;   ///< the first number beyond it
    bool invert = false;
    bool missingIsEmpty = false; ///< treat_missing_header_as_empty

    friend bool operator==(const HeaderMatch &, const HeaderMatch &) = default;
};

HeaderMatch readHeaderMatch(Node matcher);

/// QueryParameterMatcher.
struct QueryMatch
{
    enum class Kind : std::uint8_t { Present, Absent, Value };

    std::string name;
    Kind kind = Kind::Present;
    StringMatch value;

    friend bool operator==(const QueryMatch &, const QueryMatch &) = default;
};

QueryMatch readQueryMatch(Node matcher);

/// A share of requests: numerator of 100, 10,000 or 1,000,000, unless a runtime key says otherwise.
struct RuntimeFraction
{
    std::uint64_t numerator = 0;
    std::uint64_t denominator = 100;
    std::string runtimeKey;

    friend bool operator==(const RuntimeFraction &, const RuntimeFraction &) = default;
};

/// Of a RuntimeFractionalPercent.
RuntimeFraction readRuntimeFraction(Node fraction);

/// The regular expression of a RegexMatcher ({"google_re2": {}, "regex": ...}).
std::string readRegex(Node matcher);

} // namespace mc
