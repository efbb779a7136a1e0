// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QListView;
class QWidget;

namespace mc {

/// A list on the side of the form: without a frame, on the window's own colour, quick for any number of rows.
QListView *makeSideList(const QString &name, QWidget *parent);

} // namespace mc
