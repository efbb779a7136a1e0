// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/sidelist.h"

#include "ui/parts/badgedelegate.h"

namespace mc {

SideList::SideList(const QString &name, QWidget *parent) : QListView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setItemDelegate(new BadgeDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true); // the row under the mouse is marked
    viewport()->setBackgroundRole(QPalette::Window);
}

void SideList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    QListView::dataChanged(topLeft, bottomRight, roles);
}

} // namespace mc
