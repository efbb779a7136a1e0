// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/editspot.h"

#include <algorithm>

namespace mc {

namespace {

/// Nothing but blanks, line ends and punctuation stands between the values: no comment, tag or anchor that
/// would be repeated with the shape.
bool isBare(const TextLines &lines, const SourceNode &item)
{
    std::size_t done = item.outerBegin;
    for (const SourceMember &member : item.members) {
        if (lines.text(done, member.key.begin).find_first_of("#!&") != std::string_view::npos ||
            lines.text(member.key.end, member.value.begin).find_first_of("#!&") != std::string_view::npos)
            return false;
        done = member.value.end;
    }
    return lines.text(done, std::max(done, item.end)).find('#') == std::string_view::npos;
}

bool isOneLineScalar(const SourceNode &node)
{
    return node.isScalar() && !isAbsent(node) && node.style != SourceNode::Style::Literal &&
           node.style != SourceNode::Style::Folded;
}

/// The same keys, scalars only.
bool isAlike(const SourceNode &item, const Json &value)
{
    return item.isMapping() && item.members.size() == value.size() &&
           std::all_of(item.members.begin(), item.members.end(), [&value](const SourceMember &member) {
               const auto wanted = value.find(member.key.text);
               return isOneLineScalar(member.key) && isOneLineScalar(member.value) && wanted != value.end() &&
                      wanted->is_primitive();
           });
}

/// In a block sequence its first key stands beside the dash.
bool isBesideDash(const TextLines &lines, const SourceNode &sequence, const SourceNode &item)
{
    return sequence.style == SourceNode::Style::Flow ||
           lines.begin(item.begin) == lines.begin(item.outerBegin);
}

std::string filled(const TextLines &lines, const SourceNode &item, const Json &value, const ValueText &writer)
{
    std::string out;
    std::size_t done = item.begin;
    for (const SourceMember &member : item.members) {
        out += lines.text(done, member.value.begin);
        out += writer.scalar(value.at(member.key.text), member.value.style);
        done = member.value.end;
    }
    return out.append(lines.text(done, std::max(done, item.end)));
}

} // namespace

std::optional<SiblingShape> shapeOfSibling(const EditSpot &spot, const ValueText &writer)
{
    const Json &value = *spot.edit.value;
    if (!value.is_object() || value.empty())
        return std::nullopt;
    const TextLines lines(spot.source.text);
    const std::vector<SourceNode> &items = spot.parent().items;
    const auto serves = [&](std::size_t index) {
        return isAlike(items[index], value) && isBare(lines, items[index]) &&
               isBesideDash(lines, spot.parent(), items[index]);
    };
    // The nearest one before the place, else the nearest one behind it.
    for (std::size_t step = 0; step < items.size(); ++step) {
        const std::size_t index = step < spot.index ? spot.index - 1 - step : step;
        if (serves(index))
            return SiblingShape{index, filled(lines, items[index], value, writer)};
    }
    return std::nullopt;
}

} // namespace mc
