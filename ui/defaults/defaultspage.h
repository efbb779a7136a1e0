// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"

#include <QWidget>

class QVBoxLayout;

namespace mc {

/// The Defaults mode, read-only: App Mesh's default retry policy and circuit breaker beside Envoy's own
/// values, what a route policy can say, other values that people look for; at the right the decision for an
/// account.
class DefaultsPage : public QWidget
{
    Q_OBJECT
public:
    explicit DefaultsPage(const Defaults &defaults, QWidget *parent = nullptr);

private:
    QWidget *makeTables(const Defaults &defaults);
};

} // namespace mc
