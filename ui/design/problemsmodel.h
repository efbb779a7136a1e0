// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/document.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace mc {

/// All findings of the proxies that have been checked, and of the file, errors first.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ProxyColumn, FieldColumn, MessageColumn, ColumnCount };

    explicit ProblemsModel(Document &document, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] const Finding *finding(const QModelIndex &index) const;
    [[nodiscard]] int count(Severity severity) const;

private:
    void collect();

    Document &m_document;
    Findings m_findings;
    QTimer m_soon; ///< many signals in a row make one new list
};

} // namespace mc
