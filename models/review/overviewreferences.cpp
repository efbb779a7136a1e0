// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/overviewparts.h"

#include <algorithm>
#include <map>

namespace mc {

namespace {

constexpr std::array namedKinds = {ResourceKind::RouteConfiguration, ResourceKind::Cluster,
                                   ResourceKind::EndpointAssignment};

/// So few missing names are mistakes; from here on a dump may be a selection.
constexpr std::uint64_t fewMissing = 5;

/// Counts each name once, whoever uses it.
class NameCounter
{
public:
    NameCounter(Overview &overview, const DumpIndex &index)
        : m_overview(overview), m_index(index), m_seen(index.size())
    {
    }

    void take(const Reference &reference)
    {
        if (!serves(m_index.record(reference.from)))
            return;
        if (reference.to == noRecord)
            takeMissing(reference);
        else if (!m_seen[reference.to]) {
            m_seen[reference.to] = true;
            ++counts(reference.kind).resolved;
        }
    }

private:
    ReferenceCounts &counts(ResourceKind kind)
    {
        return *std::find_if(m_overview.references.begin(), m_overview.references.end(),
                             [kind](const ReferenceCounts &counts) { return counts.kind == kind; });
    }

    void takeMissing(const Reference &reference)
    {
        std::vector<MissingTarget> &targets = m_overview.missingTargets;
        const auto [place, added] = m_missing.try_emplace({reference.kind, reference.name}, targets.size());
        if (added) {
            targets.push_back({reference.kind, std::string(reference.name), reference.from, 0});
            ++counts(reference.kind).missing;
        }
        MissingTarget &target = targets[place->second];
        if (!isToldByChains(reference.from))
            ++target.users;
        // A route tells more than the listener that it is written in.
        if (isRoute(reference.from) && !isRoute(target.firstUser))
            target.firstUser = reference.from;
    }

    [[nodiscard]] bool isRoute(RecordNumber number) const
    {
        return m_index.record(number).kind == ResourceKind::Route;
    }

    /// A listener names what its filter chains name.
    [[nodiscard]] bool isToldByChains(RecordNumber from) const
    {
        if (m_index.record(from).kind != ResourceKind::Listener)
            return false;
        const std::string_view chains = m_index.fact(from, Fact::FilterChains);
        return !chains.empty() && chains != "0";
    }

    Overview &m_overview;
    const DumpIndex &m_index;
    std::vector<bool> m_seen;
    std::map<std::pair<ResourceKind, std::string_view>, std::size_t> m_missing;
};

bool isSelection(const Overview &overview, const Dump &dump)
{
    std::uint64_t missing = 0;
    std::uint64_t resolved = 0;
    for (const ReferenceCounts &counts : overview.references) {
        if (counts.inDump) {
            missing += counts.missing;
            resolved += counts.resolved;
        }
    }
    return dump.form == DumpForm::Filtered || (missing >= fewMissing && missing > resolved);
}

} // namespace

void followReferences(Overview &overview, const Dump &dump, const References &references,
                      const PresentSections &present)
{
    for (std::size_t i = 0; i < namedKinds.size(); ++i)
        overview.references[i] = {namedKinds[i], present.has(namedKinds[i]), 0, 0};
    NameCounter counter(overview, dump.index);
    for (const Reference &reference : references.all())
        counter.take(reference);
    overview.filtered = isSelection(overview, dump);
}

} // namespace mc
