// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "models/base/json.h"
#include "models/design/settings.h"
#include "models/design/validation.h"
#include "models/exports/format.h"
#include "tests/bench/stalls.h"
#include "tests/bench/startup.h"
#include "ui/design/designview.h"
#include "ui/design/document.h"
#include "ui/design/previewpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

using namespace mc;

namespace {

constexpr int manyProxies = 10'000;
constexpr int rounds = 15;

/// Median of some runs, in microseconds.
double median(const std::function<void()> &work, int times = rounds)
{
    std::vector<double> taken;
    for (int round = 0; round < times; ++round) {
        QElapsedTimer clock;
        clock.start();
        work();
        taken.push_back(static_cast<double>(clock.nsecsElapsed()) / 1000.0);
    }
    std::sort(taken.begin(), taken.end());
    return taken[taken.size() / 2];
}

void report(const char *what, double measured, double reference, const char *unit)
{
    std::printf("%-58s %8.2f x %s\n", what, measured / reference, unit);
}

std::string projectText(const Catalogue &catalogue, int proxies)
{
    Project project;
    for (int i = 0; i < proxies; ++i) {
        const Change change = project.addProxy(
            "node-" + std::to_string(i), ProxyKind::VirtualNode,
            {{std::string(setting::meshName), "shop"}, {std::string(setting::imageRegion), "us-west-2"}});
        if (!project.apply(change))
            std::abort();
        for (const char *role : {"log-level", "admin-port"}) {
            const Field *field = catalogue.variables.withRole(role);
            const auto value = field ? field->defaultIn(std::nullopt) : std::nullopt;
            if (value &&
                !project.apply(project.setValue(static_cast<std::size_t>(i), "variables", field->id, value)))
                std::abort();
        }
    }
    return *project.toText();
}

void benchStart(const char *program)
{
    const auto run = [program](const char *mode) {
        return median(
            [program, mode] { QProcess::execute(QString::fromLocal8Bit(program), {QLatin1String(mode)}); });
    };
    const double empty = run("--empty-window");
    report("window painted, example open", run("--our-window"), empty, "an empty Qt window");
}

/// One edit of the first proxy until the preview shows it.
double refresh(const Catalogue &catalogue, const std::string &text)
{
    Document document(catalogue);
    if (!document.openText(text, QStringLiteral("bench")))
        std::abort();
    DesignView view(document);
    view.resize(1360, 800);
    view.show();
    for (std::size_t proxy = 0; proxy < document.project().size(); ++proxy)
        (void)document.findings(proxy);
    QCoreApplication::processEvents();
    int number = 0;
    return median(
        [&] {
            document.edit(document.project().setValue(0, "settings", setting::containerName,
                                                      "envoy-" + std::to_string(number++)));
            QCoreApplication::processEvents();
        },
        100);
}

void benchEdit(const Catalogue &catalogue, const std::string &many)
{
    report("edit and refresh, 10,000 proxies loaded", refresh(catalogue, many),
           refresh(catalogue, projectText(catalogue, 1)), "the same with that proxy alone");
}

/// Findings of all proxies, each with its place in the text, as the verb check finds them.
void checkText(const Catalogue &catalogue, const std::string &text)
{
    const Result<Project> project = Project::fromText(text, "bench");
    std::vector<std::string> pointers;
    for (std::size_t proxy = 0; proxy < project->size(); ++proxy) {
        for (const Finding &finding : checkProxy(catalogue, *project, proxy))
            pointers.push_back(finding.pointer);
    }
    if (placesOf(text, pointers, "bench").empty())
        std::abort(); // without findings nothing was measured
}

void benchCheck(const Catalogue &catalogue, const std::string &many)
{
    const std::string tenth = projectText(catalogue, manyProxies / 10);
    const double all = median([&] { checkText(catalogue, many); }, 3);
    report("check 10,000 proxies with places", all, median([&] { checkText(catalogue, tenth); }, 3),
           "1,000 of them");
    std::printf("%-58s %8.3f ms\n", "check one proxy", all / manyProxies / 1000);
}

void writeText(const QString &path, const std::string &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), qint64(text.size())) != qint64(text.size()))
        std::abort();
}

void benchFiles(const Catalogue &catalogue, const QString &path, const std::string &many)
{
    const double parse = median([&many] { const Json parsed = Json::parse(many); }, 5);
    Document document(catalogue);
    report("open a project of 10,000 proxies", median([&] { document.open(*readProjectFile(path)); }, 5),
           parse, "parsing its JSON");
    report("save it", median([&] { (void)document.save(path, true); }, 5), parse, "parsing its JSON");
}

void benchExports(const Catalogue &catalogue)
{
    const std::string text = projectText(catalogue, 1);
    const Result<Project> project = Project::fromText(text, "bench");
    const double parse = median([&text] { const Json parsed = Json::parse(text); }, 1000);
    for (const Format &format : formats()) {
        const double taken = median([&] { (void)exportProxy(catalogue, *project, 0, format); }, 200);
        report((std::string("export one proxy, ") + std::string(format.id)).c_str(), taken, parse,
               "parsing that proxy");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const std::string mode = argc > 1 ? argv[1] : "";
    if (mode == "--empty-window")
        return showEmptyWindow(argc, argv);
    if (mode == "--our-window")
        return showOurWindow(argc, argv);

    QApplication application(argc, argv);
    const Result<Catalogue> catalogue = Catalogue::load();
    if (!catalogue) {
        std::fprintf(stderr, "%s\n", catalogue.error().text().c_str());
        return 2;
    }
    const std::string many = projectText(*catalogue, manyProxies);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("many.meshconf"));
    writeText(path, many);
    benchStart(argv[0]);
    reportStalls(*catalogue, path);
    benchEdit(*catalogue, many);
    benchCheck(*catalogue, many);
    benchFiles(*catalogue, path, many);
    benchExports(*catalogue);
    return 0;
}
