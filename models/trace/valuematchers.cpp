// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/valuematchers.h"

#include "models/base/text.h"
#include "models/catalogue/secretrules.h"
#include "models/dump/masking.h"

#include <charconv>

namespace mc {

namespace {

/// A whole number in base 10 and nothing else.
std::optional<std::int64_t> wholeInteger(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool isSecret(std::string_view name, bool showSecrets)
{
    return !showSecrets && SecretRules::shipped().isSecretField(name);
}

/// The first value of a parameter in "?a=1&b"; a parameter without "=" is empty.
std::optional<std::string_view> firstValue(std::string_view query, std::string_view name)
{
    if (query.empty())
        return std::nullopt;
    for (const std::string_view parameter : split(query.substr(1), '&')) {
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        if (parameter.substr(0, equals) == name)
            return parameter.substr(std::min(equals + 1, parameter.size()));
    }
    return std::nullopt;
}

} // namespace

HeaderMatcher::HeaderMatcher(const HeaderMatch &match, bool showSecrets)
    : m_match(match), m_value(match.value), m_hidden(isSecret(match.name, showSecrets))
{
    m_match.name = asciiLower(match.name);
}

std::string HeaderMatcher::shown(std::string_view value) const
{
    return m_hidden ? std::string(secretMark) : std::string(value);
}

Verdict HeaderMatcher::compare(std::string_view value) const
{
    if (m_match.kind != HeaderMatch::Kind::Range)
        return m_value.matches(value);
    const std::optional<std::int64_t> number = wholeInteger(value);
    return number && *number >= m_match.rangeStart && *number < m_match.rangeEnd ? Verdict::Yes : Verdict::No;
}

std::string HeaderMatcher::wanted() const
{
    const std::string what = m_match.kind == HeaderMatch::Kind::Range
                                 ? "be a number from " + std::to_string(m_match.rangeStart) + " below " +
                                       std::to_string(m_match.rangeEnd)
                                 : m_value.wanted(shown(m_match.value.value));
    return (m_match.invert ? "must not " : "must ") + what;
}

Judgement HeaderMatcher::judgePresence(bool present) const
{
    const bool asked = (m_match.kind == HeaderMatch::Kind::Present) != m_match.invert;
    return {present == asked ? Verdict::Yes : Verdict::No, "header " + m_match.name +
                                                               (present ? " is there" : " is missing") +
                                                               (present == asked ? ""
                                                                : asked          ? ", but must be there"
                                                                                 : ", but must not be")};
}

Judgement HeaderMatcher::judge(const TracedRequest &request) const
{
    if (request.isUnknown(m_match.name))
        return {Verdict::Perhaps, "header " + m_match.name + " is filled in by Envoy while it runs"};
    const std::optional<std::string> value = request.header(m_match.name);
    if (m_match.kind == HeaderMatch::Kind::Present || m_match.kind == HeaderMatch::Kind::Absent)
        return judgePresence(value.has_value());
    if (!value && !m_match.missingIsEmpty)
        return {Verdict::No, "header " + m_match.name + " is missing, but " + wanted()};
    const Verdict verdict = compare(value.value_or(""));
    if (verdict == Verdict::Perhaps)
        return {verdict, "header " + m_match.name + ": " + m_value.problem()};
    const bool matches = (verdict == Verdict::Yes) != m_match.invert;
    return {matches ? Verdict::Yes : Verdict::No, "header " + m_match.name + " is \"" +
                                                      shown(value.value_or("")) + "\"" +
                                                      (matches ? " and " : ", but ") + wanted()};
}

std::string HeaderMatcher::text() const
{
    const std::string name = "header " + m_match.name;
    if (m_match.kind == HeaderMatch::Kind::Present || m_match.kind == HeaderMatch::Kind::Absent)
        return name + ((m_match.kind == HeaderMatch::Kind::Present) != m_match.invert ? " is present"
                                                                                      : " is absent");
    return name + " " + wanted();
}

QueryMatcher::QueryMatcher(const QueryMatch &match, bool showSecrets)
    : m_match(match), m_value(match.value), m_hidden(isSecret(match.name, showSecrets))
{
}

Judgement QueryMatcher::judge(std::string_view query) const
{
    const std::optional<std::string_view> value = firstValue(query, m_match.name);
    const std::string name = "query parameter " + m_match.name;
    if (m_match.kind != QueryMatch::Kind::Value) {
        const bool asked = m_match.kind == QueryMatch::Kind::Present;
        return {value.has_value() == asked ? Verdict::Yes : Verdict::No,
                name + (value ? " is there" : " is missing")};
    }
    const std::string wanted = "must " + (m_hidden ? m_value.wanted(secretMark) : m_value.wanted());
    if (!value)
        return {Verdict::No, name + " is missing, but " + wanted};
    const Verdict verdict = m_value.matches(*value);
    if (verdict == Verdict::Perhaps)
        return {verdict, name + ": " + m_value.problem()};
    return {verdict, name + " is \"" + (m_hidden ? std::string(secretMark) : std::string(*value)) + "\"" +
                         (verdict == Verdict::Yes ? " and " : ", but ") + wanted};
}

std::string QueryMatcher::text() const
{
    const std::string name = "query " + m_match.name;
    if (m_match.kind != QueryMatch::Kind::Value)
        return name + (m_match.kind == QueryMatch::Kind::Present ? " is present" : " is absent");
    return name + " must " + (m_hidden ? m_value.wanted(secretMark) : m_value.wanted());
}

} // namespace mc
