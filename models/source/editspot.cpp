// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/editspot.h"

#include "models/base/jsonsource.h"
#include "models/base/text.h"

#include <algorithm>
#include <set>

namespace mc {

namespace {

std::string inQuotes(std::string_view text)
{
    return '"' + visible(text) + '"';
}

/// An alias in the tree that repeats the value of this node.
bool isRepeated(const SourceNode &tree, const SourceNode &node)
{
    if (tree.kind == SourceNode::Kind::Alias)
        return tree.anchor == node.anchor && tree.target == node.begin;
    const auto repeats = [&node](const SourceNode &child) { return isRepeated(child, node); };
    return std::any_of(tree.items.begin(), tree.items.end(), repeats) ||
           std::any_of(tree.members.begin(), tree.members.end(), [&repeats](const SourceMember &member) {
               return repeats(member.key) || repeats(member.value);
           });
}

/// Looks for what makes an edit ambiguous.
class Watch
{
public:
    Watch(const SourceText &source, const SourceNode &document) : m_source(source), m_document(document) {}

    /// In a node itself.
    [[nodiscard]] Result<void> node(const SourceNode &node) const
    {
        if (node.kind == SourceNode::Kind::Alias)
            return refusal(m_source, node, "The alias *" + visible(node.anchor) + " stands in the way.",
                           "Write the value out there instead of the alias.");
        if (!node.anchor.empty() && isRepeated(m_document, node))
            return refusal(m_source, node,
                           "An alias repeats the value &" + visible(node.anchor) + " elsewhere.",
                           "Write the value out where the alias *" + visible(node.anchor) + " stands.");
        return keys(node);
    }

    /// In a node and all that it holds.
    [[nodiscard]] Result<void> tree(const SourceNode &root) const
    {
        if (Result<void> fine = node(root); !fine)
            return fine;
        for (std::size_t i = 0; i < childCount(root); ++i) {
            if (Result<void> fine = tree(childValue(root, i)); !fine)
                return fine;
        }
        return {};
    }

private:
    [[nodiscard]] Result<void> keys(const SourceNode &mapping) const
    {
        std::set<std::string_view> seen;
        for (const SourceMember &member : mapping.members) {
            // "{{ .Image }}", a placeholder to those who write it, is a mapping in a mapping's key to YAML.
            if (!member.key.isScalar())
                continue;
            if (m_source.isYaml && member.key.text == "<<" && member.key.style == SourceNode::Style::Plain)
                return refusal(m_source, member.key, "The merge key << stands in the way.",
                               "Write its members out there.");
            if (!seen.insert(member.key.text).second)
                return refusal(m_source, member.key,
                               "The key " + inQuotes(member.key.text) + " stands twice in this object.",
                               "Remove one of the two: readers do not agree on which one counts.");
        }
        return {};
    }

    const SourceText &m_source;
    const SourceNode &m_document;
};

std::vector<std::string> stepsOf(const std::string &pointer)
{
    std::vector<std::string> steps;
    for (std::size_t slash = 0; slash < pointer.size();) {
        const std::size_t next = std::min(pointer.find('/', slash + 1), pointer.size());
        steps.push_back(lastStep(std::string_view(pointer).substr(slash, next - slash)));
        slash = next;
    }
    return steps;
}

std::optional<std::size_t> indexIn(std::size_t count, const std::string &step)
{
    const std::optional<long long> number = wholeNumber(step);
    const bool within = number && static_cast<unsigned long long>(*number) < count;
    return within ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

std::optional<std::size_t> childIndex(const SourceNode &collection, const std::string &step)
{
    if (!collection.isMapping())
        return indexIn(collection.items.size(), step);
    const auto member =
        std::find_if(collection.members.begin(), collection.members.end(),
                     [&step](const SourceMember &candidate) { return candidate.key.text == step; });
    if (member == collection.members.end())
        return std::nullopt;
    return static_cast<std::size_t>(member - collection.members.begin());
}

Error missing(const SourceText &source, const SourceNode &parent, const std::string &step)
{
    return refusal(source, parent, "There is no " + inQuotes(step) + " here.",
                   "Check the pointer of the edit against the file.");
}

/// Where a new child goes.
Result<std::size_t> positionOf(const SourceText &source, const SourceNode &parent, const SourceEdit &edit)
{
    if (!edit.after)
        return childCount(parent);
    if (edit.after->empty())
        return std::size_t{0};
    if (const std::optional<std::size_t> sibling = childIndex(parent, *edit.after))
        return *sibling + 1;
    return missing(source, parent, *edit.after);
}

Result<EditSpot> completed(EditSpot spot, const std::string &step, const Watch &watch)
{
    const SourceNode &parent = spot.parent();
    if (const std::optional<std::size_t> index = childIndex(parent, step)) {
        spot.index = *index;
        spot.child = &childValue(parent, *index);
        if (const Result<void> fine = watch.tree(*spot.child); !fine)
            return fine.error();
        return spot;
    }
    const bool appends = step == "-" || wholeNumber(step) == static_cast<long long>(parent.items.size());
    if (!spot.edit.value || (parent.isSequence() && !appends))
        return missing(spot.source, parent, step);
    const Result<std::size_t> position = positionOf(spot.source, parent, spot.edit);
    if (!position)
        return position.error();
    spot.index = *position;
    return spot;
}

} // namespace

Error refusal(const SourceText &source, const SourceNode &node, std::string message, std::string next)
{
    return {std::move(message), source.placeOf(node), std::move(next)};
}

Result<EditSpot> findSpot(const SourceText &source, const SourceEdit &edit)
{
    EditSpot spot{source, edit, {}, {}, 0, nullptr, {}};
    const std::vector<std::string> steps = stepsOf(edit.pointer);
    const std::size_t count = source.documents.size();
    const std::optional<std::size_t> number =
        steps.empty() ? std::nullopt : indexIn(count + 1, steps.front());
    const bool isNew = number == count && steps.size() == 1 && source.isYaml && edit.value;
    if (!number || (number == count && !isNew))
        return Error{"There is no document " + inQuotes(edit.pointer) + " in the file.",
                     {source.file},
                     "Check the pointer of the edit against the file."};
    spot.path = {*number};
    spot.index = *number;
    if (isNew)
        return spot;
    const SourceNode *node = &source.documents[*number];
    const Watch watch(source, *node);
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (const Result<void> fine = watch.node(*node); !fine)
            return fine.error();
        // Nothing can become a collection that holds what is inserted.
        const bool last = i + 1 == steps.size();
        if (node->isScalar() && !(last && node->isNull() && edit.value))
            return refusal(source, *node, "This value is no object and no list.",
                           "Check the pointer of the edit against the file.");
        spot.way.push_back(node);
        if (last)
            break;
        const std::optional<std::size_t> index = childIndex(*node, steps[i]);
        if (!index)
            return missing(source, *node, steps[i]);
        spot.path.push_back(*index);
        node = &childValue(*node, *index);
    }
    if (spot.way.empty()) {
        spot.child = node;
        if (const Result<void> fine = watch.tree(*node); !fine)
            return fine.error();
        return spot;
    }
    spot.name = spot.parent().isSequence() ? std::string() : steps.back();
    return completed(std::move(spot), steps.back(), watch);
}

} // namespace mc
