// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Whether a text that was edited says what it should: the readers of the world are many, so nothing is given
// that was not read again and compared.

#include "models/source/editspot.h"

namespace mc {

namespace {

bool same(const SourceNode &a, const SourceNode &b);

bool isHeldAlike(const SourceNode &a, const SourceNode &b)
{
    return a.kind == b.kind && a.tag == b.tag && a.anchor == b.anchor && a.isQuoted() == b.isQuoted() &&
           a.text == b.text;
}

bool sameChild(const SourceNode &a, std::size_t i, const SourceNode &b, std::size_t j)
{
    return (!a.isMapping() || same(a.members[i].key, b.members[j].key)) &&
           same(childValue(a, i), childValue(b, j));
}

bool same(const SourceNode &a, const SourceNode &b)
{
    if (!isHeldAlike(a, b) || childCount(a) != childCount(b))
        return false;
    for (std::size_t i = 0; i < childCount(a); ++i) {
        if (!sameChild(a, i, b, i))
            return false;
    }
    return true;
}

/// The children before and behind an index are the same, and the key of one whose value is replaced.
bool sameAround(const SourceNode &before, const SourceNode &after, std::size_t index, std::size_t removed,
                std::size_t added)
{
    if (!isHeldAlike(before, after) || childCount(after) + removed != childCount(before) + added)
        return false;
    for (std::size_t i = 0; i < childCount(after); ++i) {
        const bool isNew = i == index && added > 0;
        const std::size_t old = i < index ? i : i + removed - added;
        if (!isNew && !sameChild(before, old, after, i))
            return false;
        if (isNew && removed > 0 && before.isMapping() && !same(before.members[i].key, after.members[i].key))
            return false;
    }
    return true;
}

/// The value as it is written is the one that was to be written; the order of keys is the siblings'.
bool holds(const SourceText &result, const SourceNode &node, const SourceEdit &edit)
{
    if (!edit.tag.empty())
        return node.tag == edit.tag &&
               node.text == (edit.value->is_string() ? edit.value->get<std::string>() : edit.value->dump());
    const Result<Json> value = valueOf(result, node);
    return node.tag.empty() && value && nlohmann::json(*value) == nlohmann::json(*edit.value);
}

/// All documents but this one, and how many there are.
bool sameDocuments(const EditSpot &spot, const SourceText &result)
{
    const std::vector<SourceNode> &before = spot.source.documents;
    const std::size_t count = std::max(before.size(), spot.path.front() + 1);
    if (result.isYaml != spot.source.isYaml || result.documents.size() != count)
        return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (i != spot.path.front() && !same(before[i], result.documents[i]))
            return false;
    }
    return true;
}

} // namespace

bool isProved(const EditSpot &spot, const SourceText &result)
{
    if (!sameDocuments(spot, result))
        return false;
    const SourceNode *now = &result.documents[spot.path.front()];
    for (std::size_t i = 1; i < spot.path.size(); ++i) {
        if (!sameAround(*spot.way[i - 1], *now, spot.path[i], 1, 1))
            return false;
        now = &childValue(*now, spot.path[i]);
    }
    if (spot.way.empty())
        return holds(result, *now, spot.edit);
    const std::size_t added = spot.edit.value ? 1 : 0;
    if (!sameAround(spot.parent(), *now, spot.index, spot.child ? 1 : 0, added))
        return false;
    if (added == 0)
        return true;
    const bool isNamed = !now->isMapping() || now->members[spot.index].key.text == spot.name;
    return isNamed && holds(result, childValue(*now, spot.index), spot.edit);
}

} // namespace mc
