// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/tablecolumns.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// What a filter line asks for: words that all must occur, ignoring the case of ASCII letters. "type:EDS"
/// asks for a word in one column, "\"two words\"" keeps blanks, "host:\"a b\"" does both. A word before a
/// colon that is no column's key is a part of the text, as in "10.0.0.1:8080".
class RowFilter
{
public:
    RowFilter() = default;
    RowFilter(std::string_view line, const std::vector<Column> &columns);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// `shown` are the columns in which words without a column are looked for.
    [[nodiscard]] bool matches(const CellTexts &texts, RecordNumber record,
                               const std::vector<Column> &columns,
                               const std::vector<std::size_t> &shown) const;

private:
    struct Word
    {
        std::string text; ///< in lower case
        std::optional<std::size_t> column;
    };

    std::vector<Word> m_words;
};

/// The text holds the word, ignoring the case of ASCII letters. The word is given in lower case.
bool containsWord(std::string_view text, std::string_view lowerWord);

} // namespace mc
