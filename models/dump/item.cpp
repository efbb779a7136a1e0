// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/item.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

using simdjson::ondemand::json_type;

bool isWhole(std::string_view text)
{
    constexpr std::size_t longest = 20;
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A number or a word without the white space behind it.
std::string_view untilBlank(std::string_view token)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    const auto end = std::find_if(token.begin(), token.end(), isBlank);
    return token.substr(0, static_cast<std::size_t>(std::distance(token.begin(), end)));
}

} // namespace

bool Item::open(const Splitter::Slice &slice)
{
    m_text = slice.text;
    m_begin = slice.begin;
    m_broken = false;
    return rewind();
}

bool Item::rewind()
{
    const simdjson::padded_string_view padded(m_text.data(), m_text.size(),
                                              m_text.size() + Splitter::padding);
    if (m_parser.iterate(padded).get(m_document) == simdjson::SUCCESS)
        return true;
    broken();
    return false;
}

bool Item::root(ItemValue &value)
{
    return m_document.get_value().get(value) == simdjson::SUCCESS;
}

std::string Item::scalarText(const Splitter::Slice &slice)
{
    std::string_view text;
    if (!slice.text.starts_with('"') || !open(slice) ||
        m_document.get_string().get(text) != simdjson::SUCCESS)
        return {};
    return std::string(text);
}

void Item::otherType(ItemValue value)
{
    json_type type = json_type::null;
    if (m_broken)
        return;
    if (value.type().get(type) != simdjson::SUCCESS)
        broken();
    else if (type != json_type::null)
        wrongType(value);
}

bool Item::isObject(ItemValue value)
{
    json_type type = json_type::null;
    return !m_broken && value.type().get(type) == simdjson::SUCCESS && type == json_type::object;
}

bool Item::isList(ItemValue value)
{
    json_type type = json_type::null;
    return !m_broken && value.type().get(type) == simdjson::SUCCESS && type == json_type::array;
}

std::size_t Item::count(ItemValue value)
{
    std::size_t number = 0;
    elements(value, [&](ItemValue) { ++number; });
    return number;
}

std::string_view Item::text(ItemValue value)
{
    if (!typeIs(value, json_type::string))
        return {};
    // Nearly every text ends at the next quote; white space follows.
    std::string_view written = token(value);
    written.remove_prefix(std::min<std::size_t>(written.size(), 1));
    const std::string_view plain = written.substr(0, written.find('"'));
    if (plain.size() < written.size() && plain.find('\\') == std::string_view::npos)
        return plain;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        broken();
    return text;
}

std::string_view Item::scalar(ItemValue value)
{
    json_type type = json_type::null;
    if (m_broken || value.type().get(type) != simdjson::SUCCESS || type == json_type::null)
        return {};
    if (type == json_type::string)
        return text(value);
    if (type == json_type::number || type == json_type::boolean)
        return untilBlank(token(value));
    wrongType(value);
    return {};
}

std::string_view Item::wholeNumber(ItemValue value)
{
    const std::string_view text = scalar(value);
    if (isWhole(text))
        return text;
    if (!text.empty())
        wrongType(value);
    return {};
}

bool Item::range(simdjson::ondemand::object &object, Range &range)
{
    std::string_view raw;
    if (object.raw_json().get(raw) != simdjson::SUCCESS) {
        broken();
        return false;
    }
    // What follows up to the next bracket or comma is white space.
    raw = inSlice(raw.data(), raw.size());
    raw = raw.substr(0, raw.find_last_of('}') + 1);
    if (raw.empty()) {
        broken();
        return false;
    }
    range.begin = offsetOf(raw.data());
    range.end = range.begin + raw.size();
    return object.reset().error() == simdjson::SUCCESS;
}

std::uint64_t Item::offsetOf(const char *place) const
{
    return m_begin + static_cast<std::uint64_t>(place - m_text.data());
}

void Item::wrongType(ItemValue value)
{
    if (m_broken)
        return;
    const std::string_view written = trimmed(token(value));
    constexpr std::size_t shown = 40;
    m_notes.add(Severity::Warning, "dump.wrong-type", offsetOf(written.data()),
                "The value " + visible(written.substr(0, shown)) +
                    " is not what its key asks for; it is passed over.",
                "Look at the text there.");
}

void Item::broken()
{
    if (m_broken)
        return;
    m_broken = true;
    m_notes.add(Severity::Error, "dump.broken-entry", m_begin,
                "The entry that begins here is no valid JSON; what could be read of it is shown.",
                "Get the dump again.");
}

} // namespace mc
