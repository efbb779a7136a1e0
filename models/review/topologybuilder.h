// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/topology.h"

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// The column of a kind; nothing for what has no part in a topology.
std::optional<TopologyColumn> topologyColumn(ResourceKind kind);

/// Finds the nodes and edges of a topology. Until all are known a node has a provisional number: that of its
/// record, or one behind the last record where the dump does not hold it.
class TopologyBuilder
{
public:
    TopologyBuilder(const DumpIndex &index, const References &references);

    /// Gives nodes their numbers, and the edges in their order.
    void fill(Topology &topology);

private:
    using Number = std::uint32_t;
    using Name = std::pair<ResourceKind, std::string_view>;

    void addParts();
    void addInlineTable(RecordNumber table);
    void addNames();
    void addEndpoints();
    void addNamesOf(RecordNumber record, bool isListener);
    void addReference(const Reference &reference);
    [[nodiscard]] std::vector<Name> namedBelow(RecordNumber record) const;
    [[nodiscard]] bool hasOwnTable(RecordNumber record, std::string_view name) const;

    [[nodiscard]] TopologyColumn columnOf(Number number) const;
    void visit(Number first, std::vector<std::uint8_t> &seen,
               std::array<std::vector<Number>, topologyColumns> &columns) const;

    const DumpIndex &m_index;
    const References &m_references;
    std::vector<std::vector<Number>> m_targets; ///< by provisional number
    std::map<Name, Number> m_missingNodes;
    std::vector<Reference> m_missing;
    std::vector<std::uint32_t> m_firstMissing; ///< of each missing node, its place in m_missing
};

} // namespace mc
