// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/tracecontent.h"

#include <QAbstractTableModel>

namespace mc {

/// The steps of a trace as rows, in the order in which Envoy takes them.
class TraceStepRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PassColumn, VerdictColumn, WhatColumn, WhyColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSteps(std::vector<TraceStepText> steps);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const TraceStepText &step, int column) const;

    std::vector<TraceStepText> m_steps;
};

} // namespace mc
