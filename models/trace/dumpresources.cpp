// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/dumpresources.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

std::size_t placeOf(ResourceKind kind)
{
    return static_cast<std::size_t>(kind);
}

std::vector<std::string> linesOf(std::string_view list)
{
    std::vector<std::string> lines;
    for (const std::string_view line : split(list, '\n')) {
        if (!line.empty())
            lines.emplace_back(line);
    }
    return lines;
}

/// The resource without the entry around it.
Json resourceOf(const Json &entry, const Record &record)
{
    const Node resource = resourceIn(Node(entry), record.kind, record.state);
    const Node generic = resource["xds_config"]; // of an answer of CSDS
    return (generic ? generic : resource).copy();
}

/// Whether a record stands in another one or in a part of it.
bool isInside(const DumpIndex &index, RecordNumber number, RecordNumber whole)
{
    const RecordNumber parent = index.record(number).parent;
    return parent == whole || (parent != noRecord && index.record(parent).parent == whole);
}

/// The records of one kind that stand in another one. They follow it in the index.
std::vector<RecordNumber> childrenOf(const DumpIndex &index, RecordNumber parent, ResourceKind kind)
{
    std::vector<RecordNumber> children;
    for (RecordNumber number = parent + 1; number < index.size() && isInside(index, number, parent);
         ++number) {
        if (index.record(number).kind == kind && index.record(number).parent == parent)
            children.push_back(number);
    }
    return children;
}

} // namespace

DumpResources::DumpResources(std::shared_ptr<const Dump> dump, bool showSecrets)
    : m_dump(std::move(dump)), m_showSecrets(showSecrets)
{
    constexpr std::array named = {ResourceKind::RouteConfiguration, ResourceKind::Cluster,
                                  ResourceKind::EndpointAssignment, ResourceKind::Listener};
    for (RecordNumber number = 0; number < index().size(); ++number) {
        const Record &record = index().record(number);
        if (std::find(named.begin(), named.end(), record.kind) == named.end())
            continue;
        m_known[placeOf(record.kind)] = true;
        const auto [place, added] = m_names[placeOf(record.kind)].try_emplace(index().name(number), number);
        if (!added && !serves(index().record(place->second)) && serves(record))
            place->second = number;
    }
}

RecordNumber DumpResources::find(ResourceKind kind, std::string_view name) const
{
    const auto &names = m_names[placeOf(kind)];
    const auto found = names.find(name);
    return found == names.end() ? noRecord : found->second;
}

bool DumpResources::tellsOf(ResourceKind kind) const
{
    return m_known[placeOf(kind)];
}

std::vector<RecordNumber> DumpResources::serving(ResourceKind kind) const
{
    std::vector<RecordNumber> found;
    for (RecordNumber number = 0; number < index().size(); ++number) {
        const Record &record = index().record(number);
        if (record.kind == kind && serves(record))
            found.push_back(number);
    }
    return found;
}

Json DumpResources::parse(const Result<std::string> &text)
{
    if (!text) {
        if (!m_error)
            m_error = text.error();
        return {};
    }
    Result<ParsedJson> parsed = parseJson(*text, m_dump->file.path());
    return parsed ? std::move(parsed->value) : Json();
}

Json DumpResources::read(RecordNumber number)
{
    const Record &record = index().record(number);
    const Json entry = parse(m_dump->file.text(record.begin, record.end));
    return resourceOf(entry, record);
}

/// Of a table everything but its virtual hosts, which can be most of a dump: the text before the first of
/// them and the text behind the last one.
Json DumpResources::tableHead(RecordNumber number, const std::vector<RecordNumber> &hosts)
{
    const Record &record = index().record(number);
    if (hosts.empty())
        return read(number);
    const auto before = m_dump->file.text(record.begin, index().record(hosts.front()).begin);
    const auto behind = m_dump->file.text(index().record(hosts.back()).end, record.end);
    if (!before || !behind)
        return parse(before ? behind : before);
    const Result<ParsedJson> head = parseJson(*before + *behind, m_dump->file.path());
    return head ? resourceOf(head->value, record) : read(number); // something else among the hosts
}

BuiltTable DumpResources::table(RecordNumber number)
{
    std::vector<RecordNumber> hosts = childrenOf(index(), number, ResourceKind::VirtualHost);
    std::vector<std::vector<std::string>> domains;
    domains.reserve(hosts.size());
    for (const RecordNumber host : hosts)
        domains.push_back(linesOf(index().fact(host, Fact::Domains)));
    const auto load = [this, hosts](std::size_t place) {
        const Record &record = index().record(hosts[place]);
        return parse(m_dump->file.text(record.begin, record.end));
    };
    return {RouteTable(tableHead(number, hosts), domains, load, m_showSecrets), std::move(hosts)};
}

RecordNumber DumpResources::routeOf(RecordNumber virtualHost, std::size_t place) const
{
    const std::vector<RecordNumber> routes = childrenOf(index(), virtualHost, ResourceKind::Route);
    return place < routes.size() ? routes[place] : noRecord;
}

} // namespace mc
