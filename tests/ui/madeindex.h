// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mc {

/// Builds a chunk of an index as the reader would, from texts written for a test.
class MadeChunk
{
public:
    struct Resource
    {
        ResourceKind kind = ResourceKind::Cluster;
        std::string name;
        std::map<Fact, std::string> facts;
        ResourceState state = ResourceState::Active;
        RecordNumber parent = noRecord;
    };

    MadeChunk &add(const Resource &resource)
    {
        Record record;
        record.kind = resource.kind;
        record.state = resource.state;
        record.parent = resource.parent;
        record.firstCell = static_cast<std::uint32_t>(m_chunk.cells.size());
        m_chunk.records.push_back(record);
        for (const std::string &common : {resource.name, std::string("v1"), std::string()})
            m_chunk.cells.push_back(m_chunk.keep(common));
        for (const Fact fact : factsOf(resource.kind)) {
            const auto found = resource.facts.find(fact);
            m_chunk.cells.push_back(found == resource.facts.end() ? 0 : m_chunk.keep(found->second));
        }
        return *this;
    }

    [[nodiscard]] Chunk chunk() const { return std::make_shared<IndexChunk>(m_chunk); }

private:
    IndexChunk m_chunk;
};

/// Clusters as a mesh of many services has them.
inline Chunk madeClusters(std::size_t first, std::size_t count)
{
    MadeChunk made;
    for (std::size_t i = first; i < first + count; ++i) {
        const std::string number = std::to_string(i);
        made.add({ResourceKind::Cluster,
                  "cds_egress_shop_service-" + number + "_prod_http_8080",
                  {{Fact::ClusterType, i % 3 == 0 ? "EDS" : "STRICT_DNS"},
                   {Fact::ConnectTimeout, "1s"},
                   {Fact::EdsServiceName, i % 3 == 0 ? "service-" + number : std::string()},
                   {Fact::Endpoints, i % 3 == 0 ? std::string() : std::to_string(i % 17)},
                   {Fact::CircuitBreaker, i % 5 == 0 ? "envoy-default" : "app-mesh-default"},
                   {Fact::MaxConnections, "2147483647"}}});
    }
    return made.chunk();
}

} // namespace mc
