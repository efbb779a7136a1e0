// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QList>
#include <QMenuBar>
#include <QUndoStack>

namespace mc {

/// The window's actions and the menu bar that shows them. What they do is connected by the window.
struct Actions
{
    Actions(QMenuBar &menuBar, QMenu &recentFiles, QUndoStack &undoStack);

    QAction *newProject;
    QAction *open;
    QAction *openExample;
    QAction *openExampleDump;
    QAction *save;
    QAction *saveAs;
    QAction *importEnv;
    QAction *mergeInto;
    QAction *secretsInJournal; ///< checkable
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *designMode;
    QAction *defaultsMode;
    QAction *reviewMode;
    QAction *problems; ///< checkable
    QAction *preview;  ///< checkable
    QAction *back;
    QAction *forward;
    QAction *search;
    QAction *trace;
    QAction *compare;
    QAction *reloadDump;
    QAction *closeDump;
    QAction *shortcuts;
    QAction *about;

    /// All of them, in the order of the menus.
    [[nodiscard]] QList<QAction *> all() const;
};

} // namespace mc
