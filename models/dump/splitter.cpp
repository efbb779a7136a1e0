// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/splitter.h"

#include "models/base/json.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace mc {

namespace {

/// One value; simdjson takes no document of 4 GiB.
constexpr std::size_t largestValue = 4'000'000'000;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool endsScalar(char c)
{
    return isBlank(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '"' || c == '{' || c == '[';
}

} // namespace

Splitter::Splitter(const DumpFile &file, const ReadOptions &options, const ReadObserver &observer)
    : m_file(file),
      m_observer(observer),
      m_scan(bracketScan(options.portable)),
      m_window(std::max<std::uint64_t>(std::min<std::uint64_t>(options.window, file.size()), blockSize))
{
}

bool Splitter::fill(std::size_t keep)
{
    if (stopped())
        return false;
    const std::size_t kept = m_size - keep;
    if (kept > largestValue) {
        halt(SplitStop::TooLarge);
        return false;
    }
    if (m_buffer.size() < kept + m_window + padding) {
        // Doubling, so that a value of many windows is not moved once for each of them.
        std::vector<char> larger(std::max(kept + m_window, kept * 2) + padding);
        std::copy_n(m_buffer.data() + keep, kept, larger.data());
        m_buffer.swap(larger);
    } else if (keep > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + keep, kept);
    }
    m_begin += keep;
    m_at -= keep;
    m_size = kept;

    const Result<std::size_t> got =
        m_file.read(m_begin + m_size, std::span(m_buffer).subspan(m_size, m_window));
    if (!got) {
        m_error = got.error();
        halt(SplitStop::Unread);
        return false;
    }
    m_size += *got;
    if (m_begin + m_size > m_furthest) {
        m_furthest = m_begin + m_size;
        if (m_observer.progress && !m_observer.progress(m_furthest)) {
            halt(SplitStop::Cancelled);
            return false;
        }
    }
    return *got > 0;
}

void Splitter::goTo(const Mark &mark)
{
    m_level = mark.level;
    if (m_stop == SplitStop::Ended || m_stop == SplitStop::Broken)
        m_stop = SplitStop::None;
    if (mark.offset >= m_begin && mark.offset <= m_begin + m_size) {
        m_at = static_cast<std::size_t>(mark.offset - m_begin);
        return;
    }
    m_begin = mark.offset;
    m_at = 0;
    m_size = 0;
}

std::optional<char> Splitter::peek()
{
    while (!stopped()) {
        while (m_at < m_size && isBlank(m_buffer[m_at]))
            ++m_at;
        if (m_at < m_size)
            return m_buffer[m_at];
        if (!fill(m_at))
            break;
    }
    return std::nullopt;
}

bool Splitter::enter(char bracket)
{
    if (peek() != bracket)
        return false;
    if (m_level == deepestJson) {
        halt(SplitStop::TooDeep);
        return false;
    }
    ++m_at;
    ++m_level;
    return true;
}

/// The comma before every item but the first, and the bracket behind the last.
bool Splitter::nextItem(bool &first, char closing)
{
    std::optional<char> next = peek();
    if (next == closing) {
        ++m_at;
        --m_level;
        return false;
    }
    if (next && !first) {
        if (*next != ',') {
            halt(SplitStop::Broken);
            return false;
        }
        ++m_at;
        next = peek();
    }
    first = false;
    if (!next)
        halt(SplitStop::Ended);
    return !stopped();
}

bool Splitter::nextElement(bool &first)
{
    return nextItem(first, ']');
}

std::optional<std::string_view> Splitter::nextKey(bool &first)
{
    std::size_t end = 0;
    if (!nextItem(first, '}'))
        return std::nullopt;
    if (m_buffer[m_at] != '"') {
        halt(SplitStop::Broken);
        return std::nullopt;
    }
    if (!findQuote(true, end))
        return std::nullopt;
    // The colon is looked for behind the key, which must stay in the buffer.
    std::size_t colon = end;
    for (;;) {
        while (colon < m_size && isBlank(m_buffer[colon]))
            ++colon;
        if (colon < m_size)
            break;
        const std::size_t at = m_at;
        if (!fill(at)) {
            halt(SplitStop::Ended);
            return std::nullopt;
        }
        colon -= at;
        end -= at;
    }
    const std::string_view key(m_buffer.data() + m_at + 1, end - m_at - 2);
    m_at = colon;
    if (m_buffer[colon] != ':') {
        halt(SplitStop::Broken);
        return std::nullopt;
    }
    ++m_at;
    return key;
}

bool Splitter::findEnd(bool held, std::size_t &end)
{
    const std::optional<char> first = peek();
    if (!first) {
        halt(SplitStop::Ended);
        return false;
    }
    switch (*first) {
    case '{':
    case '[':
        return findBracket(held, end);
    case '"':
        return findQuote(held, end);
    case '}':
    case ']':
    case ',':
    case ':':
        halt(SplitStop::Broken);
        return false;
    default:
        return findDelimiter(held, end);
    }
}

bool Splitter::findBracket(bool held, std::size_t &end)
{
    BracketState state;
    state.deepest = deepestJson - m_level;
    std::size_t at = m_at;
    for (;;) {
        std::size_t read = 0;
        BracketResult result = m_scan(m_buffer.data() + at, (m_size - at) / blockSize, state, read);
        at += read;
        if (result == BracketResult::Open) {
            const std::size_t keep = held ? m_at : at;
            m_at = held ? m_at : at;
            if (fill(keep)) {
                at -= keep;
                continue;
            }
            at -= stopped() ? 0 : keep;
            if (stopped())
                return false;
            // The last bytes of the file, which fill no block.
            std::array<char, blockSize> last = {};
            const std::size_t left = std::min(m_size - at, last.size());
            std::copy_n(m_buffer.data() + at, left, last.data());
            result = m_scan(last.data(), 1, state, read);
            if (result == BracketResult::Open)
                halt(SplitStop::Ended);
            at += read;
        }
        if (result == BracketResult::TooDeep) {
            m_at = at - 1;
            halt(SplitStop::TooDeep);
        }
        end = at;
        return !stopped();
    }
}

bool Splitter::findQuote(bool held, std::size_t &end)
{
    std::size_t at = m_at + 1;
    bool escaped = false;
    for (;;) {
        while (at < m_size) {
            const char c = m_buffer[at];
            ++at;
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                end = at;
                return true;
            }
        }
        const std::size_t keep = held ? m_at : at;
        m_at = held ? m_at : at;
        if (!fill(keep)) {
            halt(SplitStop::Ended);
            return false;
        }
        at -= keep;
    }
}

bool Splitter::findDelimiter(bool held, std::size_t &end)
{
    std::size_t at = m_at;
    for (;;) {
        while (at < m_size && !endsScalar(m_buffer[at]))
            ++at;
        const std::size_t keep = held ? m_at : at;
        if (at < m_size)
            break;
        m_at = held ? m_at : at;
        if (!fill(keep)) {
            at -= stopped() ? 0 : keep;
            break;
        }
        at -= keep;
    }
    end = at;
    return !stopped();
}

std::optional<Splitter::Slice> Splitter::take()
{
    std::size_t end = 0;
    if (!findEnd(true, end))
        return std::nullopt;
    const Slice slice{std::string_view(m_buffer.data() + m_at, end - m_at), offset()};
    m_at = end;
    return slice;
}

bool Splitter::skip()
{
    std::size_t end = 0;
    if (!findEnd(false, end))
        return false;
    m_at = end;
    return true;
}

} // namespace mc
