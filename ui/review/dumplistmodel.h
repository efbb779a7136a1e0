// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace mc {

/// The open dumps by the names of their files, for the list beside them.
class DumpListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void add(const QString &path);
    void remove(int row);
    [[nodiscard]] QString path(int row) const { return m_paths.value(row); }
    [[nodiscard]] int rowOf(const QString &path) const { return static_cast<int>(m_paths.indexOf(path)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_paths;
};

} // namespace mc
