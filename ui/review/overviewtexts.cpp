// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/overviewtexts.h"

#include "models/base/text.h"
#include "models/catalogue/defaults.h"
#include "ui/parts/strings.h"
#include "ui/review/dumpdocument.h"
#include "ui/review/readingbar.h"

#include <QCoreApplication>
#include <QLocale>

namespace mc {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::overview", text);
}

/// A text of a dump, fit to be seen.
QString shown(std::string_view text)
{
    return toQString(visible(text));
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString joined(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(QStringLiteral(" · "));
}

QString versionText(const NodeOverview &node)
{
    if (node.envoyVersion.empty())
        return {};
    const QString version = tr("Envoy %1").arg(shown(node.envoyVersion));
    return node.build.empty() ? version : QStringLiteral("%1 (%2)").arg(version, shown(node.build));
}

QString meshText(const NodeOverview &node)
{
    if (node.mesh.empty())
        return {};
    const QString kind = node.kind == "virtual-gateway" ? tr("Virtual gateway") : tr("Virtual node");
    return tr("%1 in mesh %2").arg(kind, shown(node.mesh));
}

OverviewCount countOf(const char *title, std::uint64_t count, std::optional<TableKind> table)
{
    return {tr(title), static_cast<std::size_t>(count), {}, table};
}

std::vector<OverviewCount> countTexts(const Overview &overview)
{
    const ResourceCounts &counts = overview.counts;
    std::vector<OverviewCount> texts{
        countOf("Listeners", counts.listeners, TableKind::Listeners),
        countOf("Filter chains", counts.filterChains, TableKind::FilterChains),
        countOf("Route configurations", counts.routeConfigurations, TableKind::RouteConfigurations),
        countOf("Virtual hosts", counts.virtualHosts, TableKind::VirtualHosts),
        countOf("Routes", counts.routes, TableKind::Routes),
        countOf("Clusters", counts.clusters, TableKind::Clusters),
        countOf("Endpoint assignments", counts.endpointAssignments, TableKind::Endpoints),
        countOf("Endpoints", counts.endpoints, std::nullopt),
        countOf("Secrets", counts.secrets, TableKind::Secrets)};
    return texts;
}

/// Entries that do not serve, beside those that are counted.
QString apartText(const StateCounts &states)
{
    QStringList apart;
    const auto add = [&apart](std::uint64_t count, const QString &words) {
        if (count > 0)
            apart.append(words.arg(number(count)));
    };
    add(states.warming, tr("%1 warming"));
    add(states.draining, tr("%1 draining"));
    add(states.error, tr("%1 rejected"));
    return apart.isEmpty()
               ? QString()
               : tr("Beside these, and serving nothing: %1.").arg(apart.join(QStringLiteral(", ")));
}

OverviewVerdict breakerVerdict(const CircuitBreakerCounts &counts)
{
    const std::uint64_t all = counts.appMeshDefault + counts.envoyDefault + counts.custom;
    OverviewVerdict verdict;
    verdict.title = tr("Circuit breakers");
    if (all == 0)
        verdict.sentence = tr("No cluster serves, so there is no circuit breaker.");
    else if (counts.appMeshDefault == all)
        verdict.sentence = tr("App Mesh's default is in force on every cluster: switched off in practice.");
    else if (counts.envoyDefault == all)
        verdict.sentence = tr("Every cluster has Envoy's own limits; none carries App Mesh's default.");
    else
        verdict.sentence =
            tr("%1 of %2 clusters carry App Mesh's default.").arg(number(counts.appMeshDefault), number(all));
    verdict.parts = {{tr("App Mesh"), static_cast<std::size_t>(counts.appMeshDefault),
                      QStringLiteral("breaker:\"App Mesh\""), TableKind::Clusters},
                     {tr("Envoy"), static_cast<std::size_t>(counts.envoyDefault),
                      QStringLiteral("breaker:Envoy"), TableKind::Clusters},
                     {tr("custom"), static_cast<std::size_t>(counts.custom), QStringLiteral("breaker:custom"),
                      TableKind::Clusters}};
    return verdict;
}

OverviewVerdict retryVerdict(const RetryPolicyCounts &counts)
{
    const std::uint64_t all = counts.appMeshDefault + counts.custom + counts.none;
    OverviewVerdict verdict;
    verdict.title = tr("Retry policies");
    if (all == 0)
        verdict.sentence = tr("No route serves, so there is no retry policy.");
    else if (counts.none == all)
        verdict.sentence = tr("No route retries.");
    else if (counts.appMeshDefault == 0)
        verdict.sentence = tr("%1 of %2 routes have a retry policy; none is App Mesh's default.")
                               .arg(number(counts.custom), number(all));
    else
        verdict.sentence = tr("App Mesh's default applies to %1 of %2 routes.")
                               .arg(number(counts.appMeshDefault), number(all));
    verdict.parts = {
        {tr("App Mesh"), static_cast<std::size_t>(counts.appMeshDefault),
         QStringLiteral("retry:\"App Mesh\""), TableKind::Routes},
        {tr("custom"), static_cast<std::size_t>(counts.custom), QStringLiteral("retry:custom"),
         TableKind::Routes},
        {tr("none"), static_cast<std::size_t>(counts.none), QStringLiteral("retry:none"), TableKind::Routes}};
    return verdict;
}

QStringList missingTexts(const Overview &overview)
{
    QStringList texts;
    if (overview.endpointsUnknown > 0)
        texts.append(counted(static_cast<std::size_t>(overview.endpointsUnknown),
                             tr("The endpoints of one EDS cluster are not in this dump; ask for "
                                "/config_dump?include_eds."),
                             tr("The endpoints of %1 EDS clusters are not in this dump; ask for "
                                "/config_dump?include_eds.")));
    if (overview.filtered)
        texts.append(tr("So many names lead nowhere that this seems to be a selection of a dump."));
    for (const std::string &section : overview.missing)
        texts.append(tr("No section of %1 is in this dump.").arg(shown(section)));
    return texts;
}

std::vector<std::pair<QString, QString>> identityTexts(const Overview &overview, const DumpDocument &document)
{
    const NodeOverview &node = overview.node;
    std::vector<std::pair<QString, QString>> texts;
    const auto add = [&texts](const QString &title, const QString &value) {
        if (!value.isEmpty())
            texts.emplace_back(title, value);
    };
    add(tr("Node"), shown(node.id));
    add(tr("Node cluster"), node.cluster == node.id ? QString() : shown(node.cluster));
    add(tr("Mesh"), shown(node.mesh));
    add(tr("Version"), versionText(node));
    add(tr("Format"), shown(overview.generation));
    for (const auto &[title, value] : document.liveFacts())
        add(title, value);
    add(tr("File"), tr("%1, %2").arg(document.path(), byteText(document.size())));
    return texts;
}

QString headingOf(const DumpDocument &document)
{
    const NodeOverview *node = document.review() ? &document.review()->overview.node : nullptr;
    if (node && !node->name.empty())
        return shown(node->name);
    return node && !node->id.empty() ? shown(node->id) : document.title();
}

} // namespace

OverviewContent overviewTexts(const DumpDocument &document, const Defaults &defaults)
{
    OverviewContent content;
    content.heading = headingOf(document);
    if (!document.review()) {
        content.subheading = document.state() == DumpDocument::State::Reading ? tr("The file is being read.")
                                                                              : tr("Nothing more is known.");
        for (std::size_t kind = 0; kind < tableKinds; ++kind) {
            const auto table = static_cast<TableKind>(kind);
            content.counts.push_back({tableTitle(table), document.records(table).size(), {}, table});
        }
        return content;
    }
    const Overview &overview = document.review()->overview;
    content.subheading = joined({meshText(overview.node), versionText(overview.node)});
    content.identity = identityTexts(overview, document);
    content.counts = countTexts(overview);
    content.apart = apartText(overview.states);
    content.verdicts = {breakerVerdict(overview.circuitBreakers), retryVerdict(overview.retryPolicies)};
    content.missing = missingTexts(overview);
    content.findings = document.review()->findings;
    for (Finding &finding : content.findings) {
        if (!finding.resource.empty())
            finding.message = finding.resource + ": " + finding.message;
    }
    if (!overview.node.mesh.empty())
        content.supportNote = toQString(defaults.endOfSupport().headline);
    return content;
}

QString identityLine(const DumpDocument &document)
{
    if (!document.review())
        return {};
    const NodeOverview &node = document.review()->overview.node;
    return joined({shown(node.id), versionText(node)});
}

} // namespace mc
