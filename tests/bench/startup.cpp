// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/bench/startup.h"

#include "ui/shell/filecommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

#include <cstdlib>
#include <future>

namespace mc {
namespace {

/// Ends the process once the window has been painted: what is torn down afterwards is nobody's waiting time.
class EndWhenPainted : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [] { std::_Exit(0); }, Qt::QueuedConnection);
        return false;
    }
};

int showUntilPainted(QWidget &window)
{
    EndWhenPainted end;
    window.installEventFilter(&end);
    window.show();
    return QApplication::exec();
}

} // namespace

int showEmptyWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1360, 860);
    return showUntilPainted(window);
}

int showOurWindow(int argc, char **argv)
{
    // The thread that Qt meets first is its main thread for good.
    static_cast<void>(QThread::currentThread());
    std::future<Result<Catalogue>> loading = std::async(std::launch::async, &Catalogue::load);
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    const Result<Catalogue> catalogue = loading.get();
    if (!catalogue)
        return 2;
    MainWindow window(*catalogue, settings);
    window.files().openExample();
    return showUntilPainted(window);
}

} // namespace mc
