// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/references.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace mc {

namespace {

using RecordsByName = std::unordered_map<std::string_view, RecordNumber>;

/// The resources that others name, by kind and name.
class Targets
{
public:
    explicit Targets(const DumpIndex &index)
    {
        for (RecordNumber number = 0; number < index.size(); ++number)
            add(index, number);
    }

    [[nodiscard]] RecordNumber find(ResourceKind kind, std::string_view name) const
    {
        const RecordsByName &names = m_names[static_cast<std::size_t>(kind)];
        const auto found = names.find(name);
        return found == names.end() ? noRecord : found->second;
    }

private:
    /// The first one that serves has the name; one that does not serve has it only until then.
    void add(const DumpIndex &index, RecordNumber number)
    {
        const Record &record = index.record(number);
        if (record.kind != ResourceKind::RouteConfiguration && record.kind != ResourceKind::Cluster &&
            record.kind != ResourceKind::EndpointAssignment)
            return;
        const auto [place, added] =
            m_names[static_cast<std::size_t>(record.kind)].try_emplace(index.name(number), number);
        if (!added && !serves(index.record(place->second)) && serves(record))
            place->second = number;
    }

    std::array<RecordsByName, resourceKinds> m_names;
};

/// The names of a list fact, each handed to `take`.
template <typename Take>
void eachName(std::string_view list, Take take)
{
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        if (end > 0)
            take(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

struct Naming
{
    Fact fact;
    ResourceKind kind;
};

/// The facts of a kind that name other resources.
std::span<const Naming> namingsOf(ResourceKind kind)
{
    static constexpr std::array listener = {
        Naming{Fact::RouteConfigurations, ResourceKind::RouteConfiguration},
        Naming{Fact::Clusters, ResourceKind::Cluster}};
    static constexpr std::array route = {Naming{Fact::Clusters, ResourceKind::Cluster}};
    switch (kind) {
    case ResourceKind::Listener:
    case ResourceKind::FilterChain:
        return listener;
    case ResourceKind::Route:
        return route;
    default:
        return {};
    }
}

/// The name under which EDS tells a cluster's endpoints; empty where it has none from there.
std::string_view assignmentName(const DumpIndex &index, RecordNumber number)
{
    if (index.fact(number, Fact::ClusterType) != "EDS")
        return {};
    const std::string_view service = index.fact(number, Fact::EdsServiceName);
    return service.empty() ? index.name(number) : service;
}

} // namespace

References::References(const DumpIndex &index) : m_index(index)
{
    collect();
    invert();
}

void References::collect()
{
    const Targets targets(m_index);
    for (RecordNumber number = 0; number < m_index.size(); ++number) {
        const auto add = [&](ResourceKind kind, std::string_view name) {
            m_references.push_back({number, targets.find(kind, name), kind, name});
        };
        const ResourceKind kind = m_index.record(number).kind;
        for (const Naming &naming : namingsOf(kind)) {
            eachName(m_index.fact(number, naming.fact),
                     [&](std::string_view name) { add(naming.kind, name); });
        }
        if (kind != ResourceKind::Cluster)
            continue;
        if (const std::string_view name = assignmentName(m_index, number); !name.empty()) {
            // Envoy's answer tells the service name if there is one; other tools write the cluster's own.
            const RecordNumber own = targets.find(ResourceKind::EndpointAssignment, m_index.name(number));
            add(ResourceKind::EndpointAssignment, name);
            if (m_references.back().to == noRecord)
                m_references.back().to = own;
        }
    }
}

void References::invert()
{
    std::vector<std::pair<RecordNumber, RecordNumber>> pairs; // used, user
    pairs.reserve(m_references.size());
    for (const Reference &reference : m_references) {
        if (reference.to != noRecord)
            pairs.emplace_back(reference.to, reference.from);
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    m_users.reserve(pairs.size());
    for (const auto &pair : pairs) {
        if (m_targets.empty() || m_targets.back() != pair.first) {
            m_targets.push_back(pair.first);
            m_firstUser.push_back(m_users.size());
        }
        m_users.push_back(pair.second);
    }
    m_firstUser.push_back(m_users.size());
}

std::span<const Reference> References::of(RecordNumber from) const
{
    const auto [begin, end] = std::equal_range(
        m_references.begin(), m_references.end(), Reference{from, noRecord, {}, {}},
        [](const Reference &left, const Reference &right) { return left.from < right.from; });
    return {begin, end};
}

std::span<const RecordNumber> References::usersOf(RecordNumber to) const
{
    const auto found = std::lower_bound(m_targets.begin(), m_targets.end(), to);
    if (found == m_targets.end() || *found != to)
        return {};
    const auto at = static_cast<std::size_t>(std::distance(m_targets.begin(), found));
    return std::span(m_users).subspan(m_firstUser[at], m_firstUser[at + 1] - m_firstUser[at]);
}

} // namespace mc
