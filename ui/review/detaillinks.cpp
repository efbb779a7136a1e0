// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/detaillinks.h"

#include "models/base/text.h"
#include "ui/parts/strings.h"
#include "ui/review/tablekind.h"

#include <QCoreApplication>

#include <map>

namespace mc {
namespace {

constexpr std::size_t mostTargets = 50; // of one link: a menu of more helps nobody

using Records = std::vector<RecordNumber>;

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::links", text);
}

QString nameOf(const DumpIndex &index, RecordNumber record)
{
    const std::string_view name = index.name(record);
    const std::string_view match = index.fact(record, Fact::Match);
    const std::string_view shown = name.empty() ? match : name;
    return shown.empty() ? kindTitle(index.record(record).kind) : toQString(visible(shown));
}

/// "1 route", "3 routes".
QString countOf(ResourceKind kind, std::size_t count)
{
    const bool one = count == 1;
    const auto words = [&]() -> const char * {
        switch (kind) {
        case ResourceKind::Listener:
            return one ? "1 listener" : "%1 listeners";
        case ResourceKind::FilterChain:
            return one ? "1 filter chain" : "%1 filter chains";
        case ResourceKind::RouteConfiguration:
            return one ? "1 route configuration" : "%1 route configurations";
        case ResourceKind::VirtualHost:
            return one ? "1 virtual host" : "%1 virtual hosts";
        case ResourceKind::Route:
            return one ? "1 route" : "%1 routes";
        case ResourceKind::Cluster:
            return one ? "1 cluster" : "%1 clusters";
        case ResourceKind::EndpointAssignment:
            return one ? "1 endpoint assignment" : "%1 endpoint assignments";
        case ResourceKind::Secret:
            return one ? "1 secret" : "%1 secrets";
        default:
            return one ? "1 resource" : "%1 resources";
        }
    }();
    return one ? tr(words) : tr(words).arg(count);
}

DetailLink makeLink(const DumpIndex &index, const QString &text, const Records &targets)
{
    DetailLink link;
    link.text = text;
    const std::size_t shown = std::min(targets.size(), mostTargets);
    link.targets.assign(targets.begin(), targets.begin() + static_cast<std::ptrdiff_t>(shown));
    link.more = targets.size() - shown;
    for (const RecordNumber target : link.targets)
        link.names.append(nameOf(index, target));
    return link;
}

/// One link for each kind among the records: its name where it is the only one, else their number.
void addByKind(const DumpIndex &index, const Records &records, const QString &words,
               std::vector<DetailLink> &links)
{
    std::map<ResourceKind, Records> byKind;
    for (const RecordNumber record : records)
        byKind[index.record(record).kind].push_back(record);
    for (const auto &[kind, targets] : byKind)
        links.push_back(makeLink(index, words.arg(countOf(kind, targets.size())), targets));
}

void addParent(const DetailSource &source, std::vector<DetailLink> &links)
{
    const RecordNumber parent = source.index.record(source.record).parent;
    if (parent >= source.index.size())
        return;
    const QString text = QStringLiteral("%1 %2").arg(kindTitle(source.index.record(parent).kind).toLower(),
                                                     nameOf(source.index, parent));
    links.push_back(makeLink(source.index, text, {parent}));
}

/// Children stand behind their parent, before the next resource of its kind.
void addChildren(const DetailSource &source, std::vector<DetailLink> &links)
{
    const ResourceKind kind = source.index.record(source.record).kind;
    Records children;
    for (RecordNumber record = source.record + 1; record < source.index.size(); ++record) {
        const Record &at = source.index.record(record);
        if (at.kind == kind || at.parent == noRecord)
            break;
        if (at.parent == source.record)
            children.push_back(record);
    }
    addByKind(source.index, children, QStringLiteral("%1"), links);
}

void addNamed(const DetailSource &source, std::vector<DetailLink> &links)
{
    Records targets;
    for (const Reference &reference : source.review->references.of(source.record)) {
        if (reference.to != noRecord) {
            targets.push_back(reference.to);
            continue;
        }
        const QString name = toQString(visible(reference.name));
        links.push_back(
            {tr("%1 %2 is not in this dump").arg(kindTitle(reference.kind).toLower(), name), {}, {}, 0});
    }
    if (targets.size() == 1) {
        const RecordNumber target = targets.front();
        const QString text = QStringLiteral("%1 %2").arg(
            kindTitle(source.index.record(target).kind).toLower(), nameOf(source.index, target));
        links.push_back(makeLink(source.index, text, targets));
    } else {
        addByKind(source.index, targets, QStringLiteral("%1"), links);
    }
}

} // namespace

std::vector<DetailLink> linksOf(const DetailSource &source)
{
    std::vector<DetailLink> links;
    addParent(source, links);
    if (source.review) {
        const auto users = source.review->references.usersOf(source.record);
        addByKind(source.index, {users.begin(), users.end()}, tr("used by %1"), links);
        addNamed(source, links);
    }
    addChildren(source, links);
    return links;
}

} // namespace mc
