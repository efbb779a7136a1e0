// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace mc {

/// A list on the side of a page: without a frame, on the window's own colour, quick for any number of rows.
class SideList : public QListView
{
    Q_OBJECT
public:
    SideList(const QString &name, QWidget *parent);

protected:
    /// All rows have one height, so other data in one of them moves none (QListView would lay out all).
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
};

} // namespace mc
