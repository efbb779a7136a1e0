// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/tablecolumns.h"

#include <QtGlobal>

#include <atomic>
#include <vector>

namespace mc {

/// Sorts rows by a column, stable, so that equal ones keep the order they have: numbers and durations by
/// value, texts without regard to the case of ASCII letters; what is absent stands last either way. Gives up
/// early, with the rows in no particular order, once `stop` is set.
void sortRows(std::vector<RecordNumber> &rows, const CellTexts &texts, const Column &column,
              Qt::SortOrder order, const std::atomic<bool> &stop);

} // namespace mc
