// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/rowfilter.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>

namespace mc {
namespace {

constexpr std::array<char, 256> makeLowerTable()
{
    std::array<char, 256> table{};
    for (std::size_t code = 0; code < table.size(); ++code) {
        const bool upper = code >= 'A' && code <= 'Z';
        table[code] = static_cast<char>(upper ? code + ('a' - 'A') : code);
    }
    return table;
}
constexpr std::array<char, 256> lowerTable = makeLowerTable();

char lower(char byte)
{
    return lowerTable[static_cast<unsigned char>(byte)];
}

/// The next piece of a filter line, up to a blank outside of quotes; takes it off the line.
std::string takePiece(std::string_view &line)
{
    std::string piece;
    bool quoted = false;
    std::size_t at = 0;
    for (; at < line.size() && (quoted || line[at] != ' '); ++at) {
        if (line[at] == '"')
            quoted = !quoted;
        else
            piece += line[at];
    }
    line.remove_prefix(std::min(at + 1, line.size()));
    return piece;
}

} // namespace

bool containsWord(std::string_view text, std::string_view lowerWord)
{
    if (lowerWord.empty())
        return true;
    if (text.size() < lowerWord.size())
        return false;
    const char first = lowerWord.front();
    const std::size_t last = text.size() - lowerWord.size();
    for (std::size_t at = 0; at <= last; ++at) {
        if (lower(text[at]) == first &&
            std::equal(lowerWord.begin() + 1, lowerWord.end(),
                       text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       [](char wanted, char byte) { return wanted == lower(byte); }))
            return true;
    }
    return false;
}

RowFilter::RowFilter(std::string_view line, const std::vector<Column> &columns)
{
    while (!line.empty()) {
        Word word;
        word.text = asciiLower(takePiece(line));
        const std::size_t colon = word.text.find(':');
        for (std::size_t column = 0; colon != std::string::npos && column < columns.size(); ++column) {
            if (asciiLower(columns[column].key) == std::string_view(word.text).substr(0, colon))
                word.column = column;
        }
        if (word.column)
            word.text.erase(0, colon + 1);
        if (!word.text.empty())
            m_words.push_back(std::move(word));
    }
}

bool RowFilter::matches(const CellTexts &texts, RecordNumber record, const std::vector<Column> &columns,
                        const std::vector<std::size_t> &shown) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) {
        if (word.column)
            return containsWord(texts.text(record, columns[*word.column]), word.text);
        return std::any_of(shown.begin(), shown.end(), [&](std::size_t column) {
            return containsWord(texts.text(record, columns[column]), word.text);
        });
    });
}

} // namespace mc
