// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/facts.h"

#include <optional>
#include <string>

namespace mc {

/// A list of a section: what its entries are and in which state (config-dump-format.md, section 2).
struct EntryList
{
    ResourceKind kind = ResourceKind::Other;
    Key resource = Key::Other; ///< the entry's member that is the resource itself
    ResourceState state = ResourceState::Active;
    bool states = false; ///< entries hold the resource once for each state
};

/// The list of that key; nothing for a key that is no list of a known section.
std::optional<EntryList> entryListOf(Key key);
/// What an entry that stands alone is, by the key of its resource; nothing for a key that is none.
std::optional<EntryList> loneEntryOf(Key key);
/// The kind of a resource by its type: "type.googleapis.com/envoy.config.cluster.v3.Cluster".
ResourceKind kindOfType(std::string_view type);
/// The section that resources of a kind stand in: "ClustersConfigDump".
std::string_view sectionOf(ResourceKind kind);

/// Makes records of entries that the splitter cut out.
class EntryReader
{
public:
    explicit EntryReader(FactReader &in) : m_in(in) {}

    /// The generation of resources that do not say theirs.
    void setEnvelope(ApiVersion envelope);
    /// The section that entries without a known resource are told to be of.
    void setSection(std::string type) { m_section = std::move(type); }

    /// An entry of a list: {version_info, cluster, last_updated}.
    void readEntry(const Splitter::Slice &slice, const EntryList &list);
    /// A resource without an entry around it.
    void readResource(const Splitter::Slice &slice, ResourceKind kind, ResourceState state);
    /// A section that is one resource.
    void readBootstrapSection(const Splitter::Slice &slice);
    /// The node of a CSDS answer, which stands in for a bootstrap.
    void readNodeOnly(const Splitter::Slice &slice);
    /// An entry that is not known here.
    void readOther(const Splitter::Slice &slice);
    /// An entry of generic_xds_configs. Gives the place of a route table in it, which the caller reads.
    struct GenericTable
    {
        Item::Range table;
        RecordNumber record = noRecord;
    };
    std::optional<GenericTable> readGeneric(const Splitter::Slice &slice);

    RecordNumber begin(ResourceKind kind, ResourceState state, const Item::Range &range);
    /// An entry without a resource is kept as text.
    void makeOther(RecordNumber record);

private:
    void readStates(const Splitter::Slice &slice);
    RecordNumber readState(ItemValue value, ResourceState state, const Item::Range &range);
    void readAny(ItemValue value, ResourceKind kind, RecordNumber record);

    FactReader &m_in;
    ApiVersion m_api = ApiVersion::Unknown;
    std::string m_section;
};

} // namespace mc
