// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/comparerows.h"

#include "models/base/text.h"
#include "models/dump/masking.h"
#include "models/review/resourcewords.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

namespace mc {
namespace {

QString shown(const std::string &text)
{
    return toQString(visible(maskedText(text)));
}

} // namespace

void CompareRows::setComparison(const Comparison &comparison)
{
    beginResetModel();
    m_rows.clear();
    const auto add = [this](const QString &change, ResourceKind kind, const QString &name,
                            const FieldChanges &fields) {
        m_rows.push_back({change, toQString(kindWords(kind)), name, fields});
    };
    for (const ChangedResource &changed : comparison.changed)
        add(tr("changed"), changed.resource.kind, shown(changed.resource.name), changed.fields);
    for (const NamedResource &removed : comparison.removed)
        add(tr("removed"), removed.kind, shown(removed.name), {});
    for (const NamedResource &added : comparison.added)
        add(tr("added"), added.kind, shown(added.name), {});
    for (const RenamedResource &renamed : comparison.renames)
        add(tr("perhaps renamed"), renamed.kind, tr("%1, now %2").arg(shown(renamed.from), shown(renamed.to)),
            renamed.fields);
    endResetModel();
}

const FieldChanges &CompareRows::fieldsAt(int row) const
{
    static const FieldChanges none;
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].fields : none;
}

int CompareRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CompareRows::text(const Row &row, int column) const
{
    switch (column) {
    case ChangeColumn:
        return row.change;
    case KindColumn:
        return row.kind;
    case NameColumn:
        return row.name;
    default:
        return row.fields.empty() ? QString() : counted(row.fields.size(), tr("1 field"), tr("%1 fields"));
    }
}

QVariant CompareRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(row, index.column()));
    case Qt::FontRole:
        return index.column() == NameColumn ? codeFont() : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant CompareRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChangeColumn:
        return tr("Difference");
    case KindColumn:
        return tr("Kind");
    case NameColumn:
        return tr("Name");
    default:
        return tr("Fields");
    }
}

} // namespace mc
