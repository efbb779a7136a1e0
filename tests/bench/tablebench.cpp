// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// How quickly a table of many clusters filters, beside Qt's proxy model over the same cells; see README.md.
#include "models/catalogue/catalogue.h"
#include "tests/ui/madeindex.h"
#include "ui/review/dumppage.h"
#include "ui/review/resourcetablemodel.h"
#include "ui/review/reviewview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numeric>

using namespace mc;

namespace {

constexpr std::size_t manyClusters = 100'000;
constexpr std::size_t chunkSize = 4096;
constexpr int rounds = 9;

double median(const std::function<void(const QString &)> &filter)
{
    // Words that many, some and no names have, as somebody types them.
    const QStringList words{QStringLiteral("s"), QStringLiteral("service-1"), QStringLiteral("service-123"),
                            QStringLiteral("nowhere")};
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        for (const QString &word : words)
            filter(word);
        taken.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6 / static_cast<double>(words.size()));
    }
    std::sort(taken.begin(), taken.end());
    return taken[taken.size() / 2];
}

double filterOurs(const DumpIndex &index, const std::vector<RecordNumber> &records)
{
    ResourceTableModel model(index, records, TableKind::Clusters);
    QTableView view;
    view.setModel(&model);
    return median([&model](const QString &word) {
        model.setFilter(word);
        while (model.isBusy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
}

double filterWithProxy(const DumpIndex &index, const std::vector<RecordNumber> &records)
{
    ResourceTableModel model(index, records, TableKind::Clusters);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    QTableView view;
    view.setModel(&proxy);
    return median([&proxy](const QString &word) { proxy.setFilterFixedString(word); });
}

/// The longest time that one step of scrolling through the whole table takes to paint.
double longestScroll(const DumpIndex &index, const std::vector<RecordNumber> &records)
{
    ResourceTableModel model(index, records, TableKind::Clusters);
    QTableView view;
    view.setModel(&model);
    view.resize(1280, 800);
    view.show();
    QCoreApplication::processEvents();
    qint64 longest = 0;
    for (int row = 0; row < model.rowCount(); row += 997) {
        QElapsedTimer clock;
        clock.start();
        view.scrollTo(model.index(row, 0));
        view.viewport()->repaint();
        longest = std::max(longest, clock.nsecsElapsed());
    }
    return static_cast<double>(longest) / 1e6;
}

/// Opens a dump as the window does, and measures how long the window is at the longest kept from answering.
void benchLoading(const QString &path)
{
    const Result<Catalogue> catalogue = Catalogue::load();
    if (!catalogue)
        std::abort();
    ReviewView view(catalogue->defaults);
    view.resize(1360, 800);
    view.show();
    QCoreApplication::processEvents();
    QElapsedTimer sinceTurn;
    QElapsedTimer whole;
    qint64 longest = 0;
    double firstRows = 0;
    whole.start();
    sinceTurn.start();
    view.open(path);
    DumpPage &page = *view.current();
    page.showTable(TableKind::Clusters);
    while (!page.document().review() && page.document().state() != DumpDocument::State::Failed) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        longest = std::max(longest, sinceTurn.nsecsElapsed());
        sinceTurn.start();
        if (firstRows == 0 && page.document().index().size() > 0)
            firstRows = static_cast<double>(whole.nsecsElapsed()) / 1e6;
    }
    std::printf(
        "load %s: %u resources, read in %lld ms, first rows after %.1f ms, longest time without an answer "
        "%.1f ms (promised: 16)\n",
        qPrintable(path), page.document().index().size(),
        static_cast<long long>(page.document().milliseconds()), firstRows,
        static_cast<double>(longest) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    DumpIndex index;
    for (std::size_t first = 0; first < manyClusters; first += chunkSize)
        index.append(madeClusters(first, std::min(chunkSize, manyClusters - first)));
    std::vector<RecordNumber> records(index.size());
    std::iota(records.begin(), records.end(), RecordNumber{0});

    const double ours = filterOurs(index, records);
    const double proxy = filterWithProxy(index, records);
    std::printf(
        "filter 100,000 clusters: %.1f ms, sort-filter proxy %.1f ms, %.1f times faster (promised: 8)\n",
        ours, proxy, proxy / ours);
    std::printf("scroll 100,000 clusters: longest step painted in %.1f ms\n", longestScroll(index, records));
    for (const QString &path : QCoreApplication::arguments().mid(1))
        benchLoading(path);
    return 0;
}
