// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/topologyscene.h"
#include "ui/review/recordnotes.h"
#include "ui/review/tablekind.h"

#include <QString>

class QFontMetricsF;

namespace mc {

/// The table that lists the resources of a column.
TableKind tableOf(TopologyColumn column);

/// The words of a topology: what is written in its boxes, told by tool tips and to screen readers. Texts of
/// the dump come out visible and masked.
class TopologyTexts
{
public:
    /// Both must outlive it.
    TopologyTexts(const TopologyScene &scene, const RecordNotes &notes) : m_scene(scene), m_notes(notes) {}

    [[nodiscard]] QString title(const TopologyBox &box) const;
    /// The title as it fits into a width, elided in the middle.
    [[nodiscard]] QString fittedTitle(const TopologyBox &box, const QFontMetricsF &metrics,
                                      double width) const;
    [[nodiscard]] QString detail(const TopologyBox &box) const; ///< may be empty
    [[nodiscard]] QString toolTip(const TopologyBox &box) const;
    [[nodiscard]] QString heading(TopologyColumn column) const; ///< "Clusters 13", "Clusters 3 of 13"
    /// "90 %" of a weighted cluster; empty for any other link.
    [[nodiscard]] QString share(const TopologyLink &link) const;
    [[nodiscard]] bool isMissing(const TopologyBox &box) const;

    /// "Cluster cart-v1, EDS", and on which way it lies.
    [[nodiscard]] QString spoken(const TopologyBox &box, const TopologyPath &path) const;

private:
    [[nodiscard]] const Topology &topology() const { return *m_scene.topology; }
    [[nodiscard]] QString nodeTitle(NodeNumber node) const;
    [[nodiscard]] QString nodeDetail(NodeNumber node) const;
    [[nodiscard]] QString fact(NodeNumber node, Fact fact) const;
    [[nodiscard]] QString endpointsText(NodeNumber cluster) const;
    [[nodiscard]] QString weightsText(NodeNumber node) const;

    const TopologyScene &m_scene;
    const RecordNotes &m_notes;
};

} // namespace mc
