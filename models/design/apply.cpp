// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/project.h"

#include <algorithm>
#include <charconv>

namespace mc {

namespace {

using Position = std::optional<std::size_t>;

/// The step of a pointer that stands for "no element yet" in a list (RFC 6901).
constexpr std::string_view newElement = "-";

Error doesNotFit(const Edit &edit, const std::string &why)
{
    return {"The edit at " + edit.pointer + " does not fit the project: " + why + ".",
            {},
            "Nothing was changed."};
}

Position indexFrom(std::string_view step, std::size_t size)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    const bool isPadded = step.size() > 1 && step.front() == '0';
    if (isPadded || error != std::errc() || end != step.data() + step.size() || index >= size)
        return std::nullopt;
    return index;
}

/// Keys are constant in their map, so the members are moved into a new one with room for the inserted.
void insertMember(Json &object, std::string key, Json value, std::size_t position)
{
    using Members = Json::object_t;
    Members &members = object.get_ref<Members &>();
    Members rebuilt;
    rebuilt.reserve(members.size() + 1);
    const auto inserted = members.begin() + static_cast<std::ptrdiff_t>(std::min(position, members.size()));
    for (auto member = members.begin(); member != inserted; ++member)
        rebuilt.Members::Container::emplace_back(member->first, std::move(member->second));
    rebuilt.Members::Container::emplace_back(std::move(key), std::move(value));
    for (auto member = inserted; member != members.end(); ++member)
        rebuilt.Members::Container::emplace_back(member->first, std::move(member->second));
    members = std::move(rebuilt);
}

Result<Edit> editMember(Json &object, const std::string &key, const Edit &edit)
{
    const auto found = object.find(key);
    if (found != object.end()) {
        Edit inverse{edit.pointer, std::move(*found), std::nullopt};
        if (edit.value) {
            *found = *edit.value;
        } else {
            inverse.position = static_cast<std::size_t>(std::distance(object.begin(), found));
            object.erase(found);
        }
        return inverse;
    }
    if (!edit.value)
        return doesNotFit(edit, "there is nothing to remove");
    insertMember(object, key, *edit.value, std::min(edit.position.value_or(object.size()), object.size()));
    return Edit{edit.pointer, std::nullopt, std::nullopt};
}

Result<Edit> editElement(Json &list, const std::string &listPointer, const std::string &step,
                         const Edit &edit)
{
    using Elements = Json::array_t;
    Elements &elements = list.get_ref<Elements &>();
    const auto at = [&elements](std::size_t index) {
        return elements.begin() + static_cast<std::ptrdiff_t>(index);
    };

    if (step == newElement) {
        const std::size_t index = edit.position.value_or(elements.size());
        if (!edit.value || index > elements.size())
            return doesNotFit(edit, "there is no such place in the list");
        elements.insert(at(index), *edit.value);
        return Edit{listPointer + "/" + std::to_string(index), std::nullopt, std::nullopt};
    }
    const Position index = indexFrom(step, elements.size());
    if (!index)
        return doesNotFit(edit, "the list has no such element");
    Json old = std::move(elements[*index]);
    if (edit.value) {
        elements[*index] = *edit.value;
        return Edit{edit.pointer, std::move(old), std::nullopt};
    }
    elements.erase(at(*index));
    return Edit{listPointer + "/" + std::string(newElement), std::move(old), *index};
}

/// Makes one edit and gives the one that takes it back; on an error the document is as it was.
Result<Edit> applyEdit(Json &document, const Edit &edit)
{
    try {
        const Json::json_pointer pointer(edit.pointer);
        if (pointer.empty())
            return doesNotFit(edit, "a pointer to the whole document changes nothing in it");
        const Json::json_pointer parentPointer = pointer.parent_pointer();
        Json &parent = document.at(parentPointer);
        if (parent.is_object())
            return editMember(parent, pointer.back(), edit);
        if (parent.is_array())
            return editElement(parent, parentPointer.to_string(), pointer.back(), edit);
        return doesNotFit(edit, "what it stands in holds no values");
    } catch (const Json::exception &) {
        return doesNotFit(edit, "there is no such place");
    }
}

} // namespace

Result<Change> Project::apply(const Change &change)
{
    Change inverse{change.text, {}};
    for (const Edit &edit : change.edits) {
        Result<Edit> undo = applyEdit(m_json, edit);
        if (!undo) {
            std::reverse(inverse.edits.begin(), inverse.edits.end());
            for (const Edit &done : inverse.edits)
                (void)applyEdit(m_json, done);
            return undo.error();
        }
        inverse.edits.push_back(std::move(*undo));
    }
    std::reverse(inverse.edits.begin(), inverse.edits.end());
    return inverse;
}

} // namespace mc
