// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/textrows.h"

#include "ui/parts/strings.h"

#include <algorithm>
#include <cstring>

namespace mc {
namespace {

constexpr char16_t box = u'\u25AF';

bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Where a row that begins at `begin` ends if its line goes on to `lineEnd`: never inside a character.
std::size_t cut(const std::string &text, std::size_t begin, std::size_t lineEnd)
{
    if (lineEnd - begin <= TextRows::longestRow)
        return lineEnd;
    std::size_t end = begin + TextRows::longestRow;
    while (end > begin + 1 && isContinuationByte(text[end]))
        --end;
    return end;
}

/// Controls, line and paragraph separators, and the marks that hide or turn text around.
bool isTreacherous(QChar c)
{
    if (c == u'\t')
        return false;
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || code == u'\u2028' ||
           code == u'\u2029';
}

std::string_view bytes(const std::string &text, Span span)
{
    return std::string_view(text).substr(span.begin, span.end - span.begin);
}

} // namespace

TextRows::TextRows(std::string text) : m_text(std::move(text))
{
    const std::size_t size = std::min<std::size_t>(m_text.size(), UINT32_MAX - 1);
    m_text.resize(size);
    std::size_t begin = 0;
    while (true) {
        m_begins.push_back(static_cast<std::uint32_t>(begin));
        const void *newline = std::memchr(m_text.data() + begin, '\n', size - begin);
        const std::size_t lineEnd =
            newline ? static_cast<std::size_t>(static_cast<const char *>(newline) - m_text.data()) : size;
        const std::size_t end = cut(m_text, begin, lineEnd);
        m_longest = std::max(m_longest, end - begin);
        if (end < lineEnd)
            begin = end;
        else if (newline)
            begin = lineEnd + 1;
        else
            break;
    }
}

Span TextRows::row(std::size_t row) const
{
    const std::size_t begin = m_begins[row];
    std::size_t end = row + 1 < m_begins.size() ? m_begins[row + 1] : m_text.size();
    if (end > begin && end <= m_text.size() && row + 1 < m_begins.size() && m_text[end - 1] == '\n')
        --end;
    return {begin, end};
}

std::size_t TextRows::rowOf(std::size_t position) const
{
    const auto after = std::upper_bound(m_begins.begin(), m_begins.end(), position);
    return static_cast<std::size_t>(after - m_begins.begin()) - 1;
}

bool TextRows::beginsLine(std::size_t row) const
{
    return m_begins[row] == 0 || m_text[m_begins[row] - 1] == '\n';
}

QString TextRows::shown(std::size_t row) const
{
    QString shown = toQString(bytes(m_text, this->row(row)));
    std::replace_if(shown.begin(), shown.end(), isTreacherous, QChar(box));
    return shown;
}

qsizetype TextRows::indexOf(std::size_t row, std::size_t position) const
{
    const Span span = this->row(row);
    return toQString(bytes(m_text, {span.begin, std::clamp(position, span.begin, span.end)})).size();
}

std::size_t TextRows::positionOf(std::size_t row, qsizetype index) const
{
    const Span span = this->row(row);
    const QString before = toQString(bytes(m_text, span)).left(index);
    return std::min(span.end, span.begin + static_cast<std::size_t>(before.toUtf8().size()));
}

} // namespace mc
