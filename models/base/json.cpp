// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/json.h"

#include "models/base/text.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace mc {
namespace {

constexpr std::size_t deepest = 512;

/// Line and column (in bytes, from 1) of an offset.
Place placeAt(std::string_view text, std::size_t offset, const std::string &file)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t lastEnd = before.rfind('\n');
    const std::size_t column =
        lastEnd == std::string_view::npos ? before.size() : before.size() - lastEnd - 1;
    return {file, lines + 1, column + 1};
}

/// Walks a text and tells how far the library has read: its handler is told no positions.
class TellingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    TellingIterator(const char *at, const char **told) : m_at(at), m_told(told) {}
    reference operator*() const { return *m_at; }
    TellingIterator &operator++()
    {
        *m_told = ++m_at;
        return *this;
    }
    TellingIterator operator++(int)
    {
        TellingIterator old = *this;
        ++*this;
        return old;
    }
    friend bool operator==(const TellingIterator &a, const TellingIterator &b) { return a.m_at == b.m_at; }
    friend bool operator!=(const TellingIterator &a, const TellingIterator &b) { return !(a == b); }

private:
    const char *m_at;
    const char **m_told;
};

/// Where the string that ends at `end` (offset of its closing quote) begins.
std::size_t openingQuote(std::string_view text, std::size_t end)
{
    for (std::size_t at = end; at-- > 0;) {
        if (text[at] != '"')
            continue;
        std::size_t backslashes = 0;
        while (backslashes < at && text[at - 1 - backslashes] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0)
            return at;
    }
    return 0;
}

/// Builds the value, notes duplicate keys, refuses depth while reading. Never recurses, never throws.
class Builder final : public nlohmann::json_sax<Json>
{
public:
    Builder(std::string_view text, const std::string &file, const char *const &told)
        : m_text(text), m_file(file), m_told(told)
    {
    }

    ParsedJson result;
    Error error;

    bool null() override { return add(Json(nullptr)); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(Json(value)); }
    bool number_float(number_float_t value, const string_t &) override { return add(Json(value)); }
    bool string(string_t &value) override { return add(Json(std::move(value))); }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        const std::size_t offset = openingQuote(m_text, told() - 1);
        const auto [known, isNew] = level.keys.try_emplace(name, Member{level.value->size(), offset});
        if (isNew) {
            members(*level.value).emplace_back(name, nullptr);
        } else {
            result.duplicates.push_back({pointer() + '/' + pointerStep(name),
                                         placeAt(m_text, known->second.offset, m_file),
                                         placeAt(m_text, offset, m_file)});
        }
        level.current = known->second.index;
        level.name = name;
        return true;
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &exception) override
    {
        const std::size_t offset = position > 0 ? position - 1 : 0;
        error.place = placeAt(m_text, offset, m_file);
        if (trimmed(m_text).empty()) {
            error.message = "The file is empty.";
            error.next = "Choose a file that holds JSON.";
        } else if (offset >= m_text.size()) {
            error.message =
                "The text ended after " + std::to_string(m_text.size()) + " bytes" + inside() + ".";
            error.next = "It may have been cut off: fetch or restore the whole file.";
        } else {
            error.message = "Not JSON: " + reason(exception.what()) + inside() + ".";
            error.next = "Correct the text at this place.";
        }
        return false;
    }

private:
    struct Member
    {
        std::size_t index;
        std::size_t offset;
    };
    struct Level
    {
        Json *value;
        std::unordered_map<std::string, Member> keys;
        std::size_t current = 0;
        std::string name;
    };
    using Members = Json::object_t::Container;

    static Members &members(Json &object) { return object.get_ref<Json::object_t &>(); }

    [[nodiscard]] std::size_t told() const { return static_cast<std::size_t>(m_told - m_text.data()); }

    Json *place(Json value)
    {
        if (m_levels.empty()) {
            result.value = std::move(value);
            return &result.value;
        }
        Level &level = m_levels.back();
        if (level.value->is_array()) {
            level.value->push_back(std::move(value));
            return &level.value->back();
        }
        Json &member = members(*level.value).at(level.current).second;
        member = std::move(value);
        return &member;
    }

    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Json container)
    {
        if (m_levels.size() == deepest) {
            error.place = placeAt(m_text, told() - 1, m_file);
            error.message = "Nested more than " + std::to_string(deepest) + " levels deep.";
            error.next = "No file of this kind is; check where the text comes from.";
            return false;
        }
        Json *value = place(std::move(container));
        m_levels.push_back({value, {}, 0, {}});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    [[nodiscard]] std::string pointer() const
    {
        std::string out;
        for (std::size_t i = 0; i + 1 < m_levels.size(); ++i)
            out += step(m_levels[i], m_levels[i].value->size() - 1);
        return out;
    }

    [[nodiscard]] static std::string step(const Level &level, std::size_t index)
    {
        return '/' + (level.value->is_array() ? std::to_string(index) : pointerStep(level.name));
    }

    [[nodiscard]] std::string inside() const
    {
        if (m_levels.empty())
            return {};
        const Level &last = m_levels.back();
        const bool started = !last.value->empty();
        const std::string where = pointer() + (started ? step(last, last.value->size() - 1) : std::string());
        return where.empty() ? std::string() : ", inside " + visible(where);
    }

    /// The library's reason without its prefix and without the text it read (which may be anything).
    static std::string reason(std::string_view what)
    {
        if (const std::size_t dash = what.find(" - "); dash != std::string_view::npos)
            what.remove_prefix(dash + 3);
        else if (const std::size_t bracket = what.find("] "); bracket != std::string_view::npos)
            what.remove_prefix(bracket + 2);
        if (const std::size_t read = what.find("; last read"); read != std::string_view::npos) {
            const std::size_t expected = what.rfind("; expected");
            const bool more = expected != std::string_view::npos && expected > read;
            return visible(std::string(what.substr(0, read)) +
                           (more ? std::string(what.substr(expected)) : ""));
        }
        return visible(what);
    }

    std::string_view m_text;
    const std::string &m_file;
    const char *const &m_told;
    std::vector<Level> m_levels;
};

/// Text that is not UTF-8 JSON by its first bytes: what it is, in words.
const char *foreignEncoding(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return "The text is UTF-16.";
    if (text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0'))
        return "The text looks like UTF-16 without a byte order mark.";
    return nullptr;
}

/// Follows a JSON pointer through a text that has parsed, member by member.
class Locator
{
public:
    explicit Locator(std::string_view text) : m_text(text) { skipBlanks(); }

    /// Enters the member or item that a step names; false if there is none (and stays).
    bool enter(const std::string &step)
    {
        if (m_at >= m_text.size() || (m_text[m_at] != '{' && m_text[m_at] != '['))
            return false;
        const bool object = m_text[m_at] == '{';
        const std::size_t container = m_at;
        std::optional<std::size_t> found;
        ++m_at;
        skipBlanks();
        for (std::size_t index = 0; m_at < m_text.size() && m_text[m_at] != '}' && m_text[m_at] != ']';
             ++index) {
            const bool matches = object ? key() == step : std::to_string(index) == step;
            if (matches)
                found = m_at;
            skipValue();
            skipBlanks();
            if (m_at < m_text.size() && m_text[m_at] == ',')
                ++m_at;
            skipBlanks();
        }
        m_at = found.value_or(container);
        return found.has_value();
    }

    [[nodiscard]] std::size_t offset() const { return m_at; }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() &&
               std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }

    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            if (m_text[m_at] == '\\')
                ++m_at;
        ++m_at;
    }

    void skipValue()
    {
        std::size_t depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
                continue;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    return;
                --depth;
                ++m_at;
            } else if (c == ',' && depth == 0) {
                return;
            } else {
                ++m_at;
                continue;
            }
            if (depth == 0)
                return;
        }
    }

    std::string key()
    {
        const std::size_t begin = m_at;
        skipString();
        const Json name = Json::parse(m_text.substr(begin, m_at - begin), nullptr, false);
        skipBlanks();
        ++m_at; // the colon
        skipBlanks();
        return name.is_string() ? name.get<std::string>() : std::string();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string unescapedStep(std::string_view step)
{
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        if (step[i] == '~' && i + 1 < step.size())
            out += step[++i] == '1' ? '/' : '~';
        else
            out += step[i];
    }
    return out;
}

} // namespace

Result<ParsedJson> parseJson(std::string_view text, const std::string &file)
{
    if (const char *encoding = foreignEncoding(text))
        return Error{encoding, {file, 1, 1}, "Save it as UTF-8."};
    static constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (text.starts_with(byteOrderMark))
        return Error{"There are two byte order marks.", {file, 1, 1}, "Remove them; one is allowed."};

    const char *told = text.data();
    Builder builder(text, file, told);
    const bool read = Json::sax_parse(TellingIterator(text.data(), &told),
                                      TellingIterator(text.data() + text.size(), &told), &builder);
    if (!read)
        return builder.error;
    // The library takes a NUL for the end of its input, so what follows one would be hidden.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return Error{"There are " + std::to_string(text.size() - nul) +
                         " bytes after the end of the JSON value.",
                     placeAt(text, nul, file), "Remove what follows the closing bracket."};
    return std::move(builder.result);
}

Place placeOf(std::string_view text, const std::string &pointer, const std::string &file)
{
    Locator locator(text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    const std::size_t skipped = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (!pointer.empty())
        for (const std::string_view step : split(std::string_view(pointer).substr(1), '/'))
            if (!locator.enter(unescapedStep(step)))
                break;
    return placeAt(text.substr(skipped), locator.offset(), file);
}

std::optional<std::string> placeOfInvalidText(const Json &value, const std::string &pointer)
{
    if (value.is_string())
        return invalidUtf8(value.get_ref<const std::string &>()) ? std::optional(pointer) : std::nullopt;
    if (value.is_object()) {
        for (const auto &[name, member] : value.items()) {
            if (invalidUtf8(name))
                return pointer;
            if (auto bad = placeOfInvalidText(member, pointer + '/' + pointerStep(name)))
                return bad;
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            if (auto bad = placeOfInvalidText(value[i], pointer + '/' + std::to_string(i)))
                return bad;
    }
    return std::nullopt;
}

Result<std::string> writeJson(const Json &value)
{
    if (const auto bad = placeOfInvalidText(value))
        return Error{"The text at " + visible(bad->empty() ? "the top" : *bad) + " is not valid UTF-8.",
                     {},
                     "Type it again or remove it."};
    return value.dump(2) + '\n';
}

std::string pointerStep(std::string_view key)
{
    std::string out;
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string lastStep(std::string_view pointer)
{
    const std::size_t slash = pointer.rfind('/');
    return unescapedStep(slash == std::string_view::npos ? pointer : pointer.substr(slash + 1));
}

} // namespace mc
