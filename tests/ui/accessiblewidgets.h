// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

/// Every control below a widget that cannot be reached with Tab, or that has no name for assistive tools; a
/// line each. Labels and containers are no controls.
QStringList accessibilityFaults(const QWidget &root);
