// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Edits in JSON and in YAML's flow style: children between brackets, divided by commas.

#include "models/source/editspot.h"
#include "models/source/spelling.h"

#include <algorithm>

namespace mc {

namespace {

/// A flow collection and the gaps between its children.
class FlowLayout
{
public:
    FlowLayout(const EditSpot &spot, const ValueText &writer)
        : m_lines(spot.source.text), m_collection(spot.parent()), m_writer(writer)
    {
    }

    [[nodiscard]] std::size_t count() const { return childCount(m_collection); }
    [[nodiscard]] std::size_t begin(std::size_t index) const { return childBegin(m_collection, index); }
    [[nodiscard]] std::size_t end(std::size_t index) const { return childEnd(m_lines, m_collection, index); }
    /// Where what stands behind a child ends: at the next one or at the bracket.
    [[nodiscard]] std::size_t gapEnd(std::size_t index) const
    {
        return index + 1 < count() ? begin(index + 1) : m_collection.end - 1;
    }
    [[nodiscard]] std::string_view gap(std::size_t index) const
    {
        return m_lines.text(end(index), gapEnd(index));
    }
    [[nodiscard]] bool hasComment(std::size_t index) const
    {
        return gap(index).find('#') != std::string_view::npos;
    }

    /// What divides two children, as it stands next to a place.
    [[nodiscard]] std::string separator(std::size_t place) const
    {
        if (count() == 1)
            return isMultiLine(m_lines, m_collection) ? ownLine(0) : m_writer.comma();
        const std::size_t before = std::clamp<std::size_t>(place, 1, count() - 1) - 1;
        const std::string_view between = gap(before);
        const bool simple = !hasComment(before) && std::count(between.begin(), between.end(), '\n') <= 1;
        return simple ? std::string(between) : ownLine(before + 1);
    }

    /// The line break and indentation that put a child on a line of its own.
    [[nodiscard]] std::string ownLine(std::size_t like) const
    {
        return "," + m_lines.lineBreak(begin(like)) + m_lines.indentation(begin(like));
    }

    /// The comma behind a child, where one stands; else the end of the child.
    [[nodiscard]] std::size_t behindComma(std::size_t index) const
    {
        const std::size_t comma = m_lines.skipGap(end(index), gapEnd(index));
        return m_lines.text().substr(comma, 1) == "," ? comma + 1 : end(index);
    }
    [[nodiscard]] bool hasComma(std::size_t index) const { return behindComma(index) != end(index); }

private:
    TextLines m_lines;
    const SourceNode &m_collection;
    const ValueText &m_writer;
};

std::string tagged(const EditSpot &spot, const std::string &text)
{
    return spot.edit.tag.empty() ? text : spot.edit.tag + " " + text;
}

ValueText writerFor(const EditSpot &spot, std::size_t offset)
{
    return {spot.source, spot.way, TextLines(spot.source.text).lineBreak(offset)};
}

std::string childText(const EditSpot &spot, const ValueText &writer, const std::string &indentation)
{
    if (const std::optional<SiblingShape> shape = shapeOfSibling(spot, writer))
        return shape->text;
    const std::string value = tagged(spot, writer.flow(*spot.edit.value, spot.name, indentation));
    return spot.parent().isMapping() ? writer.flowKey(spot.name) + value : value;
}

} // namespace

std::string insteadOf(const SourceNode &old, const EditSpot &spot, const ValueText &writer)
{
    const Json &value = *spot.edit.value;
    const TextLines lines(spot.source.text);
    const std::string indentation = lines.indentation(old.outerBegin);
    if (value.is_structured() || !old.isScalar() || old.isNull())
        return tagged(spot, writer.flow(value, spot.name, indentation));
    if (old.style != SourceNode::Style::Literal && old.style != SourceNode::Style::Folded)
        return tagged(spot, writer.scalar(value, old.style));
    const std::string_view header = lines.text(old.begin, std::min(lines.end(old.begin), old.end));
    const std::string_view comment = header.substr(std::min(header.find_first_of(" \t"), header.size()));
    const std::size_t content = lines.next(old.begin);
    if (value.is_string() && content < old.end) {
        if (const std::optional<std::string> literal =
                literalBlock(value.get_ref<const std::string &>(), lines.indentation(content),
                             lines.lineBreak(old.begin), comment))
            return tagged(spot, *literal);
    }
    return tagged(spot, writer.scalar(value, SourceNode::Style::DoubleQuoted)).append(comment);
}

std::vector<Splice> replaceInFlow(const EditSpot &spot)
{
    const SourceNode &old = *spot.child;
    const TextLines lines(spot.source.text);
    const ValueText writer = writerFor(spot, old.begin);
    const std::string text = insteadOf(old, spot, writer);
    if (!isAbsent(old))
        return {{old.outerBegin, old.end, text}};
    const SourceMember &member = spot.parent().members[spot.index];
    const std::size_t end = behindColon(lines, member);
    return {{end, end, (end == member.key.end ? ": " : " ") + text}};
}

std::vector<Splice> insertInFlow(const EditSpot &spot)
{
    const TextLines lines(spot.source.text);
    const std::size_t neighbour = spot.index == 0 ? 0 : spot.index - 1;
    const ValueText writer = writerFor(spot, childBegin(spot.parent(), neighbour));
    const FlowLayout layout(spot, writer);
    const std::string separator = layout.separator(spot.index);
    const std::string text = childText(spot, writer, lines.indentation(layout.begin(neighbour)));
    if (spot.index == 0)
        return {{layout.begin(0), layout.begin(0), text + separator}};
    if (!layout.hasComment(neighbour))
        return {{layout.end(neighbour), layout.end(neighbour), separator + text}};
    // Behind the comment of the line before, so that it stays with its child.
    const std::size_t line = lines.end(layout.behindComma(neighbour));
    const std::string newLine = layout.ownLine(neighbour).substr(1) + text;
    if (layout.hasComma(neighbour))
        return {{line, line, newLine + ","}};
    return {{layout.end(neighbour), layout.end(neighbour), ","}, {line, line, newLine}};
}

std::vector<Splice> removeFromFlow(const EditSpot &spot)
{
    const TextLines lines(spot.source.text);
    const ValueText writer = writerFor(spot, spot.parent().begin);
    const FlowLayout layout(spot, writer);
    const std::size_t index = spot.index;
    const bool isLast = index + 1 == layout.count();
    const bool commented = layout.hasComment(index) || (index > 0 && layout.hasComment(index - 1));
    if (!commented && index == 0)
        return {{layout.begin(0), layout.begin(1), {}}};
    if (!commented)
        return {{layout.end(index - 1), layout.end(index), {}}};
    std::vector<Splice> splices;
    if (isLast && !layout.hasComma(index))
        splices.push_back({layout.behindComma(index - 1) - 1, layout.behindComma(index - 1), {}});
    const std::size_t end = layout.behindComma(index);
    const bool ownLines =
        lines.isFirstInLine(layout.begin(index)) && lines.skipGap(end, lines.end(end)) == lines.end(end);
    if (ownLines)
        splices.push_back({lines.begin(layout.begin(index)), lines.next(end), {}});
    else
        splices.push_back({layout.begin(index), lines.skipBlanks(end), {}});
    return splices;
}

} // namespace mc
