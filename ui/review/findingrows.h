// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"

#include <QAbstractTableModel>

namespace mc {

/// Findings as rows, the worst first.
class FindingRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, ResourceColumn, MessageColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const Findings &findings);
    [[nodiscard]] const Finding *findingAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    Findings m_findings;
};

} // namespace mc
