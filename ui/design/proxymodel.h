// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/document.h"

#include <QAbstractListModel>

namespace mc {

/// The proxies of a document, one a row: name, kind, worst finding. Renames and moves through the document.
class ProxyModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ProblemsRole = Qt::UserRole + 1, SeverityRole, KindRole };

    explicit ProxyModel(Document &document, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void moved(std::size_t to);

private:
    Document &m_document;
    std::size_t m_rows = 0;
};

} // namespace mc
