// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/jsonsource.h"
#include "models/base/narrow.h"
#include "models/base/text.h"
#include "models/source/readers.h"

#include <algorithm>
#include <map>
#include <optional>

#include <yaml.h>

namespace mc {

namespace {

/// Bytes of a text by the number of a character, as libyaml counts (a byte order mark does not count).
class ByteOffsets
{
public:
    explicit ByteOffsets(std::string_view text)
    {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        for (std::size_t i = text.starts_with(mark) ? mark.size() : 0; i < text.size(); ++i) {
            if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
                m_begins.push_back(i);
        }
        m_begins.push_back(text.size());
    }

    [[nodiscard]] std::size_t at(const yaml_mark_t &mark) const
    {
        return m_begins[std::min(mark.index, m_begins.size() - 1)];
    }

private:
    std::vector<std::size_t> m_begins;
};

/// An event of libyaml, given back to it in the end.
class Event
{
public:
    Event() = default;
    ~Event() { yaml_event_delete(&m_event); }
    Event(const Event &) = delete;
    Event &operator=(const Event &) = delete;

    yaml_event_t *operator->() { return &m_event; }
    yaml_event_t *raw() { return &m_event; }

private:
    yaml_event_t m_event = {};
};

std::string textOf(const yaml_char_t *text)
{
    return text ? reinterpret_cast<const char *>(text) : std::string();
}

SourceNode::Style styleOf(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return SourceNode::Style::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return SourceNode::Style::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
        return SourceNode::Style::Literal;
    case YAML_FOLDED_SCALAR_STYLE:
        return SourceNode::Style::Folded;
    default:
        return SourceNode::Style::Plain;
    }
}

/// Makes nodes of libyaml's events, with what libyaml leaves to its callers: limits, anchors, duplicate keys,
/// and where a value ends without what stands behind it.
class YamlBuilder
{
public:
    explicit YamlBuilder(SourceText &source) : m_source(source), m_offsets(source.text)
    {
        m_good = yaml_parser_initialize(&m_parser) != 0;
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(source.text.data()),
                                     source.text.size());
    }
    ~YamlBuilder() { yaml_parser_delete(&m_parser); }
    YamlBuilder(const YamlBuilder &) = delete;
    YamlBuilder &operator=(const YamlBuilder &) = delete;

    Result<void> build();

private:
    /// A collection that is not closed yet.
    struct Level
    {
        SourceNode *node;
        bool expectsKey; ///< of a mapping: what comes next
    };

    bool take(Event &event);
    bool scalar(Event &event);
    bool alias(Event &event);
    bool open(Event &event, SourceNode::Kind kind, bool flow, const yaml_char_t *anchor, bool tagged);
    bool close(const Event &event, std::size_t end);
    bool place(SourceNode node, bool isCollection);
    void readProperties(SourceNode &node, bool anchored, bool tagged, std::size_t limit) const;
    [[nodiscard]] std::size_t endOfBlock(std::size_t begin, std::size_t end) const;
    void noteDuplicates(const SourceNode &mapping);
    bool fail(std::size_t offset, std::string message, std::string next);
    [[nodiscard]] Error parserError() const;

    SourceText &m_source;
    ByteOffsets m_offsets;
    yaml_parser_t m_parser = {};
    bool m_good = false;
    bool m_ended = false;
    std::vector<Level> m_open;
    std::map<std::string, std::size_t> m_anchors; ///< of this document: where their values begin
    std::vector<std::string> m_pointer;           ///< steps to the innermost open collection's child
    std::size_t m_count = 0;
    std::optional<Error> m_error;
};

bool YamlBuilder::fail(std::size_t offset, std::string message, std::string next)
{
    m_error = Error{std::move(message), placeAt(m_source.text, offset, m_source.file), std::move(next)};
    return false;
}

Error YamlBuilder::parserError() const
{
    if (m_parser.error == YAML_MEMORY_ERROR)
        return {"There is not enough memory to read the YAML.", {m_source.file}, "Close other programs."};
    const std::string reason = m_parser.problem ? m_parser.problem : "it cannot be read";
    if (m_parser.error == YAML_READER_ERROR)
        return {"This is not valid YAML: " + visible(reason) + ".",
                placeAt(m_source.text, m_parser.problem_offset, m_source.file),
                "Remove or escape the character there."};
    return {"This is not valid YAML: " + visible(reason) + ".",
            placeAt(m_source.text, m_offsets.at(m_parser.problem_mark), m_source.file),
            "Correct the text there."};
}

/// The tag as it is written, and where the value itself begins behind tag and anchor.
void YamlBuilder::readProperties(SourceNode &node, bool anchored, bool tagged, std::size_t limit) const
{
    const std::string &text = m_source.text;
    std::size_t at = node.outerBegin;
    for (int left = (anchored ? 1 : 0) + (tagged ? 1 : 0); left > 0 && at < limit; --left) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n,[]{}", at + 1), limit);
        if (text[at] == '!')
            node.tag = text.substr(at, end - at);
        at = end;
        // Behind a property may stand a comment, and the value on a line of its own.
        while (at < limit && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n' ||
                              text[at] == '#'))
            at = text[at] == '#' ? std::min(text.find('\n', at), limit) : at + 1;
    }
    node.begin = std::min(at, limit);
}

/// Without the line end, blank lines and comments that libyaml counts to a block.
std::size_t YamlBuilder::endOfBlock(std::size_t begin, std::size_t end) const
{
    const std::string &text = m_source.text;
    const std::size_t last = text.find_last_not_of(" \t\r\n", end == 0 ? 0 : end - 1);
    if (last == std::string::npos || last < begin)
        return begin;
    return std::min(text.find_first_of("\r\n", last), end);
}

bool YamlBuilder::place(SourceNode node, bool isCollection)
{
    if (++m_count > mostNodes) {
        m_error = tooManyNodes(m_source.file);
        return false;
    }
    SourceNode *placed = nullptr;
    if (m_open.empty()) {
        placed = &m_source.documents.emplace_back(std::move(node));
        m_pointer = {std::to_string(m_source.documents.size() - 1)};
    } else if (Level &parent = m_open.back(); parent.node->isSequence()) {
        m_pointer.push_back(std::to_string(parent.node->items.size()));
        placed = &parent.node->items.emplace_back(std::move(node));
    } else if (parent.expectsKey) {
        m_pointer.push_back(pointerStep(node.text));
        placed = &parent.node->members.emplace_back(SourceMember{std::move(node), {}}).key;
        parent.expectsKey = false;
    } else {
        placed = &(parent.node->members.back().value = std::move(node));
        m_pointer.push_back(pointerStep(parent.node->members.back().key.text));
        parent.expectsKey = true;
    }
    if (!isCollection) {
        m_pointer.pop_back();
        return true;
    }
    if (m_open.size() == deepestYaml)
        return fail(placed->begin,
                    "The YAML is nested more than " + std::to_string(deepestYaml) + " levels deep.",
                    "No manifest is; check where the file came from.");
    m_open.push_back({placed, true});
    return true;
}

bool YamlBuilder::scalar(Event &event)
{
    const auto &data = event->data.scalar;
    SourceNode node;
    node.style = styleOf(data.style);
    node.text.assign(reinterpret_cast<const char *>(data.value), data.length);
    node.anchor = textOf(data.anchor);
    node.outerBegin = m_offsets.at(event->start_mark);
    node.end = m_offsets.at(event->end_mark);
    readProperties(node, data.anchor != nullptr, data.tag != nullptr, node.end);
    if (node.style == SourceNode::Style::Literal || node.style == SourceNode::Style::Folded)
        node.end = endOfBlock(node.begin, node.end);
    if (!node.anchor.empty())
        m_anchors[node.anchor] = node.begin;
    return place(std::move(node), false);
}

bool YamlBuilder::alias(Event &event)
{
    SourceNode node;
    node.kind = SourceNode::Kind::Alias;
    node.anchor = textOf(event->data.alias.anchor);
    node.begin = node.outerBegin = m_offsets.at(event->start_mark);
    node.end = m_offsets.at(event->end_mark);
    const auto target = m_anchors.find(node.anchor);
    if (target == m_anchors.end())
        return fail(node.begin, "The alias *" + visible(node.anchor) + " names nothing in this document.",
                    "Put the anchor &" + visible(node.anchor) +
                        " at the value that is meant, before this place.");
    node.target = target->second;
    const bool isInside = std::any_of(m_open.begin(), m_open.end(), [&](const Level &level) {
        return level.node->anchor == node.anchor && level.node->begin == node.target;
    });
    if (isInside)
        return fail(node.begin,
                    "The alias *" + visible(node.anchor) + " stands inside the value that it names.",
                    "Write the value without the alias: it would never end.");
    return place(std::move(node), false);
}

bool YamlBuilder::open(Event &event, SourceNode::Kind kind, bool flow, const yaml_char_t *anchor, bool tagged)
{
    SourceNode node;
    node.kind = kind;
    node.style = flow ? SourceNode::Style::Flow : SourceNode::Style::Block;
    node.anchor = textOf(anchor);
    node.outerBegin = m_offsets.at(event->start_mark);
    readProperties(node, anchor != nullptr, tagged, m_source.text.size());
    if (!node.anchor.empty())
        m_anchors[node.anchor] = node.begin;
    return place(std::move(node), true);
}

bool YamlBuilder::close(const Event &, std::size_t end)
{
    SourceNode &node = *m_open.back().node;
    if (node.style == SourceNode::Style::Flow)
        node.end = end;
    else if (node.isSequence())
        node.end = node.items.empty() ? node.begin : node.items.back().end;
    else
        node.end = node.members.empty() ? node.begin : node.members.back().value.end;
    noteDuplicates(node);
    m_open.pop_back();
    m_pointer.pop_back();
    return true;
}

void YamlBuilder::noteDuplicates(const SourceNode &mapping)
{
    constexpr std::size_t mostDuplicates = 20;
    std::map<std::string_view, const SourceNode *> seen;
    for (const SourceMember &member : mapping.members) {
        const auto [first, isNew] = seen.emplace(member.key.text, &member.key);
        if (isNew || !member.key.isScalar() || m_source.duplicates.size() == mostDuplicates)
            continue;
        std::string pointer;
        for (const std::string &step : m_pointer)
            pointer += "/" + step;
        m_source.duplicates.push_back({pointer + "/" + pointerStep(member.key.text),
                                       m_source.placeOf(*first->second), m_source.placeOf(member.key)});
    }
}

bool YamlBuilder::take(Event &event)
{
    switch (event->type) {
    case YAML_STREAM_END_EVENT:
        m_ended = true;
        return true;
    case YAML_DOCUMENT_START_EVENT:
        m_anchors.clear();
        if (m_source.documents.size() == mostYamlDocuments)
            return fail(m_offsets.at(event->start_mark),
                        "The file holds more than " + std::to_string(mostYamlDocuments) + " documents.",
                        "Divide it into several files.");
        return true;
    case YAML_SCALAR_EVENT:
        return scalar(event);
    case YAML_ALIAS_EVENT:
        return alias(event);
    case YAML_SEQUENCE_START_EVENT:
        return open(event, SourceNode::Kind::Sequence,
                    event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                    event->data.sequence_start.anchor, event->data.sequence_start.tag != nullptr);
    case YAML_MAPPING_START_EVENT:
        return open(event, SourceNode::Kind::Mapping,
                    event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                    event->data.mapping_start.anchor, event->data.mapping_start.tag != nullptr);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        return close(event, m_offsets.at(event->end_mark));
    default:
        return true;
    }
}

Result<void> YamlBuilder::build()
{
    if (!m_good)
        return Error{
            "There is not enough memory to read the YAML.", {m_source.file}, "Close other programs."};
    // A text gives a few events for every byte at most; libyaml can give them without end where it stands
    // still.
    const std::size_t mostEvents = m_source.text.size() * 4 + 100;
    for (std::size_t events = 0; !m_ended; ++events) {
        Event event;
        if (yaml_parser_parse(&m_parser, event.raw()) == 0)
            return parserError();
        if (events > mostEvents)
            return Error{
                "This is not valid YAML: it cannot be read to its end.", {m_source.file}, "Check the file."};
        if (!take(event))
            return *m_error;
    }
    return {};
}

} // namespace

Result<void> readYamlNodes(SourceText &source)
{
    if (std::optional<Error> error = foreignFormat(source.text, source.file))
        return *std::move(error);
    if (const std::optional<std::size_t> bad = invalidUtf8(source.text))
        return Error{"The byte " + visible(source.text.substr(*bad, 1)) + " is not valid UTF-8.",
                     placeAt(source.text, *bad, source.file), "Save the file again in the encoding UTF-8."};
    return YamlBuilder(source).build();
}

} // namespace mc
