// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;

namespace mc {

class FlatHeader;

/// Makes a table of sentences: flat rows that are chosen whole, no grid, columns that stay where they are,
/// the last one as wide as there is room.
FlatHeader *makeFlatTable(QTableView &view, QAbstractItemModel &model, const QString &name);

} // namespace mc
