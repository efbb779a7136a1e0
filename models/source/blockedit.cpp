// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Edits in YAML's block style: children on lines of their own, held together by their column.

#include "models/source/editspot.h"

#include <algorithm>

namespace mc {

namespace {

bool isFilled(const Json &value)
{
    return value.is_structured() && !value.empty();
}

/// A block scalar that keeps the blank lines behind it ("|+").
bool keepsBlankLines(const TextLines &lines, const SourceNode &node)
{
    const bool isBlock = node.style == SourceNode::Style::Literal || node.style == SourceNode::Style::Folded;
    return node.isScalar() && isBlock &&
           lines.text(node.begin, lines.end(node.begin)).substr(0, 3).find('+') != std::string_view::npos;
}

/// A block collection, its indicators and lines.
class BlockLayout
{
public:
    explicit BlockLayout(const EditSpot &spot)
        : m_lines(spot.source.text), m_collection(spot.parent()), m_column(blockColumn(m_lines, m_collection))
    {
    }

    [[nodiscard]] std::size_t column() const { return m_column; }

    /// The first byte of a child: of its key or its dash.
    [[nodiscard]] std::size_t begin(std::size_t index) const
    {
        return m_collection.isMapping() ? childBegin(m_collection, index) : dash(index);
    }
    /// Behind the colon or the dash.
    [[nodiscard]] std::size_t behindIndicator(std::size_t index) const
    {
        return m_collection.isMapping() ? behindColon(m_lines, m_collection.members[index]) : dash(index) + 1;
    }
    /// The end of a child's last line, its comment included.
    [[nodiscard]] std::size_t lastLineEnd(std::size_t index) const
    {
        const SourceNode *last = &childValue(m_collection, index);
        while (last->style == SourceNode::Style::Block && childCount(*last) > 0)
            last = &childValue(*last, childCount(*last) - 1);
        std::size_t end = m_lines.end(childEnd(m_lines, m_collection, index));
        const std::size_t size = m_lines.text().size();
        while (keepsBlankLines(m_lines, *last) && m_lines.next(end) < size && isBlankLine(m_lines.next(end)))
            end = m_lines.end(m_lines.next(end));
        return end;
    }

private:
    [[nodiscard]] bool isBlankLine(std::size_t begin) const
    {
        return m_lines.skipBlanks(begin) >= m_lines.end(begin);
    }

    /// The dash of an item stands in the column of the first one, in the item's line or above it.
    [[nodiscard]] std::size_t dash(std::size_t index) const
    {
        if (index == 0)
            return m_collection.begin;
        const std::size_t item = m_collection.items[index].outerBegin;
        std::size_t at = m_lines.begin(item) + m_column;
        while (at > m_collection.begin && (at >= item || m_lines.text()[at] != '-'))
            at = m_lines.begin(m_lines.begin(at) - 1) + m_column;
        return std::max(at, m_collection.begin);
    }

    TextLines m_lines;
    const SourceNode &m_collection;
    std::size_t m_column;
};

/// What stands behind the colon or the dash of a child: blank and value, or lines below.
std::string behindIndicator(const EditSpot &spot, const ValueText &writer, std::size_t column)
{
    const std::string tag = spot.edit.tag.empty() ? std::string() : " " + spot.edit.tag;
    const Json &value = *spot.edit.value;
    return tag + (spot.parent().isMapping() ? writer.afterKey(value, spot.name, column)
                                            : writer.afterDash(value, column));
}

std::string childText(const EditSpot &spot, const ValueText &writer, const BlockLayout &layout)
{
    if (spot.parent().isMapping())
        return writer.key(spot.name) + ":" + behindIndicator(spot, writer, layout.column());
    const std::optional<SiblingShape> shape = shapeOfSibling(spot, writer);
    if (!shape)
        return "-" + behindIndicator(spot, writer, layout.column());
    const std::size_t dash = layout.begin(shape->sibling);
    const std::size_t item = spot.parent().items[shape->sibling].begin;
    return std::string(TextLines(spot.source.text).text(dash, item)) + shape->text;
}

/// The lines of a block collection that stand below its parent's indicator, replaced.
std::vector<Splice> replaceLinesBelow(const EditSpot &spot, const BlockLayout &layout, std::string text,
                                      const std::string &lineBreak)
{
    const TextLines lines(spot.source.text);
    const SourceNode &old = *spot.child;
    const std::size_t indicator = layout.behindIndicator(spot.index);
    const std::size_t end = layout.lastLineEnd(spot.index);
    if (old.outerBegin != old.begin)
        return {{indicator, end, std::move(text)}};
    const std::size_t lineBefore = lines.end(lines.begin(lines.begin(old.begin) - 1));
    if (text.starts_with(lineBreak))
        return {{lineBefore, end, std::move(text)}};
    return {{indicator, indicator, std::move(text)}, {lineBefore, end, {}}};
}

} // namespace

std::vector<Splice> insertInBlock(const EditSpot &spot)
{
    const TextLines lines(spot.source.text);
    const BlockLayout layout(spot);
    const std::string indentation(layout.column(), ' ');
    const std::size_t at = spot.index == 0 ? layout.begin(0) : layout.lastLineEnd(spot.index - 1);
    const std::string lineBreak = lines.lineBreak(at);
    const std::string text = childText(spot, ValueText(spot.source, spot.way, lineBreak), layout);
    if (spot.index == 0)
        return {{at, at, text + lineBreak + indentation}};
    return {{at, at, lineBreak + indentation + text}};
}

std::vector<Splice> replaceInBlock(const EditSpot &spot)
{
    const TextLines lines(spot.source.text);
    const BlockLayout layout(spot);
    const SourceNode &old = *spot.child;
    const std::size_t indicator = layout.behindIndicator(spot.index);
    const std::string lineBreak = lines.lineBreak(indicator);
    const ValueText writer(spot.source, spot.way, lineBreak);
    const bool wasFlow = old.style == SourceNode::Style::Flow && childCount(old) > 0;
    const bool wasBlock = old.style == SourceNode::Style::Block && childCount(old) > 0;
    const bool becomesBlock = isFilled(*spot.edit.value) && !wasFlow;
    if (!wasBlock && !becomesBlock && !isAbsent(old))
        return {{old.outerBegin, old.end, insteadOf(old, spot, writer)}};
    std::string text = behindIndicator(spot, writer, layout.column());
    if (wasBlock && lines.begin(old.begin) != lines.begin(indicator))
        return replaceLinesBelow(spot, layout, std::move(text), lineBreak);
    if (text.starts_with(lineBreak)) {
        const std::size_t end = lines.end(isAbsent(old) ? indicator : old.end);
        return {{indicator, isAbsent(old) ? indicator : old.end, {}}, {end, end, std::move(text)}};
    }
    return {{indicator, isAbsent(old) ? indicator : old.end, std::move(text)}};
}

std::vector<Splice> removeFromBlock(const EditSpot &spot)
{
    const TextLines lines(spot.source.text);
    const BlockLayout layout(spot);
    const std::size_t begin = layout.begin(spot.index);
    const std::size_t end = layout.lastLineEnd(spot.index);
    if (lines.isFirstInLine(begin)) {
        const bool endsText = end == lines.text().size() && spot.index > 0;
        if (endsText)
            return {{lines.end(lines.begin(lines.begin(begin) - 1)), end, {}}};
        return {{lines.begin(begin), lines.next(end), {}}};
    }
    // The first child, beside the dash of its parent: the next one moves up.
    const std::size_t next = layout.begin(1);
    if (lines.text(end, next).find('#') == std::string_view::npos)
        return {{begin, next, {}}};
    return {{begin, end, {}}};
}

} // namespace mc
