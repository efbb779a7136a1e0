// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/cursor.h"

namespace mc {

namespace {

constexpr std::string_view mergeKey = "<<";

/// A tag that asks for something to be done, such as CloudFormation's.
bool isFunctionTag(std::string_view tag)
{
    return tag.size() > 1 && tag.front() == '!' && tag[1] != '!' && tag[1] != '<';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

char lowered(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string placeholder(const std::string &name)
{
    return "${" + name + "}";
}

/// `{{ .x }}` without quotes is a mapping in a mapping for a reader of YAML; a template means a text.
bool isTemplate(const SourceNode &node)
{
    return node.isMapping() && node.style == SourceNode::Style::Flow && node.members.size() == 1 &&
           node.members.front().key.isMapping();
}

} // namespace

Cursor::Cursor(const SourceText &source, const SourceNode &node, std::string pointer, Spelling spelling)
    : m_source(&source),
      m_written(&node),
      m_node(&resolved(source, node)),
      m_pointer(std::move(pointer)),
      m_spelling(spelling)
{
}

Cursor Cursor::embedded(const SourceText &inner, const Cursor &string)
{
    Cursor root(inner, inner.documents.front(), string.m_pointer);
    root.m_placeOfAll = string.place();
    return root;
}

Cursor Cursor::spelled(Spelling spelling) const
{
    Cursor other = *this;
    other.m_spelling = spelling;
    return other;
}

Cursor Cursor::child(const SourceNode &node, std::string_view step) const
{
    Cursor out(*m_source, node, m_placeOfAll ? m_pointer : m_pointer + "/" + pointerStep(step), m_spelling);
    out.m_placeOfAll = m_placeOfAll;
    return out;
}

std::string Cursor::keyFor(std::string_view key) const
{
    std::string out(key);
    if (m_spelling == Spelling::Pascal && !out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    if (m_spelling != Spelling::Snake)
        return out;
    std::string snake;
    for (const char c : key) {
        if (isUpper(c))
            snake += '_';
        snake += lowered(c);
    }
    return snake;
}

std::optional<Cursor> Cursor::find(std::string_view key) const
{
    // Terraform writes a block of its own as a list of one.
    if (m_spelling == Spelling::Snake && m_node->isSequence() && m_node->items.size() == 1)
        return child(m_node->items.front(), "0").findExactly(keyFor(key));
    return findExactly(keyFor(key));
}

std::optional<Cursor> Cursor::find(std::initializer_list<std::string_view> path) const
{
    std::optional<Cursor> at = *this;
    for (const std::string_view key : path) {
        at = at->find(key);
        if (!at)
            return std::nullopt;
    }
    return at;
}

std::optional<Cursor> Cursor::findExactly(std::string_view key) const
{
    if (!m_node->isMapping())
        return std::nullopt;
    if (const SourceNode *value = m_node->find(key)) {
        Cursor found = child(*value, key);
        return found.isNull() ? std::nullopt : std::optional(std::move(found));
    }
    const SourceNode *merged = m_source->isYaml ? m_node->find(mergeKey) : nullptr;
    if (!merged)
        return std::nullopt;
    const SourceNode &base = resolved(*m_source, *merged);
    const auto in = [&](const SourceNode &one) -> std::optional<Cursor> {
        const SourceNode &mapping = resolved(*m_source, one);
        const SourceNode *value = mapping.isMapping() ? mapping.find(key) : nullptr;
        return value ? std::optional(child(*value, key)) : std::nullopt;
    };
    if (!base.isSequence())
        return in(base);
    for (const SourceNode &one : base.items) {
        if (auto found = in(one))
            return found;
    }
    return std::nullopt;
}

std::vector<Cursor> Cursor::items() const
{
    std::vector<Cursor> out;
    out.reserve(m_node->items.size());
    for (std::size_t i = 0; i < m_node->items.size(); ++i)
        out.push_back(child(m_node->items[i], std::to_string(i)));
    return out;
}

std::vector<std::pair<std::string, Cursor>> Cursor::members() const
{
    std::vector<std::pair<std::string, Cursor>> out;
    out.reserve(m_node->members.size());
    for (const SourceMember &member : m_node->members)
        out.emplace_back(member.key.text, child(member.value, member.key.text));
    return out;
}

bool Cursor::isMapping() const
{
    return m_node->isMapping() && !isTemplate(*m_node) && isKnown() && !functionText();
}

bool Cursor::isNull() const
{
    return m_node->isNull() && !isFunctionTag(m_node->tag);
}

/// The text of a function that names something: !Ref X, {"Fn::GetAtt": ["A", "B"]}, !Sub text.
std::optional<std::string> Cursor::functionText() const
{
    std::string_view name = m_node->tag;
    const SourceNode *argument = m_node;
    if (isFunctionTag(name)) {
        name.remove_prefix(1);
    } else if (m_node->isMapping() && m_node->members.size() == 1) {
        name = m_node->members.front().key.text;
        argument = &resolved(*m_source, m_node->members.front().value);
        if (name.starts_with("Fn::"))
            name.remove_prefix(std::string_view("Fn::").size());
        else if (name != "Ref")
            return std::nullopt;
    }
    const auto part = [&](std::size_t index) -> std::string {
        if (argument->isScalar())
            return index == 0 ? argument->text : std::string();
        const SourceNode *item = argument->isSequence() && index < argument->items.size()
                                     ? &resolved(*m_source, argument->items[index])
                                     : nullptr;
        return item && item->isScalar() ? item->text : std::string();
    };
    const std::string first = part(0);
    if (first.empty())
        return std::nullopt;
    if (name == "Ref")
        return placeholder(first);
    if (name == "Sub")
        return first;
    if (name == "GetAtt")
        return placeholder(part(1).empty() ? first : first + "." + part(1));
    return std::nullopt;
}

std::optional<std::string> Cursor::text() const
{
    if (auto function = functionText())
        return function;
    if (isTemplate(*m_node))
        return m_source->text.substr(m_node->begin, m_node->end - m_node->begin);
    if (!m_node->isScalar() || isNull() || isFunctionTag(m_node->tag))
        return std::nullopt;
    return m_node->text;
}

std::string Cursor::textAt(std::string_view key) const
{
    const auto value = find(key);
    return value ? value->text().value_or(std::string()) : std::string();
}

bool Cursor::isKnown() const
{
    const bool isLongFunction = m_node->isMapping() && m_node->members.size() == 1 &&
                                m_node->members.front().key.text.starts_with("Fn::");
    return (!isFunctionTag(m_node->tag) && !isLongFunction) || functionText();
}

bool Cursor::isText() const
{
    return m_node->isQuoted() || functionText() || !m_node->isScalar() || meaning().starts_with('"');
}

std::string Cursor::meaning() const
{
    const Result<Json> value = valueOf(*m_source, *m_node);
    return value ? value->dump(-1, ' ', false, Json::error_handler_t::replace) : std::string();
}

Place Cursor::place() const
{
    return m_placeOfAll ? *m_placeOfAll : m_source->placeOf(*m_written);
}

} // namespace mc
