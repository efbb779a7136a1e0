// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/valuetext.h"

#include "models/source/spelling.h"

#include <algorithm>
#include <optional>

namespace mc {

namespace {

using Style = SourceNode::Style;

/// The first answer in a tree, from its root downward.
template <typename Look>
auto firstIn(const SourceNode &node, const Look &look) -> decltype(look(node))
{
    if (auto found = look(node))
        return found;
    for (std::size_t i = 0; i < childCount(node); ++i) {
        if (auto found = firstIn(childValue(node, i), look))
            return found;
    }
    return std::nullopt;
}

bool isFilledFlow(const SourceNode &node)
{
    return node.style == Style::Flow && childCount(node) > 0;
}

bool isFilledBlock(const SourceNode &node)
{
    return node.style == Style::Block && childCount(node) > 0;
}

bool isQuotes(Style style)
{
    return style == Style::SingleQuoted || style == Style::DoubleQuoted;
}

/// Only blanks, so that it may be repeated elsewhere.
std::optional<std::string> ifBlank(std::string_view text)
{
    const bool blank = text.find_first_not_of(" \t") == std::string_view::npos;
    return blank ? std::optional<std::string>(text) : std::nullopt;
}

bool isCollection(const Json &value)
{
    return value.is_structured() && !value.empty();
}

/// Collections are laid out alike that are of one kind and hold scalars only, or others too.
bool isFlat(const Json &value)
{
    return std::none_of(value.begin(), value.end(), isCollection);
}

bool isFlat(const SourceNode &node)
{
    for (std::size_t i = 0; i < childCount(node); ++i) {
        if (childCount(childValue(node, i)) > 0)
            return false;
    }
    return true;
}

const std::string &keyAt(const Json &object, std::size_t index)
{
    return std::next(object.begin(), static_cast<std::ptrdiff_t>(index)).key();
}

const Json &childAt(const Json &collection, std::size_t index)
{
    return *std::next(collection.begin(), static_cast<std::ptrdiff_t>(index));
}

/// The one style of all; nothing where they differ.
template <typename Range, typename StyleOf>
std::optional<Style> commonStyle(const Range &range, StyleOf styleOf)
{
    std::optional<Style> common;
    for (const auto &entry : range) {
        const std::optional<Style> style = styleOf(entry);
        if (style && common && *style != *common)
            return std::nullopt;
        if (style)
            common = style;
    }
    return common;
}

} // namespace

template <typename Look>
auto ValueText::nearest(Look look) const
{
    for (const SourceNode *node : m_way) {
        if (auto found = firstIn(*node, look))
            return found;
    }
    return decltype(look(*m_way.front())){};
}

ValueText::ValueText(const SourceText &source, std::vector<const SourceNode *> way, std::string lineBreak)
    : m_source(source), m_lines(source.text), m_way(std::move(way)), m_break(std::move(lineBreak))
{
    std::reverse(m_way.begin(), m_way.end());
    lookAtFlow();
    if (m_source.isYaml) {
        lookAtBlocks();
        lookAtQuotes();
    }
}

void ValueText::lookAtFlow()
{
    const auto colon = nearest([this](const SourceNode &node) -> std::optional<std::string> {
        if (!isFilledFlow(node) || !node.isMapping() || isAbsent(node.members[0].value))
            return std::nullopt;
        const SourceMember &first = node.members[0];
        std::string between(m_lines.text(first.key.end, first.value.outerBegin));
        return between.find_first_not_of(" \t:") == std::string::npos ? std::optional(between) : std::nullopt;
    });
    m_colon = colon.value_or(": ");
    const auto comma = nearest([this](const SourceNode &node) -> std::optional<std::string> {
        if (!isFilledFlow(node) || childCount(node) < 2)
            return std::nullopt;
        std::string between(m_lines.text(childEnd(m_lines, node, 0), childBegin(node, 1)));
        return between.find_first_not_of(" \t,") == std::string::npos ? std::optional(between) : std::nullopt;
    });
    m_comma = comma.value_or(m_colon.ends_with(' ') ? ", " : ",");
    const auto pad = [this](SourceNode::Kind kind) {
        return nearest([this, kind](const SourceNode &node) -> std::optional<std::string> {
            if (!isFilledFlow(node) || node.kind != kind)
                return std::nullopt;
            return ifBlank(m_lines.text(node.begin + 1, std::max(node.begin + 1, childBegin(node, 0))));
        });
    };
    m_bracePad = pad(SourceNode::Kind::Mapping).value_or("");
    m_bracketPad = pad(SourceNode::Kind::Sequence).value_or("");
    const auto unit = nearest([this](const SourceNode &node) -> std::optional<std::string> {
        if (!isFilledFlow(node) || !isMultiLine(m_lines, node))
            return std::nullopt;
        const std::string outer = m_lines.indentation(node.begin);
        const std::string inner = m_lines.indentation(childBegin(node, 0));
        const bool deeper = inner.size() > outer.size() && inner.starts_with(outer);
        return deeper ? std::optional(inner.substr(outer.size())) : std::nullopt;
    });
    m_unit = unit.value_or("  ");
}

void ValueText::lookAtBlocks()
{
    const auto deeper = [this](SourceNode::Kind kind) {
        return nearest([this, kind](const SourceNode &node) -> std::optional<std::size_t> {
            if (!isFilledBlock(node) || !node.isMapping())
                return std::nullopt;
            const std::size_t outer = blockColumn(m_lines, node);
            for (const SourceMember &member : node.members) {
                if (isFilledBlock(member.value) && member.value.kind == kind &&
                    blockColumn(m_lines, member.value) >= outer)
                    return blockColumn(m_lines, member.value) - outer;
            }
            return std::nullopt;
        });
    };
    m_blockUnit = std::max<std::size_t>(1, deeper(SourceNode::Kind::Mapping).value_or(2));
    m_sequenceUnit = deeper(SourceNode::Kind::Sequence).value_or(0);
}

void ValueText::lookAtQuotes()
{
    m_keys = nearest([](const SourceNode &node) -> std::optional<Style> {
                 if (node.members.empty())
                     return std::nullopt;
                 const auto style = commonStyle(node.members, [](const SourceMember &member) {
                     return std::optional(member.key.style);
                 });
                 return style && isQuotes(*style) ? *style : Style::Plain;
             }).value_or(Style::Plain);
    m_quotes = nearest([](const SourceNode &node) -> std::optional<Style> {
                   return node.isScalar() && isQuotes(node.style) ? std::optional(node.style) : std::nullopt;
               }).value_or(Style::DoubleQuoted);
    if (m_way.empty())
        return;
    const SourceNode &parent = *m_way.front();
    std::vector<const SourceNode *> siblings(childCount(parent));
    for (std::size_t i = 0; i < siblings.size(); ++i)
        siblings[i] = &childValue(parent, i);
    const auto style = commonStyle(siblings, [](const SourceNode *node) {
        return node->isScalar() && node->tag.empty() ? std::optional(node->style) : std::nullopt;
    });
    m_siblings = style && isQuotes(*style) ? *style : Style::Plain;
}

/// How a text under this key is written elsewhere, else how the texts beside it are.
SourceNode::Style ValueText::styleOfValue(const std::string &key) const
{
    if (key.empty() || !m_source.isYaml)
        return m_siblings;
    const auto alike = nearest([&key](const SourceNode &node) -> std::optional<Style> {
        const SourceNode *value = node.isMapping() ? node.find(key) : nullptr;
        if (!value || !value->isScalar() || !value->tag.empty() || value->isNull())
            return std::nullopt;
        return isQuotes(value->style) || value->style == Style::Plain ? std::optional(value->style)
                                                                      : std::nullopt;
    });
    return alike.value_or(m_siblings);
}

std::string ValueText::scalar(const Json &value, SourceNode::Style wanted) const
{
    return m_source.isYaml ? yamlScalar(value, wanted, m_quotes) : value.dump();
}

std::string ValueText::key(const std::string &key) const
{
    return scalar(key, m_keys);
}

std::string ValueText::onOneLine(const Json &value, const std::string &key) const
{
    if (value.is_structured())
        return value.is_object() ? "{}" : "[]";
    return scalar(value, styleOfValue(key));
}

/// As the nearest collection of this kind is; where there is none as the nearest one around the place.
bool ValueText::isOnOneLine(const Json &value) const
{
    const SourceNode::Kind kind = value.is_object() ? SourceNode::Kind::Mapping : SourceNode::Kind::Sequence;
    const auto alike =
        nearest([this, kind, flat = isFlat(value)](const SourceNode &node) -> std::optional<bool> {
            if (!isFilledFlow(node) || node.kind != kind || isFlat(node) != flat)
                return std::nullopt;
            return !isMultiLine(m_lines, node);
        });
    if (alike)
        return *alike;
    const auto around =
        std::find_if(m_way.begin(), m_way.end(), [](const SourceNode *node) { return isFilledFlow(*node); });
    return around == m_way.end() ? m_source.isYaml : !isMultiLine(m_lines, **around);
}

std::string ValueText::flowChild(const Json &collection, std::size_t index, const std::string &parentKey,
                                 const std::string &indentation) const
{
    if (!collection.is_object())
        return flow(childAt(collection, index), parentKey, indentation);
    const std::string &name = keyAt(collection, index);
    return flowKey(name) + flow(childAt(collection, index), name, indentation);
}

std::string ValueText::flow(const Json &value, const std::string &key, const std::string &indentation) const
{
    if (!isCollection(value))
        return onOneLine(value, key);
    const bool object = value.is_object();
    const bool oneLine = isOnOneLine(value);
    const std::string inner = oneLine ? indentation : indentation + m_unit;
    const std::string &pad = object ? m_bracePad : m_bracketPad;
    const std::string separator = oneLine ? m_comma : "," + m_break + inner;
    std::string out = (object ? "{" : "[") + (oneLine ? pad : m_break + inner);
    for (std::size_t i = 0; i < value.size(); ++i)
        out += (i == 0 ? "" : separator) + flowChild(value, i, key, inner);
    return out + (oneLine ? pad : m_break + indentation) + (object ? "}" : "]");
}

std::string ValueText::afterKey(const Json &value, const std::string &key, std::size_t column) const
{
    if (!isCollection(value))
        return " " + onOneLine(value, key);
    const std::size_t inner = column + (value.is_object() ? m_blockUnit : m_sequenceUnit);
    return m_break + std::string(inner, ' ') + block(value, inner);
}

std::string ValueText::afterDash(const Json &value, std::size_t column) const
{
    return " " + block(value, column + 2);
}

std::string ValueText::block(const Json &value, std::size_t column) const
{
    if (!isCollection(value))
        return onOneLine(value, {});
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i > 0)
            out += m_break + std::string(column, ' ');
        if (value.is_object())
            out += key(keyAt(value, i)) + ":" + afterKey(childAt(value, i), keyAt(value, i), column);
        else
            out += "-" + afterDash(childAt(value, i), column);
    }
    return out;
}

} // namespace mc
