// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/dumplistmodel.h"

#include "ui/parts/icons.h"
#include "ui/parts/strings.h"

#include <QDir>
#include <QFileInfo>

namespace mc {

void DumpListModel::add(const QString &path)
{
    const auto row = static_cast<int>(m_paths.size());
    beginInsertRows({}, row, row);
    m_paths.append(path);
    endInsertRows();
}

void DumpListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_paths.removeAt(row);
    endRemoveRows();
}

int DumpListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_paths.size());
}

QVariant DumpListModel::data(const QModelIndex &index, int role) const
{
    const QString path = m_paths.value(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(path).fileName();
    case Qt::ToolTipRole:
        return plainToolTip(QDir::toNativeSeparators(path));
    case Qt::DecorationRole:
        return icon(QLatin1String("search"), Tone::Soft);
    default:
        return {};
    }
}

} // namespace mc
