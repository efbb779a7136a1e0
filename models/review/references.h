// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"

#include <span>
#include <string_view>
#include <vector>

namespace mc {

/// That one resource names another.
struct Reference
{
    RecordNumber from = noRecord;
    RecordNumber to = noRecord;              ///< noRecord: the dump holds no resource of that kind and name
    ResourceKind kind = ResourceKind::Other; ///< of what is named
    std::string_view name;
};

/// Which resource uses which, in both directions. References are those of the index: listeners and filter
/// chains to route configurations (RDS) and clusters, routes to clusters (weighted ones too), clusters of
/// type EDS to their endpoint assignments. (Which secrets they name is not in the index.) A name leads to the
/// entry that serves; where there is none, to one that is warming or was rejected. Made in one pass over the
/// index; time and memory grow with the number of references.
class References
{
public:
    explicit References(const DumpIndex &index);

    /// All references, in the order of the index.
    [[nodiscard]] std::span<const Reference> all() const { return m_references; }
    /// What a resource names.
    [[nodiscard]] std::span<const Reference> of(RecordNumber from) const;
    /// Who names a resource, in the order of the index.
    [[nodiscard]] std::span<const RecordNumber> usersOf(RecordNumber to) const;

private:
    void collect();
    void invert();

    DumpIndex m_index;                    ///< shares its chunks: the names stay
    std::vector<Reference> m_references;  ///< ordered by from
    std::vector<RecordNumber> m_targets;  ///< that are used, in ascending order
    std::vector<std::size_t> m_firstUser; ///< of each target, and the end
    std::vector<RecordNumber> m_users;
};

} // namespace mc
