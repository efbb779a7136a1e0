// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/json.h"
#include "models/base/jsonsource.h"
#include "models/base/text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>

namespace mc {

namespace {

constexpr std::size_t smallObject = 16;    // keys that are found sooner by walking than in a table
constexpr std::size_t mostDuplicates = 20; // each costs a walk over the text to count its lines

std::string counted(std::size_t bytes)
{
    return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

/// Builds the tree from nlohmann's events, with what its own builder lacks: a limit of depth, places,
/// duplicate keys, and refusal of numbers that would be rounded.
class TreeBuilder
{
public:
    TreeBuilder(JsonSource &source, const std::string &file, LongNumbers longNumbers)
        : m_source(source), m_file(file), m_longNumbers(longNumbers)
    {
    }

    ParsedJson take() { return std::move(m_parsed); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    bool null() { return scalar(nullptr); }
    bool boolean(bool value) { return scalar(value); }
    bool number_integer(Json::number_integer_t value) { return scalar(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return scalar(value); }
    bool number_float(Json::number_float_t value, const std::string &letters)
    {
        if (m_longNumbers == LongNumbers::Rounded ||
            letters.find_first_not_of("-0123456789") != std::string::npos)
            return scalar(value);
        return outOfRange();
    }
    bool string(std::string &value) { return scalar(std::move(value)); }
    bool binary(Json::binary_t &) { return false; } // not in JSON texts
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string &key);
    bool parse_error(std::size_t, const std::string &, const Json::exception &error);

    /// Ends the reading with a message about an offset.
    bool fail(std::size_t offset, std::string message, std::string next);

private:
    /// An object or list that is not closed yet. Of an object: the key before the value that comes next,
    /// where that value goes, and where all keys so far began. ordered_json itself finds a key by walking,
    /// which serves a small object best; a larger one has its keys in a table.
    struct Level
    {
        Json *value = nullptr;
        std::string key;
        std::ptrdiff_t index = 0;
        std::vector<std::size_t> offsets;
        std::unordered_map<std::string, std::ptrdiff_t> table;

        [[nodiscard]] std::ptrdiff_t indexOf(const std::string &wanted); ///< one behind the last: a new key
    };

    Json *place(Json value);
    bool scalar(Json value);
    bool open(Json value);
    bool close();
    bool outOfRange();
    bool endedEarly();
    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] std::string loneSurrogate() const;

    JsonSource &m_source;
    const std::string &m_file;
    LongNumbers m_longNumbers;
    ParsedJson m_parsed;
    std::vector<Level> m_levels;
    std::optional<Error> m_error;
};

bool TreeBuilder::fail(std::size_t offset, std::string message, std::string next)
{
    m_error = Error{std::move(message), placeAt(m_source.text(), offset, m_file), std::move(next)};
    return false;
}

/// The pointer of the innermost object or list that is open.
std::string TreeBuilder::pointer() const
{
    std::string out;
    for (std::size_t i = 0; i + 1 < m_levels.size(); ++i) {
        const Level &level = m_levels[i];
        out += "/" +
               (level.value->is_array() ? std::to_string(level.value->size() - 1) : pointerStep(level.key));
    }
    return out;
}

Json *TreeBuilder::place(Json value)
{
    if (m_levels.empty()) {
        m_parsed.value = std::move(value);
        return &m_parsed.value;
    }
    Level &level = m_levels.back();
    if (level.value->is_array())
        return &level.value->get_ref<Json::array_t &>().emplace_back(std::move(value));
    Json &member = std::next(level.value->get_ref<Json::object_t &>().begin(), level.index)->second;
    member = std::move(value);
    return &member;
}

bool TreeBuilder::scalar(Json value)
{
    m_source.beginOfScalar();
    place(std::move(value));
    return true;
}

bool TreeBuilder::open(Json value)
{
    if (m_levels.size() == deepestJson)
        return fail(m_source.lastOffset(),
                    "The JSON is nested more than " + std::to_string(deepestJson) + " levels deep.",
                    "No file of this kind is; check where it came from.");
    Level level;
    level.value = place(std::move(value));
    m_levels.push_back(std::move(level));
    return true;
}

bool TreeBuilder::close()
{
    m_levels.pop_back();
    return true;
}

std::ptrdiff_t TreeBuilder::Level::indexOf(const std::string &wanted)
{
    const auto &object = value->get_ref<const Json::object_t &>();
    if (object.size() <= smallObject) {
        const auto same = [&wanted](const auto &member) { return member.first == wanted; };
        return std::find_if(object.begin(), object.end(), same) - object.begin();
    }
    for (auto member = object.begin() + std::ssize(table); member != object.end(); ++member)
        table.emplace(member->first, member - object.begin());
    const auto found = table.find(wanted);
    return found == table.end() ? std::ssize(object) : found->second;
}

bool TreeBuilder::key(std::string &key)
{
    const std::size_t offset = m_source.beginOfScalar();
    Level &level = m_levels.back();
    auto &object = level.value->get_ref<Json::object_t &>();
    level.index = level.indexOf(key);
    level.key = std::move(key);
    if (level.index == std::ssize(object)) {
        object.emplace_back(level.key, nullptr);
        level.offsets.push_back(offset);
    } else if (m_parsed.duplicates.size() < mostDuplicates) {
        const std::size_t first = level.offsets[static_cast<std::size_t>(level.index)];
        m_parsed.duplicates.push_back({pointer() + "/" + pointerStep(level.key),
                                       placeAt(m_source.text(), first, m_file),
                                       placeAt(m_source.text(), offset, m_file)});
    }
    return true;
}

bool TreeBuilder::outOfRange()
{
    return fail(m_source.beginOfScalar(), "The number is too large to be kept exactly.",
                "Write it as text, in quotes, or make it smaller.");
}

bool TreeBuilder::endedEarly()
{
    const std::size_t size = m_source.text().size();
    const std::string inside = visible(pointer());
    const std::string where = inside.empty() ? inside : ", inside " + inside;
    return fail(size, "The JSON ended after " + counted(size) + where + ".",
                "The file may have been cut off: get or save it again.");
}

/// The escape of a surrogate without its other half, which the parser has just met.
std::string TreeBuilder::loneSurrogate() const
{
    const std::string_view read = m_source.text().substr(0, m_source.offset());
    std::size_t escape = read.rfind("\\u");
    for (int tries = 0; tries < 2 && escape != std::string_view::npos; ++tries) {
        std::string letters = asciiLower(read.substr(escape, 6));
        if (letters.size() == 6 && letters[2] == 'd' && letters[3] >= '8')
            return letters;
        escape = escape == 0 ? std::string_view::npos : read.rfind("\\u", escape - 1);
    }
    return "\\u";
}

/// The library's reason without what it puts around it: "[json.exception.parse_error.101] parse error at line
/// 1, column 2: syntax error while parsing value - REASON; last read: 'ANY TEXT'; expected ']'".
std::string reasonOf(const Json::exception &error)
{
    std::string reason = error.what();
    reason.erase(0, reason.find(" - ") + 3);
    const std::size_t lastRead = reason.find("; last read:");
    if (lastRead != std::string::npos)
        reason.erase(lastRead);
    return visible(reason);
}

bool TreeBuilder::parse_error(std::size_t, const std::string &, const Json::exception &error)
{
    constexpr int numberOverflow = 406;
    if (error.id == numberOverflow)
        return outOfRange();
    if (m_source.exhausted())
        return endedEarly();

    const std::string next = "Correct the text there, or get the file again.";
    const std::size_t last = m_source.lastOffset();
    if (m_source.text()[last] == '\0')
        return fail(last, "There is a zero byte, which no JSON text may hold.", next);
    const std::string reason = reasonOf(error);
    if (reason.find("surrogate") != std::string::npos)
        return fail(last,
                    "The escape " + loneSurrogate() +
                        " is half of a surrogate pair, and its other half is missing.",
                    next);
    const bool atScalar =
        reason.starts_with("unexpected ") && reason.substr(0, reason.find(';')).ends_with(" literal");
    return fail(atScalar ? m_source.beginOfScalar() : last, "This is not valid JSON: " + reason + ".", next);
}

/// Another format, or bytes that are no UTF-8.
std::optional<Error> foreignBytes(std::string_view text, const std::string &file)
{
    if (std::optional<Error> error = foreignFormat(text, file))
        return error;
    if (const std::optional<std::size_t> bad = invalidUtf8(text))
        return Error{"The byte " + visible(text.substr(*bad, 1)) + " is not valid UTF-8.",
                     placeAt(text, *bad, file), "Save the file again in the encoding UTF-8."};
    return std::nullopt;
}

} // namespace

Result<ParsedJson> parseJson(std::string_view text, const std::string &file, LongNumbers longNumbers)
{
    if (trimmed(text).empty())
        return Error{"The file is empty.", {file}, "Choose a file that holds JSON."};
    if (std::optional<Error> error = foreignBytes(text, file))
        return *std::move(error);

    JsonSource source(text);
    TreeBuilder builder(source, file, longNumbers);
    const bool accepted = Json::sax_parse(JsonSource::Iterator(source), JsonSource::Iterator(), &builder);
    // The parser takes a zero byte for the end.
    if (accepted && !source.exhausted())
        builder.fail(source.lastOffset(),
                     "There is a zero byte, and " + counted(text.size() - source.offset()) +
                         " after it, behind the end of the JSON.",
                     "Remove what follows the last bracket.");
    if (builder.error())
        return *builder.error();
    return builder.take();
}

} // namespace mc
