// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/siblingnotes.h"

#include "models/base/text.h"
#include "ui/parts/strings.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace mc {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::siblings", text);
}

std::string limitText(const std::optional<std::int64_t> &limit)
{
    return limit ? std::to_string(*limit) : "?";
}

std::string breakerText(const LiveBreaker &breaker)
{
    if (breaker == LiveBreaker())
        return {};
    return limitText(breaker.maxConnections) + " / " + limitText(breaker.maxPendingRequests) + " / " +
           limitText(breaker.maxRequests) + " / " + limitText(breaker.maxRetries);
}

std::string hostsText(const LiveCluster &cluster)
{
    const auto healthy = std::count_if(cluster.hosts.begin(), cluster.hosts.end(),
                                       [](const LiveHost &host) { return host.healthy; });
    return std::to_string(healthy) + " of " + std::to_string(cluster.hosts.size()) + " healthy";
}

template <typename Visit>
void forClusters(const DumpIndex &index, Visit visit)
{
    for (RecordNumber record = 0; record < index.size(); ++record) {
        if (index.record(record).kind == ResourceKind::Cluster)
            visit(record, index.name(record));
    }
}

QString clustersTold(std::size_t count)
{
    return counted(count, tr("One cluster of this dump was found in it."),
                   tr("%1 clusters of this dump were found in it."));
}

class Adder
{
public:
    Adder(const DumpIndex &index, RecordNotes &notes, SiblingNotes &result)
        : m_index(index), m_notes(notes), m_result(result)
    {
    }

    void operator()(const ClustersAnswer &answer)
    {
        std::map<std::string_view, const LiveCluster *> byName;
        for (const LiveCluster &cluster : answer.clusters)
            byName.emplace(cluster.name, &cluster);
        std::size_t found = 0;
        forClusters(m_index, [&](RecordNumber record, std::string_view name) {
            const auto cluster = byName.find(name);
            if (cluster == byName.end())
                return;
            LiveNotes &live = m_notes.live[record];
            live.hosts = hostsText(*cluster->second);
            live.breaker = breakerText(cluster->second->normal);
            ++found;
        });
        m_result.told = tr("Live health and circuit breakers were added.") + u' ' + clustersTold(found);
    }

    void operator()(const StatsAnswer &answer)
    {
        std::size_t found = 0;
        forClusters(m_index, [&](RecordNumber record, std::string_view name) {
            const auto *counters = answer.ofCluster(name);
            if (!counters)
                return;
            std::int64_t sum = 0;
            for (const auto &[counter, value] : *counters)
                sum += counter.find("overflow") != std::string::npos ? value : 0;
            m_notes.live[record].overflows = std::to_string(sum);
            ++found;
        });
        m_result.told = tr("Overflow counters were added.") + u' ' + clustersTold(found);
    }

    void operator()(const CertificatesAnswer &answer)
    {
        m_result.told = tr("Certificates were added to the overview.");
        for (const LiveCertificate &certificate : answer.certificates) {
            const QString days = certificate.daysUntilExpiration
                                     ? tr("expires in %1 days").arg(*certificate.daysUntilExpiration)
                                     : tr("expires %1").arg(toQString(visible(certificate.expirationTime)));
            m_result.facts.emplace_back(tr("Certificate"),
                                        toQString(visible(certificate.path)) + QStringLiteral(", ") + days);
        }
    }

    void operator()(const ServerAnswer &answer)
    {
        m_result.told = tr("The state of the server was added to the overview.");
        m_result.facts.emplace_back(tr("Server state"), toQString(visible(answer.state)));
        m_result.facts.emplace_back(tr("Uptime"), toQString(visible(answer.uptime)));
        m_result.facts.emplace_back(tr("Server version"), toQString(visible(answer.version)));
    }

    void operator()(const ListenersAnswer &answer)
    {
        m_result.told = tr("Bound addresses were added to the overview.");
        for (const BoundListener &listener : answer.listeners) {
            for (const std::string &address : listener.addresses)
                m_result.facts.emplace_back(tr("Bound address"),
                                            toQString(visible(address + " (" + listener.name + ')')));
        }
    }

private:
    const DumpIndex &m_index;
    RecordNotes &m_notes;
    SiblingNotes &m_result;
};

} // namespace

SiblingNotes withSibling(const DumpIndex &index, const RecordNotes &known, const Sibling &sibling)
{
    SiblingNotes result;
    auto notes = std::make_shared<RecordNotes>(known);
    std::visit(Adder(index, *notes, result), sibling);
    result.notes = std::move(notes);
    return result;
}

} // namespace mc
