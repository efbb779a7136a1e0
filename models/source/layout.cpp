// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/layout.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

std::string spliced(std::string_view text, std::vector<Splice> splices)
{
    std::stable_sort(splices.begin(), splices.end(),
                     [](const Splice &a, const Splice &b) { return a.begin < b.begin; });
    std::string out;
    std::size_t done = 0;
    for (const Splice &splice : splices) {
        out += text.substr(done, splice.begin - done);
        out += splice.text;
        done = splice.end;
    }
    out += text.substr(done);
    return out;
}

std::string_view TextLines::text(std::size_t begin, std::size_t end) const
{
    return m_text.substr(begin, end - begin);
}

std::size_t TextLines::begin(std::size_t offset) const
{
    const std::size_t newline = offset == 0 ? std::string_view::npos : m_text.rfind('\n', offset - 1);
    if (newline != std::string_view::npos)
        return newline + 1;
    return m_text.starts_with(byteOrderMark) && offset >= byteOrderMark.size() ? byteOrderMark.size() : 0;
}

std::size_t TextLines::end(std::size_t offset) const
{
    const std::size_t newline = std::min(m_text.find('\n', offset), m_text.size());
    return newline > offset && newline < m_text.size() && m_text[newline - 1] == '\r' ? newline - 1 : newline;
}

std::size_t TextLines::next(std::size_t offset) const
{
    const std::size_t newline = m_text.find('\n', offset);
    return newline == std::string_view::npos ? m_text.size() : newline + 1;
}

std::string TextLines::indentation(std::size_t offset) const
{
    const std::size_t first = begin(offset);
    return std::string(text(first, skipBlanks(first)));
}

bool TextLines::isFirstInLine(std::size_t offset) const
{
    return skipBlanks(begin(offset)) >= offset;
}

std::string TextLines::lineBreak(std::size_t offset) const
{
    std::size_t newline = m_text.find('\n', offset);
    if (newline == std::string_view::npos)
        newline = m_text.rfind('\n');
    const bool isLong = newline != std::string_view::npos && newline > 0 && m_text[newline - 1] == '\r';
    return isLong ? "\r\n" : "\n";
}

std::size_t TextLines::skipGap(std::size_t offset, std::size_t limit) const
{
    while (offset < limit) {
        const char c = m_text[offset];
        if (c == '#')
            offset = std::min(m_text.find('\n', offset), limit);
        else if (isBlank(c) || c == '\r' || c == '\n')
            ++offset;
        else
            break;
    }
    return offset;
}

std::size_t TextLines::skipBlanks(std::size_t offset) const
{
    while (offset < m_text.size() && isBlank(m_text[offset]))
        ++offset;
    return offset;
}

bool isAbsent(const SourceNode &node)
{
    return node.isScalar() && node.outerBegin == node.end;
}

std::size_t childCount(const SourceNode &collection)
{
    return collection.isMapping() ? collection.members.size() : collection.items.size();
}

const SourceNode &childValue(const SourceNode &collection, std::size_t index)
{
    return collection.isMapping() ? collection.members[index].value : collection.items[index];
}

std::size_t childBegin(const SourceNode &collection, std::size_t index)
{
    return collection.isMapping() ? collection.members[index].key.outerBegin
                                  : collection.items[index].outerBegin;
}

std::size_t childEnd(const TextLines &lines, const SourceNode &collection, std::size_t index)
{
    if (!isAbsent(childValue(collection, index)) || !collection.isMapping())
        return childValue(collection, index).end;
    return behindColon(lines, collection.members[index]);
}

std::size_t behindColon(const TextLines &lines, const SourceMember &member)
{
    const std::size_t colon = lines.skipGap(member.key.end, lines.text().size());
    return lines.text().substr(colon, 1) == ":" ? colon + 1 : member.key.end;
}

bool isMultiLine(const TextLines &lines, const SourceNode &collection)
{
    return childCount(collection) > 0 &&
           lines.begin(collection.begin) != lines.begin(childBegin(collection, 0));
}

std::size_t blockColumn(const TextLines &lines, const SourceNode &collection)
{
    return lines.column(collection.isMapping() ? childBegin(collection, 0) : collection.begin);
}

} // namespace mc
