// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

namespace mc {

// What a walk over all visible widgets of a window finds wrong, one line each.

/// Texts that do not fit into their widget and have no tool tip that holds the whole.
QStringList clippedTexts(const QWidget &window);

/// Widgets that take the keyboard and have no name for assistive tools; labels that would take rich text.
QStringList unnamedWidgets(const QWidget &window);

/// Enabled widgets that take the keyboard and that pressing Tab all the way round does not reach.
QStringList unreachableWidgets(QWidget &window);

} // namespace mc
