// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/flattable.h"

#include "ui/review/flatheader.h"
#include "ui/review/resourcedelegate.h"

#include <QTableView>

namespace mc {
namespace {

constexpr int rowPadding = 16;

} // namespace

FlatHeader *makeFlatTable(QTableView &view, QAbstractItemModel &model, const QString &name)
{
    auto *header = new FlatHeader(&view);
    header->setSectionsClickable(false);
    header->setSectionsMovable(false);
    header->setAccessibleName(QTableView::tr("Columns of %1").arg(name));
    view.setAccessibleName(name);
    view.setHorizontalHeader(header);
    view.setModel(&model);
    view.setItemDelegate(new ResourceDelegate(&view));
    view.setItemDelegateForColumn(model.columnCount() - 1, new ResourceDelegate(&view, Qt::ElideRight));
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setTabKeyNavigation(false);
    view.setFrameShape(QFrame::NoFrame);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + rowPadding);
    header->setStretchLastSection(true);
    return header;
}

} // namespace mc
