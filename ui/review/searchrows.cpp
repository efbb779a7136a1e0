// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/searchrows.h"

#include "models/base/text.h"
#include "ui/parts/badgedelegate.h"
#include "ui/parts/strings.h"
#include "ui/review/tablekind.h"

#include <algorithm>

namespace mc {

void SearchRows::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void SearchRows::add(const DumpIndex &index, const SearchHits &found)
{
    std::vector<Row> fresh;
    for (const SearchHit &hit : found.hits) {
        if (std::any_of(m_rows.begin(), m_rows.end(),
                        [&hit](const Row &row) { return row.record == hit.record; }))
            continue;
        const QString kind = kindTitle(index.record(hit.record).kind);
        const std::string_view name = index.name(hit.record);
        const std::string_view match = index.fact(hit.record, Fact::Match);
        Row row{hit.record, toQString(visible(name.empty() ? match : name)), kind};
        if (row.name.isEmpty())
            row.name = kind;
        if (!hit.excerpt.empty())
            row.detail += QStringLiteral(" · ") + toQString(hit.excerpt);
        fresh.push_back(row);
    }
    if (fresh.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

RecordNumber SearchRows::recordAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].record : noRecord;
}

int SearchRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case SecondaryTextRole:
        return row.detail;
    case Qt::ToolTipRole:
        return plainToolTip(row.name + QStringLiteral(" · ") + row.detail);
    default:
        return {};
    }
}

} // namespace mc
