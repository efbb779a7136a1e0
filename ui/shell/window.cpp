// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/window.h"

#include "ui/shell/endsignals.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QThread>

#include <cstdio>
#include <cstdlib>
#include <future>

namespace mc {
namespace {

constexpr int notDone = 2;
constexpr int firstSignalCode = 128; // what shells tell of a program that a signal ended

/// Qt gives up by aborting where it reaches no display, after advice about its plugins; a program that was
/// asked for a window says in one line what to do.
void endOnFatalMessage(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("mesh-configurator: there is no display for the window. The verbs of the command line need "
               "none: try mesh-configurator --help.\n",
               stderr);
    std::_Exit(notDone);
}

void nameApplication(QApplication &application)
{
    application.setApplicationName(QStringLiteral("mesh-configurator"));
    application.setApplicationDisplayName(QObject::tr("Mesh Configurator"));
    application.setApplicationVersion(QStringLiteral(PROGRAM_VERSION));
    application.setOrganizationName(QStringLiteral("mesh-configurator"));
    application.setDesktopFileName(QStringLiteral("mesh-configurator"));
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/mesh-configurator.svg")));
}

} // namespace

int runWindow(int argc, char **argv)
{
    // Qt and the catalogue need nothing of each other: they get ready at the same time.
    // The thread that Qt meets first is its main thread for good.
    static_cast<void>(QThread::currentThread());
    std::future<Result<Catalogue>> loading = std::async(std::launch::async, &Catalogue::load);
    const QtMessageHandler usual = qInstallMessageHandler(endOnFatalMessage);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    nameApplication(application);

    const Result<Catalogue> catalogue = loading.get();
    if (!catalogue) {
        std::fprintf(stderr, "mesh-configurator: %s\n", catalogue.error().text().c_str());
        return notDone;
    }
    QSettings store;
    Settings settings(store);
    MainWindow window(*catalogue, settings);
    window.protectWork(stateFolder());
    const EndSignals signals;
    QObject::connect(&signals, &EndSignals::received, &window, [&window](int number) {
        window.endSession();
        QApplication::exit(firstSignalCode + number);
    });
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window, &MainWindow::endSession);
    const QStringList files = QApplication::arguments().mid(1);
    if (files.isEmpty())
        window.restoreSession();
    for (const QString &file : files)
        window.openFile(file);
    window.show();
    return QApplication::exec();
}

} // namespace mc
