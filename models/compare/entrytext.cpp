// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/entrytext.h"

#include <optional>

namespace mc {

namespace {

struct Member
{
    std::string_view key; ///< as it is written
    std::string_view value;
};

/// Goes through the members of an object's text without looking into their values.
class Members
{
public:
    /// `object` begins with its bracket.
    explicit Members(std::string_view object) : m_text(object), m_at(1) {}

    std::optional<Member> next()
    {
        m_at = m_text.find_first_not_of(" \t\r\n,", m_at);
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return std::nullopt;
        const std::size_t keyEnd = endOfString(m_at);
        const std::string_view key = m_text.substr(m_at, keyEnd - m_at);
        m_at = m_text.find_first_not_of(" \t\r\n:", keyEnd);
        if (m_at >= m_text.size())
            return std::nullopt;
        const std::size_t begin = m_at;
        m_at = endOfValue(begin);
        return Member{key, m_text.substr(begin, m_at - begin)};
    }

private:
    /// Behind the closing quote of the string that begins at `at`.
    [[nodiscard]] std::size_t endOfString(std::size_t at) const
    {
        for (++at; at < m_text.size() && m_text[at] != '"'; ++at) {
            if (m_text[at] == '\\')
                ++at;
        }
        return std::min(at + 1, m_text.size());
    }

    [[nodiscard]] std::size_t endOfValue(std::size_t at) const
    {
        std::size_t depth = 0;
        while (at < m_text.size()) {
            const char c = m_text[at];
            if (c == '"') {
                at = endOfString(at);
            } else if ((c == '}' || c == ']' || c == ',') && depth == 0) {
                return at;
            } else {
                depth += static_cast<std::size_t>(c == '{' || c == '[');
                depth -= static_cast<std::size_t>(c == '}' || c == ']');
                ++at;
            }
            if (depth == 0 && (m_text[at - 1] == '"' || m_text[at - 1] == '}' || m_text[at - 1] == ']'))
                return at;
        }
        return at;
    }

    std::string_view m_text;
    std::size_t m_at;
};

bool isStamp(std::string_view key)
{
    return key == "\"version_info\"" || key == "\"last_updated\"" || key == "\"versionInfo\"" ||
           key == "\"lastUpdated\"";
}

/// A member of a listener's entry that holds stamps of its own.
bool isState(const Member &member)
{
    return member.value.starts_with('{') &&
           (member.key.ends_with("_state\"") || member.key.ends_with("State\""));
}

/// The next member that counts.
std::optional<Member> nextCounting(Members &members)
{
    std::optional<Member> member = members.next();
    while (member && isStamp(member->key))
        member = members.next();
    return member;
}

bool sameMembers(std::string_view left, std::string_view right, bool states)
{
    Members leftMembers(left);
    Members rightMembers(right);
    for (;;) {
        const std::optional<Member> one = nextCounting(leftMembers);
        const std::optional<Member> other = nextCounting(rightMembers);
        if (!one || !other)
            return !one && !other;
        if (one->key != other->key)
            return false;
        if (one->value == other->value)
            continue;
        if (!states || !isState(*one) || !isState(*other) || !sameMembers(one->value, other->value, false))
            return false;
    }
}

} // namespace

bool sameButStamps(std::string_view left, std::string_view right)
{
    return left.starts_with('{') && right.starts_with('{') && sameMembers(left, right, true);
}

} // namespace mc
