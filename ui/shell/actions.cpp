// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/actions.h"

#include "ui/parts/icons.h"

#include <QCoreApplication>

namespace mc {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::Actions", text);
}

QAction *add(QMenu &menu, const char *iconName, const QString &text, const QKeySequence &keys = {})
{
    QAction *action = menu.addAction(text);
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(keys);
    return action;
}

QAction *addToggle(QMenu &menu, const QString &text, const QKeySequence &keys)
{
    QAction *action = add(menu, nullptr, text, keys);
    action->setCheckable(true);
    return action;
}

QMenu &addMenu(QMenuBar &bar, const QString &title)
{
    QMenu *menu = bar.addMenu(title);
    menu->setAccessibleName(QString(title).remove(u'&'));
    return *menu;
}

} // namespace

Actions::Actions(QMenuBar &menuBar, QMenu &recentFiles, QUndoStack &undoStack)
{
    QMenu &file = addMenu(menuBar, tr("&File"));
    newProject = add(file, "new", tr("&New"), QKeySequence::New);
    open = add(file, "open", tr("&Open…"), QKeySequence::Open);
    file.addMenu(&recentFiles);
    openExample = add(file, nullptr, tr("Open the &Example"));
    openExampleDump = add(file, nullptr, tr("Open the Example &Dump"));
    file.addSeparator();
    save = add(file, "save", tr("&Save"), QKeySequence::Save);
    saveAs = add(file, nullptr, tr("Save &As…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    file.addSeparator();
    importEnv = add(file, "import", tr("&Import .env…"), Qt::CTRL | Qt::Key_I);
    mergeInto = add(file, nullptr, tr("&Merge into a File…"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    file.addSeparator();
    secretsInJournal = addToggle(file, tr("Keep Secrets for &Recovery"), {});
    file.addSeparator();
    quit = add(file, nullptr, tr("&Quit"), Qt::CTRL | Qt::Key_Q);

    QMenu &edit = addMenu(menuBar, tr("&Edit"));
    undo = undoStack.createUndoAction(&edit, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(icon(QLatin1String("undo")));
    redo = undoStack.createRedoAction(&edit, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setIcon(icon(QLatin1String("redo")));
    edit.addActions({undo, redo});

    QMenu &view = addMenu(menuBar, tr("&View"));
    designMode = add(view, nullptr, tr("&Design"), Qt::CTRL | Qt::Key_1);
    defaultsMode = add(view, nullptr, tr("De&faults"), Qt::CTRL | Qt::Key_2);
    reviewMode = add(view, nullptr, tr("&Review"), Qt::CTRL | Qt::Key_3);
    view.addSeparator();
    problems = addToggle(view, tr("&Problems"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    preview = addToggle(view, tr("Pre&view"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);

    QMenu &review = addMenu(menuBar, tr("&Review"));
    back = add(review, "back", tr("&Back"), Qt::ALT | Qt::Key_Left);
    forward = add(review, "next", tr("&Forward"), Qt::ALT | Qt::Key_Right);
    review.addSeparator();
    search = add(review, "search", tr("&Search Everything"), Qt::CTRL | Qt::Key_K);
    trace = add(review, nullptr, tr("&Trace a Request"), Qt::CTRL | Qt::Key_T);
    compare = add(review, nullptr, tr("Co&mpare with Another Dump"), Qt::CTRL | Qt::Key_M);
    review.addSeparator();
    reloadDump = add(review, nullptr, tr("&Reload"), Qt::Key_F5);
    closeDump = add(review, "close", tr("&Close the Dump"), Qt::CTRL | Qt::Key_W);

    QMenu &help = addMenu(menuBar, tr("&Help"));
    shortcuts = add(help, "help", tr("&Keyboard Shortcuts"), Qt::Key_F1);
    about = add(help, "info", tr("&About and End of Support"));
}

QList<QAction *> Actions::all() const
{
    return {newProject, open,      openExample, openExampleDump,  save,
            saveAs,     importEnv, mergeInto,   secretsInJournal, quit,
            undo,       redo,      designMode,  defaultsMode,     reviewMode,
            problems,   preview,   back,        forward,          search,
            trace,      compare,   reloadDump,  closeDump,        shortcuts,
            about};
}

} // namespace mc
