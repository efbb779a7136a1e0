// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/matchers.h"

#include <array>

namespace mc {

namespace {

using Kind = StringMatch::Kind;

/// The specifiers of a matcher that are plain texts, in the spellings of StringMatcher, of v2's header
/// matchers and of v2's query matchers.
constexpr std::array<std::pair<std::string_view, Kind>, 10> plainSpecifiers = {
    {{"exact", Kind::Exact},
     {"exact_match", Kind::Exact},
     {"prefix", Kind::Prefix},
     {"prefix_match", Kind::Prefix},
     {"suffix", Kind::Suffix},
     {"suffix_match", Kind::Suffix},
     {"contains", Kind::Contains},
     {"contains_match", Kind::Contains},
     {"regex", Kind::EcmaRegex},
     {"regex_match", Kind::EcmaRegex}}};

} // namespace

std::string readRegex(Node matcher)
{
    return std::string(matcher["regex"].text());
}

StringMatch readStringMatch(Node matcher)
{
    if (const Node nested = matcher["string_match"])
        matcher = nested;
    StringMatch match;
    match.ignoreCase = matcher["ignore_case"].flag().value_or(false);
    if (const Node regex = matcher.firstOf({"safe_regex", "safe_regex_match"})) {
        match.kind = Kind::Regex;
        match.value = readRegex(regex);
        return match;
    }
    for (const auto &[key, kind] : plainSpecifiers) {
        if (const Node found = matcher[key]) {
            match.kind = kind;
            match.value = found.text();
            return match;
        }
    }
    if (matcher["custom"])
        match.kind = Kind::Extension;
    return match;
}

HeaderMatch readHeaderMatch(Node matcher)
{
    HeaderMatch match;
    match.name = matcher["name"].text();
    match.invert = matcher["invert_match"].flag().value_or(false);
    match.missingIsEmpty = matcher["treat_missing_header_as_empty"].flag().value_or(false);
    match.value = readStringMatch(matcher);
    if (match.value.kind != Kind::None) {
        match.kind = HeaderMatch::Kind::Value;
    } else if (const Node range = matcher["range_match"]) {
        match.kind = HeaderMatch::Kind::Range;
        match.rangeStart = range["start"].integer().value_or(0);
        match.rangeEnd = range["end"].integer().value_or(0);
    } else if (!matcher["present_match"].flag().value_or(true)) {
        match.kind = HeaderMatch::Kind::Absent;
    }
    return match;
}

QueryMatch readQueryMatch(Node matcher)
{
    QueryMatch match;
    match.name = matcher["name"].text();
    if (const Node value = matcher["value"]) { // v2: a text, and whether it is a regular expression
        const bool regex = matcher["regex"].flag().value_or(false);
        match.value = {regex ? Kind::EcmaRegex : Kind::Exact, std::string(value.text()), false};
    } else {
        match.value = readStringMatch(matcher);
    }
    if (match.value.kind != Kind::None)
        match.kind = QueryMatch::Kind::Value;
    else if (!matcher["present_match"].flag().value_or(true))
        match.kind = QueryMatch::Kind::Absent;
    return match;
}

RuntimeFraction readRuntimeFraction(Node fraction)
{
    const Node percent = fraction["default_value"];
    const std::string_view of = percent["denominator"].text();
    RuntimeFraction result;
    result.numerator = percent["numerator"].number().value_or(0);
    result.denominator = of == "MILLION" ? 1'000'000 : of == "TEN_THOUSAND" ? 10'000 : 100;
    result.runtimeKey = fraction["runtime_key"].text();
    return result;
}

} // namespace mc
