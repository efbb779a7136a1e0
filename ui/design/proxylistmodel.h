// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace mc {

/// The proxies of the project: kind, name and the number of their problems. Knows which rows a filter lets
/// through; a row is dragged to another place or renamed through the document.
class ProxyListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ProxyListModel(Document &document, QObject *parent = nullptr);

    void setFilter(const QString &text);
    [[nodiscard]] std::optional<std::size_t> proxyAt(const QModelIndex &index) const;
    /// The row of a proxy; invalid while the filter hides it.
    [[nodiscard]] QModelIndex indexOf(std::size_t proxy) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    void rebuild();
    void insert(std::size_t proxy);
    void remove(std::size_t proxy);
    [[nodiscard]] bool passes(std::size_t proxy) const;

    Document &m_document;
    QString m_filter;
    std::vector<std::size_t> m_rows; ///< proxies in order
};

} // namespace mc
