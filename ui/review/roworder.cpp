// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/roworder.h"

#include "models/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace mc {
namespace {

constexpr double notANumber = std::numeric_limits<double>::infinity();

/// "1024", "15s", "0.250s" by their number; anything else is no number.
double numberOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    return error == std::errc() && (rest.empty() || rest == "s") ? value : notANumber;
}

struct Key
{
    std::string_view text;
    double number = 0;
    RecordNumber record = 0;
};

char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool lessText(std::string_view a, std::string_view b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return static_cast<unsigned char>(lower(x)) < static_cast<unsigned char>(lower(y));
    });
}

bool isTimed(const Column &column)
{
    return column.source == Column::Source::Fact &&
           (column.fact == Fact::Timeout || column.fact == Fact::ConnectTimeout);
}

} // namespace

void sortRows(std::vector<RecordNumber> &rows, const CellTexts &texts, const Column &column,
              Qt::SortOrder order, const std::atomic<bool> &stop)
{
    const bool byNumber = column.isNumber() || isTimed(column);
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const RecordNumber record : rows) {
        const std::string_view text = texts.text(record, column);
        keys.push_back({text, byNumber ? numberOf(text) : 0, record});
        if (stop)
            return;
    }
    const bool descending = order == Qt::DescendingOrder;
    const auto before = [byNumber, descending](const Key &a, const Key &b) {
        if (a.text.empty() != b.text.empty())
            return b.text.empty();
        if (byNumber && a.number != b.number)
            return descending ? a.number > b.number : a.number < b.number;
        return descending ? lessText(b.text, a.text) : lessText(a.text, b.text);
    };
    std::stable_sort(keys.begin(), keys.end(), before);
    std::transform(keys.begin(), keys.end(), rows.begin(), [](const Key &key) { return key.record; });
}

} // namespace mc
