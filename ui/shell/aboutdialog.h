// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"

#include <QDialog>

namespace mc {

/// What this program is, its version and licence, and the facts about the end of App Mesh. Does not block the
/// window.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const EndOfSupport &end, QWidget *parent = nullptr);
};

} // namespace mc
