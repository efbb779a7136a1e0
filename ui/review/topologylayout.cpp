// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/topologylayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mc {
namespace {

constexpr double boxPadding = 18;    // above, below and between the two lines
constexpr double headingPadding = 8; // of an open group
constexpr double boxGap = 12;        // between boxes of a column
constexpr double indentStep = 8;     // of what stands in an open group
constexpr int deepestIndent = 4;     // deeper groups stand at the same indentation
constexpr double columnGap = 40;
constexpr double weightsGap = 72;     // between routes and clusters: room for percentages
constexpr double farthestBehind = 96; // how much lower than the first of its targets a box may stand
constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

} // namespace

double TopologyLayout::gapBefore(std::size_t column)
{
    return column == static_cast<std::size_t>(TopologyColumn::Cluster) ? weightsGap : columnGap;
}

TopologyLayout::TopologyLayout(const TopologyScene &scene, double lineHeight) : m_first(scene.firstBox)
{
    measure(scene, lineHeight);
    placeColumns(scene);
    double right = margin - columnGap;
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        if (!hasColumn(column))
            continue;
        m_left[column] = std::max(right + gapBefore(column), margin);
        right = m_left[column] + boxWidth;
    }
    double bottom = 0;
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        if (hasColumn(column))
            bottom = std::max(bottom, box(m_first[column + 1] - 1).bottom());
    }
    m_size = QSizeF(right + margin, bottom + margin);
}

void TopologyLayout::measure(const TopologyScene &scene, double lineHeight)
{
    m_places.reserve(scene.boxes.size());
    for (const TopologyBox &box : scene.boxes) {
        const bool heading = box.kind == TopologyBox::Kind::OpenGroup;
        const double height = heading ? lineHeight + headingPadding : 2 * lineHeight + boxPadding;
        const double indent = indentStep * std::min<int>(box.depth, deepestIndent);
        m_places.push_back({0, static_cast<float>(height), static_cast<float>(indent)});
    }
}

double TopologyLayout::stackHeight(std::size_t column) const
{
    double height = 0;
    for (BoxNumber number = m_first[column]; number < m_first[column + 1]; ++number)
        height += m_places[number].height + boxGap;
    return height;
}

/// The tallest column is simply stacked; the others follow it, outward on both sides.
void TopologyLayout::placeColumns(const TopologyScene &scene)
{
    std::size_t tallest = 0;
    for (std::size_t column = 1; column < topologyColumns; ++column) {
        if (stackHeight(column) > stackHeight(tallest))
            tallest = column;
    }
    std::vector<bool> placed(topologyColumns, false);
    const auto follow = [&](std::size_t column) {
        place(column, wishes(scene, column, placed));
        placed[column] = true;
    };
    follow(tallest);
    for (std::size_t column = tallest; column-- > 0;)
        follow(column);
    for (std::size_t column = tallest + 1; column < topologyColumns; ++column)
        follow(column);
}

/// Where the boxes of a column would like their tops, from those that are placed already.
std::vector<double> TopologyLayout::wishes(const TopologyScene &scene, std::size_t column,
                                           const std::vector<bool> &placed) const
{
    struct Pull
    {
        double sum = 0;
        double first = std::numeric_limits<double>::max();
        int count = 0;
    };
    const BoxNumber begin = m_first[column];
    std::vector<Pull> pulls(m_first[column + 1] - begin);
    const auto pull = [&](BoxNumber own, BoxNumber other) {
        const bool isOwn = own >= begin && own < m_first[column + 1];
        if (!isOwn || !placed[static_cast<std::size_t>(scene.boxes[other].column)])
            return;
        const double middle = m_places[other].top + m_places[other].height / 2.0;
        Pull &one = pulls[own - begin];
        one.sum += middle;
        one.first = std::min(one.first, middle);
        ++one.count;
    };
    for (const TopologyLink &link : scene.links) {
        pull(link.from, link.to);
        pull(link.to, link.from);
    }
    std::vector<double> tops;
    tops.reserve(pulls.size());
    for (std::size_t i = 0; i < pulls.size(); ++i) {
        const Pull &one = pulls[i];
        const double middle =
            one.count == 0 ? nowhere : std::min(one.sum / one.count, one.first + farthestBehind);
        tops.push_back(middle - m_places[begin + i].height / 2.0);
    }
    return tops;
}

/// Gives every box the top that is nearest to its wish while none overlap: neighbours that want the same
/// place share the way that both have to give (least squares under an order, by pooling neighbours).
void TopologyLayout::place(std::size_t column, const std::vector<double> &wishes)
{
    struct Pool
    {
        double sum = 0;
        int count = 0;
    };
    std::vector<Pool> pools;
    double stacked = margin;
    double last = 0; // what has no wish follows its neighbour
    BoxNumber number = m_first[column];
    for (const double wish : wishes) {
        const double offset = std::isnan(wish) ? last : wish - stacked;
        last = offset;
        pools.push_back({offset, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].sum / pools[pools.size() - 2].count >
                                       pools.back().sum / pools.back().count) {
            const Pool merged = pools.back();
            pools.pop_back();
            pools.back().sum += merged.sum;
            pools.back().count += merged.count;
        }
        stacked += m_places[number++].height + boxGap;
    }
    stacked = margin;
    number = m_first[column];
    for (const Pool &pool : pools) {
        const double offset = std::max(0.0, pool.sum / pool.count);
        for (int i = 0; i < pool.count; ++i, ++number) {
            m_places[number].top = stacked + offset;
            stacked += m_places[number].height + boxGap;
        }
    }
}

QRectF TopologyLayout::box(BoxNumber number) const
{
    const Place &place = m_places[number];
    std::size_t column = 0;
    while (number >= m_first[column + 1])
        ++column;
    return {m_left[column] + place.indent, place.top, boxWidth - place.indent, place.height};
}

std::pair<BoxNumber, BoxNumber> TopologyLayout::boxesWithin(std::size_t column, double top,
                                                            double bottom) const
{
    const auto begin = m_places.begin() + m_first[column];
    const auto end = m_places.begin() + m_first[column + 1];
    const auto first = std::partition_point(
        begin, end, [top](const Place &place) { return place.top + place.height < top; });
    const auto last =
        std::partition_point(first, end, [bottom](const Place &place) { return place.top <= bottom; });
    return {static_cast<BoxNumber>(first - m_places.begin()),
            static_cast<BoxNumber>(last - m_places.begin())};
}

BoxNumber TopologyLayout::boxAt(QPointF point) const
{
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        const auto [first, last] = boxesWithin(column, point.y(), point.y());
        if (first < last && box(first).contains(point))
            return first;
    }
    return noBox;
}

} // namespace mc
