// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/comparison.h"

#include <QAbstractTableModel>

namespace mc {

/// The resources that differ, one a row: what was removed, what was added, what changed.
class CompareRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ChangeColumn, KindColumn, NameColumn, FieldsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setComparison(const Comparison &comparison);
    /// The fields of a changed or renamed resource; none for what was added or removed.
    [[nodiscard]] const FieldChanges &fieldsAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString change; ///< "removed", "added", "changed", "perhaps renamed"
        QString kind;
        QString name;
        FieldChanges fields;
    };

    [[nodiscard]] QString text(const Row &row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace mc
