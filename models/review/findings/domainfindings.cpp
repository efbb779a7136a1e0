// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Domains of virtual hosts: the same one twice in a table, and names that a request with a port does not
// match (route-matching.md, section 4).

#include "models/base/text.h"
#include "models/review/findings/judges.h"
#include "models/review/references.h"

#include <map>
#include <set>

namespace mc {

namespace {

/// What all domains of one route configuration are.
struct TableDomains
{
    RecordNumber table = noRecord;
    std::map<std::string, RecordNumber> owners; ///< in lower case, as Envoy compares them
    std::set<std::string> named;                ///< exact names that stand with a port too
    std::vector<std::string> portless;          ///< exact names
};

bool isExact(std::string_view domain)
{
    return domain.find('*') == std::string_view::npos;
}

void addDomain(const ReviewSubject &subject, TableDomains &domains, RecordNumber host,
               std::string_view domain, Findings &findings)
{
    std::string lower = asciiLower(domain);
    const auto [place, added] = domains.owners.try_emplace(lower, host);
    if (!added && place->second != host)
        findings.push_back(
            subject.finding("domain.duplicate", host,
                            {std::string(domain), std::string(subject.dump.index.name(place->second))}));
    const std::size_t colon = lower.rfind(':');
    if (!isExact(lower))
        return;
    if (colon == std::string::npos)
        domains.portless.push_back(std::move(lower));
    else
        domains.named.insert(lower.substr(0, colon));
}

/// Whether a connection manager takes the port away before it looks.
bool portsAreStripped(const ReviewSubject &subject)
{
    const DumpIndex &index = subject.dump.index;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        if (index.record(number).kind != ResourceKind::Listener)
            continue;
        const std::string_view listener = subject.text(number);
        for (const std::string_view field : {"strip_any_host_port", "stripAnyHostPort",
                                             "strip_matching_host_port", "stripMatchingHostPort"}) {
            if (listener.find(field) != std::string_view::npos)
                return true;
        }
    }
    return false;
}

bool portsAreIgnored(const ReviewSubject &subject, RecordNumber table)
{
    const std::string_view text = subject.text(table);
    return text.find("ignore_port_in_host_matching") != std::string_view::npos ||
           text.find("ignorePortInHostMatching") != std::string_view::npos;
}

/// Told where the other names of a table stand with a port, so that the one without looks forgotten.
void judgePorts(const ReviewSubject &subject, const TableDomains &domains, std::optional<bool> &stripped,
                Findings &findings)
{
    std::vector<std::string> alone;
    for (const std::string &name : domains.portless) {
        if (domains.named.count(name) == 0 && domains.owners.count(name + ":*") == 0)
            alone.push_back(name);
    }
    if (alone.empty() || domains.named.empty() || domains.owners.count("*") > 0 ||
        portsAreIgnored(subject, domains.table))
        return;
    if (!stripped)
        stripped = portsAreStripped(subject); // asked once: all listeners are looked through
    if (*stripped)
        return;
    const std::string others = alone.size() == 1 ? "" : " and " + std::to_string(alone.size() - 1) + " more";
    findings.push_back(subject.finding("domain.without-port", domains.table, {alone.front() + others}));
}

} // namespace

void judgeDomains(const ReviewSubject &subject, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    TableDomains domains;
    std::optional<bool> stripped;
    for (RecordNumber number = 0; number <= index.size(); ++number) {
        const bool atEnd = number == index.size();
        if (atEnd || index.record(number).kind == ResourceKind::RouteConfiguration) {
            judgePorts(subject, domains, stripped, findings);
            domains = {};
            domains.table = number;
        } else if (index.record(number).kind == ResourceKind::VirtualHost && serves(index.record(number))) {
            for (const std::string_view domain : split(index.fact(number, Fact::Domains), '\n')) {
                if (!domain.empty())
                    addDomain(subject, domains, number, domain, findings);
            }
        }
    }
}

} // namespace mc
