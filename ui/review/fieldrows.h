// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/fielddiff.h"

#include <QAbstractTableModel>

namespace mc {

/// The fields in which two versions of a resource differ, with both values.
class FieldRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FieldColumn, BeforeColumn, AfterColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFields(const FieldChanges &fields);
    /// A field whole: its place and both values over several lines.
    [[nodiscard]] QString whole(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString field;
        QString before;
        QString after;
    };

    [[nodiscard]] const QString &text(const Row &row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace mc
