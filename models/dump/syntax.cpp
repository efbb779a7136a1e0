// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/syntax.h"

#include "models/base/json.h"
#include "models/base/text.h"
#include "models/dump/skipbytes.h"
#include "models/dump/twicekeys.h"

#include <algorithm>
#include <bitset>
#include <cstring>

namespace mc {

namespace {

constexpr std::size_t largestWindow = 256UL * 1024UL;
constexpr std::size_t smallestWindow = 1024;
/// Keys up to this length are looked at for a second use.
constexpr std::size_t longestKey = 250;

bool isBlankOrControl(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Reads one value, level by level without recursion.
class SyntaxCheck
{
public:
    SyntaxCheck(const DumpFile &file, std::uint64_t begin, const std::atomic<bool> &cancelled)
        : m_file(file),
          m_cancelled(cancelled),
          m_window(std::clamp<std::uint64_t>(file.size(), smallestWindow, largestWindow)),
          m_buffer(m_window + skipPadding),
          m_windowBegin(begin),
          m_at(m_buffer.data()),
          m_end(m_at)
    {
    }

    SyntaxReport run();

private:
    enum class Next : std::uint8_t { Value, FirstKey, Key, FirstElement, AfterValue };

    bool step(Next &next);
    bool value(Next &next);
    bool key();
    bool afterValue(Next &next);
    bool open(bool object);
    bool string();
    bool escape();
    bool number();
    bool digits();
    bool literal(std::string_view word);
    bool blank();

    [[nodiscard]] std::uint64_t offset() const
    {
        return m_windowBegin + static_cast<std::uint64_t>(m_at - m_buffer.data());
    }
    /// Reads more behind the bytes from m_at on; false at the end of the file.
    bool more();
    /// Whether there are so many bytes from m_at on.
    bool has(std::size_t bytes)
    {
        while (static_cast<std::size_t>(m_end - m_at) < bytes) {
            if (!more())
                return false;
        }
        return true;
    }
    bool fail(SyntaxProblem::Kind kind, std::string what)
    {
        if (!m_report.problem)
            m_report.problem = SyntaxProblem{kind, offset(), std::move(what)};
        return false;
    }
    bool broken(std::string what) { return fail(SyntaxProblem::Kind::Broken, std::move(what)); }
    bool ended() { return fail(SyntaxProblem::Kind::Ended, "the text ends here"); }

    const DumpFile &m_file;
    const std::atomic<bool> &m_cancelled;
    std::size_t m_window;
    std::vector<char> m_buffer;
    std::uint64_t m_windowBegin;
    const char *m_at;
    const char *m_end;
    bool m_hasEscapes = false; ///< the last string
    std::bitset<deepestJson> m_isObject;
    std::size_t m_depth = 0;
    TwiceKeys m_keys;
    SyntaxReport m_report;
};

bool SyntaxCheck::more()
{
    const auto kept = static_cast<std::size_t>(m_end - m_at);
    m_windowBegin = offset();
    std::memmove(m_buffer.data(), m_at, kept);
    m_at = m_buffer.data();
    m_end = m_at + kept;
    if (m_report.problem || m_cancelled.load(std::memory_order_relaxed))
        return false;
    const Result<std::size_t> got =
        m_file.read(m_windowBegin + kept, std::span(m_buffer).subspan(kept, m_window - kept));
    if (!got)
        return fail(SyntaxProblem::Kind::Unread, got.error().message);
    m_end += *got;
    return *got > 0;
}

/// Passes over white space; false at the end of the file.
inline bool SyntaxCheck::blank()
{
    for (;;) {
        if (m_at < m_end && !isBlankOrControl(*m_at))
            return true;
        m_at = skipWhiteSpace(m_at, m_end);
        if (m_at < m_end)
            return true;
        if (!more())
            return false;
    }
}

bool SyntaxCheck::escape()
{
    constexpr std::size_t unicodeEscape = 6;
    if (!has(2))
        return ended();
    if (m_at[1] != 'u') {
        if (std::string_view("\"\\/bfnrt").find(m_at[1]) == std::string_view::npos)
            return broken("there is no such escape in a text");
        m_at += 2;
        return true;
    }
    if (!has(unicodeEscape))
        return ended();
    if (!std::all_of(m_at + 2, m_at + unicodeEscape, isHexDigit))
        return broken("\\u needs four hexadecimal digits");
    m_at += unicodeEscape;
    return true;
}

/// From the opening quote to behind the closing one.
bool SyntaxCheck::string()
{
    constexpr std::size_t longestCharacter = 4;
    m_hasEscapes = false;
    ++m_at;
    for (;;) {
        m_at = skipPlain(m_at, m_end);
        if (m_at == m_end) {
            if (!more())
                return ended();
            continue;
        }
        if (*m_at == '"') {
            ++m_at;
            return true;
        }
        if (*m_at == '\\') {
            m_hasEscapes = true;
            if (!escape())
                return false;
        } else if (static_cast<unsigned char>(*m_at) < ' ') {
            return broken("a control character stands in a text; it must be written as an escape");
        } else {
            has(longestCharacter);
            const auto character = codePointAt({m_at, static_cast<std::size_t>(m_end - m_at)}, 0);
            if (!character)
                return broken("a byte is not valid UTF-8");
            m_at += character->length;
        }
    }
}

bool SyntaxCheck::digits()
{
    if (!has(1))
        return ended();
    if (!isDigit(*m_at))
        return broken("a digit is missing");
    while (has(1) && isDigit(*m_at))
        ++m_at;
    return true;
}

bool SyntaxCheck::number()
{
    if (*m_at == '-')
        ++m_at;
    if (has(1) && *m_at == '0')
        ++m_at;
    else if (!digits())
        return false;
    if (has(1) && *m_at == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (has(1) && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (has(1) && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        return digits();
    }
    return true;
}

bool SyntaxCheck::literal(std::string_view word)
{
    const bool complete = has(word.size());
    const std::string_view found(m_at, std::min(word.size(), static_cast<std::size_t>(m_end - m_at)));
    if (!complete && word.starts_with(found))
        return ended();
    if (found != word)
        return broken("there is no such word in JSON");
    m_at += word.size();
    return true;
}

bool SyntaxCheck::open(bool object)
{
    if (m_depth == deepestJson)
        return fail(SyntaxProblem::Kind::TooDeep,
                    "it is nested more than " + std::to_string(deepestJson) + " levels deep");
    m_isObject[m_depth++] = object;
    ++m_at;
    if (object)
        m_keys.open();
    return true;
}

bool SyntaxCheck::value(Next &next)
{
    if (!blank())
        return ended();
    next = Next::AfterValue;
    switch (*m_at) {
    case '{':
        next = Next::FirstKey;
        return open(true);
    case '[':
        next = Next::FirstElement;
        return open(false);
    case '"':
        return string();
    case 't':
        return literal("true");
    case 'f':
        return literal("false");
    case 'n':
        return literal("null");
    default:
        if (*m_at == '-' || isDigit(*m_at))
            return number();
        return broken("a value is missing");
    }
}

bool SyntaxCheck::key()
{
    if (!blank())
        return ended();
    if (*m_at != '"')
        return broken("a key in quotes is missing");
    if (static_cast<std::size_t>(m_end - m_at) < longestKey + 2)
        has(longestKey + 2);
    const std::uint64_t begin = offset();
    const char *quote = m_at;
    const std::uint64_t window = m_windowBegin;
    if (!string())
        return false;
    const auto length = static_cast<std::size_t>(offset() - begin);
    if (length <= longestKey + 2 && m_windowBegin == window)
        m_keys.add({quote + 1, length - 2}, m_hasEscapes, begin, m_report.duplicates);
    if (!blank())
        return ended();
    if (*m_at != ':')
        return broken("a colon is missing");
    ++m_at;
    return true;
}

bool SyntaxCheck::afterValue(Next &next)
{
    if (!blank())
        return ended();
    const bool inObject = m_isObject[m_depth - 1];
    if (*m_at == ',') {
        ++m_at;
        next = inObject ? Next::Key : Next::Value;
        return true;
    }
    if (*m_at != (inObject ? '}' : ']'))
        return broken("a comma or the closing bracket is missing");
    ++m_at;
    --m_depth;
    if (inObject)
        m_keys.close();
    return true;
}

bool SyntaxCheck::step(Next &next)
{
    switch (next) {
    case Next::FirstKey:
        if (!blank())
            return ended();
        if (*m_at == '}')
            return afterValue(next = Next::AfterValue);
        [[fallthrough]];
    case Next::Key:
        next = Next::Value;
        return key();
    case Next::FirstElement:
        if (!blank())
            return ended();
        if (*m_at == ']')
            return afterValue(next = Next::AfterValue);
        [[fallthrough]];
    case Next::Value:
        return value(next);
    case Next::AfterValue:
        break;
    }
    return afterValue(next);
}

SyntaxReport SyntaxCheck::run()
{
    Next next = Next::Value;
    bool going = step(next);
    while (going && (m_depth > 0 || next != Next::AfterValue))
        going = step(next);
    if (going && blank())
        fail(SyntaxProblem::Kind::Follows, "something stands behind the end");
    return std::move(m_report);
}

} // namespace

SyntaxReport checkSyntax(const DumpFile &file, std::uint64_t begin, const std::atomic<bool> &cancelled)
{
    return SyntaxCheck(file, begin, cancelled).run();
}

} // namespace mc
