// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/fieldrows.h"

#include "models/base/text.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

namespace mc {
namespace {

constexpr qsizetype longestCell = 400; // the rest of a value stands under the table
constexpr qsizetype longestWhole = 4000;

/// Secrets are masked already.
QString valueText(const Json &value)
{
    if (value.is_null())
        return FieldRows::tr("not written");
    return toQString(visible(value.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

} // namespace

void FieldRows::setFields(const FieldChanges &fields)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(fields.size());
    for (const FieldChange &field : fields)
        m_rows.push_back({field.pointer.empty() ? tr("all of it") : toQString(visible(field.pointer)),
                          valueText(field.before),
                          field.masked ? tr("another secret") : valueText(field.after)});
    endResetModel();
}

QString FieldRows::whole(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row &field = m_rows[static_cast<std::size_t>(row)];
    return tr("%1\nBefore: %2\nAfter: %3")
        .arg(field.field, field.before.left(longestWhole), field.after.left(longestWhole));
}

int FieldRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FieldRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const QString &FieldRows::text(const Row &row, int column) const
{
    return column == FieldColumn ? row.field : column == BeforeColumn ? row.before : row.after;
}

QVariant FieldRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString &cell = text(m_rows[static_cast<std::size_t>(index.row())], index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.left(longestCell);
    case Qt::ToolTipRole:
        return plainToolTip(cell.left(longestCell));
    case Qt::FontRole:
        return codeFont();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant FieldRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case BeforeColumn:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace mc
