// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/dumpsearch.h"

#include <QAbstractListModel>

namespace mc {

/// The hits of a search as rows: what was found, its kind, and an excerpt behind it.
class SearchRows : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// Adds hits for resources that are not among the rows.
    void add(const DumpIndex &index, const SearchHits &found);
    [[nodiscard]] RecordNumber recordAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        RecordNumber record = noRecord;
        QString name;
        QString detail;
    };

    std::vector<Row> m_rows;
};

} // namespace mc
