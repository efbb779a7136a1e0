// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/bench/stalls.h"

#include "models/design/settings.h"
#include "ui/design/designview.h"
#include "ui/design/previewpane.h"
#include "ui/design/previewsaving.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <functional>

namespace mc {
namespace {

constexpr qint64 frame = 16;         // milliseconds that a stall may last
constexpr qint64 exportTime = 3'000; // milliseconds of the export of all: it writes 70,000 files
constexpr qint64 quietTime = 100;    // milliseconds after something was done, for what follows from it

/// Milliseconds that this thread has worked: what other programs of a busy machine take does not count.
double threadTime()
{
    std::timespec now{};
    (void)::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Notes how long the event loop was away at most, by a timer that is due in every turn.
class StallMeter
{
public:
    StallMeter()
    {
        QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] { note(); });
    }

    /// Begins `what`, goes on until it is done and a little longer, and prints the longest stalls.
    void measure(const char *what, const std::function<void()> &begin, const std::function<bool()> &isDone)
    {
        m_longestWall = m_longestWork = 0;
        m_turn.start(0);
        restart();
        QTimer::singleShot(0, &m_turn, begin);
        QApplication::processEvents();
        while (!isDone())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QElapsedTimer quiet;
        for (quiet.start(); quiet.elapsed() < quietTime;)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_turn.stop();
        std::printf("longest stall, %-43s %8.2f ms, of these %.2f its own work (promised: %d)\n", what,
                    m_longestWall, m_longestWork, static_cast<int>(frame));
        std::fflush(stdout);
    }

private:
    void restart()
    {
        m_wall.start();
        m_work = threadTime();
    }

    void note()
    {
        m_longestWall = std::max(m_longestWall, static_cast<double>(m_wall.nsecsElapsed()) / 1e6);
        m_longestWork = std::max(m_longestWork, threadTime() - m_work);
        restart();
    }

    QTimer m_turn;
    QElapsedTimer m_wall;
    double m_work = 0;
    double m_longestWall = 0;
    double m_longestWork = 0;
};

void measureScrolling(StallMeter &meter, MainWindow &window)
{
    QScrollBar *bar = nullptr;
    for (const QListView *list : window.findChildren<QListView *>()) {
        if (list->accessibleName() == QLatin1String("Proxies"))
            bar = list->verticalScrollBar();
    }
    if (!bar)
        std::abort();
    QTimer scroll;
    QObject::connect(&scroll, &QTimer::timeout, bar,
                     [bar] { bar->setValue(bar->value() + bar->pageStep()); });
    meter.measure(
        "scrolling the proxies by pages", [&scroll] { scroll.start(0); },
        [bar] { return bar->value() == bar->maximum(); });
}

void measureExport(StallMeter &meter, MainWindow &window)
{
    const QTemporaryDir folder;
    QElapsedTimer time;
    meter.measure(
        "exporting all (its first seconds)",
        [&] {
            time.start();
            window.designView().preview().saving().saveAllTo(folder.path(), true);
        },
        [&time] { return time.isValid() && time.elapsed() > exportTime; });
}

} // namespace

void reportStalls(const Catalogue &catalogue, const QString &path)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    MainWindow window(catalogue, settings);
    window.show();
    Document &document = window.document();
    const auto nothing = [] { return true; };
    StallMeter meter;
    meter.measure(
        "showing an empty project", [] {}, nothing);
    meter.measure(
        "opening", [&] { window.openFile(path); }, [&document, &path] { return document.path() == path; });
    meter.measure(
        "checking all proxies in idle slices", [] {},
        [&document] { return document.checkedCount() == document.project().size(); });
    measureScrolling(meter, window);
    meter.measure(
        "choosing another proxy",
        [&window] { window.designView().showProxy(window.document().project().size() / 2); }, nothing);
    meter.measure(
        "one edit",
        [&document] {
            document.edit(document.project().setValue(0, "settings", setting::containerName, "envoy-2"));
        },
        nothing);
    measureExport(meter, window);
}

} // namespace mc
