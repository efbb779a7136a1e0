// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
// How smoothly the topology of 20,000 clusters is moved about; see README.md.
#include "tests/ui/madeindex.h"
#include "ui/review/topologyview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace mc;

namespace {

constexpr std::size_t manyClusters = 20'000;
constexpr double frame = 16; // milliseconds
constexpr int panStep = 60;  // pixels: a quick drag

double milliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// What this thread itself has worked: others on a busy machine do not count.
double workedMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// A listener, a table, and so many virtual hosts with a route, a cluster and its endpoints each.
DumpIndex largeMesh()
{
    MadeChunk made;
    made.add({ResourceKind::Listener, "egress", {{Fact::RouteConfigurations, "all"}}, ResourceState::Active});
    made.add({ResourceKind::FilterChain, "", {{Fact::RouteConfigurations, "all"}}, ResourceState::Active, 0});
    made.add({ResourceKind::RouteConfiguration, "all", {}, ResourceState::Active});
    RecordNumber host = 3;
    const auto clusterName = [](std::size_t i) {
        return "cds_egress_shop_service-" + std::to_string(i) + "_prod_http_8080";
    };
    for (std::size_t i = 0; i < manyClusters; ++i, host += 2) {
        const std::string name = "service-" + std::to_string(i) + ".shop.local";
        made.add({ResourceKind::VirtualHost, name, {{Fact::Domains, name}}, ResourceState::Active, 2});
        made.add({ResourceKind::Route,
                  "route",
                  {{Fact::Match, "prefix /"}, {Fact::Action, "route"}, {Fact::Clusters, clusterName(i)}},
                  ResourceState::Active,
                  host});
    }
    for (std::size_t i = 0; i < manyClusters; ++i)
        made.add({ResourceKind::Cluster, clusterName(i), {{Fact::ClusterType, "EDS"}}});
    for (std::size_t i = 0; i < manyClusters; ++i)
        made.add({ResourceKind::EndpointAssignment,
                  clusterName(i),
                  {{Fact::Endpoints, "2"}, {Fact::Healthy, "2"}}});
    DumpIndex index;
    index.append(made.chunk());
    return index;
}

struct Frames
{
    double longest = 0;
    double sum = 0;
    int count = 0;
};

/// Moves all the way down and back, and to the right, and paints after every step.
Frames pan(TopologyView &view)
{
    Frames frames;
    const auto move = [&](QScrollBar *bar, int by) {
        const int before = bar->value();
        const double began = workedMilliseconds();
        bar->setValue(before + by);
        view.viewport()->repaint();
        const double taken = workedMilliseconds() - began;
        frames.longest = std::max(frames.longest, taken);
        frames.sum += taken;
        ++frames.count;
        return bar->value() != before;
    };
    constexpr int most = 200; // steps, of the longest columns not all
    for (const int by : {panStep, -panStep}) {
        for (int step = 0; step < most && move(view.verticalScrollBar(), by); ++step)
            continue;
        for (int step = 0; step < most && move(view.horizontalScrollBar(), by); ++step)
            continue;
    }
    return frames;
}

void report(const char *what, TopologyView &view, TopologyScene scene)
{
    const std::size_t boxes = scene.boxes.size();
    QElapsedTimer clock;
    clock.start();
    view.setScene(std::make_shared<const TopologyScene>(std::move(scene)));
    const double shown = milliseconds(clock);
    view.viewport()->repaint();
    const Frames plain = pan(view);
    view.choose(static_cast<BoxNumber>(boxes / 2));
    const Frames lit = pan(view);
    std::printf("%s, %zu boxes: laid out in %.1f ms; panning, longest frame %.2f, mean %.2f; with a lit path "
                "%.2f, %.2f (of %.0f ms, promised: 1)\n",
                what, boxes, shown, plain.longest / frame, plain.sum / plain.count / frame,
                lit.longest / frame, lit.sum / lit.count / frame, frame);
}

/// Opens every group there is.
TopologyScene allOpen(const std::shared_ptr<const Topology> &topology)
{
    TopologyScene scene = topologyScene(topology, {});
    while (true) {
        TopologyWish wish = scene.wish;
        for (const TopologyBox &box : scene.boxes) {
            if (box.kind == TopologyBox::Kind::Group)
                wish.toggled.insert(box.group);
        }
        if (wish.toggled == scene.wish.toggled)
            return scene;
        scene = topologyScene(topology, std::move(wish));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const DumpIndex index = largeMesh();
    const References references(index);
    QElapsedTimer clock;
    clock.start();
    const auto topology = std::make_shared<const Topology>(index, references);
    const double built = milliseconds(clock);
    clock.restart();
    TopologyScene scene = topologyScene(topology, {});
    std::printf("20,000 clusters: %zu nodes, %zu edges; graph in %.0f ms, what is seen of it in %.0f ms (on "
                "another thread)\n",
                topology->size(), topology->edges().size(), built, milliseconds(clock));

    TopologyView view;
    view.resize(1360, 800);
    view.show();
    QCoreApplication::processEvents();
    const NodeNumber some = topology->firstOf(TopologyColumn::Cluster) + 12'345;
    TopologyScene opened = topologySceneWith(scene, some);
    report("grouped, as it is at first", view, std::move(scene));
    report("opened around one cluster", view, std::move(opened));
    report("every group open", view, allOpen(topology));
    return 0;
}
