// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/overview.h"

// The questions that overview.cpp puts together.

namespace mc {

/// Which generation of the format a dump is of (config-dump-format.md, section 1). Decided by the resources:
/// the envelope and they may be of different ones.
class Generation
{
public:
    explicit Generation(const Dump &dump);
    void add(ApiVersion api);
    [[nodiscard]] std::string name() const;

private:
    bool m_oldEnvelope = false; ///< envoy.admin.v2alpha
    bool m_newEnvelope = false;
    bool m_v2 = false;
    bool m_v3 = false;
};

/// Which sections a dump has.
class PresentSections
{
public:
    explicit PresentSections(const Dump &dump);
    void add(ResourceKind kind) { m_present[static_cast<std::size_t>(kind)] = true; }
    [[nodiscard]] bool has(ResourceKind kind) const { return m_present[static_cast<std::size_t>(kind)]; }
    /// The usual ones that are not there: "bootstrap", "endpoints" ...
    [[nodiscard]] std::vector<std::string> missing() const;

private:
    std::array<bool, resourceKinds> m_present = {};
};

NodeOverview nodeOverview(const DumpIndex &index, RecordNumber bootstrap);

/// Fills in references, missing targets and whether the dump is a selection.
void followReferences(Overview &overview, const Dump &dump, const References &references,
                      const PresentSections &present);

} // namespace mc
