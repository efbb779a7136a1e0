// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QAction;

namespace mc {

/// The keys that do something, taken from the actions themselves. Does not block the window.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace mc
