// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <algorithm>

namespace mc {

/// The edge between two boxes: a cubic curve that leaves and arrives level.
struct TopologyCurve
{
    TopologyCurve(const QRectF &from, const QRectF &to)
        : begin(from.right(), from.center().y()),
          end(to.left(), to.center().y()),
          bend(std::max(16.0, (end.x() - begin.x()) / 2), 0)
    {
    }

    [[nodiscard]] QPointF at(double t) const
    {
        const double u = 1 - t;
        return u * u * u * begin + 3 * u * u * t * (begin + bend) + 3 * u * t * t * (end - bend) +
               t * t * t * end;
    }

    /// Where a coordinate that grows along the curve reaches a value.
    template <typename Coordinate>
    [[nodiscard]] double where(Coordinate coordinate, double value) const
    {
        double low = 0;
        double high = 1;
        for (int step = 0; step < 20; ++step) {
            const double middle = (low + high) / 2;
            (coordinate(at(middle)) < value ? low : high) = middle;
        }
        return low;
    }

    /// The piece between two heights, as a line of a few points: of a curve that runs over thousands of
    /// boxes only that costs something.
    [[nodiscard]] QPolygonF piece(double top, double bottom) const
    {
        constexpr int points = 16;
        const double sign = end.y() < begin.y() ? -1 : 1;
        const auto height = [sign](QPointF point) { return sign * point.y(); };
        const double first = where(height, sign > 0 ? top : -bottom);
        const double last = where(height, sign > 0 ? bottom : -top);
        QPolygonF line;
        for (int i = 0; i <= points; ++i)
            line.append(at(first + (last - first) * i / points));
        return line;
    }

    QPointF begin, end, bend;
};

} // namespace mc
