// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/sidelist.h"

#include "ui/parts/badgedelegate.h"

#include <QListView>

namespace mc {

QListView *makeSideList(const QString &name, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setAccessibleName(name);
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformItemSizes(true);
    view->setItemDelegate(new BadgeDelegate(view));
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->viewport()->setBackgroundRole(QPalette::Window);
    return view;
}

} // namespace mc
