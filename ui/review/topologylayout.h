// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/topologyscene.h"

#include <QRectF>

#include <utility>

namespace mc {

/// Where the boxes of a scene stand, in units of the window at a zoom of 1. A box stands beside those that it
/// leads to, as near as its neighbours in the column allow. Columns without boxes take no room.
class TopologyLayout
{
public:
    static constexpr double margin = 16;
    static constexpr double boxWidth = 184;

    TopologyLayout() = default;
    /// `lineHeight` of the font of the boxes.
    TopologyLayout(const TopologyScene &scene, double lineHeight);

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QRectF box(BoxNumber number) const;
    /// The height at which edges meet a box.
    [[nodiscard]] double middle(BoxNumber number) const
    {
        return m_places[number].top + m_places[number].height / 2.0;
    }
    [[nodiscard]] BoxNumber boxAt(QPointF point) const; ///< noBox where there is none
    /// First and end of the boxes of a column that touch a range of heights.
    [[nodiscard]] std::pair<BoxNumber, BoxNumber> boxesWithin(std::size_t column, double top,
                                                              double bottom) const;
    [[nodiscard]] bool hasColumn(std::size_t column) const { return m_first[column] != m_first[column + 1]; }
    [[nodiscard]] double left(std::size_t column) const { return m_left[column]; }
    /// The room before a column, for its edges.
    [[nodiscard]] static double gapBefore(std::size_t column);

private:
    struct Place
    {
        double top = 0;
        float height = 0;
        float indent = 0;
    };

    void measure(const TopologyScene &scene, double lineHeight);
    void placeColumns(const TopologyScene &scene);
    [[nodiscard]] std::vector<double> wishes(const TopologyScene &scene, std::size_t column,
                                             const std::vector<bool> &placed) const;
    void place(std::size_t column, const std::vector<double> &wishes);
    [[nodiscard]] double stackHeight(std::size_t column) const;

    std::vector<Place> m_places;
    std::array<BoxNumber, topologyColumns + 1> m_first{};
    std::array<double, topologyColumns> m_left{};
    QSizeF m_size;
};

} // namespace mc
