// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/topologytexts.h"

#include "models/base/text.h"
#include "models/dump/masking.h"
#include "ui/parts/strings.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace mc {
namespace {

constexpr std::size_t longestText = 300; // bytes: a box shows less, and a tool tip is no page

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::topology", text);
}

QString shown(std::string_view text)
{
    const bool cut = text.size() > longestText;
    const std::string safe = visible(maskedText(text.substr(0, longestText)));
    return toQString(safe) + (cut ? QStringLiteral("…") : QString());
}

QString joined(const QStringList &pieces)
{
    QStringList some;
    for (const QString &piece : pieces) {
        if (!piece.isEmpty())
            some.append(piece);
    }
    return some.join(QStringLiteral(" · "));
}

/// The words of a list that is divided by line ends.
QString listed(std::string_view list)
{
    QStringList items;
    for (const std::string_view item : split(list.substr(0, longestText), '\n')) {
        if (!item.empty())
            items.append(shown(item));
    }
    return items.join(QStringLiteral(", "));
}

/// What the last filter of a chain does: "envoy.filters.network.tcp_proxy" reads "TCP proxy".
QString filterWords(std::string_view filters)
{
    const std::string_view last = filters.substr(std::min(filters.rfind('\n') + 1, filters.size()));
    const std::string_view name = last.substr(std::min(last.rfind('.') + 1, last.size()));
    if (name == "http_connection_manager")
        return tr("HTTP");
    if (name == "tcp_proxy")
        return tr("TCP proxy");
    return shown(name).replace(u'_', u' ');
}

QString stateWord(ResourceState state)
{
    const bool serves = state == ResourceState::Static || state == ResourceState::Active;
    return serves ? QString() : toQString(stateName(state));
}

/// "1 cluster", "1,111 clusters".
QString countOf(TopologyColumn column, std::size_t count)
{
    switch (column) {
    case TopologyColumn::Listener:
        return counted(count, tr("1 listener"), tr("%1 listeners"));
    case TopologyColumn::FilterChain:
        return counted(count, tr("1 filter chain"), tr("%1 filter chains"));
    case TopologyColumn::RouteConfiguration:
        return counted(count, tr("1 route configuration"), tr("%1 route configurations"));
    case TopologyColumn::VirtualHost:
        return counted(count, tr("1 virtual host"), tr("%1 virtual hosts"));
    case TopologyColumn::Route:
        return counted(count, tr("1 route"), tr("%1 routes"));
    case TopologyColumn::Cluster:
        return counted(count, tr("1 cluster"), tr("%1 clusters"));
    case TopologyColumn::Endpoints:
        break;
    }
    return counted(count, tr("1 endpoint assignment"), tr("%1 endpoint assignments"));
}

/// Where the last word of a beginning stands: a number is not cut apart.
qsizetype lastWordOf(const QString &beginning)
{
    qsizetype at = beginning.size();
    while (at > 0 && beginning[at - 1].isLetterOrNumber())
        --at;
    return at;
}

QString percentText(std::uint32_t weight, std::uint64_t total)
{
    const double share = 100.0 * weight / static_cast<double>(total);
    if (weight > 0 && share < 1)
        return tr("under 1 %");
    return tr("%1 %").arg(qRound(share));
}

} // namespace

TableKind tableOf(TopologyColumn column)
{
    static constexpr std::array<TableKind, topologyColumns> tables = {
        TableKind::Listeners,    TableKind::FilterChains, TableKind::RouteConfigurations,
        TableKind::VirtualHosts, TableKind::Routes,       TableKind::Clusters,
        TableKind::Endpoints};
    return tables[static_cast<std::size_t>(column)];
}

QString TopologyTexts::fact(NodeNumber node, Fact fact) const
{
    return shown(topology().index().fact(topology().node(node).record, fact));
}

bool TopologyTexts::isMissing(const TopologyBox &box) const
{
    return box.kind == TopologyBox::Kind::Node &&
           topology().node(m_scene.members[box.first]).record == noRecord;
}

QString TopologyTexts::nodeTitle(NodeNumber node) const
{
    const TopologyNode &own = topology().node(node);
    QString name = shown(topology().name(node));
    if (own.record == noRecord)
        return name;
    switch (own.column) {
    case TopologyColumn::Route: {
        const QString match = fact(node, Fact::Match);
        return match.isEmpty() ? name : match;
    }
    case TopologyColumn::FilterChain: {
        const QString match = fact(node, Fact::ChainMatch);
        return !name.isEmpty() ? name : match.isEmpty() ? tr("every connection") : match;
    }
    case TopologyColumn::Listener:
        return name.isEmpty() ? fact(node, Fact::Address) : name;
    case TopologyColumn::Cluster:
    case TopologyColumn::Endpoints: {
        const QString meaning = shown(m_notes.meshName(own.record));
        return meaning.isEmpty() ? name : meaning;
    }
    case TopologyColumn::RouteConfiguration:
    case TopologyColumn::VirtualHost:
        break;
    }
    return name.isEmpty() ? tr("without a name") : name;
}

QString TopologyTexts::endpointsText(NodeNumber cluster) const
{
    const RecordNumber record = topology().node(cluster).record;
    const DumpIndex &index = topology().index();
    if (const std::string_view hosts = index.fact(record, Fact::Endpoints); !hosts.empty())
        return counted(static_cast<std::size_t>(wholeNumber(hosts).value_or(0)), tr("1 endpoint"),
                       tr("%1 endpoints"));
    if (index.fact(record, Fact::ClusterType) != "EDS" || !topology().from(cluster).empty())
        return {};
    return tr("endpoints unknown");
}

QString TopologyTexts::nodeDetail(NodeNumber node) const
{
    const TopologyNode &own = topology().node(node);
    if (own.record == noRecord)
        return tr("not in this dump");
    const DumpIndex &index = topology().index();
    const QString state = stateWord(index.record(own.record).state);
    switch (own.column) {
    case TopologyColumn::Listener: {
        const QString address = fact(node, Fact::Address);
        const QString port = fact(node, Fact::Port);
        return joined({port.isEmpty() ? address : QStringLiteral("%1:%2").arg(address, port),
                       fact(node, Fact::Direction).toLower(), state});
    }
    case TopologyColumn::FilterChain: {
        const bool named = !topology().name(node).empty();
        return joined({named ? fact(node, Fact::ChainMatch) : QString(),
                       index.fact(own.record, Fact::Tls) == "true" ? tr("TLS") : QString(),
                       filterWords(index.fact(own.record, Fact::Filters))});
    }
    case TopologyColumn::RouteConfiguration:
        return joined({countOf(TopologyColumn::VirtualHost,
                               static_cast<std::size_t>(
                                   wholeNumber(index.fact(own.record, Fact::VirtualHosts)).value_or(0))),
                       index.record(own.record).inlineTable ? tr("in the listener") : QString(), state});
    case TopologyColumn::VirtualHost:
        return listed(index.fact(own.record, Fact::Domains));
    case TopologyColumn::Route: {
        const QString action = fact(node, Fact::Action);
        return joined({action == QStringLiteral("route") ? QString() : action,
                       index.fact(own.record, Fact::Match).empty() ? QString() : shown(topology().name(node)),
                       fact(node, Fact::Priority)});
    }
    case TopologyColumn::Cluster: {
        const QString type = fact(node, Fact::ClusterType);
        return joined({type.isEmpty() ? QStringLiteral("STATIC") : type, endpointsText(node), state});
    }
    case TopologyColumn::Endpoints:
        break;
    }
    return joined(
        {tr("%1 of %2 healthy").arg(fact(node, Fact::Healthy), fact(node, Fact::Endpoints)), state});
}

QString TopologyTexts::title(const TopologyBox &box) const
{
    if (box.kind == TopologyBox::Kind::Node)
        return nodeTitle(m_scene.members[box.first]);
    if (box.group.beginning.empty() && box.group.part == 0)
        return tr("All");
    const QString beginning = shown(box.group.beginning);
    if (box.group.part == 0)
        return beginning + u'…';
    return tr("%1, part %2").arg(beginning.isEmpty() ? tr("without a name") : beginning).arg(box.group.part);
}

/// Where a name is too long, what its group says already is left out first.
QString TopologyTexts::fittedTitle(const TopologyBox &box, const QFontMetricsF &metrics, double width) const
{
    const QString whole = title(box);
    const QString beginning = shown(box.group.beginning);
    const bool says = box.kind == TopologyBox::Kind::Node && box.group.part == 0 && !beginning.isEmpty() &&
                      whole.startsWith(beginning);
    if (!says || metrics.horizontalAdvance(whole) <= width)
        return metrics.elidedText(whole, Qt::ElideMiddle, width);
    const QString rest = u'…' + whole.mid(lastWordOf(beginning));
    return metrics.elidedText(rest, Qt::ElideMiddle, width);
}

QString TopologyTexts::detail(const TopologyBox &box) const
{
    return box.kind == TopologyBox::Kind::Node ? nodeDetail(m_scene.members[box.first])
                                               : countOf(box.column, box.count);
}

/// How the requests of a route or a TCP proxy are divided, one cluster a line.
QString TopologyTexts::weightsText(NodeNumber node) const
{
    QStringList lines;
    for (const TopologyEdge &edge : topology().from(node)) {
        if (edge.total > 0)
            lines.append(tr("%1: %2 of %3").arg(nodeTitle(edge.to)).arg(edge.weight).arg(edge.total));
    }
    return lines.join(QStringLiteral(", "));
}

QString TopologyTexts::toolTip(const TopologyBox &box) const
{
    const NodeNumber node = m_scene.members[box.first];
    QStringList pieces{title(box)};
    if (box.kind == TopologyBox::Kind::Node) {
        const QString name = shown(topology().name(node));
        pieces.append({name == pieces.front() ? QString() : name, nodeDetail(node), weightsText(node)});
    } else {
        pieces.append(detail(box));
    }
    return joined(pieces);
}

QString TopologyTexts::heading(TopologyColumn column) const
{
    const std::size_t all = topology().resourcesIn(column);
    const std::size_t seen = m_scene.shown[static_cast<std::size_t>(column)];
    const QString number = QLocale().toString(static_cast<qulonglong>(all));
    if (seen == all)
        return QStringLiteral("%1 %2").arg(tableTitle(tableOf(column)), number);
    return tr("%1 %2 of %3")
        .arg(tableTitle(tableOf(column)), QLocale().toString(static_cast<qulonglong>(seen)), number);
}

QString TopologyTexts::share(const TopologyLink &link) const
{
    const TopologyEdge &edge = topology().edges()[link.edge];
    return link.count == 1 && edge.total > 0 ? percentText(edge.weight, edge.total) : QString();
}

QString TopologyTexts::spoken(const TopologyBox &box, const TopologyPath &path) const
{
    std::array<std::size_t, topologyColumns> counts{};
    for (NodeNumber node = 0; node < topology().size(); ++node) {
        if (path.nodes[node] != 0)
            ++counts[static_cast<std::size_t>(topology().node(node).column)];
    }
    QStringList way;
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        if (counts[column] > 0)
            way.append(countOf(static_cast<TopologyColumn>(column), counts[column]));
    }
    const QString kind = countOf(box.column, 1).mid(2); // without its "1 "
    return tr("%1 %2, %3. Its path: %4.")
        .arg(box.kind == TopologyBox::Kind::Node ? kind : tr("group"), title(box), detail(box),
             way.join(QStringLiteral(", ")));
}

} // namespace mc
