// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/source/sourcetext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace mc {

namespace {

/// True for what ends before an offset; values stand in the order of the text.
bool endsBefore(const SourceNode &node, std::size_t offset)
{
    return node.end <= offset && node.begin != offset;
}

/// The child of a node, or the key of one, in which an offset lies.
const SourceNode *childAt(const SourceNode &node, std::size_t offset)
{
    const auto item =
        std::partition_point(node.items.begin(), node.items.end(),
                             [&](const SourceNode &child) { return endsBefore(child, offset); });
    if (item != node.items.end())
        return &*item;
    const auto member =
        std::partition_point(node.members.begin(), node.members.end(),
                             [&](const SourceMember &child) { return endsBefore(child.value, offset); });
    if (member == node.members.end())
        return nullptr;
    return endsBefore(member->key, offset) ? &member->value : &member->key;
}

/// The node with an anchor whose value begins at an offset.
const SourceNode *anchoredAt(const SourceNode &root, std::size_t offset, std::string_view anchor)
{
    for (const SourceNode *node = &root; node; node = childAt(*node, offset)) {
        if (node->begin == offset && node->anchor == anchor && node->kind != SourceNode::Kind::Alias)
            return node;
    }
    return nullptr;
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Whole numbers as Go reads them: decimal, 0x, 0b, 0o and a leading 0 for octal, with underscores.
std::optional<Json> wholeYamlNumber(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c != '_'; });
    std::string_view rest = digits;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    int base = 10;
    const std::string prefix = asciiLower(rest.substr(0, 2));
    if (rest.size() > 2 && (prefix == "0x" || prefix == "0b" || prefix == "0o")) {
        base = prefix == "0x" ? 16 : prefix == "0b" ? 2 : 8;
        rest.remove_prefix(2);
    } else if (rest.size() > 1 && rest.front() == '0') {
        base = 8;
        rest.remove_prefix(1);
    }
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), number, base);
    if (problem != std::errc() || end != rest.data() + rest.size() || rest.empty())
        return std::nullopt;
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!negative)
        return Json(number);
    if (number > largest)
        return std::nullopt;
    return Json(-static_cast<std::int64_t>(number));
}

std::optional<Json> yamlFloat(std::string_view text)
{
    const bool plus = text.starts_with('+');
    const std::string_view rest = plus ? text.substr(1) : text;
    if (rest.find_first_not_of("0123456789+-.eE") != std::string_view::npos ||
        rest.find_first_of("0123456789") == std::string_view::npos)
        return std::nullopt;
    double number = 0;
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (problem != std::errc() || end != rest.data() + rest.size() || !std::isfinite(number))
        return std::nullopt;
    return Json(number);
}

/// A plain scalar as kubectl's reader resolves it (YAML 1.1 as far as Go's yaml.v2 follows it).
Json plainYaml(const SourceNode &node)
{
    const std::string &text = node.text;
    if (node.isNull())
        return nullptr;
    if (isOneOf(text, {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y"}))
        return true;
    if (isOneOf(text, {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"}))
        return false;
    if (auto number = wholeYamlNumber(text))
        return *std::move(number);
    if (auto number = yamlFloat(text))
        return *std::move(number);
    return text;
}

/// A plain JSON value; a number that 64 bits cannot hold is rounded.
Json plainJson(const std::string &text)
{
    if (text == "true" || text == "false")
        return text == "true";
    if (text == "null")
        return nullptr;
    if (text.find_first_not_of("-0123456789") == std::string::npos) {
        std::int64_t whole = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), whole).ec == std::errc())
            return whole;
        std::uint64_t large = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), large).ec == std::errc() &&
            !text.starts_with('-'))
            return large;
    }
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class ValueMaker
{
public:
    explicit ValueMaker(const SourceText &source) : m_source(source) {}

    [[nodiscard]] bool isFull() const { return m_isFull; }

    Json value(const SourceNode &node)
    {
        // Aliases can make many values of few, and deep ones of flat ones.
        ++m_count;
        m_isFull = m_isFull || m_depth == deepestJson || (m_followed && m_count > mostExpandedNodes);
        if (m_isFull)
            return nullptr;
        ++m_depth;
        Json made = valueOfKind(node);
        --m_depth;
        return made;
    }

private:
    Json valueOfKind(const SourceNode &node)
    {
        switch (node.kind) {
        case SourceNode::Kind::Alias:
            m_followed = true;
            return value(resolved(m_source, node));
        case SourceNode::Kind::Mapping:
            return mapping(node);
        case SourceNode::Kind::Sequence: {
            Json list = Json::array();
            for (const SourceNode &item : node.items)
                list.push_back(value(item));
            return list;
        }
        case SourceNode::Kind::Scalar:
            break;
        }
        if (node.isQuoted() || !node.tag.empty())
            return node.text;
        return m_source.isYaml ? plainYaml(node) : plainJson(node.text);
    }

    Json mapping(const SourceNode &node)
    {
        Json object = Json::object();
        for (const SourceMember &member : node.members) {
            if (!isMerge(member))
                object[resolved(m_source, member.key).text] = value(member.value);
        }
        for (const SourceMember &member : node.members) {
            if (isMerge(member))
                merge(object, member.value);
        }
        return object;
    }

    [[nodiscard]] bool isMerge(const SourceMember &member) const
    {
        return m_source.isYaml && member.key.text == "<<" && member.key.style == SourceNode::Style::Plain;
    }

    /// What a merge key brings: only keys that are not there; of several mappings the first one wins.
    void merge(Json &object, const SourceNode &from)
    {
        const SourceNode &target = resolved(m_source, from);
        for (const SourceNode &item : target.items)
            merge(object, item);
        if (!target.isMapping())
            return;
        m_followed = true;
        const Json brought = value(target);
        for (const auto &[key, content] : brought.items()) {
            if (!object.contains(key))
                object[key] = content;
        }
    }

    const SourceText &m_source;
    std::size_t m_count = 0;
    std::size_t m_depth = 0;
    bool m_followed = false; ///< an alias: from there on there may be more values than the text has
    bool m_isFull = false;
};

/// Counts the values that a document becomes, as ValueMaker would make them.
class ExpansionCounter
{
public:
    explicit ExpansionCounter(const SourceText &source) : m_source(source) {}

    /// False as soon as there are too many.
    bool count(const SourceNode &node)
    {
        ++m_count;
        if (m_depth == deepestJson || (m_followed && m_count > mostExpandedNodes))
            return false;
        ++m_depth;
        const bool isBounded = countInside(node);
        --m_depth;
        return isBounded;
    }

private:
    bool countInside(const SourceNode &node)
    {
        if (node.kind == SourceNode::Kind::Alias) {
            m_followed = true;
            return count(resolved(m_source, node));
        }
        return std::all_of(node.items.begin(), node.items.end(),
                           [this](const SourceNode &item) { return count(item); }) &&
               std::all_of(node.members.begin(), node.members.end(),
                           [this](const SourceMember &member) { return count(member.value); });
    }

    const SourceText &m_source;
    std::size_t m_count = 0;
    std::size_t m_depth = 0;
    bool m_followed = false;
};

Error tooManyValues(const SourceText &source, const SourceNode &node)
{
    return {"Its aliases make too many values of it: more than " + std::to_string(mostExpandedNodes) +
                " or too many levels.",
            source.placeOf(node), "Write the repeated parts out, or check where the file came from."};
}

} // namespace

const SourceNode &resolved(const SourceText &source, const SourceNode &node)
{
    if (node.kind != SourceNode::Kind::Alias)
        return node;
    const auto document =
        std::partition_point(source.documents.begin(), source.documents.end(),
                             [&](const SourceNode &root) { return endsBefore(root, node.target); });
    const SourceNode *target =
        document == source.documents.end() ? nullptr : anchoredAt(*document, node.target, node.anchor);
    return target ? *target : node;
}

Result<Json> valueOf(const SourceText &source, const SourceNode &node)
{
    ValueMaker maker(source);
    Json value = maker.value(node);
    if (maker.isFull())
        return tooManyValues(source, node);
    return value;
}

Result<void> checkExpansion(const SourceText &source)
{
    for (const SourceNode &document : source.documents) {
        if (!ExpansionCounter(source).count(document))
            return tooManyValues(source, document);
    }
    return {};
}

} // namespace mc
