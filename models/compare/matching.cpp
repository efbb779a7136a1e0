// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/matching.h"

#include <functional>
#include <unordered_map>

namespace mc {

namespace {

struct Identity
{
    ResourceKind kind;
    std::string_view name;

    friend bool operator==(const Identity &, const Identity &) = default;
};

struct IdentityHash
{
    std::size_t operator()(const Identity &identity) const
    {
        return std::hash<std::string_view>()(identity.name) * resourceKinds +
               static_cast<std::size_t>(identity.kind);
    }
};

bool isResource(const Record &record)
{
    return record.kind != ResourceKind::FilterChain && record.kind != ResourceKind::VirtualHost &&
           record.kind != ResourceKind::Route && !record.inlineTable;
}

/// Entries of sections that are not known here are told apart by their type.
std::string_view nameOf(const DumpIndex &index, RecordNumber number)
{
    const std::string_view name = index.name(number);
    return name.empty() && index.record(number).kind == ResourceKind::Other
               ? index.fact(number, Fact::TypeUrl)
               : name;
}

class Matcher
{
public:
    void add(const DumpIndex &index, std::vector<RecordNumber> Match::*side)
    {
        for (RecordNumber number = 0; number < index.size(); ++number) {
            const Record &record = index.record(number);
            if (!isResource(record))
                continue;
            const Identity identity{record.kind, nameOf(index, number)};
            const auto [place, added] = m_places.try_emplace(identity, m_matches.size());
            if (added)
                m_matches.push_back({identity.kind, identity.name, {}, {}});
            (m_matches[place->second].*side).push_back(number);
        }
    }
    std::vector<Match> take() { return std::move(m_matches); }

private:
    std::unordered_map<Identity, std::size_t, IdentityHash> m_places;
    std::vector<Match> m_matches;
};

} // namespace

Slot slotOf(ResourceState state)
{
    switch (state) {
    case ResourceState::Warming:
        return Slot::Warming;
    case ResourceState::Draining:
        return Slot::Draining;
    case ResourceState::Error:
        return Slot::Error;
    case ResourceState::Static:
    case ResourceState::Active:
        break;
    }
    return Slot::Serving;
}

std::vector<Match> matchResources(const DumpIndex &before, const DumpIndex &after)
{
    Matcher matcher;
    matcher.add(before, &Match::before);
    matcher.add(after, &Match::after);
    return matcher.take();
}

std::vector<RecordNumber> virtualHostsOf(const DumpIndex &index, RecordNumber table)
{
    std::vector<RecordNumber> hosts;
    for (RecordNumber number = table + 1; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.kind == ResourceKind::VirtualHost && record.parent == table)
            hosts.push_back(number);
        else if (record.kind != ResourceKind::Route)
            break;
    }
    return hosts;
}

} // namespace mc
