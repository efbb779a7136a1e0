// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/pages.h"
#include "tests/screenshots/palettes.h"
#include "tests/screenshots/walk.h"
#include "ui/design/formview.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QPixmap>
#include <QStyleFactory>
#include <QTest>

using namespace mc;

namespace {

constexpr double largestPicture = 300 * 1000; // bytes: they stand in the README

struct Picture
{
    const char *name;
    QWidget *(Stage::*page)();
    bool dark;
};

constexpr Picture pictures[] = {
    {"design-light", &Stage::design, false},
    {"design-dark", &Stage::design, true},
    {"design-problems", &Stage::problems, false},
    {"design-problems-dark", &Stage::problems, true},
    {"design-saved", &Stage::saved, false},
    {"design-narrow", &Stage::narrow, false},
    {"design-refusal", &Stage::refusal, false},
    {"design-no-proxies", &Stage::noProxies, false},
    {"design-empty", &Stage::empty, false},
    {"design-empty-dark", &Stage::empty, true},
    {"design-recovery-light", &Stage::recovery, false},
    {"design-recovery-dark", &Stage::recovery, true},
    {"design-changed-light", &Stage::changedOnDisk, false},
    {"design-changed-dark", &Stage::changedOnDisk, true},
    {"design-compared-light", &Stage::comparedWork, false},
    {"design-compared-dark", &Stage::comparedWork, true},
    {"design-merge-light", &Stage::merge, false},
    {"design-merge-dark", &Stage::merge, true},
    {"design-imported", &Stage::imported, false},
    {"design-read-only-light", &Stage::readOnly, false},
    {"design-read-only-dark", &Stage::readOnly, true},
    {"defaults-light", &Stage::defaults, false},
    {"defaults-dark", &Stage::defaults, true},
    {"review-overview-light", &Stage::reviewOverview, false},
    {"review-overview-dark", &Stage::reviewOverview, true},
    {"review-light", &Stage::reviewClusters, false},
    {"review-dark", &Stage::reviewClusters, true},
    {"review-routes", &Stage::reviewRoutes, false},
    {"review-findings", &Stage::reviewFindings, false},
    {"review-search-dark", &Stage::reviewSearch, true},
    {"review-topology-light", &Stage::reviewTopologyPath, false},
    {"review-topology-dark", &Stage::reviewTopologyPath, true},
    {"review-topology-all", &Stage::reviewTopology, false},
    {"review-topology-large-dark", &Stage::reviewTopologyLarge, true},
    {"review-trace-light", &Stage::reviewTrace, false},
    {"review-trace-dark", &Stage::reviewTrace, true},
    {"review-trace-log", &Stage::reviewTraceLog, false},
    {"review-trace-empty", &Stage::reviewTraceEmpty, false},
    {"review-compare-light", &Stage::reviewCompare, false},
    {"review-compare-dark", &Stage::reviewCompare, true},
    {"review-broken", &Stage::reviewBroken, false},
    {"review-empty", &Stage::reviewEmpty, false},
    {"about", &Stage::about, false},
    {"about-dark", &Stage::about, true},
    {"shortcuts", &Stage::shortcuts, false},
};

QString folder; // from --into

QString fileName(QString name, double scale)
{
    if (scale > 1)
        name = name.remove(QStringLiteral("-light")) + QStringLiteral("-%1").arg(scale * 100);
    return QStringLiteral("%1/%2.png").arg(folder, name);
}

QByteArray lines(const QStringList &problems)
{
    return problems.join(u'\n').toUtf8();
}

} // namespace

class Screenshots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void render_data();
    void render();

private:
    std::unique_ptr<Catalogue> m_catalogue;
};

void Screenshots::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
    QVERIFY(QDir().mkpath(folder));
}

void Screenshots::render_data()
{
    QTest::addColumn<int>("picture");
    for (int i = 0; i < int(std::size(pictures)); ++i)
        QTest::newRow(pictures[i].name) << i;
}

void Screenshots::render()
{
    QFETCH(int, picture);
    const Picture &wanted = pictures[picture];
    QApplication::setPalette(wanted.dark ? darkPalette() : lightPalette());
    Stage stage(*m_catalogue);
    QWidget *window = (stage.*wanted.page)();
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowActive(window));
    for (FormView *form : window->findChildren<FormView *>())
        form->completeNow();
    QTest::qWait(50);                                                            // idle checks
    QTRY_VERIFY2(clippedTexts(*window).isEmpty(), lines(clippedTexts(*window))); // layouts follow layouts

    const double scale = window->devicePixelRatioF();
    const QPixmap pixmap = window->grab();
    const QString file = fileName(QLatin1String(wanted.name), window->devicePixelRatioF());
    QVERIFY(!pixmap.isNull() && pixmap.save(file));
    QVERIFY2(static_cast<double>(QFileInfo(file).size()) < largestPicture * scale * scale, qPrintable(file));

    const QStringList unnamed = unnamedWidgets(*window);
    QVERIFY2(unnamed.isEmpty(), lines(unnamed));
    const QStringList unreachable = unreachableWidgets(*window);
    QVERIFY2(unreachable.isEmpty(), lines(unreachable));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    application.setApplicationDisplayName(QStringLiteral("Mesh Configurator"));
    application.setApplicationVersion(QStringLiteral(PROGRAM_VERSION));
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/mesh-configurator.svg")));
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    if (QFontDatabase::families().contains(QStringLiteral("Inter")))
        application.setFont(QFont(QStringLiteral("Inter"), 10));

    QStringList arguments = QApplication::arguments();
    if (const qsizetype option = arguments.indexOf(QStringLiteral("--into")); option > 0) {
        folder = arguments.value(option + 1);
        arguments.remove(option, 2);
    }
    if (folder.isEmpty())
        folder = QDir::current().filePath(QStringLiteral("screenshots"));
    Screenshots screenshots;
    return QTest::qExec(&screenshots, arguments);
}

#include "screenshots.moc"
