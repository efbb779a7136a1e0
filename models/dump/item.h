// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/key.h"
#include "models/dump/notes.h"
#include "models/dump/splitter.h"

#include <simdjson.h>

#include <string_view>

namespace mc {

/// A value inside an item that is being walked, forward only.
using ItemValue = simdjson::ondemand::value;

/// Walks one value that the splitter cut out, by simdjson's on-demand reader. Every error of the library is
/// heeded: a value of another type than wanted is noted, passed over and hides no neighbour; null is as good
/// as absent; a text that is broken ends the walk, with a note. Nothing is recursive but what the caller
/// makes so.
class Item
{
public:
    explicit Item(DumpNotes &notes) : m_notes(notes) {}

    /// Begins with a slice, which must outlive the walk. False if it is no text that can be walked.
    bool open(const Splitter::Slice &slice);
    /// Begins again with the same slice.
    bool rewind();
    /// The whole value; only objects and lists.
    [[nodiscard]] bool root(ItemValue &value);
    /// A scalar slice's text, unescaped; empty for anything but text.
    std::string scalarText(const Splitter::Slice &slice);

    /// Calls visit(Key, std::string_view name, ItemValue) for each member. A name with escapes is as written.
    template <typename Visit>
    void members(ItemValue value, Visit visit);
    template <typename Visit>
    void objectMembers(simdjson::ondemand::object &object, Visit visit);
    /// Calls visit(ItemValue) for each element.
    template <typename Visit>
    void elements(ItemValue value, Visit visit);
    /// The number of elements, 0 for anything but a list.
    std::size_t count(ItemValue value);

    /// A text, unescaped, which holds until the next item; empty for anything else.
    std::string_view text(ItemValue value);
    /// A number as it is written, with or without quotes (64-bit numbers have them), "true" or "false"; empty
    /// for anything else.
    std::string_view scalar(ItemValue value);
    /// A whole number in decimal; empty, with a note, for anything else.
    std::string_view wholeNumber(ItemValue value);

    [[nodiscard]] bool isObject(ItemValue value);
    [[nodiscard]] bool isList(ItemValue value);
    /// The value's place in the file; the value is passed over and can then be walked from its beginning.
    struct Range
    {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
    };
    bool range(simdjson::ondemand::object &object, Range &range);

    [[nodiscard]] std::uint64_t begin() const { return m_begin; }
    [[nodiscard]] DumpNotes &notes() { return m_notes; }
    /// Notes that a value is not what its key asks for.
    void wrongType(ItemValue value);

private:
    bool typeIs(ItemValue value, simdjson::ondemand::json_type wanted);
    std::string_view nameOf(simdjson::ondemand::raw_json_string key) const;
    /// The text of a scalar or the beginning of a list or object, inside the slice whatever the text is: of a
    /// broken text the library does not know where its last token ends.
    std::string_view token(ItemValue value) const;
    [[nodiscard]] std::string_view inSlice(const char *begin, std::size_t length) const;
    void broken();
    [[nodiscard]] std::uint64_t offsetOf(const char *place) const;

    DumpNotes &m_notes;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    std::string_view m_text;
    std::uint64_t m_begin = 0;
    bool m_broken = false;
};

template <typename Visit>
void Item::members(ItemValue value, Visit visit)
{
    simdjson::ondemand::object object;
    if (!typeIs(value, simdjson::ondemand::json_type::object))
        return;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return broken();
    objectMembers(object, visit);
}

template <typename Visit>
void Item::objectMembers(simdjson::ondemand::object &object, Visit visit)
{
    for (auto result : object) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field) != simdjson::SUCCESS)
            return broken();
        const std::string_view name = nameOf(field.key());
        visit(keyOf(name), name, field.value());
        if (m_broken)
            return;
    }
}

template <typename Visit>
void Item::elements(ItemValue value, Visit visit)
{
    simdjson::ondemand::array list;
    if (!typeIs(value, simdjson::ondemand::json_type::array))
        return;
    if (value.get_array().get(list) != simdjson::SUCCESS)
        return broken();
    for (auto result : list) {
        ItemValue element;
        // The library asks for an rvalue.
        if (std::move(result).get(element) != simdjson::SUCCESS) // NOLINT(performance-move-const-arg)
            return broken();
        visit(element);
        if (m_broken)
            return;
    }
}

} // namespace mc
